#include "overhoor/answer/list_items.hpp"

#include <algorithm>
#include <cstdlib>

#include "overhoor/answer/division.hpp"
#include "overhoor/answer/echo.hpp"

namespace overhoor {

ListItems::ListItems(const ExpectedList& list, const Context& context)
    : context_(context), strict_(list.strict) {
    for (std::size_t item = 0; item < list.items.size(); ++item) {
        items_.emplace_back(list.items[item], context.language, list.strict);
        for (const Accepted::Variant& variant : items_.back().variants()) {
            const Words words = variant.form.words;
            most_words_ = std::max(most_words_, words.size());
            most_pieces_ = std::max(most_pieces_, pieces_of(words).size());
            auto& same = exact_[joined(words)];
            if (same.empty() || same.back() != item) same.push_back(item);
            constexpr int letters_of_an_ending = 6;
            sketches_.push_back(
                {item, bag_of(words),
                 2 * most_edits_in(words) + letters_of_an_ending * static_cast<int>(words.size())});
        }
    }
}

ListItems::Bag ListItems::bag_of(Words words) const {
    Bag bag{};
    for (const Word& word : words) {
        if (!says_something(word) || (!context_.question.prompt.empty() && context_.echo().echoes(word)))
            continue;
        for (const char32_t c : word.spoken.empty() ? word.letters : word.spoken) {
            std::uint8_t& count = bag[c & 31U];
            if (count < 255) ++count;
        }
    }
    return bag;
}

int ListItems::distance(const Bag& a, const Bag& b) {
    int sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::abs(static_cast<int>(a[i]) - static_cast<int>(b[i]));
    return sum;
}

std::vector<ListItems::Fit> ListItems::fits(std::string_view text, Words words) const {
    std::vector<Fit> all(items_.size(), Fit::none);
    if (words.empty()) return all;
    const auto look = [&](std::size_t item) {
        const Outcome outcome = compare(item, text, words).outcome;
        if (outcome == Outcome::correct) all[item] = Fit::exact;
        if (outcome == Outcome::close) all[item] = std::max(all[item], Fit::close);
    };
    if (!strict_)
        if (const auto same = exact_.find(joined(words)); same != exact_.end()) {
            for (const std::size_t item : same->second) look(item);
            if (std::ranges::any_of(all, [](Fit fit) { return fit == Fit::exact; })) return all;
        }
    const Bag bag = bag_of(words);
    std::size_t looked_at = items_.size();
    for (const Sketch& sketch : sketches_) {
        if (sketch.item == looked_at || distance(bag, sketch.bag) > sketch.most_apart) continue;
        look(looked_at = sketch.item);
    }
    return all;
}

Compared ListItems::compare(std::size_t item, std::string_view text, Words words) const {
    return items_[item].compare(text, words, context_);
}

}  // namespace overhoor
