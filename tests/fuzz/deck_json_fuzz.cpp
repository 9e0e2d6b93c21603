// No bytes make the deck reader crash; every problem has a place that can be shown.
#include <cstdint>
#include <cstdlib>

#include "overhoor/deck/deck_json.hpp"
#include "overhoor/view/problem_view.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace overhoor;
    const ReadDeck read =
        read_deck({.name = "f.json", .text = {reinterpret_cast<const char*>(data), size}}, "f", "nl");
    for (const Problem& problem : read.problems) {
        if (!problem.where) std::abort();
        if (show_problem(problem, false).find('\x1b') != std::string::npos) std::abort();
    }
    for (const Card& card : read.deck.cards)
        if (card.prompt.empty() || model_answer(card.expected, "nl").empty()) std::abort();
    return 0;
}
