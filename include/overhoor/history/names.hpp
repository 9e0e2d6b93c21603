#pragma once
// Texts that come again and again (cards, devices), each kept once and known by a number: 0, 1, 2, … in the
// order in which they first came.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace overhoor {

class Names {
public:
    // The number of this text, a new one when it was not there yet.
    std::uint32_t number_of(std::string_view text) { return number_of(text, hash_of(text)); }
    // The same for who knows its hash already, and where in memory it will be looked for first.
    std::uint32_t number_of(std::string_view text, std::uint32_t hash);
    static std::uint32_t hash_of(std::string_view text);
    const void* place(std::uint32_t hash) const {
        return slots_.empty() ? nullptr : &slots_[hash & (slots_.size() - 1)];
    }

    std::optional<std::uint32_t> find(std::string_view text) const;
    // Good until the next new text.
    std::string_view operator[](std::uint32_t number) const;
    std::size_t size() const { return ends_.size(); }

private:
    static constexpr std::uint32_t none = UINT32_MAX;
    // Half a line of the processor's cache. Most texts are wholly in it, so that finding one is one look into
    // memory.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = none;
        std::uint32_t size = 0;
        std::array<char, 20> head{};  // how the text begins; zeros behind a shorter one
    };
    bool holds(const Slot& slot, std::string_view text) const;

    // Where the text stands, or where it would.
    const Slot& slot_of(std::string_view text, std::uint32_t hash) const;
    void grow();

    std::string letters_{};            // all texts, one behind the other
    std::vector<std::size_t> ends_{};  // where each of them ends
    std::vector<Slot> slots_{};        // open addressing; a power of two, at most half of it full
};

}  // namespace overhoor
