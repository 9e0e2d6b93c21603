// No bytes make the deck reader crash; every problem has a place that can be shown;
// what the fast scanner takes, the careful parser takes too, with the same tree; card by card it takes the
// same.
#include <cstdint>
#include <cstdlib>

#include "overhoor/deck/deck_json.hpp"
#include "overhoor/deck/json_scan.hpp"
#include "overhoor/deck/json_slips.hpp"
#include "overhoor/view/problem_view.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace overhoor;
    const SourceText source{.name = "f.json", .text = {reinterpret_cast<const char*>(data), size}};
    const ReadDeck read = read_deck(source, "f", "nl");
    if (!unreadable(source))
        if (const auto fast = scan_json(source.text)) {
            const ParsedJson careful = parse_json_carefully(source);
            if (!careful.root || !careful.problems.empty() || !(*careful.root == *fast)) std::abort();
        }
    if (!unreadable(source))
        if (const auto outline = scan_outline(source.text)) {
            bool good = true;
            for (std::size_t i = 0; i < outline->cards.size(); ++i)
                good = good && scan_card(source.text, *outline, i).has_value();
            if (good != scan_json(source.text).has_value()) std::abort();
        }
    for (const Problem& problem : read.problems) {
        if (!problem.where) std::abort();
        if (show_problem(problem, false).find('\x1b') != std::string::npos) std::abort();
    }
    for (const Card& card : read.deck.cards)
        if (card.prompt.empty() || model_answer(card.expected, "nl").empty()) std::abort();
    return 0;
}
