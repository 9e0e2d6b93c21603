#include "overhoor/history/card_pairs.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "overhoor/history/card_likeness.hpp"

namespace overhoor {
namespace {

// A question is the same, edited, from here on …
constexpr double alike_enough = 0.75;
// … with an answer that no other card has already from here …
constexpr double alike_with_answer = 0.5;
// … when the second best is further off than this.
constexpr double clearly = 0.1;
// What may be meant, and is offered.
constexpr double worth_asking = 0.6;
// How much likelier the same answer makes it.
constexpr double weight_of_answer = 0.25;
constexpr std::size_t most_offered = 5;
// An answer of so many letters, when no other card has it, is enough alone.
constexpr std::size_t telling_answer = 15;
// Words of more cards than this lead to none of them.
constexpr std::size_t common_word = 32;

struct Pair {
    std::size_t gone = 0, fresh = 0;
    double score = 0;
    bool same_answer = false;
    bool possible = false;  // not refused, and no other fact
};

class Pairing {
public:
    Pairing(std::span<const Gone> gone, std::span<const Card* const> fresh, const IsRefused& is_refused)
        : gone_(gone), fresh_(fresh), is_refused_(is_refused), partner_(gone.size()), taken_(fresh.size()) {
        for (const Card* card : fresh) texts_.push_back(text_of(*card));
    }

    MovedCards done(std::span<const Card* const> kept) {
        same_text([](const CardText& text) { return text.prompt + '\n' + text.answer; });
        same_text([](const CardText& text) { return text.prompt; });
        count_answers(kept);
        compare();
        // An answer says more than a likeness: what has found its partner by it is no rival any more.
        settle([](const Pair& pair) { return pair.same_answer; },
               [](const Pair& pair) {
                   if (pair.same_answer) return pair.score;
                   return pair.possible ? pair.score - weight_of_answer : 0;
               });
        settle([](const Pair& pair) { return pair.score >= alike_enough; },
               [](const Pair& pair) { return pair.score; });
        return result();
    }

private:
    // ── The same text ────────────────────────────────────────────────────────────────────────────────

    template <class Key>
    void same_text(Key key) {
        struct Sides {
            std::vector<std::size_t> gone{}, fresh{};
        };
        std::unordered_map<std::string, Sides> by_text;
        const auto side = [](const CardId& card) { return sibling_of(card) == Sibling::reverse ? "r" : "f"; };
        for (std::size_t i = 0; i < gone_.size(); ++i)
            if (!partner_[i] && !gone_[i].text.prompt.empty())
                by_text[side(gone_[i].card) + key(gone_[i].text)].gone.push_back(i);
        if (by_text.empty()) return;
        for (std::size_t i = 0; i < fresh_.size(); ++i) {
            if (taken_[i]) continue;
            const auto found = by_text.find(side(fresh_[i]->id) + key(texts_[i]));
            if (found != by_text.end()) found->second.fresh.push_back(i);
        }
        for (const auto& [text, sides] : by_text)
            if (sides.gone.size() == 1 && sides.fresh.size() == 1)
                join(sides.gone.front(), sides.fresh.front());
    }

    void join(std::size_t gone, std::size_t fresh) {
        if (is_refused_(gone_[gone].card, fresh_[fresh]->id)) return;
        partner_[gone] = fresh;
        taken_[fresh] = true;
    }

    // ── Likeness ─────────────────────────────────────────────────────────────────────────────────────

    void count_answers(std::span<const Card* const> kept) {
        for (std::size_t i = 0; i < gone_.size(); ++i)
            if (!partner_[i]) answers_[gone_[i].text.answer].gone.push_back(i);
        if (answers_.empty()) return;
        const auto find = [&](const std::string& answer) {
            const auto found = answers_.find(answer);
            return found == answers_.end() ? nullptr : &found->second;
        };
        for (const Card* card : kept)
            if (Count* count = find(text_of(*card).answer)) ++count->kept;
        for (std::size_t i = 0; i < fresh_.size(); ++i)
            if (Count* count = taken_[i] ? nullptr : find(texts_[i].answer)) ++count->fresh;
    }

    // Only pairs that share words or the answer are looked at closely.
    void compare() {
        std::unordered_map<std::string_view, std::vector<std::size_t>> with_word;
        std::vector<std::size_t> words_of(gone_.size());
        for (std::size_t i = 0; i < gone_.size(); ++i) {
            if (partner_[i]) continue;
            const auto words = rough_words(gone_[i].text.prompt);
            words_of[i] = words.size();
            for (const std::string_view word : words) with_word[word].push_back(i);
        }
        if (with_word.empty() && answers_.empty()) return;
        std::vector<std::optional<CardWords>> known(gone_.size());
        std::vector<std::size_t> shared(gone_.size());
        for (std::size_t f = 0; f < fresh_.size(); ++f) {
            if (taken_[f]) continue;
            std::vector<std::size_t> met;
            const auto meet = [&](std::size_t g, std::size_t weight) {
                if (shared[g] == 0) met.push_back(g);
                shared[g] += weight;
            };
            const auto words = rough_words(texts_[f].prompt);
            std::size_t common = 0;
            for (const std::string_view word : words) {
                const auto found = with_word.find(word);
                if (found == with_word.end()) continue;
                if (found->second.size() > common_word)
                    ++common;
                else
                    for (const std::size_t g : found->second) meet(g, 1);
            }
            std::optional<CardWords> after;
            for (const std::size_t g : met)
                if (3 * (shared[g] + common) >= std::max(words.size(), words_of[g]))
                    look(g, f, known[g], after);
            for (const std::size_t g : with_answer(f))
                if (3 * (shared[g] + common) < std::max(words.size(), words_of[g]) || shared[g] == 0)
                    look(g, f, known[g], after);
            for (const std::size_t g : met) shared[g] = 0;
        }
    }

    // Those gone with the answer of this new card, where that says something.
    std::span<const std::size_t> with_answer(std::size_t fresh) const {
        const auto found = answers_.find(texts_[fresh].answer);
        if (found == answers_.end() || found->second.gone.size() > common_word) return {};
        return found->second.gone;
    }

    void look(std::size_t g, std::size_t f, std::optional<CardWords>& before,
              std::optional<CardWords>& after) {
        if (sibling_of(gone_[g].card) != sibling_of(fresh_[f]->id)) return;
        if (!before) before = taken_apart(gone_[g].text);
        if (!after) after = taken_apart(texts_[f]);
        // A difference in length is the least that letters can differ.
        const auto shorter = static_cast<double>(std::min(before->prompt.size(), after->prompt.size()));
        const auto longer = static_cast<double>(std::max(before->prompt.size(), after->prompt.size()));
        if (shorter < worth_asking * longer && before->answer != after->answer) return;
        const CardLikeness like = likeness(*before, *after);
        Pair pair{.gone = g, .fresh = f, .score = like.prompt};
        if (like.same_answer) {
            pair.score = std::max(like.prompt, like.words);
            pair.same_answer = answer_counts(gone_[g].text.answer, pair.score);
        }
        if (pair.score < worth_asking && !pair.same_answer) return;
        pair.possible = !are_different_facts(*before, *after) && !is_refused_(gone_[g].card, fresh_[f]->id);
        pairs_.push_back(pair);
    }

    // "Yes" is the answer to many a question.
    bool answer_counts(const std::string& answer, double alike) const {
        const auto found = answers_.find(answer);
        const bool only = found != answers_.end() && found->second.gone.size() == 1 &&
                          found->second.fresh == 1 && found->second.kept == 0;
        if (only && answer.size() >= telling_answer) return true;
        return alike >= (only ? alike_with_answer : alike_enough);
    }

    // ── Deciding ─────────────────────────────────────────────────────────────────────────────────────

    struct Best {
        double first = -1, second = -1;
        void see(double score) {
            if (score > first) std::swap(first, score);
            second = std::max(second, score);
        }
        bool is_clearly(double score) const { return score == first && score - second >= clearly; }
    };

    // Joins those that are each other's best, by far. A pair that is refused is a rival all the same.
    template <class Wins, class Score>
    void settle(Wins wins, Score score) {
        std::unordered_map<std::size_t, Best> of_gone, of_fresh;
        std::vector<const Pair*> open;
        for (const Pair& pair : pairs_) {
            if (partner_[pair.gone] || taken_[pair.fresh]) continue;
            open.push_back(&pair);
            of_gone[pair.gone].see(score(pair));
            of_fresh[pair.fresh].see(score(pair));
        }
        for (const Pair* pair : open)
            if (wins(*pair) && pair->possible && of_gone[pair->gone].is_clearly(score(*pair)) &&
                of_fresh[pair->fresh].is_clearly(score(*pair)))
                join(pair->gone, pair->fresh);
    }

    MovedCards result() const {
        MovedCards result;
        std::map<std::size_t, std::vector<const Pair*>> open;
        for (std::size_t i = 0; i < gone_.size(); ++i)
            if (partner_[i]) result.moves.push_back({.from = gone_[i].card, .to = fresh_[*partner_[i]]->id});
        for (const Pair& pair : pairs_)
            if (!partner_[pair.gone] && !taken_[pair.fresh] &&
                !is_refused_(gone_[pair.gone].card, fresh_[pair.fresh]->id))
                open[pair.gone].push_back(&pair);
        for (auto& [gone, pairs] : open) {
            std::ranges::stable_sort(pairs, std::greater{}, [](const Pair* pair) {
                return std::pair{pair->same_answer, pair->score};
            });
            pairs.resize(std::min(pairs.size(), most_offered));
            Homeless homeless{.card = gone_[gone].card};
            for (const Pair* pair : pairs) homeless.candidates.push_back(fresh_[pair->fresh]->id);
            result.unclear.push_back(std::move(homeless));
        }
        return result;
    }

    struct Count {  // of cards with an answer
        std::vector<std::size_t> gone{};
        std::size_t fresh = 0, kept = 0;
    };

    std::span<const Gone> gone_;
    std::span<const Card* const> fresh_;
    const IsRefused& is_refused_;
    std::vector<CardText> texts_{};  // of the new cards
    std::vector<std::optional<std::size_t>> partner_;
    std::vector<bool> taken_;
    std::unordered_map<std::string, Count> answers_{};
    std::vector<Pair> pairs_{};
};

}  // namespace

MovedCards pair_cards(std::span<const Gone> gone, std::span<const Card* const> fresh,
                      std::span<const Card* const> kept, const IsRefused& is_refused) {
    if (gone.empty() || fresh.empty()) return {};
    return Pairing{gone, fresh, is_refused}.done(kept);
}

}  // namespace overhoor
