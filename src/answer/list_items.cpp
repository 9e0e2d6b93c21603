#include "overhoor/answer/list_items.hpp"

#include <algorithm>

#include "overhoor/answer/division.hpp"
#include "overhoor/answer/echo.hpp"

namespace overhoor {

ListItems::ListItems(const ExpectedList& list, const Context& context)
    : context_(context), strict_(list.strict) {
    for (std::size_t item = 0; item < list.items.size(); ++item) {
        items_.emplace_back(list.items[item], context.language, list.strict);
        for (const Accepted::Variant& variant : items_.back().variants()) {
            const Words words = variant.form.words;
            any_joined_ = any_joined_ || (words.size() > 1 && words.front().kind == Word::Kind::joining);
            most_words_ = std::max(most_words_, words.size());
            most_pieces_ = std::max(most_pieces_, pieces_of(words).size());
            auto& same = exact_[joined(words)];
            if (same.empty() || same.back() != item) same.push_back(item);
            sketches_.push_back({item, sketch_of(words), 2 * most_edits_in(words)});
        }
    }
}

ListItems::Sketch ListItems::sketch_of(Words words) const {
    Sketch sketch;
    for (const Word& word : words) {
        if (!says_something(word) || (!context_.question.prompt.empty() && context_.echo().echoes(word)))
            continue;
        ++sketch.words;
        for (const char32_t c : word.spoken.empty() ? word.letters : word.spoken) {
            std::uint8_t& count = sketch.bag[c & 31U];
            if (count < 255) ++count;
        }
    }
    return sketch;
}

// Whether a part can be the item at all, by the letters that only one of them has: those of slips, and those
// of other forms of its words. Words written together or apart are as long as they were.
bool ListItems::may_fit(const ItemSketch& item, const Sketch& part) {
    constexpr int of_a_form = 6, of_each_further_form = 3;
    int apart = 0;
    for (std::size_t i = 0; i < part.bag.size(); ++i)
        apart += std::max(item.sketch.bag[i], part.bag[i]) - std::min(item.sketch.bag[i], part.bag[i]);
    if (item.sketch.words != part.words || part.words < 2)
        return apart <= std::max(item.most_slips, of_a_form);
    return apart <= item.most_slips + of_a_form + of_each_further_form * (part.words - 1);
}

const std::vector<ListItems::Fit>& ListItems::fits(std::string_view text, Words words) const {
    const auto [known, fresh] = known_.try_emplace({words.data(), words.size()});
    if (fresh) known->second = looked_up(text, words);
    return known->second;
}

std::vector<ListItems::Fit> ListItems::looked_up(std::string_view text, Words words) const {
    std::vector<Fit> all(items_.size(), Fit::none);
    if (words.empty()) return all;
    const auto look = [&](std::size_t item) {
        const Outcome outcome = items_[item].outcome(text, words, context_);
        if (outcome == Outcome::correct) all[item] = Fit::exact;
        if (outcome == Outcome::close) all[item] = std::max(all[item], Fit::close);
    };
    if (!strict_)
        if (const auto same = exact_.find(joined(words)); same != exact_.end()) {
            for (const std::size_t item : same->second) look(item);
            if (std::ranges::any_of(all, [](Fit fit) { return fit == Fit::exact; })) return all;
        }
    const Sketch part = sketch_of(words);
    std::size_t looked_at = items_.size();
    for (const ItemSketch& sketch : sketches_) {
        if (sketch.item == looked_at || !may_fit(sketch, part)) continue;
        look(looked_at = sketch.item);
    }
    return all;
}

Compared ListItems::compare(std::size_t item, std::string_view text, Words words) const {
    return items_[item].compare(text, words, context_);
}

}  // namespace overhoor
