#include "overhoor/deck/rule.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "overhoor/answer/check.hpp"
#include "overhoor/core/random.hpp"
#include "overhoor/deck/deck_json.hpp"
#include "overhoor/deck/lint.hpp"
#include "overhoor/deck/plain_answer.hpp"

using namespace overhoor;

namespace {

// "line:column rule" of each problem that reading and lint find, one a line.
std::string told(std::string_view text) {
    const SourceText source{.name = "d.json", .text = std::string{text}};
    const ReadDeck read = read_deck(source, "d", "en");
    std::vector<Problem> problems = read.problems;
    for (const Finding& finding : lint(std::span{&read.deck, 1}))
        problems.push_back(problem_of(finding, source, source));
    std::string all;
    for (const Problem& problem : problems) {
        CHECK_MESSAGE(find_rule(problem.rule) != nullptr, problem.rule);
        const Place place = problem.where.value_or(Place{});
        all += fmt::format("{}:{}-{}:{} {}\n", place.line, place.column, place.end_line, place.end_column,
                           problem.rule);
    }
    return all;
}

std::vector<Rule> all_rules() {
    std::vector<Rule> all;
    for (const auto shelf : {syntax_rules(), punctuation_rules(), structure_rules(), meaning_rules()})
        all.insert(all.end(), shelf.begin(), shelf.end());
    return all;
}

}  // namespace

TEST_CASE("the example of every rule has that problem, and mended it has none") {
    for (const Rule& rule : all_rules()) {
        if (rule.bad.empty()) continue;
        CAPTURE(rule.name);
        const std::string found = told(rule.bad);
        CHECK_MESSAGE(found.find(fmt::format(" {}\n", rule.name)) != std::string::npos, found);
        CHECK(told(rule.mended) == "");
    }
}

TEST_CASE("every rule has one page, and lint's table no rule without one") {
    std::set<std::string_view> names;
    for (const Rule& rule : all_rules()) CHECK_MESSAGE(names.insert(rule.name).second, rule.name);
    for (const std::string_view name : lint_rules()) CHECK_MESSAGE(names.contains(name), name);
}

TEST_CASE("a warning can be switched off for a card or a deck, with a reason") {
    const std::string bad = R"([{"q":"Port of SSH?","a":"22","need":1)";
    CHECK(told(bad + "}]") == "1:31-1:37 no-effect\n");
    CHECK(told(bad + R"(,"allow":{"no-effect":"a copy of a list"}}])") == "");
    CHECK(told(R"({"deck":"T","allow":{"no-effect":"copies"},"cards":)" + bad + "}]}") == "");
    CHECK(told(bad + R"(,"allow":{"no-efect":"x"}}])") == "1:31-1:37 no-effect\n1:49-1:59 bad-allow\n");
    CHECK(told(bad + R"(,"allow":{"no-effect":" "}}])") == "1:31-1:37 no-effect\n1:61-1:64 empty-text\n");
    CHECK(told(R"([{"q":"a?","a":"b","allow":{"no-answer":"x"}}])") == "1:29-1:40 bad-allow\n");
    const std::string twins = R"(["Capital of Georgia?","Tbilisi"],["The capital of Georgia","Atlanta")";
    CHECK(told("[" + twins + "]]") == "1:37-1:61 cannot-tell-apart\n");
    CHECK(told("[" + twins + R"(,{"allow":{"cannot-tell-apart":"a trick"}}]])") == "");
}

TEST_CASE("what cards say wrongly is pointed at to the word") {
    struct Row {
        const char* why;
        const char* cards;
        const char* found;
    };
    const Row rows[] = {
        {"the answer in the question", R"(["Where is the Paris of the east, Riga?","Riga"])",
         "1:36-1:40 answer-in-question\n"},
        {"unless it is offered", R"(["Is Riga or Oslo the Paris of the east?","Riga"])", ""},
        {"or it is a word for a word", R"(["the bank","de bank",{"reverse":true}],["hotel","Hotel"])", ""},
        {"or a program shows it", R"({"q":["What prints this?","echo hello"],"a":"hello"})", ""},
        {"the answer in the hint", R"({"q":"The Paris of the east?","a":"Riga","hint":["R…","it is Riga"]})",
         "1:63-1:67 hint-gives-answer\n"},
        {"a sentence that says its gap", R"({"cloze":"{{Riga}} is Riga."})",
         "1:24-1:28 answer-in-question\n"},
        {"accepted and rejected", R"({"q":"a?","a":"b","reject":{"B":"no"}})",
         "1:30-1:33 accepted-and-rejected\n"},
        {"an item that is rejected", R"({"q":"a?","list":["b",["c","d"]],"reject":{"D":"no"}})",
         "1:45-1:48 accepted-and-rejected\n"},
        {"a number that is rejected", R"({"q":"a?","number":12,"reject":{"12":"no","13":"no"}})",
         "1:34-1:38 accepted-and-rejected\n"},
        {"a gap's text that is rejected", R"({"cloze":"It is {{wet}}.","reject":{"wet":"no"}})",
         "1:38-1:43 accepted-and-rejected\n"},
        {"an item in two groups", R"({"q":"a?","groups":{"x":["one","two"],"y":["three","Two"]}})",
         "1:53-1:58 item-twice\n"},
        {"something extra that fits", R"({"q":"a?","match":{"x":"one","y":"two"},"extra":["One"]})",
         "1:51-1:56 item-twice\n"},
        {"the right option is long",
         R"({"q":"a?","a":"one that says everything there is to say","wrong":["two","three"]})",
         "1:16-1:58 option-length\n"},
        {"only one option ends as a sentence",
         R"({"q":"a?","a":"It is so.","wrong":["it is not","it may be"]})", "1:16-1:27 option-form\n"},
        {"options in two cases", R"({"q":"a?","a":"Bee","wrong":["bee","wasp"]})",
         "1:31-1:36 options-alike\n"},
        {"none of the above", R"({"q":"a?","a":"one","wrong":["two","None of the above."]})",
         "1:37-1:57 option-above\n"},
        {"a card that waits for itself", R"({"id":"x","q":"a?","a":"b","after":["x"]})",
         "1:38-1:41 after-cycle\n"},
        {"three that wait for each other",
         R"({"id":"x","q":"a?","a":"b","after":["z"]},{"id":"y","q":"c?","a":"d","after":["x"]},)"
         R"({"id":"z","q":"e?","a":"f","after":["y"]})",
         "1:80-1:83 after-cycle\n"},
        {"an unknown card", R"({"id":"x","q":"a?","a":"b"},{"q":"c?","a":"d","after":["x","y"]})",
         "1:61-1:64 unknown-after\n"},
        {"two directions that meet",
         R"({"q":"der Hund","a":"the dog","reverse":true},{"q":"der Köter","a":"the dog","reverse":true})",
         "1:69-1:78 cannot-tell-apart\n"},
        {"the same in other words",
         R"(["What is the capital of France?","Paris"],["Capital of france","Paris"])",
         "1:46-1:65 near-duplicate\n"},
        {"a slip in a word",
         R"(["Who invented the telephone first?","Bell"],["Who invented the telefone first?","Bell"])", ""},
        {"one letter in a word",
         R"(["Who built the pyramids of Gizeh?","Khufu"],["Who built the pyramid of Gizeh?","Khufu"])",
         "1:48-1:81 near-duplicate\n"},
        {"a frame with another word", R"(["Layer of a router?","network"],["Layer of a gateway?","network"])",
         ""},
        {"numbers that differ",
         R"(["Is 1914 in the war of the kings?","yes"],["Is 1918 in the war of the kings?","yes"])", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(told(fmt::format("[{}]", row.cards)) == row.found);
    }
}

TEST_CASE("an answer that passes plainly passes the judge too") {
    // Words of answers, and words that mean something to the judge.
    constexpr std::array<std::string_view, 44> words{
        "netwerk", "router", "ICMP",  "kat",   "Hund",  "a",    "of",     "en",    "and",    "oder", "de",
        "een",     "het",    "the",   "niet",  "no",    "geen", "niets",  "weet",  "ik",     "ja",   "nee",
        "twaalf",  "zes",    "maart", "meter", "kg",    "km",   "waar",   "true",  "alles",  "none", "van",
        "to",      "l",      "d",     "que",   "eerst", "dan",  "daarna", "beide", "zonder", "x",    "pi"};
    Random random{7};
    const auto any = [&] {
        std::string text{words[static_cast<std::size_t>(random.below(words.size()))]};
        for (std::uint64_t more = random.below(3); more > 0; --more)
            text += fmt::format(" {}", words[static_cast<std::size_t>(random.below(words.size()))]);
        return text;
    };
    int plain = 0;
    for (int i = 0; i < 6000; ++i) {
        const std::array<const char*, 4> languages{"nl", "en", "de", "fr"};
        const std::string language = languages[static_cast<std::size_t>(i) % languages.size()];
        Expected expected;
        std::vector<std::string> given{any()};
        if (i % 3 == 0) {
            expected = ExpectedText{.accepted = given, .rejected = {{any(), "x"}}, .strict = i % 2 == 0};
        } else if (i % 3 == 1) {
            expected = ExpectedCloze{.gaps = {{.accepted = given}}};
        } else {
            ExpectedList list{.ordered = i % 2 == 0};
            for (std::uint64_t items = 1 + random.below(4); items > 0; --items) given.push_back(any());
            for (const std::string& item : given) list.items.push_back({item, any()});
            list.need = list.items.size();
            expected = list;
        }
        if (!passes_plainly(expected, language)) continue;
        ++plain;
        const std::string answer = fmt::format("{}: {}", language, fmt::join(given, " | "));
        CAPTURE(answer);
        const Verdict verdict =
            check(expected, Answer{given}, {.language = language, .prompt = any() + " " + any()});
        CHECK(verdict.outcome == Outcome::correct);
    }
    CHECK(plain > 1000);
}

TEST_CASE("many alike questions cost little: they are found through what they share") {
    std::string text = "[";
    for (int i = 0; i < 20'000; ++i)
        text += fmt::format("{}[\"What is the capital of country{}?\",\"town\"]", i == 0 ? "" : ",", i);
    CHECK(told(text + "]") == "");
}
