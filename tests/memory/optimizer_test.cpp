#include "overhoor/memory/optimizer.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "overhoor/core/random.hpp"
#include "overhoor/memory/fsrs7_gradient.hpp"
#include "overhoor/memory/fsrs_gradient.hpp"

using namespace overhoor;

namespace {

// Learners whose memory is that of other weights.
std::vector<StudiedCard> cards_of(std::uint64_t seed, std::size_t count, const FsrsParameters& weights,
                                  bool two_buttons = false) {
    const Fsrs memory{weights};
    Random random{seed};
    std::vector<StudiedCard> cards(count);
    for (StudiedCard& card : cards) {
        Instant at = Instant{std::chrono::days{20000 + random.below(300)}};
        MemoryState state;
        for (std::uint64_t i = 0; i < 2 + random.below(9); ++i) {
            const double elapsed = i == 0 ? 0 : std::floor(std::exp(4 * random.unit()) - 1);
            Grade grade = static_cast<Grade>(2 + random.below(3));
            if (i > 0 && random.unit() > memory.recall(elapsed, state.stability)) grade = Grade::again;
            if (two_buttons && grade != Grade::again) grade = Grade::good;
            state = i == 0 ? memory.first(grade) : memory.next(state, grade, elapsed);
            at += std::chrono::hours{24 * static_cast<int>(elapsed)} + std::chrono::minutes{1};
            card.push_back({.grade = grade, .elapsed_days = elapsed, .at = at});
        }
    }
    return cards;
}

// The same in real days, with reviews after minutes too.
std::vector<StudiedCard> cards_in_real_days(std::uint64_t seed, std::size_t count,
                                            const Fsrs7Parameters& memory, bool two_buttons = false) {
    Random random{seed};
    std::vector<StudiedCard> cards(count);
    for (StudiedCard& card : cards) {
        Instant at = Instant{std::chrono::days{20000 + random.below(300)}};
        Fsrs7Memory state;
        for (std::uint64_t i = 0; i < 2 + random.below(9); ++i) {
            const double elapsed = i == 0 ? 0 : std::exp(13 * random.unit() - 8);
            Grade grade = static_cast<Grade>(2 + random.below(3));
            if (i > 0 && random.unit() > fsrs7_recall(elapsed, state, memory)) grade = Grade::again;
            if (two_buttons && grade != Grade::again) grade = Grade::good;
            state = i == 0 ? fsrs7_first(grade, memory) : fsrs7_next(state, grade, elapsed, memory);
            at += std::chrono::seconds{static_cast<int>(elapsed * 86400) + 1};
            card.push_back({.grade = grade, .elapsed_days = elapsed, .at = at});
        }
    }
    return cards;
}

FsrsParameters other_memory() {
    FsrsParameters memory;
    memory.w[2] = 6;
    memory.w[8] = 2.3;
    memory.w[20] = 0.3;
    return memory;
}

double loss_of(const TrainingSet& set, const FsrsParameters& parameters) {
    FsrsLoss loss{parameters};
    double sum = 0;
    for (std::size_t card = 0; card < set.cards(); ++card) sum += loss.of(set.card(card), nullptr);
    return sum;
}

}  // namespace

TEST_CASE("the gradient is what finite differences say, for any weights") {
    double worst = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        const TrainingSet set = training_set(cards_of(seed, 30, other_memory()));
        FsrsParameters at;
        for (double& weight : at.w) weight *= 0.8 + 0.4 * random.unit();
        at.w[16] = std::max(1.01, at.w[16]);
        FsrsLoss::Gradient gradient{};
        FsrsLoss loss{at};
        for (std::size_t card = 0; card < set.cards(); ++card) loss.of(set.card(card), &gradient);
        for (std::size_t i = 0; i < at.w.size(); ++i) {
            CAPTURE(i);
            const double step = 1e-6 * std::max(0.01, std::abs(at.w[i]));
            FsrsParameters above = at, below = at;
            above.w[i] += step;
            below.w[i] -= step;
            const double wanted = (loss_of(set, above) - loss_of(set, below)) / (2 * step);
            worst = std::max(worst, std::abs(gradient[i] - wanted) / std::max(1.0, std::abs(wanted)));
        }
    }
    CHECK(worst < 1e-4);
}

TEST_CASE("the loss of a card is that of the model itself") {
    const FsrsParameters memory = other_memory();
    const Fsrs fsrs{memory};
    const std::vector<StudiedCard> cards = cards_of(3, 40, memory);
    const TrainingSet set = training_set(cards);
    REQUIRE(set.cards() > 20);
    double wanted = 0;
    for (std::size_t number = 0; number < set.cards(); ++number) {
        const auto card = set.card(number);
        MemoryState state = fsrs.first(card.front().grade);
        for (const TrainingReview& review : card.subspan(1)) {
            const double r = fsrs.recall(review.elapsed_days, state.stability);
            if (review.weight > 0)
                wanted -= review.weight * std::log(review.grade == Grade::again ? 1 - r : r);
            state = fsrs.next(state, review.grade, review.elapsed_days);
        }
    }
    CHECK(loss_of(set, memory) == doctest::Approx(wanted).epsilon(1e-10));
}

TEST_CASE("fitting comes near the memory that made the reviews, and is the same every time") {
    for (const bool two_buttons : {false, true}) {
        CAPTURE(two_buttons);
        const TrainingSet set = training_set(cards_of(1, 800, other_memory(), two_buttons));
        const Fitted fitted = fit_fsrs(set);
        CHECK(fitted.fit == Fit::all);
        CHECK(fitted.rows == set.rows);
        const double usual = loss_of(set, {}), best = loss_of(set, other_memory());
        CHECK(loss_of(set, fitted.parameters) < usual - 0.8 * (usual - best));
        CHECK(fit_fsrs(set).parameters == fitted.parameters);
        // Of reviews it has not seen.
        const TrainingSet later = training_set(cards_of(2, 800, other_memory(), two_buttons));
        CHECK(loss_of(later, fitted.parameters) < loss_of(later, {}));
    }
}

TEST_CASE("little data changes little") {
    struct Row {
        const char* why;
        std::size_t cards;
        Fit fit;
    };
    const Row rows[] = {{"nothing", 0, Fit::defaults},
                        {"a few rows", 2, Fit::defaults},
                        {"fewer than 64 rows", 40, Fit::first_stabilities},
                        {"enough", 200, Fit::all}};
    for (const Row& row : rows) {
        CAPTURE(row.why);
        std::vector<StudiedCard> cards = cards_of(5, row.cards, other_memory());
        for (StudiedCard& card : cards) {  // six of a kind are no outlier
            card.front().grade = Grade::good;
            if (row.fit == Fit::first_stabilities) card.resize(2);
            for (std::size_t i = 1; i < card.size(); ++i) card[i].elapsed_days = 1 + static_cast<double>(i);
        }
        const Fitted fitted = fit_fsrs(training_set(cards));
        CHECK(fitted.fit == row.fit);
        if (row.fit == Fit::defaults) CHECK(fitted.parameters == FsrsParameters{});
        if (row.fit != Fit::first_stabilities) continue;
        CHECK(fitted.parameters.w[2] != FsrsParameters{}.w[2]);
        CHECK(std::equal(fitted.parameters.w.begin() + 4, fitted.parameters.w.end(),
                         FsrsParameters{}.w.begin() + 4));
    }
}

TEST_CASE("first stabilities never fall with the grade") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        TrainingSet set;
        set.recalled = 0.8;
        for (auto& grade : set.first)
            for (std::uint64_t i = 0; i < random.below(4); ++i) {
                const double count = static_cast<double>(6 + random.below(50));
                grade.push_back(
                    {static_cast<double>(1 + random.below(60)), count, std::floor(count * random.unit())});
            }
        const auto first = first_stabilities(set);
        const bool any = std::ranges::any_of(set.first, [](const auto& grade) { return !grade.empty(); });
        REQUIRE(first.has_value() == any);
        if (!first) continue;
        for (std::size_t i = 0; i < 4; ++i) CHECK(((*first)[i] >= 0.001 && (*first)[i] <= 100));
        for (std::size_t i = 1; i < 4; ++i) CHECK((*first)[i - 1] <= (*first)[i] * (1 + 1e-9));
    }
}

TEST_CASE("the gradient of FSRS-7 is what finite differences say, for any weights") {
    const auto loss_at = [](const TrainingSet& set, const Fsrs7Parameters& parameters) {
        Fsrs7Loss loss{parameters};
        double sum = 0;
        for (std::size_t card = 0; card < set.cards(); ++card) sum += loss.of(set.card(card), nullptr);
        return sum;
    };
    double worst = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        const TrainingSet set =
            training_set_in_real_days(cards_in_real_days(seed, 30, {}), {.oldest = 0.1, .recency = 3});
        Fsrs7Parameters at;
        for (double& weight : at.w) weight *= 0.8 + 0.4 * random.unit();
        at.w[8] = 0.1 * random.unit();
        at.w[29] = 0.2 * random.unit();
        at.w[26] = std::clamp(at.w[26], 0.5, 0.99);
        Fsrs7Loss::Gradient gradient{};
        Fsrs7Loss loss{at};
        for (std::size_t card = 0; card < set.cards(); ++card) loss.of(set.card(card), &gradient);
        for (std::size_t i = 0; i < at.w.size(); ++i) {
            CAPTURE(i);
            const double step = 1e-6 * std::max(0.01, std::abs(at.w[i]));
            Fsrs7Parameters above = at, below = at;
            above.w[i] += step;
            below.w[i] -= step;
            const double wanted = (loss_at(set, above) - loss_at(set, below)) / (2 * step);
            worst = std::max(worst, std::abs(gradient[i] - wanted) / std::max(1.0, std::abs(wanted)));
        }
        double wanted = 0;  // the loss of the model itself
        for (std::size_t number = 0; number < set.cards(); ++number) {
            const auto card = set.card(number);
            Fsrs7Memory memory = fsrs7_first(card.front().grade, at);
            for (const TrainingReview& review : card.subspan(1)) {
                const double r = fsrs7_recall(review.elapsed_days, memory, at);
                wanted -= review.weight * std::log(review.grade == Grade::again ? 1 - r : r);
                memory = fsrs7_next(memory, review.grade, review.elapsed_days, at);
            }
        }
        CHECK(loss_at(set, at) == doctest::Approx(wanted).epsilon(1e-10));
    }
    CHECK(worst < 1e-3);
}

TEST_CASE("fitting FSRS-7 comes nearer the memory that made the reviews, with two buttons too") {
    Fsrs7Parameters other;
    for (std::size_t i = 0; i < 4; ++i) other.w[i] *= 4;
    other.w[7] = 2.3;
    for (const bool two_buttons : {false, true}) {
        CAPTURE(two_buttons);
        const auto set_of = [&](std::uint64_t seed) {
            return training_set_in_real_days(cards_in_real_days(seed, 600, other, two_buttons),
                                             fsrs7_recency(5000));
        };
        const auto loss_of = [](const TrainingSet& set, const Fsrs7Parameters& parameters) {
            Fsrs7Loss loss{parameters};
            double sum = 0;
            for (std::size_t card = 0; card < set.cards(); ++card) sum += loss.of(set.card(card), nullptr);
            return sum;
        };
        const TrainingSet set = set_of(1), later = set_of(2);
        const Fitted7 fitted = fit_fsrs7(set);
        CHECK(fitted.fit == Fit::all);
        CHECK(fit_fsrs7(set).parameters == fitted.parameters);
        CHECK(loss_of(set, fitted.parameters) < loss_of(set, {}));
        const double usual = loss_of(later, {}), best = loss_of(later, other);
        CHECK(loss_of(later, fitted.parameters) < usual - 0.4 * (usual - best));
        CHECK(std::ranges::is_sorted(fitted.parameters.w.begin(), fitted.parameters.w.begin() + 4));
    }
}

TEST_CASE("of little data FSRS-7 learns the first stabilities, or nothing") {
    const auto fitted = [](std::size_t cards) {
        std::vector<StudiedCard> all = cards_in_real_days(7, cards, {});
        for (StudiedCard& card : all) card.resize(2);
        return fit_fsrs7(training_set_in_real_days(all, {1, 1}));
    };
    CHECK(fitted(7).parameters == Fsrs7Parameters{});
    CHECK(fitted(7).fit == Fit::defaults);
    const Fitted7 some = fitted(40);
    CHECK(some.fit == Fit::first_stabilities);
    CHECK(some.parameters.w[2] != Fsrs7Parameters{}.w[2]);
    CHECK(
        std::equal(some.parameters.w.begin() + 4, some.parameters.w.end(), Fsrs7Parameters{}.w.begin() + 4));
}

TEST_CASE("weights on their bounds give no nonsense") {
    FsrsParameters zero;
    zero.w[15] = 0;  // hard means no growth at all
    const TrainingSet set = training_set(cards_of(4, 50, other_memory()));
    FsrsLoss::Gradient gradient{};
    FsrsLoss loss{zero};
    for (std::size_t card = 0; card < set.cards(); ++card) loss.of(set.card(card), &gradient);
    CHECK(std::ranges::all_of(gradient, [](double one) { return std::isfinite(one); }));
}
