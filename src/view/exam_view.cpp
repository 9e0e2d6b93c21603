#include "overhoor/view/exam_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "overhoor/session/exam_key.hpp"
#include "overhoor/text/printable.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/session_view.hpp"

namespace overhoor {
namespace {

std::string clock_words(Duration left) {
    const auto seconds = std::max<long long>(0, left.count() / 1000);
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

struct SectionScore {
    double earned = 0, points = 0;
};

// By deck, in the order of their ids.
std::map<std::string, SectionScore> sections_of(const ExamReport& report) {
    std::map<std::string, SectionScore> sections;
    for (std::size_t i = 0; i < report.result.questions.size(); ++i) {
        SectionScore& section = sections[report.exam.questions[i].card.deck];
        section.earned += report.result.questions[i].earned;
        section.points += report.result.questions[i].points;
    }
    return sections;
}

std::string verdict_words(const ExamReport& report) {
    const ExamResult& result = report.result;
    std::string words =
        phrase("{} of {} points ({:.0f} %): {}, {:.0f} % was needed", points_in_words(result.score),
               points_in_words(result.of), std::floor(result.fraction * 100 + 1e-9),
               in_words(result.passed ? "passed" : "not passed"), report.exam.pass * 100);
    if (report.dutch_grade) words += phrase(". Grade {:.1f}", dutch_grade(result.fraction, report.exam.pass));
    return words + ".";
}

std::string heading(const Exam& exam) {
    return phrase("{}, version {}, seed {}", exam.title, exam.version, exam.seed);
}

bool is_missed(const Marked& marked) { return marked.earned < marked.points; }

std::string first_line(const std::string& text) { return with_blanks(text.substr(0, text.find('\n'))); }

std::string worth_words(const Marked& marked) {
    return phrase("{} of {}", points_in_words(marked.earned), points_in_words(marked.points));
}

}  // namespace

std::string points_in_words(double points) {
    std::string words = fmt::format("{:.2f}", points);
    while (words.back() == '0') words.pop_back();
    if (words.back() == '.') words.pop_back();
    return words == "-0" ? "0" : words;
}

std::string answer_in_words(const Answer& answer) {
    std::string words;
    for (const std::string& part : answer.parts)
        words += (words.empty() ? "" : "; ") + (part.empty() ? "–" : part);
    return words;
}

Frame exam_begins(const Exam& exam) {
    Frame frame;
    frame.add(Line{exam.title, Style::bold});
    std::string terms =
        phrase(exam.questions.size() == 1 ? "{} question" : "{} questions", exam.questions.size());
    if (exam.limit)
        terms += phrase(exam.limit->count() == 1 ? " in {} minute" : " in {} minutes", exam.limit->count());
    terms += phrase("; {:.0f} % of the points passes", exam.pass * 100);
    if (exam.negative) terms += in_words("; wrong picks cost points");
    frame.add(Line{terms + ".", Style::dim});
    return frame.add(Line{in_words("Nothing is marked before the end. ? shows the keys."), Style::dim});
}

Frame exam_question(const Exam& exam, std::size_t number, std::optional<Duration> left,
                    const std::optional<Answer>& given) {
    const Shown& shown = exam.questions[number];
    Frame frame;
    frame.blank();
    std::string head = phrase("question {} of {}", number + 1, exam.questions.size());
    if (shown.card.points != 1) head += phrase(" · {} points", points_in_words(shown.card.points));
    if (left) head += phrase(" · {} left", clock_words(*left));
    frame.add(Line{head, Style::dim});
    frame.add(show_question(shown));
    if (given)
        frame.add(Line{phrase("  your answer: {}", answer_in_words(*given)), Style::accent}.hanging(2));
    return frame;
}

Frame exam_keys() {
    Frame frame;
    const auto key = [&](std::string_view name, std::string_view does) {
        frame.add(Line{}.add("  ").add(name, Style::accent).to_column(10).add(in_words(does)).hanging(10));
    };
    key("Enter", "answer; on an empty line: on to the next question");
    key(":b", "back to the question before");
    key(":12", "to question 12");
    key(":o", "which questions are still open");
    key(":clear", "take the answer back");
    key(":end", "hand it in");
    key(":q", "stop for now; the exam goes on where you were");
    return frame;
}

Frame exam_overview(const Exam& exam, const ExamAnswers& answers) {
    std::string open;
    for (std::size_t i = 0; i < exam.questions.size(); ++i)
        if (!answers[i]) open += fmt::format("{}{}", open.empty() ? "" : ", ", i + 1);
    Frame frame;
    frame.blank();
    if (open.empty()) return frame.add(Line{in_words("Every question has an answer.")});
    return frame.add(Line{phrase("Still open: {}.", open), Style::warn}.hanging(2));
}

Frame exam_report(const ExamReport& report) {
    Frame frame;
    frame.add(Line{heading(report.exam), Style::dim}.hanging(2));
    frame.add(Line{verdict_words(report), report.result.passed ? Style::good : Style::bad}.hanging(2));
    const auto sections = sections_of(report);
    if (sections.size() > 1) {
        frame.blank();
        for (const auto& [name, score] : sections)
            frame.add(Line{}
                          .add(phrase("{:>5} of {:<5}", points_in_words(score.earned),
                                      points_in_words(score.points)))
                          .to_column(15)
                          .add(name, Style::accent)
                          .hanging(15));
    }
    const auto missed = std::ranges::count_if(report.result.questions, is_missed);
    if (missed == 0) return frame;
    frame.blank().add(Line{phrase("Missed or not whole: {}", missed), Style::bold});
    for (std::size_t i = 0; i < report.result.questions.size(); ++i) {
        const Marked& marked = report.result.questions[i];
        if (!is_missed(marked)) continue;
        const Shown& shown = report.exam.questions[i];
        frame.add(Line{fmt::format("{:>2}. {}", i + 1, first_line(shown.card.prompt))}.hanging(4));
        const auto field = [&](std::string_view name, const std::string& text, Style style) {
            frame.add(
                Line{"    "}.add(in_words(name), Style::dim).to_column(11).add(text, style).hanging(11));
        };
        field("you", marked.answered ? answer_in_words(marked.given) + " (" + worth_words(marked) + ")" : "–",
              Style::plain);
        field("right", key_in_words(shown), Style::good);
        if (!shown.card.source.empty()) field("source", shown.card.source, Style::dim);
    }
    return frame;
}

std::string exam_report_markdown(const ExamReport& report) {
    const auto cell = [](const std::string& text) {
        std::string safe;
        for (const char c : printable(text)) {
            if (c == '|' || c == '\\' || c == '<' || c == '*' || c == '_' || c == '`' || c == '[')
                safe += '\\';
            safe += c == '\n' ? ' ' : c;
        }
        return safe;
    };
    std::string text = fmt::format("# {}\n\n{}\n\n{}\n|---|---:|---:|\n", cell(heading(report.exam)),
                                   verdict_words(report), in_words("| section | points | of |"));
    for (const auto& [name, score] : sections_of(report))
        text += fmt::format("| {} | {} | {} |\n", cell(name), points_in_words(score.earned),
                            points_in_words(score.points));
    text += fmt::format("\n{}\n|---:|---|---|---|---:|---|\n",
                        in_words("| # | question | given | right | points | source |"));
    for (std::size_t i = 0; i < report.result.questions.size(); ++i) {
        const Marked& marked = report.result.questions[i];
        if (!is_missed(marked)) continue;
        const Shown& shown = report.exam.questions[i];
        text += fmt::format("| {} | {} | {} | {} | {} | {} |\n", i + 1, cell(with_blanks(shown.card.prompt)),
                            marked.answered ? cell(answer_in_words(marked.given)) : "–",
                            cell(key_in_words(shown)), worth_words(marked), cell(shown.card.source));
    }
    return text;
}

}  // namespace overhoor
