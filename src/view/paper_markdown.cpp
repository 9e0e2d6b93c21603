#include <fmt/format.h>

#include "overhoor/session/exam_key.hpp"
#include "overhoor/text/printable.hpp"
#include "overhoor/view/exam_view.hpp"
#include "overhoor/view/paper.hpp"
#include "overhoor/view/paper_question.hpp"

namespace overhoor {
namespace {

// Underscores alone on a line would be a rule.
constexpr std::string_view line_to_write_on = ". . . . . . . . . . . . . . . . . . . . . . . . . . . . . .";

// What Markdown would take for marks of its own. Blanks to fill in stay as they are.
std::string plain(std::string_view text) {
    std::string safe;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool blank =
            c == '_' && ((i > 0 && text[i - 1] == '_') || (i + 1 < text.size() && text[i + 1] == '_'));
        if (blank || std::string_view{"\\`*_[]<>#|~"}.find(c) != std::string_view::npos) safe += '\\';
        safe += c;
    }
    return safe;
}

double points_of(const Exam& exam) {
    double points = 0;
    for (const Shown& shown : exam.questions) points += shown.card.points;
    return points;
}

std::string question(const Exam& exam, std::size_t number, const PaperWords& words) {
    const Shown& shown = exam.questions[number];
    const PaperQuestion on_paper = paper_question(shown, words);
    std::string text = fmt::format("**{}.** ({}) ", number + 1, paper_points(shown.card.points, words));
    for (std::size_t i = 0; i < on_paper.text.size(); ++i)
        text += (i > 0 ? "  \n" : "") + plain(on_paper.text[i]);
    if (!on_paper.task.empty()) text += fmt::format("  \n*{}*", plain(on_paper.task));
    text += "\n\n";
    for (const std::string& box : on_paper.boxes) text += fmt::format("- ☐ {}\n", plain(box));
    for (const std::string& row : on_paper.rows) text += fmt::format("- \\[   \\] {}\n", plain(row));
    if (!on_paper.letters.empty()) {
        text += "\n";
        for (const std::string& letter : on_paper.letters) text += plain(letter) + "  \n";
    }
    for (int line = 1; line <= on_paper.lines; ++line) {
        text += on_paper.numbered ? fmt::format("{}. ", line) : "";
        text += line_to_write_on;
        text += on_paper.unit.empty() ? "\n\n" : " " + plain(on_paper.unit) + "\n\n";
    }
    return text + "\n";
}

}  // namespace

std::string paper_markdown(const Exam& exam) {
    const std::string language = exam.questions.empty() ? "en" : exam.questions.front().card.language;
    const PaperWords& words = paper_words(language);
    const std::string heading =
        fmt::format("{} – {} {}", plain(printable(exam.title)), words.version, exam.version);
    std::string text =
        fmt::format("# {}\n\n{}: ____________________  {}: ____________  {}: ______ / {}\n\n{}.\n\n", heading,
                    words.name, words.date, words.points, points_in_words(points_of(exam)),
                    paper_terms(exam.questions.size(), points_of(exam), exam.limit, exam.pass, words));
    for (std::size_t i = 0; i < exam.questions.size(); ++i) text += question(exam, i, words);
    text += fmt::format("---\n\n# {}: {}\n\n", words.key, heading);
    for (std::size_t i = 0; i < exam.questions.size(); ++i) {
        const Card& card = exam.questions[i].card;
        text += fmt::format("{}. {} ({})", i + 1, plain(printable(key_on_paper(exam.questions[i]))),
                            paper_points(card.points, words));
        if (!card.source.empty()) text += fmt::format(" – *{}*", plain(printable(card.source)));
        text += "\n";
    }
    return text + fmt::format("\n(seed {})\n", exam.seed);
}

}  // namespace overhoor
