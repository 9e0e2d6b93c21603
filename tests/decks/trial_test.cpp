// What learners type on the cards that come with the program, judged as its teachers labelled it.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <variant>

#include "overhoor/answer/check.hpp"
#include "overhoor/deck/deck_answers.hpp"
#include "overhoor/storage/deck_files.hpp"
#include "overhoor/storage/dictionary.hpp"

namespace fs = std::filesystem;
using namespace overhoor;

namespace {

const fs::path source = OVERHOOR_SOURCE_DIR;

std::vector<std::string> texts(const nlohmann::json& given) {
    if (given.is_string()) return {given.get<std::string>()};
    return given.get<std::vector<std::string>>();
}

struct Shelf {
    std::vector<Deck> decks{};
    std::map<std::string, const Card*> cards{};
    std::map<std::string, std::vector<std::string>> answers{};  // by deck
};

Shelf included_decks() {
    Shelf shelf;
    const std::vector<fs::path> paths{source / "decks"};
    shelf.decks = load_decks(paths, "en").decks;
    for (const Deck& deck : shelf.decks) {
        shelf.answers[deck.id] = typed_answers(deck);
        for (const Card& card : deck.cards) shelf.cards[card.id.value] = &card;
    }
    return shelf;
}

// A line for every answer that is judged otherwise than it is labelled.
std::string differences(const Shelf& shelf, Dictionaries* dictionaries, int& lines) {
    std::string told;
    for (const auto& entry : fs::directory_iterator{source / "tests/data/decks"}) {
        std::ifstream in{entry.path()};
        for (std::string line; std::getline(in, line);) {
            const auto label = nlohmann::json::parse(line);
            const auto card = shelf.cards.find(label["card"]);
            ++lines;
            if (card == shelf.cards.end()) {
                told += "no card " + label["card"].get<std::string>() + "\n";
                continue;
            }
            Question question{.language = card->second->language,
                              .prompt = card->second->prompt,
                              .others = shelf.answers.at(card->second->deck)};
            if (dictionaries != nullptr) question.lists = dictionaries->lists_for(question.language);
            const Verdict verdict = check(card->second->expected, Answer{texts(label["given"])}, question);
            if (label["verdict"] == name_of(verdict.outcome)) continue;
            told += fmt::format("{}: {} is {}, judged {} ({}), {}\n", label["card"].get<std::string>(),
                                label["given"].dump(), label["verdict"].get<std::string>(),
                                name_of(verdict.outcome), verdict.reason, label["why"].get<std::string>());
        }
    }
    return told;
}

bool is_judged(const Card& card) {
    const auto* text = std::get_if<ExpectedText>(&card.expected);
    return !card.off && (text == nullptr || text->typed);
}

// Verdicts that were tried of each card: "correct", "wrong", …
std::map<std::string, std::set<std::string>> tried_verdicts() {
    std::map<std::string, std::set<std::string>> tried;
    for (const auto& entry : fs::directory_iterator{source / "tests/data/decks"}) {
        std::ifstream in{entry.path()};
        for (std::string line; std::getline(in, line);) {
            const auto label = nlohmann::json::parse(line);
            tried[label["card"]].insert(label["verdict"].get<std::string>());
        }
    }
    return tried;
}

}  // namespace

TEST_CASE("of every included card that is judged a right answer is tried, and one that is not") {
    const Shelf shelf = included_decks();
    const auto tried = tried_verdicts();
    for (const auto& [id, card] : shelf.cards) {
        if (!is_judged(*card)) continue;
        CAPTURE(id);
        const auto verdicts = tried.find(id);
        REQUIRE(verdicts != tried.end());
        CHECK(verdicts->second.contains("correct"));
        CHECK((verdicts->second.contains("wrong") || verdicts->second.contains("partial")));
    }
}

TEST_CASE("what learners type on the included decks is judged as it is labelled") {
    Dictionaries dictionaries{[](const char* name) {
        const char* value = std::getenv(name);
        return value == nullptr ? std::string{} : std::string{value};
    }};
    const Shelf shelf = included_decks();
    int lines = 0;
    CHECK(differences(shelf, dictionaries.missing("nl") ? nullptr : &dictionaries, lines) == "");
    CHECK(lines > 1000);
}
