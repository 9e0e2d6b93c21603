#include "overhoor/answer/list_items.hpp"

#include <algorithm>
#include <cstdlib>

#include "overhoor/answer/division.hpp"
#include "overhoor/answer/echo.hpp"
#include "overhoor/text/likeness.hpp"

namespace overhoor {

ListItems::ListItems(const ExpectedList& list, const Context& context)
    : context_(context), strict_(list.strict) {
    for (std::size_t item = 0; item < list.items.size(); ++item) {
        items_.emplace_back(list.items[item], context.language, list.strict);
        const auto& variants = items_.back().variants();
        for (std::size_t i = 0; i < variants.size(); ++i) {
            const Words words = variants[i].form.words;
            any_joined_ = any_joined_ || (words.size() > 1 && words.front().kind == Word::Kind::joining);
            most_words_ = std::max(most_words_, words.size());
            most_pieces_ = std::max(most_pieces_, pieces_of(words).size());
            auto& same = exact_[joined(words)];
            if (same.empty() || same.back() != item) same.push_back(item);
            sketches_.push_back({item, Accepted::bit_of(i), sketch_of(words), 2 * most_edits_in(words)});
        }
    }
}

ListItems::Sketch ListItems::sketch_of(Words words) const {
    Sketch sketch;
    for (const Word& word : words) {
        if (!says_something(word) || (!context_.question.prompt.empty() && context_.echo().echoes(word)))
            continue;
        ++sketch.words;
        sketch.last = &word;
        for (const char32_t c : word.spoken.empty() ? word.letters : word.spoken) {
            std::uint8_t& count = sketch.bag[c & 31U];
            if (count < 255) ++count, ++sketch.letters;
        }
    }
    return sketch;
}

// Whether a part can be the item at all, by the letters that only one of them has: those of slips, and those
// of other forms of its words. Words written together or apart are as long as they were.
bool ListItems::may_fit(const ItemSketch& item, const Sketch& part) const {
    constexpr int of_a_form = 6, of_each_further_form = 3;
    const bool in_step = item.sketch.words == part.words;
    const int most = in_step && part.words >= 2
                         ? item.most_slips + of_a_form + of_each_further_form * (part.words - 1)
                         : std::max(item.most_slips, of_a_form);
    if (std::abs(item.sketch.letters - part.letters) > most) return false;
    int apart = 0;
    for (std::size_t i = 0; i < part.bag.size(); ++i)
        apart += std::max(item.sketch.bag[i], part.bag[i]) - std::min(item.sketch.bag[i], part.bag[i]);
    if (apart > most) return false;
    if (!in_step || part.words != 1) return true;
    // Two forms of one word begin alike, other spellings with letters that have one. The rest are slips.
    const Word& meant = *item.sketch.last;
    const Word& said = *part.last;
    if (!meant.spelled.empty() || !said.spelled.empty()) return true;
    const std::u32string& a = meant.spoken.empty() ? meant.letters : meant.spoken;
    const std::u32string& b = said.spoken.empty() ? said.letters : said.spoken;
    if (a.front() == b.front() || (spelled_otherwise(a.front()) && spelled_otherwise(b.front()))) return true;
    return edit_distance(a, b, item.most_slips / 2) <= item.most_slips / 2;
}

bool ListItems::spelled_otherwise(char32_t letter) const {
    return std::ranges::any_of(context_.language.spellings, [&](const auto& pair) {
        return pair.first.find(letter) != pair.first.npos || pair.second.find(letter) != pair.second.npos;
    });
}

const std::vector<ListItems::Fit>& ListItems::fits(std::string_view text, Words words) const {
    const auto [known, fresh] = known_.try_emplace({words.data(), words.size()});
    if (fresh) known->second = looked_up(text, words);
    return known->second;
}

std::vector<ListItems::Fit> ListItems::looked_up(std::string_view text, Words words) const {
    std::vector<Fit> all(items_.size(), Fit::none);
    if (words.empty()) return all;
    const auto look = [&](std::size_t item, Accepted::Chosen chosen) {
        const Outcome outcome = items_[item].outcome(text, words, context_, chosen);
        if (outcome == Outcome::correct) all[item] = Fit::exact;
        if (outcome == Outcome::close) all[item] = std::max(all[item], Fit::close);
    };
    if (!strict_)
        if (const auto same = exact_.find(joined(words)); same != exact_.end()) {
            for (const std::size_t item : same->second) look(item, Accepted::all_variants);
            if (std::ranges::any_of(all, [](Fit fit) { return fit == Fit::exact; })) return all;
        }
    const Sketch part = sketch_of(words);
    for (std::size_t i = 0; i < sketches_.size();) {
        const std::size_t item = sketches_[i].item;
        Accepted::Chosen chosen = 0;
        for (; i < sketches_.size() && sketches_[i].item == item; ++i)
            if (may_fit(sketches_[i], part)) chosen |= sketches_[i].variant;
        if (chosen != 0) look(item, chosen);
    }
    return all;
}

Compared ListItems::compare(std::size_t item, std::string_view text, Words words) const {
    return items_[item].compare(text, words, context_);
}

}  // namespace overhoor
