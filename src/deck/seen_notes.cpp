#include "overhoor/deck/seen_notes.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace overhoor {

SeenNotes::SeenNotes(std::size_t count) : slots_(std::bit_ceil(std::max<std::size_t>(16, 2 * count))) {}

std::size_t SeenNotes::place(std::uint64_t hash) const {
    // Mixed, since a hash of one's own is not always good in its lowest bits (Fibonacci hashing, Knuth).
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15U;
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash * odd >> 32U) & mask;
    while (slots_[at].taken && slots_[at].hash != hash) at = (at + 1) & mask;
    return at;
}

void SeenNotes::add(std::uint64_t hash, const SeenNote& note) {
    if (2 * (count_ + 1) > slots_.size()) {
        SeenNotes larger{slots_.size()};
        for (const Slot& slot : slots_)
            if (slot.taken) larger.add(slot.hash, slot.note);
        *this = std::move(larger);
    }
    Slot& slot = slots_[place(hash)];
    if (slot.taken) return;
    slot = {.hash = hash, .note = note, .taken = true};
    ++count_;
}

}  // namespace overhoor
