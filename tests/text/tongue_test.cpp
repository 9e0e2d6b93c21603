#include "overhoor/text/tongue.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "overhoor/commands/help_page.hpp"
#include "overhoor/deck/rule.hpp"
#include "overhoor/storage/setting_keys.hpp"
#include "source_words.hpp"
#include "speak_dutch.hpp"

using namespace overhoor;
namespace fs = std::filesystem;

namespace {

// "{}", "{0}", "{:.0f}", in their order; {:.1Lf} is {:.1f} with the decimal comma.
std::vector<std::string> places_in(std::string_view text) {
    static const std::regex place{R"(\{\d*(:[^{}a-zA-Z]*L?[a-zA-Z]?)?\})"};
    const std::string all{text};
    std::vector<std::string> places;
    for (std::sregex_iterator found{all.begin(), all.end(), place}, end; found != end; ++found)
        places.push_back(std::regex_replace(found->str(), std::regex{"L"}, ""));
    std::ranges::sort(places);
    return places;
}

std::vector<fs::path> sources() {
    std::vector<fs::path> all;
    for (const auto& entry : fs::recursive_directory_iterator(OVERHOOR_SOURCE_DIR "/src"))
        if (entry.path().extension() == ".cpp") all.push_back(entry.path());
    return all;
}

// The texts that are the first argument of in_words(, phrase( and said(, or what its question marks choose
// from.
std::set<std::string> said_in_sources() {
    std::set<std::string> all;
    for (const fs::path& file : sources()) {
        const std::vector<SourcePiece> pieces = SourceWords{file}.pieces;
        for (std::size_t i = 0; i + 2 < pieces.size(); ++i) {
            const SourcePiece& call = pieces[i];
            if (!call.is("in_words") && !call.is("phrase") && !call.is("said")) continue;
            int depth = 0;
            for (std::size_t at = i + 1; at < pieces.size(); ++at) {
                const SourcePiece& piece = pieces[at];
                if (piece.is("(")) ++depth;
                if (piece.is(")")) --depth;
                if (depth == 0 || (depth == 1 && piece.is(","))) break;
                const SourcePiece& before = pieces[at - 1];
                if (piece.kind == SourcePiece::Kind::text && depth == 1 &&
                    (before.is("(") || before.is("?") || before.is(":")))
                    all.insert(piece.says);
            }
        }
    }
    return all;
}

}  // namespace

TEST_CASE("every sentence of the table is there once, and keeps the places of its values") {
    std::set<std::string_view> seen;
    for (const Sentence& words : dutch_words()) {
        CAPTURE(words.english);
        CHECK(seen.insert(words.english).second);
        CHECK(places_in(words.english) == places_in(words.other));
        const auto blanks = [](std::string_view text) {
            return std::pair{text.starts_with(' '), text.ends_with(' ')};
        };
        CHECK(blanks(words.english) == blanks(words.other));
    }
}

TEST_CASE("what the program says to people has a Dutch sentence") {
    const SpeakDutch dutch;
    const std::set<std::string> said = said_in_sources();
    CHECK(said.size() > 60);
    std::set<std::string_view> known;
    for (const Sentence& words : dutch_words()) known.insert(words.english);
    for (const std::string& words : said) CHECK_MESSAGE(known.contains(words), words);
    for (const SettingKey& setting : setting_keys())
        CHECK_MESSAGE(known.contains(setting.meaning), setting.name);
    for (const auto shelf : {syntax_rules(), punctuation_rules(), structure_rules(), meaning_rules()})
        for (const Rule& rule : shelf) {
            CHECK_MESSAGE(known.contains(rule.about), rule.name);
            CHECK_MESSAGE((rule.why.empty() || known.contains(rule.why)), rule.name);
        }
}

// Two words in a row: "a card", and not "prompt " or "[\n".
bool is_sentence(const std::string& text) {
    static const std::regex words{"[A-Za-z]{2,} [A-Za-z]{2,}|\\ban? [a-z]"};
    return std::regex_search(text, words);
}

// Whether it stands in the brackets of in_words( and the like.
bool is_spoken(const std::vector<SourcePiece>& pieces, std::size_t at) {
    int depth = 1;
    while (at > 1 && depth > 0) {
        --at;
        if (pieces[at].is(")") || pieces[at].is("}")) ++depth;
        if (pieces[at].is("(") || pieces[at].is("{")) --depth;
    }
    const SourcePiece& call = pieces[at - 1];
    return call.is("in_words") || call.is("phrase") || call.is("said");
}

TEST_CASE("what is said of decks is said in Dutch") {
    std::set<std::string_view> known;
    for (const Sentence& words : dutch_words()) known.insert(words.english);
    // Options that mean "all of the above" in four languages, a deck to begin with, and pages with examples.
    const std::set<std::string> of_their_own{"lint_options.cpp",   "first_deck.cpp",
                                             "rule_syntax.cpp",    "rule_punctuation.cpp",
                                             "rule_structure.cpp", "rule_meaning.cpp"};
    // Names of things, which sentences are put together with, and tables of advice: spoken where they are
    // used.
    const std::set<std::string> spoken_later{
        "a card",       "a deck",   "the question",     "the answer",       "an item",
        "the reason",   "a number", "a wrong option",   "the right option", "what belongs to it",
        "the sentence", "a text",   "an included file", "true or false",    "a list",
        "an object"};
    int sentences = 0;
    for (const fs::path& file : sources()) {
        const std::string name = file.filename();
        if (file.parent_path().filename() != "deck" && !name.starts_with("deck_")) continue;
        const std::vector<SourcePiece> pieces = SourceWords{file}.pieces;
        for (std::size_t i = 1; i < pieces.size(); ++i) {
            const SourcePiece& piece = pieces[i];
            if (piece.kind != SourcePiece::Kind::text || !is_sentence(piece.says)) continue;
            const bool spoken = is_spoken(pieces, i);
            if (!spoken && of_their_own.contains(name)) continue;
            CHECK_MESSAGE((spoken || spoken_later.contains(piece.says) || name == "kinds.cpp"),
                          (name + ": " + piece.says));
            CHECK_MESSAGE(known.contains(piece.says), (name + ": " + piece.says));
            ++sentences;
        }
    }
    CHECK(sentences > 300);
}

// Three words that are no names of anything.
bool is_remark(const std::string& text) {
    static const std::regex three{R"rx((^|[^-./$%={\w])[A-Za-z][a-z']*[,;:]? [a-z']+[,;:]? [a-z']+)rx"};
    return std::regex_search(text, three);
}

// Errors, remarks and help are made where they belong: not from an English text that no table has, and not
// past the table.
TEST_CASE("what is said of files, logs and commands is said in Dutch") {
    std::set<std::string> known;
    for (const Sentence& words : dutch_words()) known.emplace(words.english);
    const auto has_dutch = [&](const std::string& text) {
        return std::ranges::all_of(paragraphs_of(text), [&](const std::string& one) {
            return known.contains(one) || is_to_be_typed(one) || !is_remark(one);
        });
    };
    const std::set<std::string> others{
        // Put together where they are declared; the test of the help pages sees them whole.
        "Only these parts, commas between them: {}", "What is shown, in this order: ",
        // Said in other words where they are shown.
        "its deck has changed",
        // Names that scripts use.
        "again, hard, good, easy, undo, suspend, bury, flag, edit, stop, hint",
        "# fish completion of overhoor\n"};
    const std::set<std::string> rooms{"commands", "storage", "exchange", "history", "session", "memory"};
    int remarks = 0;
    for (const fs::path& file : sources()) {
        if (!rooms.contains(file.parent_path().filename()) || file.filename() == "completion.cpp") continue;
        const std::vector<SourcePiece> pieces = SourceWords{file}.pieces;
        for (std::size_t i = 2; i < pieces.size(); ++i) {
            const std::string& text = pieces[i].says;
            if (pieces[i].kind != SourcePiece::Kind::text || !is_remark(text) || others.contains(text))
                continue;
            const SourcePiece &name = pieces[i - 2], &sign = pieces[i - 1];
            const bool past_the_table = (sign.is("(") && name.is("format")) ||
                                        (sign.is("{") && name.is("runtime_error")) ||
                                        (sign.is("=") && (name.is("message") || name.is("help")));
            CHECK_MESSAGE(has_dutch(text), (file.filename().string() + ": " + text));
            CHECK_MESSAGE(!past_the_table, (file.filename().string() + ": " + text));
            ++remarks;
        }
    }
    CHECK(remarks > 300);
}

TEST_CASE("a Dutch number has a decimal comma where people read it") {
    CHECK(phrase("{:.1f} years", 2.5) == "2.5 years");
    const SpeakDutch dutch;
    CHECK(phrase("{:.1f} years", 2.5) == "2,5 jaar");
}

TEST_CASE("values stand in their places in both languages, and what is not known is said in English") {
    CHECK(phrase("{} days in a row.", 3) == "3 days in a row.");
    const SpeakDutch dutch;
    CHECK(phrase("{} days in a row.", 3) == "3 dagen op rij.");
    CHECK(phrase("one letter missing in {0}", "burgr", "", 0) == "één letter te weinig in burgr");
    CHECK(in_words("nobody says this") == "nobody says this");
}
