#pragma once
// Texts that come again and again (cards, devices), each kept once and known by a number: 0, 1, 2, … in the
// order in which they first came.

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
    std::uint32_t number_of(std::string_view text);
    std::optional<std::uint32_t> find(std::string_view text) const;
    // Good until the next new text.
    std::string_view operator[](std::uint32_t number) const;
    std::size_t size() const { return ends_.size(); }

private:
    static constexpr std::uint32_t none = UINT32_MAX;
    struct Slot {  // knows where its text is, so that finding one is two looks into memory
        std::size_t begin = 0;
        std::size_t size = 0;
        std::uint32_t hash = 0;
        std::uint32_t number = none;
    };

    // Where the text stands, or where it would.
    const Slot& slot_of(std::string_view text, std::uint32_t hash) const;
    void grow();

    std::string letters_{};            // all texts, one behind the other
    std::vector<std::size_t> ends_{};  // where each of them ends
    std::vector<Slot> slots_{};        // open addressing; a power of two, at most half of it full
};

}  // namespace overhoor
