// The keys of papers, on the cards that come with the program.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "overhoor/answer/check.hpp"
#include "overhoor/commands/exam.hpp"
#include "overhoor/deck/deck_answers.hpp"
#include "overhoor/session/blueprint.hpp"
#include "overhoor/session/exam.hpp"
#include "overhoor/session/exam_key.hpp"
#include "overhoor/storage/deck_files.hpp"
#include "overhoor/view/exam_view.hpp"
#include "overhoor/view/paper.hpp"

using namespace overhoor;

TEST_CASE("the key of every card is right in the eyes of the judge") {
    const std::vector<std::filesystem::path> paths{std::filesystem::path{OVERHOOR_SOURCE_DIR} / "decks"};
    int judged = 0;
    for (const Deck& deck : load_decks(paths, "en").decks) {
        const auto others = typed_answers(deck);
        for (const Card& card : deck.cards) {
            if (!can_be_examined(card)) continue;
            for (std::uint64_t seed = 0; seed < 3; ++seed) {
                CAPTURE(card.id.value);
                const Shown shown = show_card(card, seed);
                const Question question{.language = card.language, .prompt = card.prompt, .others = others};
                const Verdict verdict =
                    check(shown.card.expected, spelled_out(shown, key_of(shown)), question);
                CHECK(verdict.outcome == Outcome::correct);
                CHECK(worth(card, verdict, true, true) == 1);
                ++judged;
            }
        }
    }
    CHECK(judged > 800);
}

TEST_CASE("what a key says, written on a line of answers, is right") {
    const std::vector<std::filesystem::path> paths{std::filesystem::path{OVERHOOR_SOURCE_DIR} / "decks"};
    for (const Deck& deck : load_decks(paths, "en").decks)
        for (const Card& card : deck.cards) {
            if (!can_be_examined(card)) continue;
            const Exam exam{.questions = {show_card(card, 5)}};
            std::string line = key_on_paper(exam.questions.front());
            std::ranges::replace(line, '\n', ' ');
            CAPTURE(card.id.value);
            CAPTURE(line);
            std::istringstream in{line + "\n"};
            const auto sat = read_answers(in, "key", exam);
            REQUIRE(sat);
            ExamKnowledge knowledge;
            knowledge.answers[card.deck] = typed_answers(deck);
            const ExamResult result = mark(exam, sat->answers, knowledge);
            CHECK(result.score == doctest::Approx(result.of));
        }
}

TEST_CASE("a paper shows what strangers wrote as text and nothing else") {
    Card card{.id = {"a/1"},
              .deck = "a",
              .note = "a/1",
              .language = "nl",
              .prompt = "<script>alert(1)</script> & \"x\" \x1b[31m\u202e\n# kop | *schuin* __vet__",
              .expected = ExpectedChoice{.options = {{"<b>goed</b>", "", true}, {"fout & zo"}}},
              .source = "<img src=x onerror=y>"};
    const Exam exam{.title = "</title><script>", .questions = {show_card(card, 1)}};
    const std::string html = paper_html(exam), markdown = paper_markdown(exam);
    for (const char* evil : {"<script", "<b>goed", "<img", "\x1b", "\u202e", "</title><"})
        CHECK(html.find(evil) == std::string::npos);
    CHECK(html.find("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;") != std::string::npos);
    CHECK(markdown.find("\\<script\\>") != std::string::npos);
    CHECK(markdown.find("\\# kop \\| \\*schuin\\* \\_\\_vet\\_\\_") != std::string::npos);
    for (const char* open :
         {"div", "p", "ul", "li", "section", "ol", "span", "html", "body", "h1", "style"}) {
        CAPTURE(open);
        const auto count = [&](const std::string& tag) {
            std::size_t found = 0;
            for (std::size_t at = html.find(tag); at != std::string::npos; at = html.find(tag, at + 1))
                found +=
                    tag.back() == '>' || html[at + tag.size()] == '>' || html[at + tag.size()] == ' ' ? 1 : 0;
            return found;
        };
        CHECK(count(std::string{"<"} + open) == count(std::string{"</"} + open + ">"));
    }
}

TEST_CASE("a report in Markdown holds no control of the deck or of what was typed") {
    const Card card{.id = {"a/1"},
                    .deck = "a",
                    .language = "nl",
                    .prompt = "wat \x1b[31m?",
                    .expected = ExpectedText{.accepted = {"r\x1b]0;x\x07ood"}}};
    const Exam exam{.title = "t\x1b[1m", .questions = {show_card(card, 1)}};
    const ExamAnswers answers{Answer{{"g\x1b[2Jeel"}}};
    const std::string report = exam_report_markdown({.exam = exam, .result = mark(exam, answers, {})});
    CHECK(report.find("eel") != std::string::npos);
    for (const char control : {'\x1b', '\x07'}) CHECK(report.find(control) == std::string::npos);
}

TEST_CASE("an answer to another version of the exam is refused") {
    const Card card{
        .id = {"a/1"}, .deck = "a", .language = "nl", .expected = ExpectedText{.accepted = {"ja"}}};
    const Exam exam{.version = 'A', .questions = {show_card(card, 1)}};
    const auto read = [&](const std::string& line) {
        std::istringstream in{line};
        return static_cast<bool>(read_answers(in, "answers", exam));
    };
    CHECK(read(R"({"version":"A","question":1,"answer":"ja"})"));
    CHECK_FALSE(read(R"({"version":"B","question":1,"answer":"ja"})"));
}
