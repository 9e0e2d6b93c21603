#include "overhoor/history/seen_text.hpp"

#include <fmt/format.h>

#include <utility>

namespace overhoor {
namespace {

constexpr std::uint32_t never = UINT32_MAX;
// An entry should be small enough to be written in one go: 4000 bytes with everything.
constexpr std::size_t longest_part = 1200;
constexpr std::string_view between = "\n= ";

std::string shortened(std::string part) {
    if (part.size() <= longest_part) return part;
    std::size_t end = longest_part - 16;
    while (end > 0 && (static_cast<unsigned char>(part[end]) & 0xC0U) == 0x80) --end;
    return fmt::format("{}… {:08x}", std::string_view{part}.substr(0, end), checksum(part));
}

}  // namespace

CardText text_of(const Card& card) {
    return {.prompt = shortened(card.prompt),
            .answer = shortened(model_answer(card.expected, card.language))};
}

std::string seen_text(const CardText& text) { return text.prompt + std::string{between} + text.answer; }

CardText from_seen_text(std::string_view seen) {
    const std::size_t at = seen.rfind(between);
    if (at == std::string_view::npos) return {.prompt = std::string{seen}};
    return {.prompt = std::string{seen.substr(0, at)},
            .answer = std::string{seen.substr(at + between.size())}};
}

LastSeen::LastSeen(const History& ordered) {
    if (ordered.others.empty()) return;
    entry_of_.assign(ordered.cards.size(), never);
    const auto entry_of = [&](const CardId& card) -> std::uint32_t& {
        return entry_of_[*ordered.cards.find(card.value)];
    };
    for (const Event& event : ordered.events) {
        if (event.is_review()) continue;
        const Happened& what = ordered.others[event.what].what;
        if (const auto* seen = std::get_if<Seen>(&what)) {
            entry_of(seen->card) = event.what;
        } else if (const auto* rename = std::get_if<Rename>(&what)) {
            const std::uint32_t before = std::exchange(entry_of(rename->from), never);
            if (std::uint32_t& entry = entry_of(rename->to); entry == never) entry = before;
        }
    }
}

const std::string* LastSeen::of(const History& history, const CardId& card) const {
    const auto number = history.cards.find(card.value);
    if (!number || *number >= entry_of_.size() || entry_of_[*number] == never) return nullptr;
    return &std::get<Seen>(history.others[entry_of_[*number]].what).text;
}

}  // namespace overhoor
