#include "overhoor/exchange/past_reviews.hpp"

#include <algorithm>

#include "overhoor/core/time_order.hpp"
#include "overhoor/exchange/past_readers.hpp"
#include "overhoor/history/replay.hpp"

namespace overhoor {
namespace {

constexpr double milliseconds_a_day = 86'400'000;

bool by_time(const PastReview& a, const PastReview& b) { return a.at < b.at; }

void count_days(CardReviews& card, const DayRule& rule) {
    const auto day_of = [&](const PastReview& review) {
        return study_day({review.at, review.utc_offset.value_or(rule.utc_offset)}, rule.rollover);
    };
    Day day_before{};
    for (std::size_t i = 0; i < card.reviews.size(); ++i) {
        PastReview& now = card.reviews[i];
        const Day day = day_of(now);
        if (i > 0) {
            const auto passed = now.at - card.reviews[i - 1].at;
            now.elapsed_days = static_cast<double>(std::max<std::int64_t>(0, (day - day_before).count()));
            now.exact_days = std::max(0.0, static_cast<double>(passed.count()) / milliseconds_a_day);
        }
        day_before = day;
    }
}

// Each card's reviews by time, and all of them.
void put_in_order(PastReviews& all, const DayRule& rule) {
    struct Timed {
        Instant at{};
        PastReviews::Which which{};
    };
    std::size_t reviews_in_all = 0;
    for (const CardReviews& card : all.cards) reviews_in_all += card.reviews.size();
    std::vector<Timed> times;
    times.reserve(reviews_in_all);
    for (std::uint32_t card = 0; card < all.cards.size(); ++card) {
        std::vector<PastReview>& reviews = all.cards[card].reviews;
        if (!std::ranges::is_sorted(reviews, by_time)) std::ranges::stable_sort(reviews, by_time);
        count_days(all.cards[card], rule);
        for (std::uint32_t review = 0; review < reviews.size(); ++review)
            times.push_back({reviews[review].at, {card, review}});
    }
    put_in_order_of_time(times, [](const Timed& one) { return one.at; });
    all.order.reserve(times.size());
    for (const Timed& one : times) all.order.push_back(one.which);
}

std::string_view first_line(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    return text.substr(begin, text.find('\n', begin) - begin);
}

}  // namespace

Result<PastReviews> read_past_reviews(std::string_view text, const std::string& name, const DayRule& days,
                                      const TellProgress& tell) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const std::string_view first = first_line(text);
    if (first.starts_with('{') && first.find("\"reviews\"") != std::string_view::npos)
        return histories_from_json(text, name, tell);
    if (first.starts_with('{')) return reviews_from_log_lines(text, name, days, tell);
    auto reviews = reviews_from_csv(text, name, tell);
    if (reviews) put_in_order(*reviews, days);
    return reviews;
}

PastReviews past_reviews_of(const History& ordered, std::chrono::minutes rollover) {
    PastReviews all;
    const Wishes wishes{.rollover = rollover};
    constexpr std::uint32_t nowhere = UINT32_MAX;
    std::vector<std::uint32_t> place(ordered.cards.size(), nowhere);
    const auto add = [&](const Event& event, std::uint32_t card, const CardState&) {
        if (place[card] == nowhere) {
            place[card] = static_cast<std::uint32_t>(all.cards.size());
            all.cards.push_back({.id = std::string{ordered.cards[card]}});
        }
        all.cards[place[card]].reviews.push_back({.grade = static_cast<Grade>(event.grade),
                                                  .at = event.at,
                                                  .utc_offset = std::chrono::minutes{event.utc_offset}});
    };
    replay(
        ordered, [&](const CardId&) -> const Wishes& { return wishes; }, add);
    put_in_order(all, {.rollover = rollover});
    return all;
}

}  // namespace overhoor
