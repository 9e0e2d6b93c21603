#include "overhoor/session/exam.hpp"

#include <algorithm>
#include <cmath>

#include "overhoor/answer/check.hpp"

namespace overhoor {
namespace {

// Sums of shares such as 1/3 + 2/3 reach the mark that they reach on paper.
constexpr double rounding = 1e-9;

bool is_blank(const Answer& answer) {
    return std::ranges::all_of(answer.parts, [](const std::string& part) {
        return part.find_first_not_of(" \t") == std::string::npos;
    });
}

// How many there are to guess from; 0 where guessing gains nothing.
std::size_t to_guess_from(const Expected& expected) {
    if (std::holds_alternative<ExpectedTruth>(expected)) return 2;
    const auto* choice = std::get_if<ExpectedChoice>(&expected);
    return choice != nullptr && !choice->several ? choice->options.size() : 0;
}

// Naming more than is asked for is guessing too.
int taken_back(const Expected& expected, const Verdict& verdict) {
    const auto* choice = std::get_if<ExpectedChoice>(&expected);
    if (choice != nullptr && choice->several) return verdict.extra;
    return std::max(0, verdict.matched + verdict.extra - verdict.of);
}

Marked marked(const Shown& shown, const std::optional<Answer>& answer, const ExamKnowledge& knowledge,
              bool negative) {
    const Card& card = shown.card;
    Marked result{.points = card.points};
    result.answered = answer && !is_blank(*answer);
    if (answer) result.given = spelled_out(shown, *answer);
    const auto others = knowledge.answers.find(card.deck);
    const auto lists = knowledge.lists.find(card.language);
    Question question{.language = card.language, .prompt = card.prompt};
    if (others != knowledge.answers.end()) question.others = others->second;
    if (lists != knowledge.lists.end()) question.lists = lists->second;
    result.verdict = check(card.expected, result.given, question);
    result.earned = card.points * worth(card, result.verdict, result.answered, negative);
    return result;
}

}  // namespace

double worth(const Card& card, const Verdict& verdict, bool answered, bool negative) {
    if (!answered) return 0;
    if (verdict.outcome >= Outcome::close) return 1;
    if (verdict.outcome == Outcome::partial) {
        const int right = verdict.matched - taken_back(card.expected, verdict);
        return std::max(0, right) / static_cast<double>(std::max(1, verdict.of));
    }
    const std::size_t options = to_guess_from(card.expected);
    return negative && options > 1 ? -1.0 / static_cast<double>(options - 1) : 0;
}

// By lines, commas and semicolons: which words are items only the judge knows, and nothing is judged yet.
bool names_enough(const Shown& shown, const Answer& answer) {
    const auto* list = std::get_if<ExpectedList>(&shown.card.expected);
    if (list == nullptr) return true;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t named = 0;
    for (const std::string& part : spelled_out(shown, answer).parts) {
        ++named;
        for (std::size_t i = 1; i + 1 < part.size(); ++i)
            if (part[i] == ';' || (part[i] == ',' && !(is_digit(part[i - 1]) && is_digit(part[i + 1]))))
                ++named;
    }
    return named >= (list->need > 0 ? list->need : list->items.size());
}

ExamResult mark(const Exam& exam, const ExamAnswers& answers, const ExamKnowledge& knowledge) {
    ExamResult result;
    for (std::size_t i = 0; i < exam.questions.size(); ++i) {
        result.questions.push_back(marked(exam.questions[i], i < answers.size() ? answers[i] : std::nullopt,
                                          knowledge, exam.negative));
        result.score += result.questions.back().earned;
        result.of += result.questions.back().points;
    }
    result.score = std::max(0.0, result.score);
    result.fraction = result.of > 0 ? result.score / result.of : 0;
    result.passed = result.fraction + rounding >= exam.pass;
    return result;
}

double dutch_grade(double fraction, double pass) {
    const bool passed = fraction + rounding >= pass;
    const double grade =
        passed ? 5.5 + 4.5 * (pass < 1 ? (fraction - pass) / (1 - pass) : 1) : 1 + 4.5 * fraction / pass;
    const double rounded = std::floor(grade * 10 + 0.5 + rounding) / 10;
    return passed ? std::clamp(rounded, 5.5, 10.0) : std::clamp(rounded, 1.0, 5.4);
}

}  // namespace overhoor
