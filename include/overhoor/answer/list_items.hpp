#pragma once
// The items of a list, read once, and what is like which.

#include <array>
#include <memory>
#include <unordered_map>

#include "overhoor/answer/text_answer.hpp"

namespace overhoor {

class ListItems {
public:
    ListItems(const ExpectedList& list, const Context& context);

    std::size_t size() const { return items_.size(); }

    enum class Fit : char { none, close, exact };
    // How well the words fit each item. What is exactly one item is no slip of another.
    std::vector<Fit> fits(std::string_view text, Words words) const;

    Compared compare(std::size_t item, std::string_view text, Words words) const;

    // Words, and pieces between separators, in the largest item.
    std::size_t most_words() const { return most_words_; }
    std::size_t most_pieces() const { return most_pieces_; }

private:
    using Bag = std::array<std::uint8_t, 32>;  // how often each letter occurs
    Bag bag_of(Words words) const;
    static int distance(const Bag& a, const Bag& b);

    struct Sketch {  // of one accepted answer of an item
        std::size_t item = 0;
        Bag bag{};
        int most_apart = 0;
    };

    const Context& context_;
    bool strict_;
    std::vector<Accepted> items_{};
    std::vector<Sketch> sketches_{};
    std::unordered_map<std::u32string, std::vector<std::size_t>> exact_{};
    std::size_t most_words_ = 1, most_pieces_ = 1;
};

}  // namespace overhoor
