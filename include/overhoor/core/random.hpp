#pragma once
// Chance that can be repeated: the same seed gives the same cards on every machine and compiler.
// (std::shuffle and the std distributions may differ between standard libraries.)

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace overhoor {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    // SplitMix64 (Steele, Lea, Flood 2014).
    std::uint64_t next() {
        std::uint64_t mixed = (state_ += 0x9e3779b97f4a7c15U);
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31U);
    }

    // A number from 0 to limit - 1, each equally likely; limit is at least 1.
    std::uint64_t below(std::uint64_t limit) {
        const std::uint64_t fair = UINT64_MAX - UINT64_MAX % limit;
        for (;;)
            if (const std::uint64_t drawn = next(); drawn < fair) return drawn % limit;
    }

    // A number in [0, 1).
    double unit() { return static_cast<double>(next() >> 11U) * 0x1p-53; }

private:
    std::uint64_t state_;
};

// A seed that a text names: FNV-1a, 64 bits.
constexpr std::uint64_t seed_from(std::string_view text, std::uint64_t salt = 0) {
    std::uint64_t hash = 0xcbf29ce484222325U ^ (salt * 0x9e3779b97f4a7c15U);
    for (const char letter : text) hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
    return hash;
}

template <class T>
void shuffle(std::span<T> items, Random& random) {
    for (std::size_t last = items.size(); last > 1; --last)
        std::swap(items[last - 1], items[random.below(last)]);
}

}  // namespace overhoor
