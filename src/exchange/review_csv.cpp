#include "overhoor/exchange/review_csv.hpp"

#include <fmt/format.h>

#include <string>

namespace overhoor {
namespace {

// Quoted where the text would otherwise be taken for more than one field.
std::string field(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string{text};
    std::string quoted = "\"";
    for (const char letter : text) quoted += letter == '"' ? std::string{"\"\""} : std::string{letter};
    return quoted + "\"";
}

}  // namespace

void reviews_as_csv(const History& ordered, const WishesOf& wishes_of, const Put& put) {
    put("card_id,review_time,review_rating,review_state,review_duration\n");
    replay(ordered, wishes_of, [&](const Event& event, std::uint32_t card, const CardState& before) {
        put(fmt::format("{},{},{},{},{}\n", field(ordered.cards[card]), event.at.time_since_epoch().count(),
                        event.grade, static_cast<int>(before.phase), event.thinking_ms));
    });
}

}  // namespace overhoor
