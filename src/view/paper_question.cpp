#include "overhoor/view/paper_question.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "overhoor/session/exam_key.hpp"
#include "overhoor/text/letters.hpp"
#include "overhoor/text/printable.hpp"
#include "overhoor/view/exam_view.hpp"
#include "overhoor/view/session_view.hpp"

namespace overhoor {
namespace {

using Texts = std::vector<std::string>;

Texts lines_of(const std::string& text) {
    Texts lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(printable(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return lines;
}

Texts lettered(const Texts& options) {
    Texts lettered;
    for (std::size_t i = 0; i < options.size(); ++i)
        lettered.push_back(option_letter(i) + ") " + printable(options[i]));
    return lettered;
}

// Handwriting is larger than print: a line for each so many letters of the answer, and one to spare from two.
int lines_for(const std::string& answer) {
    constexpr int letters_a_line = 45;
    const int lines = 1 + width_of(answer) / letters_a_line;
    return lines > 1 ? lines + 1 : 1;
}

void room(const ExpectedText& text, const Shown&, const PaperWords&, PaperQuestion& question) {
    question.lines = lines_for(text.accepted.front());
}
void room(const ExpectedNumber& number, const Shown&, const PaperWords&, PaperQuestion& question) {
    question.lines = 1;
    if (!number.units.empty()) question.unit = printable(number.units.front());
}
void room(const ExpectedList& list, const Shown&, const PaperWords& words, PaperQuestion& question) {
    question.lines = static_cast<int>(list.need);
    question.numbered = true;
    if (list.ordered) question.task = words.in_order;
}
void room(const ExpectedChoice& choice, const Shown& shown, const PaperWords& words,
          PaperQuestion& question) {
    question.boxes = lettered(shown.options);
    question.task = choice.several ? words.pick_several : words.pick_one;
}
void room(const ExpectedTruth&, const Shown& shown, const PaperWords&, PaperQuestion& question) {
    for (const bool value : {true, false})
        question.boxes.push_back(model_answer(ExpectedTruth{value}, shown.card.language));
}
void room(const ExpectedCloze&, const Shown&, const PaperWords&, PaperQuestion&) {}
template <class Rows>
void room_of_rows(const Rows&, const Shown& shown, const PaperWords& words, PaperQuestion& question) {
    for (std::size_t i = 0; i < shown.fields.size(); ++i)
        question.rows.push_back(fmt::format("{}. {}", i + 1, printable(shown.fields[i])));
    question.letters = lettered(shown.options);
    question.task = words.letter_each;
}
void room(const ExpectedMatch& match, const Shown& shown, const PaperWords& words, PaperQuestion& question) {
    room_of_rows(match, shown, words, question);
}
void room(const ExpectedGroups& groups, const Shown& shown, const PaperWords& words,
          PaperQuestion& question) {
    room_of_rows(groups, shown, words, question);
}

}  // namespace

PaperQuestion paper_question(const Shown& shown, const PaperWords& words) {
    PaperQuestion question{.text = lines_of(with_blanks(shown.card.prompt))};
    std::visit([&](const auto& expected) { room(expected, shown, words, question); }, shown.card.expected);
    return question;
}

std::string paper_points(double points, const PaperWords& words) {
    return fmt::format("{} {}", points_in_words(points), words.points_short);
}

std::string paper_terms(std::size_t questions, double points, std::optional<std::chrono::minutes> limit,
                        double pass, const PaperWords& words) {
    std::string terms = fmt::format("{} {}, {}", questions, words.questions, paper_points(points, words));
    if (limit) terms += fmt::format(", {} {}", limit->count(), words.minutes);
    return terms + fmt::format("; {} % {}", points_in_words(pass * 100), words.to_pass);
}

}  // namespace overhoor
