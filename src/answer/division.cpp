#include "overhoor/answer/division.hpp"

#include <algorithm>
#include <utility>

namespace overhoor {
namespace {

using Kind = Word::Kind;
using Fit = ListItems::Fit;

bool separates(Gap gap) { return gap >= Gap::slash && gap != Gap::colon; }

// An "&" without blanks is part of a name.
bool tied(Words words, std::size_t at) {
    return words[at].spoken.empty() && words[at].before == Gap::none && at + 1 < words.size() &&
           words[at + 1].before == Gap::none;
}

// The place of a piece in the words, and where it begins with the "en" before it: "En Marche" may be an item.
struct Piece {
    std::size_t begin = 0, end = 0, joined = begin;
};

std::vector<Piece> places_of(Words words) {
    std::vector<Piece> pieces;
    std::size_t begin = 0, joined = 0;
    const auto end_piece = [&](std::size_t end) {
        if (end > begin) pieces.push_back({begin, end, joined});
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].kind == Kind::joining && !tied(words, i)) {
            end_piece(i);
            begin = i + 1;
            joined = i;
        } else if (i > begin && separates(words[i].before)) {
            end_piece(i);
            begin = joined = i;
        }
    }
    end_piece(words.size());
    // "&" joins nothing when it is all that was said.
    if (pieces.empty() && !words.empty()) pieces.push_back({0, words.size(), 0});
    return pieces;
}

bool says(Words words, const Language::Expressions& expressions) {
    return std::ranges::any_of(expressions, [&](const Language::Words& expression) {
        return expression.size() == words.size() && begins_with(words, expression) > 0;
    });
}

// "de kleuren: rood, wit, blauw": the items come after the colon of the first line.
Words after_colon(Words words) {
    for (std::size_t i = 1; i < words.size() && words[i].before != Gap::line; ++i)
        if (words[i].before == Gap::colon) return words.subspan(i);
    return words;
}

// Cuts a row of pieces so that as many as possible belong to an item, alone or together with neighbours.
class Cutting {
public:
    Cutting(std::string_view answer, Words words, std::vector<Piece> pieces, std::size_t longest,
            const ListItems& items)
        : answer_(answer), words_(words), pieces_(std::move(pieces)), longest_(longest), items_(items) {
        fits_.assign(pieces_.size() * longest_, Fit::none);
        for (std::size_t from = 0; from < pieces_.size(); ++from) fit(from, 1);
        for (std::size_t from = 0; from < pieces_.size(); ++from) fit_longer(from);
        if (items_.any_joined())
            for (std::size_t from = 0; from < pieces_.size(); ++from) take_the_joiner(from);
    }

    // Between cuts that are as good, `whole` keeps pieces together.
    std::vector<Words> best(bool whole) const {
        struct Best {
            long worth = 0;
            std::size_t count = 1;
        };
        std::vector<Best> from(pieces_.size() + 1);
        for (std::size_t i = pieces_.size(); i-- > 0;) {
            from[i] = {from[i + 1].worth, 1};
            for (std::size_t count = 1; count <= longest_ && i + count <= pieces_.size(); ++count) {
                const Fit fit = fits_[i * longest_ + count - 1];
                if (fit == Fit::none) continue;
                const long worth = from[i + count].worth + 1000 * static_cast<long>(count) +
                                   (fit == Fit::exact ? 20 : 0) - (whole ? 1 : -1);
                if (worth > from[i].worth) from[i] = {worth, count};
            }
        }
        std::vector<Words> parts;
        for (std::size_t i = 0; i < pieces_.size(); i += from[i].count)
            parts.push_back(words_between(i, from[i].count));
        return parts;
    }

private:
    void fit(std::size_t from, std::size_t count) {
        const Words run = words_between(from, count);
        const auto& fits = items_.fits(text_of(run, answer_), run);
        fits_[from * longest_ + count - 1] = *std::ranges::max_element(fits);
    }

    // Pieces of which each is an item by itself are one together only where they are just that.
    void fit_longer(std::size_t from) {
        bool all_alone = fits_[from * longest_] != Fit::none;
        for (std::size_t count = 2; count <= longest_ && from + count <= pieces_.size(); ++count) {
            all_alone = all_alone && fits_[(from + count - 1) * longest_] != Fit::none;
            if (!all_alone || items_.has(words_between(from, count))) fit(from, count);
        }
    }

    // The "en" before a piece is its first word where an item begins with it and nothing fits without.
    void take_the_joiner(std::size_t from) {
        Piece& piece = pieces_[from];
        const auto begin = fits_.begin() + static_cast<std::ptrdiff_t>(from * longest_);
        const auto end = begin + static_cast<std::ptrdiff_t>(longest_);
        if (piece.joined >= piece.begin || std::find(begin, end, Fit::exact) != end) return;
        const std::vector<Fit> without{begin, end};
        const std::size_t first = std::exchange(piece.begin, piece.joined);
        fit(from, 1);
        fit_longer(from);
        if (*std::max_element(begin, end) > *std::ranges::max_element(without)) return;
        piece.begin = first;
        std::ranges::copy(without, begin);
    }

    Words words_between(std::size_t from, std::size_t count) const {
        return words_.subspan(pieces_[from].begin, pieces_[from + count - 1].end - pieces_[from].begin);
    }

    std::string_view answer_;
    Words words_;
    std::vector<Piece> pieces_;
    std::size_t longest_;
    const ListItems& items_;
    std::vector<Fit> fits_{};  // of a run: the best of all items
};

constexpr std::size_t most_pieces = 400;
constexpr std::size_t most_together = 8;

}  // namespace

std::vector<Words> pieces_of(Words words) {
    std::vector<Words> pieces;
    for (const Piece piece : places_of(words))
        pieces.push_back(words.subspan(piece.begin, piece.end - piece.begin));
    return pieces;
}

std::vector<std::vector<Words>> divisions(std::string_view answer, Words words, const ListItems& items,
                                          const Language& language) {
    words = after_colon(words);
    const auto is_item = [&](Words run) {
        return std::ranges::any_of(items.fits(text_of(run, answer), run),
                                   [](Fit fit) { return fit != Fit::none; });
    };
    // "x", "geen idee": unless the card has just that.
    if (says(words, language.nothing) && !is_item(words)) return {{}};
    std::vector<Piece> pieces = places_of(words);
    std::erase_if(pieces, [&](Piece piece) {
        return says(words.subspan(piece.begin, piece.end - piece.begin), language.and_so_on);
    });
    for (Piece& piece : pieces)
        piece.begin += opener_of(words.subspan(piece.begin, piece.end - piece.begin), language);
    // One more than an item has: learners write an arrow or a comma where the card has a word.
    std::size_t longest = std::min(items.most_pieces() + 1, most_together);
    if (pieces.size() == 1) {
        // Nothing separates but space. Articles go with what follows them.
        if (is_item(words)) return {{words}};
        pieces.clear();
        for (std::size_t i = 0, begin = 0; i < words.size(); ++i) {
            if (words[i].article && i + 1 < words.size()) continue;
            pieces.push_back({begin, i + 1, begin});
            begin = i + 1;
        }
        longest = std::min(items.most_words() + 1, most_together);
    }
    if (pieces.empty()) return {{}};
    if (pieces.size() > most_pieces) pieces.resize(most_pieces);
    const Cutting cutting{answer, words, std::move(pieces), longest, items};
    std::vector<std::vector<Words>> all{cutting.best(true)};
    if (auto split = cutting.best(false); split.size() != all.front().size()) all.push_back(std::move(split));
    return all;
}

}  // namespace overhoor
