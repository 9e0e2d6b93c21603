#include <fmt/format.h>

#include "overhoor/session/exam_key.hpp"
#include "overhoor/view/exam_view.hpp"
#include "overhoor/view/html.hpp"
#include "overhoor/view/paper.hpp"
#include "overhoor/view/paper_question.hpp"

namespace overhoor {
namespace {

constexpr std::string_view style = R"(
@page { size: A4; margin: 18mm 18mm 20mm; }
* { box-sizing: border-box; }
body { font: 11pt/1.4 Georgia, "Times New Roman", serif; color: #000; background: #fff; max-width: 174mm; margin: 10mm auto; padding: 0 4mm; }
h1 { font-size: 16pt; margin: 0 0 2mm; }
.terms { color: #444; font-size: 10pt; margin: 0 0 4mm; }
.fields { display: flex; gap: 6mm; margin: 0 0 7mm; font-size: 10pt; }
.fields span { flex: 3; border-bottom: .3mm solid #000; padding-bottom: 1mm; }
.fields span.short { flex: 1.4; }
.question { break-inside: avoid; margin: 0 0 6mm; padding-left: 9mm; position: relative; }
.number { position: absolute; left: 0; font-weight: bold; }
.points { float: right; color: #444; font-size: 9.5pt; margin-left: 4mm; }
.question p { margin: 0 0 1mm; }
.gap { display: inline-block; min-width: 34mm; border-bottom: .3mm solid #000; }
.task { font-style: italic; color: #444; font-size: 10pt; }
.line { border-bottom: .25mm solid #555; height: 8.5mm; display: flex; align-items: flex-end; font-size: 10pt; gap: 2mm; }
.line i { margin-left: auto; font-style: normal; }
.columns { display: flex; gap: 8mm; }
.columns > * { flex: 1; }
ul { list-style: none; margin: 1mm 0 0; padding: 0; }
li { margin: 1.2mm 0; padding-left: 8mm; position: relative; }
li b { position: absolute; left: 0; top: .6mm; width: 4.4mm; height: 4.4mm; border: .3mm solid #000; }
li.row { padding-left: 10mm; }
li.row b { width: 7mm; height: 5.4mm; top: -.2mm; }
li.letter { padding-left: 0; }
.key { break-before: page; }
.key ol { padding-left: 9mm; margin: 0; }
.key ol li { padding-left: 1mm; list-style: decimal; display: list-item; }
.source { color: #555; font-size: 9.5pt; }
)";

// Blanks wide enough for a hand.
std::string with_gaps(std::string text) {
    constexpr std::string_view blank = "______", gap = "<span class=\"gap\"></span>";
    for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank, at + gap.size()))
        text.replace(at, blank.size(), gap);
    return text;
}

std::string list(const std::vector<std::string>& items, std::string_view item) {
    std::string text = "<ul>";
    for (const std::string& one : items) text += fmt::format(fmt::runtime(item), escaped_html(one));
    return text + "</ul>";
}

std::string question(const Exam& exam, std::size_t number, const PaperWords& words) {
    const Shown& shown = exam.questions[number];
    const PaperQuestion on_paper = paper_question(shown, words);
    std::string text = fmt::format(
        "<div class=\"question\"><span class=\"number\">{}.</span><span class=\"points\">{}</span>",
        number + 1, escaped_html(paper_points(shown.card.points, words)));
    for (const std::string& line : on_paper.text)
        text += fmt::format("<p>{}</p>", with_gaps(escaped_html(line)));
    if (!on_paper.task.empty()) text += fmt::format("<p class=\"task\">{}</p>", escaped_html(on_paper.task));
    if (!on_paper.boxes.empty()) text += list(on_paper.boxes, "<li><b></b>{}</li>");
    if (!on_paper.rows.empty())
        text += "<div class=\"columns\">" + list(on_paper.rows, "<li class=\"row\"><b></b>{}</li>") +
                list(on_paper.letters, "<li class=\"letter\">{}</li>") + "</div>";
    for (int line = 1; line <= on_paper.lines; ++line)
        text += fmt::format("<div class=\"line\">{}<i>{}</i></div>",
                            on_paper.numbered ? fmt::format("{}.", line) : "", escaped_html(on_paper.unit));
    return text + "</div>\n";
}

std::string key(const Exam& exam, const PaperWords& words, const std::string& heading) {
    std::string text =
        fmt::format("<section class=\"key\"><h1>{}: {}</h1>\n<ol>\n", escaped_html(words.key), heading);
    for (const Shown& shown : exam.questions) {
        text += fmt::format("<li>{} <span class=\"source\">({}", escaped_html(key_on_paper(shown)),
                            escaped_html(paper_points(shown.card.points, words)));
        if (!shown.card.source.empty()) text += "; " + escaped_html(shown.card.source);
        text += ")</span></li>\n";
    }
    return text + fmt::format("</ol>\n<p class=\"source\">seed {}</p></section>\n", exam.seed);
}

}  // namespace

std::string paper_html(const Exam& exam) {
    const std::string language = exam.questions.empty() ? "en" : exam.questions.front().card.language;
    const PaperWords& words = paper_words(language);
    double points = 0;
    for (const Shown& shown : exam.questions) points += shown.card.points;
    const std::string heading =
        fmt::format("{} – {} {}", escaped_html(exam.title), words.version, exam.version);
    std::string text = fmt::format(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta "
        "charset=\"utf-8\">\n<title>{}</title>\n<style>{}</style>\n"
        "</head>\n<body>\n<h1>{}</h1>\n<p class=\"terms\">{}.</p>\n",
        escaped_html(language), heading, style, heading,
        escaped_html(paper_terms(exam.questions.size(), points, exam.limit, exam.pass, words)));
    text += fmt::format(
        "<div class=\"fields\"><span>{}</span><span class=\"short\">{}</span><span class=\"short\">{} &nbsp; "
        "/ "
        "{}</span></div>\n",
        words.name, words.date, words.points, points_in_words(points));
    for (std::size_t i = 0; i < exam.questions.size(); ++i) text += question(exam, i, words);
    return text + key(exam, words, heading) + "</body>\n</html>\n";
}

}  // namespace overhoor
