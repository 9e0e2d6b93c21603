#include "overhoor/history/seen_text.hpp"

#include <fmt/format.h>

#include <algorithm>
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

namespace {

// By the number of the card: where among history.others its last text stands.
std::vector<std::uint32_t> last_seen(const History& ordered) {
    std::vector<std::uint32_t> last(ordered.cards.size(), never);
    const auto entry_of = [&](const CardId& card) -> std::uint32_t& {
        return last[*ordered.cards.find(card.value)];
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
    return last;
}

}  // namespace

SeenTexts::SeenTexts(const History& ordered) {
    if (ordered.others.empty()) return;
    const std::vector<std::uint32_t> last = last_seen(ordered);
    std::vector<std::uint32_t> cards;
    for (std::uint32_t card = 0; card < last.size(); ++card)
        if (last[card] != never) cards.push_back(card);
    std::ranges::sort(cards, {}, [&](std::uint32_t card) { return ordered.cards[card]; });
    const auto put = [&](std::string_view piece) {
        const auto begin = static_cast<std::uint32_t>(letters_.size());
        letters_ += piece;
        return begin;
    };
    for (const std::uint32_t card : cards) {
        const std::string_view name = ordered.cards[card];
        const std::string& text = std::get<Seen>(ordered.others[last[card]].what).text;
        entries_.push_back({.card = put(name),
                            .card_size = static_cast<std::uint32_t>(name.size()),
                            .text = put(text),
                            .text_size = static_cast<std::uint32_t>(text.size())});
    }
}

SeenTexts::SeenTexts(std::string letters, std::vector<Entry> entries)
    : letters_(std::move(letters)), entries_(std::move(entries)) {}

std::optional<std::string_view> SeenTexts::of(std::string_view card) const {
    if (const auto newer = newer_.find(card); newer != newer_.end()) return newer->second;
    const auto found =
        std::ranges::lower_bound(entries_, card, {}, [&](const Entry& entry) { return card_of(entry); });
    if (found == entries_.end() || card_of(*found) != card) return std::nullopt;
    return piece(found->text, found->text_size);
}

std::vector<std::string_view> SeenTexts::cards() const {
    std::vector<std::string_view> cards;
    cards.reserve(entries_.size() + newer_.size());
    for (const Entry& entry : entries_) cards.push_back(card_of(entry));
    for (const auto& [card, text] : newer_) cards.emplace_back(card);
    return cards;
}

void SeenTexts::set(const CardId& card, const std::string& text) { newer_[card.value] = text; }

}  // namespace overhoor
