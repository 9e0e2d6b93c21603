#include "overhoor/deck/json_scan.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "overhoor/core/random.hpp"
#include "overhoor/deck/json_slips.hpp"

using namespace overhoor;
namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<std::string> decks_of_the_project() {
    std::vector<std::string> texts;
    for (const char* folder : {"decks", "tests/golden"})
        for (const auto& entry : fs::recursive_directory_iterator{fs::path{OVERHOOR_SOURCE_DIR} / folder})
            if (entry.path().extension() == ".json") texts.push_back(contents(entry.path()));
    return texts;
}

// What the fast way takes, the careful way takes too, and sees the same tree.
bool agrees(const std::string& text) {
    const SourceText source{.name = "deck.json", .text = text};
    if (unreadable(source)) return true;
    const auto fast = scan_json(text);
    if (!fast) return true;
    const ParsedJson careful = parse_json_carefully(source);
    return careful.problems.empty() && careful.root && *careful.root == *fast;
}

}  // namespace

TEST_CASE("the fast way reads the included decks, and reads them as the careful way does") {
    for (const auto& entry : fs::directory_iterator{fs::path{OVERHOOR_SOURCE_DIR} / "decks" / "overheid"}) {
        CAPTURE(entry.path().string());
        const std::string text = contents(entry.path());
        CHECK(scan_json(text).has_value());
        CHECK(agrees(text));
    }
}

TEST_CASE("the fast way takes well-formed texts and leaves the others to the careful way") {
    struct Row {
        const char* why;
        std::string text;
        bool taken;
    };
    const std::vector<Row> rows{
        {"an object", R"({"a": [1, -0.5e+3, true, false, null, "x"]})", true},
        {"comments", "// one\n{/* two */\"a\": 1 // three\n}\n", true},
        {"a byte order mark", "\xEF\xBB\xBF[1]", true},
        {"tabs and carriage returns", "{\r\n\t\"a\":\t1\r\n}", true},
        {"escapes", R"(["\"\\\/\b\f\n\r\té\u20AC"])", true},
        {"a pair of escapes", R"(["\ud83d\ude42"])", false},
        {"half a pair", R"(["\ud83d"])", false},
        {"a key twice", R"({"a": 1, "a": 2})", false},
        {"a trailing comma", R"([1, ])", false},
        {"a leading zero", "[01]", false},
        {"a bare point", "[1.]", false},
        {"a number beyond all numbers", "[1e999]", false},
        {"a number nearer to nothing than numbers go", "[1e-999]", false},
        {"a newline in a text", "[\"a\nb\"]", false},
        {"something behind the end", "[1] x", false},
        {"an unclosed comment", "[1] /*", false},
        {"a comment that a carriage return ends", "[1, // one\r2]", true},
        {"an unclosed list", "[1", false},
        {"an unclosed text", "[\"a", false},
        {"a short escape", R"(["\u12)", false},
        {"as deep as allowed", std::string(64, '[') + std::string(64, ']'), true},
        {"too deep", std::string(65, '[') + std::string(65, ']'), false},
        {"very deep", std::string(100'000, '['), false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(scan_json(row.text).has_value() == row.taken);
        CHECK(agrees(row.text));
    }
}

TEST_CASE("whatever happens to a deck, the fast way and the careful way never disagree") {
    const std::vector<std::string> texts = decks_of_the_project();
    const std::string letters = "{}[]\",:\\/*0159-+.eEtfnu \n\t\x1b";
    Random random{42};
    for (int round = 0; round < 2000; ++round) {
        CAPTURE(round);
        std::string text = texts[random.below(texts.size())];
        for (auto edits = random.below(4); edits > 0 && !text.empty(); --edits) {
            const std::size_t at = random.below(text.size());
            const char letter = letters[random.below(letters.size())];
            switch (random.below(3)) {
                case 0:
                    text[at] = letter;
                    break;
                case 1:
                    text.erase(at, 1 + random.below(5));
                    break;
                default:
                    text.insert(at, 1, letter);
            }
        }
        CHECK(agrees(text));
    }
}

TEST_CASE("a deck that is read card by card is the same as one that is read whole") {
    const auto cards_of = [](const std::string& text) -> std::optional<std::vector<JsonValue>> {
        const auto outline = scan_outline(text);
        if (!outline) return std::nullopt;
        std::vector<JsonValue> cards;
        for (std::size_t i = 0; i < outline->cards.size(); ++i) {
            auto card = scan_card(text, *outline, i);
            if (!card) return std::nullopt;
            cards.push_back(std::move(*card));
        }
        return cards;
    };
    const auto whole = [](const std::string& text) -> std::optional<std::vector<JsonValue>> {
        const auto root = scan_json(text);
        if (!root) return std::nullopt;
        if (root->is(JsonValue::Kind::array)) return root->items;
        const JsonMember* cards = root->find("cards");
        return cards == nullptr ? std::vector<JsonValue>{} : cards->value.items;
    };
    // What may stand in a deck, broken at random; both take it, or none does.
    constexpr std::string_view signs = "[]{},:\"\\/* a0\n";
    Random random{11};
    int read = 0;
    for (const std::string& deck : decks_of_the_project()) {
        CHECK(cards_of(deck) == whole(deck));
        for (int i = 0; i < 40; ++i) {
            std::string text = deck.substr(0, 3000);
            if (deck.size() > 3000) text += "\"]}";
            const auto place = static_cast<std::size_t>(random.below(text.size() + 1));
            if (i % 4 != 0 && !text.empty())
                text.insert(place, 1, signs[static_cast<std::size_t>(random.below(signs.size()))]);
            CAPTURE(text);
            const auto one_by_one = cards_of(text);
            read += one_by_one ? 1 : 0;
            if (one_by_one) CHECK(one_by_one == whole(text));
            if (whole(text)) CHECK(one_by_one == whole(text));
        }
    }
    CHECK(read > 100);
}
