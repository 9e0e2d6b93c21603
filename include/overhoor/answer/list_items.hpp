#pragma once
// The items of a list, read once, and what is like which.

#include <array>
#include <map>
#include <unordered_map>

#include "overhoor/answer/text_answer.hpp"

namespace overhoor {

class ListItems {
public:
    ListItems(const ExpectedList& list, const Context& context);

    std::size_t size() const { return items_.size(); }

    enum class Fit : char { none, close, exact };
    // How well the words fit each item. What is exactly one item is no slip of another.
    const std::vector<Fit>& fits(std::string_view text, Words words) const;

    Compared compare(std::size_t item, std::string_view text, Words words) const;

    // Whether the words are just those of an item.
    bool has(Words words) const { return exact_.contains(joined(words)); }

    // Words, and pieces between separators, in the largest item.
    std::size_t most_words() const { return most_words_; }
    std::size_t most_pieces() const { return most_pieces_; }

    // Whether an item begins with a word that elsewhere joins items: "En Marche".
    bool any_joined() const { return any_joined_; }

private:
    struct Sketch {                          // of words, without those that need not be there
        std::array<std::uint8_t, 32> bag{};  // how often each letter occurs
        int words = 0, letters = 0;
        const Word* last = nullptr;
    };
    struct ItemSketch {  // of one accepted answer of an item
        std::size_t item = 0;
        Accepted::Chosen variant = 0;
        Sketch sketch{};
        int most_slips = 0;  // letters by which slips may set it apart
    };
    Sketch sketch_of(Words words) const;
    bool may_fit(const ItemSketch& item, const Sketch& part) const;
    bool spelled_otherwise(char32_t letter) const;
    std::vector<Fit> looked_up(std::string_view text, Words words) const;

    const Context& context_;
    bool strict_;
    std::vector<Accepted> items_{};
    std::vector<ItemSketch> sketches_{};
    std::unordered_map<std::u32string, std::vector<std::size_t>> exact_{};
    std::size_t most_words_ = 1, most_pieces_ = 1;
    bool any_joined_ = false;
    // The same words are asked about for every way to divide an answer.
    mutable std::map<std::pair<const Word*, std::size_t>, std::vector<Fit>> known_{};
};

}  // namespace overhoor
