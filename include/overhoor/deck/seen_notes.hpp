#pragma once
// Which notes of a deck were read already, by a hash of what must not come twice. A large deck asks this of
// every note: one look into memory, and nothing to be freed one by one.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "overhoor/core/problem.hpp"

namespace overhoor {

struct SeenNote {
    static constexpr std::uint32_t left_out = UINT32_MAX;

    SourceSpan where{};
    std::uint32_t card = left_out;  // the number of the first of its cards
};

class SeenNotes {
public:
    // Room for so many.
    explicit SeenNotes(std::size_t count = 0);

    // The first with this hash. `is_it` looks at its card, since others may have the hash as well.
    template <class IsIt>
    const SeenNote* find(std::uint64_t hash, const IsIt& is_it) const {
        const Slot& slot = slots_[place(hash)];
        if (!slot.taken) return nullptr;
        const std::uint32_t card = slot.note.card;
        return card == SeenNote::left_out || is_it(card) ? &slot.note : nullptr;
    }

    // The first of a hash stays.
    void add(std::uint64_t hash, const SeenNote& note);

private:
    struct Slot {
        std::uint64_t hash = 0;
        SeenNote note{};
        bool taken = false;
    };

    // Where the hash stands, or would.
    std::size_t place(std::uint64_t hash) const;

    std::vector<Slot> slots_;  // open addressing; a power of two, at most half of it taken
    std::size_t count_ = 0;
};

}  // namespace overhoor
