// Questions that ask the same: found through what they share, never each with each.

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "overhoor/deck/lint_rules.hpp"
#include "overhoor/deck/words.hpp"
#include "overhoor/text/letters.hpp"
#include "overhoor/text/likeness.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t largest_frame = 8;   // cards; more that share all but one word differ on purpose
constexpr std::size_t shortest_slip = 5;   // letters of a word that may be mistyped
constexpr std::size_t fewest_telling = 2;  // words, for a question to be recognised by them

// Options, pairs and groups stand beside the question and tell it from another.
bool is_recalled(const Card& card) {
    return std::holds_alternative<ExpectedText>(card.expected) ||
           std::holds_alternative<ExpectedNumber>(card.expected) ||
           std::holds_alternative<ExpectedList>(card.expected) ||
           std::holds_alternative<ExpectedCloze>(card.expected) ||
           std::holds_alternative<ExpectedTruth>(card.expected);
}

std::uint64_t mixed(std::uint64_t seed, std::uint64_t value) {
    seed ^= value + 0x9E3779B97F4A7C15U + (seed << 6U) + (seed >> 2U);
    return seed * 0xBF58476D1CE4E5B9U;
}

std::uint64_t hash_of(const Words& words, std::size_t without = SIZE_MAX) {
    std::uint64_t hash = words.size();
    for (std::size_t i = 0; i < words.size(); ++i)
        if (i != without) hash = mixed(hash, std::hash<std::string>{}(words[i]));
    return hash;
}

struct Asked {
    const Card* card = nullptr;
    std::uint64_t answer = 0;
    Words telling{};  // sorted
};

bool is_slip(const std::string& a, const std::string& b) {
    const std::u32string left = decoded(a), right = decoded(b);
    if (std::min(left.size(), right.size()) < shortest_slip) return false;
    if ((a + b).find_first_of("0123456789") != std::string::npos) return false;
    return edit_distance(left, right, 1) <= 1;
}

// Sorted lists of words that differ in one: does it differ in a letter?
bool differ_in_a_letter(const Words& a, const Words& b) {
    Words only_a, only_b;
    std::ranges::set_difference(a, b, std::back_inserter(only_a));
    std::ranges::set_difference(b, a, std::back_inserter(only_b));
    return only_a.size() == 1 && only_b.size() == 1 && is_slip(only_a[0], only_b[0]);
}

class Likeness {
public:
    Likeness(const Deck& deck, Findings& found) : found_(found) {
        for (const Card& card : deck.cards)
            if (!card.off && is_recalled(card)) same_words(card);
        same_sense();
        one_slip();
        std::ranges::stable_sort(pairs_, {}, [](const Pair& pair) { return pair.later->where; });
        for (const Pair& pair : pairs_) tell(pair);
    }

private:
    struct Pair {
        const Card* first = nullptr;
        const Card* later = nullptr;
        bool same_answer = true;
    };

    // The same words in the same order: whoever sees one cannot know that it is not the other.
    void same_words(const Card& card) {
        const Words words = without_articles(words_of(card.prompt), card.language);
        if (words.empty()) return;
        const std::string answer_text = model_answer(card.expected, card.language);
        const std::uint64_t answer = hash_of(without_articles(words_of(answer_text), card.language));
        const bool signs_only =
            !std::holds_alternative<ExpectedTruth>(card.expected) && has_signs(card.prompt);
        if (!signs_only) {
            const auto [first, is_new] =
                by_words_.try_emplace(mixed(hash_of(words), card.expected.index()), Seen{&card, answer});
            if (!is_new && first->second.card->note != card.note) {
                pairs_.push_back({first->second.card, &card, first->second.answer == answer});
                return;
            }
        }
        if (std::holds_alternative<ExpectedTruth>(card.expected)) return;
        Words telling = telling_words(words, card.language);
        if (telling.size() < fewest_telling) return;
        std::ranges::sort(telling);
        asked_.push_back({&card, mixed(answer, card.expected.index()), std::move(telling)});
    }

    // Programs and formulas differ in the signs that words leave out.
    static bool has_signs(std::string_view text) {
        return text.find('\n') != std::string_view::npos ||
               text.find_first_of("`+*/=<>[]|\\^~#$%&@") != std::string_view::npos;
    }

    // The same words that matter, with the same answer.
    void same_sense() {
        std::unordered_map<std::uint64_t, const Asked*> seen;
        for (const Asked& asked : asked_) {
            if (has_signs(asked.card->prompt)) continue;
            const auto [first, is_new] =
                seen.try_emplace(mixed(hash_of(asked.telling), asked.answer), &asked);
            if (is_new || first->second->card->note == asked.card->note) continue;
            if (first->second->telling == asked.telling) pairs_.push_back({first->second->card, asked.card});
        }
    }

    // All words but one, with the same answer; and the one differs in a letter.
    void one_slip() {
        std::vector<std::pair<std::uint64_t, std::uint32_t>> frames;
        for (std::size_t i = 0; i < asked_.size(); ++i)
            for (std::size_t word = 0; word < asked_[i].telling.size(); ++word)
                if (asked_[i].telling[word].size() >= shortest_slip)
                    frames.emplace_back(mixed(hash_of(asked_[i].telling, word), asked_[i].answer),
                                        static_cast<std::uint32_t>(i));
        std::ranges::sort(frames);
        for (auto begin = frames.begin(); begin != frames.end();) {
            const auto end = std::find_if(begin, frames.end(),
                                          [&](const auto& frame) { return frame.first != begin->first; });
            if (end - begin > 1 && static_cast<std::size_t>(end - begin) <= largest_frame)
                for (auto later = begin + 1; later != end; ++later)
                    for (auto first = begin; first != later; ++first)
                        compare(asked_[first->second], asked_[later->second]);
            begin = end;
        }
    }

    void compare(const Asked& first, const Asked& later) {
        if (first.card->note == later.card->note || has_signs(later.card->prompt)) return;
        if (differ_in_a_letter(first.telling, later.telling)) pairs_.push_back({first.card, later.card});
    }

    void tell(const Pair& pair) {
        Finding finding{.card = pair.later, .other = pair.first};
        finding.spot.path = {prompt_key(*pair.later)};
        finding.other_spot.path = {prompt_key(*pair.first)};
        if (pair.same_answer) {
            finding.rule = "near-duplicate";
            finding.message = said("another card asks nearly the same, with the same answer");
            finding.help = said("delete one of them, or ask for something else");
        } else {
            finding.rule = "cannot-tell-apart";
            finding.message = said("another card asks the same and wants another answer");
            finding.help =
                said("say in each question what it is about: \"… (noun)\", or put both answers on one card");
        }
        found_.add(std::move(finding));
    }

    struct Seen {
        const Card* card = nullptr;
        std::uint64_t answer = 0;
    };
    Findings& found_;
    std::unordered_map<std::uint64_t, Seen> by_words_{};
    std::vector<Asked> asked_{};
    std::vector<Pair> pairs_{};
};

}  // namespace

void alike_questions(const Deck& deck, Findings& found) { Likeness{deck, found}; }

}  // namespace overhoor
