#include "overhoor/exchange/fitted_model.hpp"

#include <algorithm>
#include <atomic>
#include <iterator>

#include "overhoor/exchange/replayed_reviews.hpp"

namespace overhoor {
namespace {

// Up to a moment.
std::vector<StudiedCard> studied(const PastReviews& reviews, Instant end, bool in_real_days) {
    std::vector<StudiedCard> cards;
    for (const CardReviews& card : reviews.cards) {
        StudiedCard one;
        for (const PastReview& review : card.reviews)
            if (review.at < end)
                one.push_back(
                    {review.grade, in_real_days ? review.exact_days : review.elapsed_days, review.at});
        if (!one.empty()) cards.push_back(std::move(one));
    }
    return cards;
}

struct Part {
    Instant begin{}, end{};
    bool later_days_only = false;
};

std::vector<Prediction> predicted(const PastReviews& reviews, const MemoryModel& model, const Part& part) {
    std::vector<Prediction> predictions;
    const auto keep = [&](const ReplayedReview& one) {
        if (part.later_days_only && one.review->elapsed_days <= 0) return;
        if (one.predicted && one.review->at >= part.begin && one.review->at < part.end)
            predictions.push_back(*one.predicted);
    };
    [[maybe_unused]] const auto done = replay_reviews(reviews, model.name(), model, keep);
    return predictions;
}

// The parts that are held back in turn, each foreseen by what was learned before it. Five sixths of the
// predicted reviews, or of very many only the last: one part tells enough then.
std::vector<Part> parts_held_back(const PastReviews& reviews, bool later_days_only) {
    constexpr std::size_t parts = 6, many = 20'000;
    std::vector<Instant> times;
    for (const auto [card, review] : reviews.order) {
        const PastReview& one = reviews.cards[card].reviews[review];
        if (review > 0 && one.elapsed_days > 0) times.push_back(one.at);
    }
    std::vector<Part> held;
    const std::size_t size = times.size() / parts;
    for (std::size_t left = times.size() < many ? parts - 1 : 1; left > 0 && size > 0; --left)
        held.push_back({times[times.size() - left * size], Instant::max(), later_days_only});
    for (std::size_t i = 1; i < held.size(); ++i) held[i - 1].end = held[i].begin;
    return held;
}

struct FittedModel {
    MemoryModel model{};
    Fit fit = Fit::defaults;
};

FittedModel fit_until(const PastReviews& reviews, Instant end, bool in_real_days, const OnProgress& tell) {
    const std::vector<StudiedCard> cards = studied(reviews, end, in_real_days);
    if (!in_real_days) {
        const Fitted fitted = fit_fsrs(training_set(cards), tell);
        return {MemoryModel{fitted.parameters}, fitted.fit};
    }
    std::size_t count = 0;
    for (const StudiedCard& card : cards) count += card.size();
    const Fitted7 fitted = fit_fsrs7(training_set_in_real_days(cards, fsrs7_recency(count)), tell);
    return {MemoryModel{fitted.parameters}, fitted.fit};
}

// How far several jobs are, together.
class Progress {
public:
    Progress(std::size_t jobs, const OnProgress& on_progress) : done_(jobs), on_progress_(on_progress) {}

    OnProgress of(std::size_t job) {
        return [this, job](double done) {
            done_[job] = done;
            double sum = 0;
            for (const auto& one : done_) sum += one;
            if (on_progress_ && !on_progress_(sum / static_cast<double>(done_.size()))) stopped_ = true;
            return !stopped_;
        };
    }
    bool stopped() const { return stopped_; }

private:
    std::vector<std::atomic<double>> done_;
    const OnProgress& on_progress_;
    std::atomic<bool> stopped_ = false;
};

}  // namespace

FitOutcome fit_model(const PastReviews& reviews, const MemoryModel& now, std::string_view name,
                     const DoJobs& do_jobs, const OnProgress& on_progress) {
    const bool in_real_days = name == "fsrs-7";
    const bool later_days_only = in_real_days != now.counts_real_days();
    const std::vector<Part> held = parts_held_back(reviews, later_days_only);
    struct Held {
        std::vector<Prediction> before{}, after{};
    };
    std::vector<Held> of_part(held.size());
    FittedModel all;
    Progress progress{held.size() + 1, on_progress};
    std::vector<std::function<void()>> jobs;
    jobs.emplace_back([&] {  // the longest first
        all = fit_until(reviews, Instant::max(), in_real_days, progress.of(held.size()));
    });
    for (std::size_t i = held.size(); i-- > 0;)
        jobs.emplace_back([&, i] {
            const FittedModel fitted = fit_until(reviews, held[i].begin, in_real_days, progress.of(i));
            of_part[i] = {predicted(reviews, now, held[i]), predicted(reviews, fitted.model, held[i])};
        });
    do_jobs(jobs);
    std::vector<Prediction> before, after;
    for (Held& one : of_part) {
        std::ranges::move(one.before, std::back_inserter(before));
        std::ranges::move(one.after, std::back_inserter(after));
    }
    const Part whole{Instant::min(), Instant::max(), later_days_only};
    return {.now = now,
            .fitted = all.model,
            .fit = all.fit,
            .before = evaluate(predicted(reviews, now, whole)),
            .after = evaluate(predicted(reviews, all.model, whole)),
            .held_before = evaluate(before),
            .held_after = evaluate(after),
            .reviews = reviews.order.size(),
            .finished = !progress.stopped()};
}

double load_ratio(const PastReviews& reviews, const MemoryModel& before, const MemoryModel& after,
                  double retention) {
    const auto load = [&](const MemoryModel& model) {
        double sum = 0;
        const auto add = [&](const ReplayedReview& one) {
            if (one.n == one.card->reviews.size())
                sum += 1 / std::max(1.0, one.model->interval_days(one.memory, retention));
        };
        [[maybe_unused]] const auto done = replay_reviews(reviews, model.name(), model, add);
        return sum;
    };
    const double was = load(before);
    return was > 0 ? load(after) / was : 1;
}

}  // namespace overhoor
