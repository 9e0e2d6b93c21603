// The rows and the outlier filter follow fsrs-rs 6.6 (dataset.rs), with two differences, each of which
// foresees held-back reviews better on the three logs of the tests: outliers are kept from the first
// stabilities only, and the weights of older rows fall less (there from 1 to 0.25).

#include "overhoor/memory/training_set.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "overhoor/core/time_order.hpp"

namespace overhoor {
namespace {

constexpr std::size_t longest_history = 256;

std::size_t number_of(Grade grade) { return static_cast<std::size_t>(grade) - 1; }

// The first review on a later day; the size of the card when there is none.
std::size_t first_later_day(const StudiedCard& card) {
    const auto later =
        std::ranges::find_if(card, [](const StudiedReview& review) { return review.elapsed_days > 0; });
    return static_cast<std::size_t>(later - card.begin());
}

using Counts = std::map<double, FirstRecalls>;  // by days

std::array<Counts, 4> first_recalls(std::span<const StudiedCard> cards) {
    std::array<Counts, 4> counts;
    for (const StudiedCard& card : cards) {
        const std::size_t at = first_later_day(card);
        if (at == card.size() || at == 0) continue;
        FirstRecalls& one = counts[number_of(card.front().grade)][card[at].elapsed_days];
        one.elapsed_days = card[at].elapsed_days;
        one.count += 1;
        one.recalled += card[at].grade == Grade::again ? 0 : 1;
    }
    return counts;
}

// Small groups go as long as few rows go with them; what is left must have six rows, within some months.
void drop_outliers(Counts& counts, Grade first) {
    constexpr double fewest = 6, least_dropped = 20, share_dropped = 20;
    const double longest = first == Grade::easy ? 365 : 100;
    std::vector<FirstRecalls> groups;
    double total = 0, dropped = 0;
    for (const auto& [days, group] : counts) {
        groups.push_back(group);
        total += group.count;
    }
    std::ranges::sort(groups, [](const FirstRecalls& a, const FirstRecalls& b) {
        return a.count != b.count ? a.count < b.count : a.elapsed_days > b.elapsed_days;
    });
    const double most = std::max(least_dropped, std::floor(total / share_dropped));
    bool dropping = true;
    for (const FirstRecalls& group : groups) {
        dropping = dropping && dropped + group.count < most;
        if (dropping) dropped += group.count;
        if (dropping || group.count < fewest || group.elapsed_days > longest)
            counts.erase(group.elapsed_days);
    }
}

struct Predicted {
    Instant at{};
    std::size_t review = 0;
};

// Newer rows count more: oldest + (1 − oldest)·(i/(n−1))^recency in the order of time.
void weigh(TrainingSet& set, std::vector<Predicted>& predicted, const std::vector<bool>& too_late,
           const Recency& by) {
    put_in_order_of_time(predicted, [](const Predicted& one) { return one.at; });
    const double last = std::max<double>(1, static_cast<double>(predicted.size()) - 1);
    for (std::size_t i = 0; i < predicted.size(); ++i) {
        const std::size_t review = predicted[i].review;
        if (too_late[review]) continue;
        set.reviews[review].weight =
            by.oldest + (1 - by.oldest) * std::pow(static_cast<double>(i) / last, by.recency);
        ++set.rows;
        set.recalled += set.reviews[review].grade == Grade::again ? 0 : 1;
    }
    if (set.rows > 0) set.recalled /= static_cast<double>(set.rows);
}

}  // namespace

TrainingSet training_set(std::span<const StudiedCard> cards) {
    TrainingSet set;
    std::array<Counts, 4> counts = first_recalls(cards);
    for (const Grade grade : all_grades) drop_outliers(counts[number_of(grade)], grade);
    std::vector<Predicted> predicted;
    std::vector<bool> too_late;
    set.begins.push_back(0);
    for (const StudiedCard& card : cards) {
        const std::size_t at = first_later_day(card);
        if (at == card.size() || at == 0) continue;
        for (std::size_t i = 0; i < card.size(); ++i) {
            if (i > 0 && card[i].elapsed_days > 0) predicted.push_back({card[i].at, set.reviews.size()});
            too_late.push_back(i >= longest_history);
            set.reviews.push_back({.elapsed_days = card[i].elapsed_days, .grade = card[i].grade});
        }
        set.begins.push_back(static_cast<std::uint32_t>(set.reviews.size()));
    }
    weigh(set, predicted, too_late, {.oldest = 0.75, .recency = 3});
    for (const Grade grade : all_grades)
        for (const auto& [days, group] : counts[number_of(grade)]) {
            set.first[number_of(grade)].push_back(group);
            set.first_rows += static_cast<std::size_t>(group.count);
        }
    return set;
}

TrainingSet training_set_in_real_days(std::span<const StudiedCard> cards, Recency by) {
    TrainingSet set;
    std::vector<Predicted> predicted;
    std::vector<bool> too_late;
    set.begins.push_back(0);
    for (const StudiedCard& card : cards) {
        if (card.size() < 2) continue;
        for (std::size_t i = 0; i < card.size(); ++i) {
            if (i > 0) predicted.push_back({card[i].at, set.reviews.size()});
            too_late.push_back(i >= longest_history);
            set.reviews.push_back({.elapsed_days = card[i].elapsed_days, .grade = card[i].grade});
        }
        set.begins.push_back(static_cast<std::uint32_t>(set.reviews.size()));
    }
    weigh(set, predicted, too_late, by);
    return set;
}

}  // namespace overhoor
