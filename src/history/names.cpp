#include "overhoor/history/names.hpp"

#include <algorithm>
#include <cstring>

namespace overhoor {

// Eight bytes a round, mixed by multiplication (the finisher is that of MurmurHash3).
std::uint32_t Names::hash_of(std::string_view text) {
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15U;
    std::uint64_t hash = text.size() * odd;
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t part = 0;
        std::memcpy(&part, text.data() + at, 8);
        hash = (hash ^ part) * odd;
        hash ^= hash >> 32U;
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, text.data() + at, text.size() - at);
    hash = (hash ^ rest) * odd;
    hash ^= hash >> 33U;
    hash *= 0xff51afd7ed558ccdU;
    return static_cast<std::uint32_t>(hash >> 32U);
}

bool Names::holds(const Slot& slot, std::string_view text) const {
    if (slot.size != text.size()) return false;
    const std::size_t in_head = std::min(text.size(), slot.head.size());
    return std::memcmp(slot.head.data(), text.data(), in_head) == 0 &&
           (in_head == text.size() || (*this)[slot.number] == text);
}

const Names::Slot& Names::slot_of(std::string_view text, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        const Slot& slot = slots_[at];
        if (slot.number == none) return slot;
        if (slot.hash == hash && holds(slot, text)) return slot;
    }
}

std::uint32_t Names::number_of(std::string_view text, std::uint32_t hash) {
    if (ends_.size() * 2 >= slots_.size()) grow();
    const Slot& found = slot_of(text, hash);
    if (found.number != none) return found.number;
    Slot& slot = slots_[static_cast<std::size_t>(&found - slots_.data())];
    slot = {.hash = hash,
            .number = static_cast<std::uint32_t>(ends_.size()),
            .size = static_cast<std::uint32_t>(text.size())};
    std::ranges::copy(text.substr(0, slot.head.size()), slot.head.begin());
    letters_ += text;
    ends_.push_back(letters_.size());
    return slot.number;
}

std::optional<std::uint32_t> Names::find(std::string_view text) const {
    if (slots_.empty()) return std::nullopt;
    const Slot& slot = slot_of(text, hash_of(text));
    if (slot.number == none) return std::nullopt;
    return slot.number;
}

std::string_view Names::operator[](std::uint32_t number) const {
    const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
    return std::string_view{letters_}.substr(begin, ends_[number] - begin);
}

void Names::grow() {
    const std::vector<Slot> before = std::move(slots_);
    slots_.assign(before.empty() ? 16 : before.size() * 2, Slot{});
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : before) {
        if (slot.number == none) continue;
        std::size_t at = slot.hash & mask;
        while (slots_[at].number != none) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

}  // namespace overhoor
