#include "overhoor/text/tongue.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "overhoor/deck/rule.hpp"
#include "overhoor/storage/setting_keys.hpp"
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

// What stands in quotes behind in_words(, phrase( and said(, pieces put together.
std::set<std::string> said_in_sources() {
    static const std::regex call{
        R"rx((?:in_words|phrase|said)\(((?:[^()"]*\?\s*)?(?:\s*"(?:[^"\\]|\\.)*")+(?:\s*:(?:\s*"(?:[^"\\]|\\.)*")+)?))rx"};
    static const std::regex piece{R"rx("((?:[^"\\]|\\.)*)"|:)rx"};
    std::set<std::string> all;
    for (const auto& entry : fs::recursive_directory_iterator(OVERHOOR_SOURCE_DIR "/src")) {
        if (entry.path().extension() != ".cpp") continue;
        std::ifstream in{entry.path()};
        const std::string text{std::istreambuf_iterator<char>{in}, {}};
        for (std::sregex_iterator found{text.begin(), text.end(), call}, end; found != end; ++found) {
            const std::string arguments = (*found)[1];
            std::string words;
            for (std::sregex_iterator one{arguments.begin(), arguments.end(), piece}; one != end; ++one) {
                if (one->str() != ":") {
                    words += std::regex_replace((*one)[1].str(), std::regex{R"(\\(.))"}, "$1");
                    continue;
                }
                all.insert(words);
                words.clear();
            }
            all.insert(words);
            all.erase("");  // of values alone
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
