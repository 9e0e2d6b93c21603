// Whole sequences through another scheduler (ts-fsrs 5.4.2, fuzz off): each review is scheduled here from the
// state that was there before it. What comes out is the same, or it differs for a reason that is named, and
// then the other's own rule must give what it gave.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "overhoor/memory/scheduler.hpp"

using namespace overhoor;
using std::chrono::minutes;

namespace {

struct PeerReview {
    Moment now{};
    Grade grade{};
    int days = 0;  // scheduled, for a card in review
    CardState after{};
};
struct Sequence {
    Wishes wishes{};
    bool short_term = true;  // false: no steps, every answer leads to days
    std::vector<PeerReview> reviews{};
};

Sequence sequence_of(const nlohmann::json& json) {
    Sequence sequence{.short_term = json["short_term"].get<bool>()};
    Wishes& wishes = sequence.wishes;
    wishes.retention = json["retention"];
    wishes.maximum_interval = json["maximum"];
    const auto steps = [&](const char* key) {
        std::vector<minutes> all;
        for (const auto& step : json[key]) all.emplace_back(step.get<int>());
        return all;
    };
    wishes.learning_steps = steps("learning_steps");
    wishes.relearning_steps = steps("relearning_steps");
    wishes.rollover = minutes{0};
    wishes.fuzz = false;
    wishes.model = *MemoryModel::of("fsrs-6", json["w"].get<std::vector<double>>());
    int count = 0;
    for (const auto& row : json["reviews"]) {
        PeerReview review{.now = {Instant{Duration{row[0].get<std::int64_t>()}}, minutes{0}},
                          .grade = static_cast<Grade>(row[1].get<int>()),
                          .days = row[5]};
        CardState& after = review.after;
        after.phase = static_cast<Phase>(row[2].get<int>());
        after.step = row[3];
        after.due_at = Instant{Duration{row[6].get<std::int64_t>()}};
        after.memory = {row[7], row[8]};
        after.lapses = row[9];
        after.last = review.now;
        after.reviews = ++count;
        sequence.reviews.push_back(review);
    }
    return sequence;
}

// Days by the model alone, after each grade.
std::array<int, 4> model_days(const CardState& before, Moment now, const Wishes& wishes) {
    std::array<int, 4> days{};
    for (const Grade grade : all_grades) {
        const MemoryState memory = remembered(before, grade, now, wishes).memory;
        const double exact = wishes.model.interval_days(memory, wishes.retention);
        days[static_cast<std::size_t>(grade) - 1] =
            static_cast<int>(std::clamp(std::floor(exact + 0.5), 1.0, 1.0 * wishes.maximum_interval));
    }
    return days;
}

// The other's rules, each for what is scheduled otherwise here.
enum class Reason {
    same,
    maximum_first,  // the grades are put in order after the maximum was applied: past it by a day or two
    no_order,       // on leaving the steps easy may come no later than good
    hard_step,      // hard waits for the mean of the first two steps on every step, minutes rounded up
    step_of_a_day,  // makes a review card
    stale_step,     // … which keeps the number of its step, and after a lapse finds none of that number
    no_steps,       // always days; here hours where the model wants the card back within half a day
    long_term,      // no steps, and each grade a day more than the one below it, again too
};

bool same_schedule(const CardState& ours, const PeerReview& theirs) {
    if (ours.phase != theirs.after.phase) return false;
    if (ours.phase == Phase::review) return ours.interval_days == theirs.days;
    return ours.step == theirs.after.step && ours.due_at == theirs.after.due_at;
}

std::array<int, 4> in_peers_order(std::array<int, 4> days) {
    days[1] = std::min(days[1], days[2]);
    days[2] = std::max(days[2], days[1] + 1);
    days[3] = std::max(days[3], days[2] + 1);
    return days;
}

std::array<int, 4> in_long_term_order(std::array<int, 4> days) {
    days[0] = std::min(days[0], days[1]);
    for (std::size_t i = 1; i < 4; ++i) days[i] = std::max(days[i], days[i - 1] + 1);
    return days;
}

minutes peers_hard_step(const std::vector<minutes>& steps) {
    const auto sum = steps.size() > 1 ? steps[0] + steps[1] : 3 * steps[0];
    return (sum + minutes{1}) / 2;
}

// Why the other differs; nothing where its rule does not explain it.
std::optional<Reason> reason_of(const CardState& before, const PeerReview& theirs, const Sequence& sequence,
                                const CardState& ours) {
    const Wishes& wishes = sequence.wishes;
    const auto grade = static_cast<std::size_t>(theirs.grade) - 1;
    const std::array<int, 4> days = model_days(before, theirs.now, wishes);
    const bool to_review = theirs.after.phase == Phase::review;
    if (!sequence.short_term)
        return to_review && theirs.days == in_long_term_order(days)[grade] ? std::optional{Reason::long_term}
                                                                           : std::nullopt;
    const auto& steps = before.phase == Phase::review || before.phase == Phase::relearning
                            ? wishes.relearning_steps
                            : wishes.learning_steps;
    if (!to_review) {
        const bool as_ruled =
            theirs.grade == Grade::hard && theirs.after.due_at - theirs.now.at == peers_hard_step(steps);
        return as_ruled ? std::optional{Reason::hard_step} : std::nullopt;
    }
    if (ours.phase != Phase::review && steps.empty())
        return theirs.days == days[grade] ? std::optional{Reason::no_steps} : std::nullopt;
    if (before.phase == Phase::review && before.step > 0)
        return theirs.days == days[grade] ? std::optional{Reason::stale_step} : std::nullopt;
    if (ours.phase != Phase::review) {
        const bool as_ruled = ours.due_day == study_day(theirs.now, wishes.rollover) + std::chrono::days{1} &&
                              theirs.after.due_at == theirs.now.at + minutes{24 * 60};
        return as_ruled ? std::optional{Reason::step_of_a_day} : std::nullopt;
    }
    if (before.phase != Phase::review)
        return theirs.days == days[grade] ? std::optional{Reason::no_order} : std::nullopt;
    const bool as_ruled = theirs.days > wishes.maximum_interval && theirs.days == in_peers_order(days)[grade];
    return as_ruled ? std::optional{Reason::maximum_first} : std::nullopt;
}

}  // namespace

TEST_CASE("160 sequences of another scheduler are the same here, or differ for a known reason") {
    std::ifstream in{OVERHOOR_SOURCE_DIR "/tests/data/fsrs6_scheduler.json"};
    const auto data = nlohmann::json::parse(in);
    REQUIRE(data.size() == 160);
    std::map<Reason, int> counted;
    int same_throughout = 0;
    double worst = 0;
    for (std::size_t number = 0; number < data.size(); ++number) {
        CAPTURE(number);
        const Sequence sequence = sequence_of(data[number]);
        CardState before;
        bool all_same = true;
        for (const PeerReview& theirs : sequence.reviews) {
            CAPTURE(theirs.after.reviews);
            const CardState ours =
                after_review(before, CardId{"a/b"}, theirs.grade, theirs.now, sequence.wishes);
            // It rounds what it keeps, and what it computes on the way, to eight decimals.
            const auto gap = [](double got, double rounded) {
                return std::max(0.0, std::abs(got - rounded) - 1e-8) / rounded;
            };
            worst = std::max({worst, gap(ours.memory.stability, theirs.after.memory.stability),
                              gap(ours.memory.difficulty, theirs.after.memory.difficulty)});
            CHECK(ours.lapses == theirs.after.lapses);
            const auto reason = same_schedule(ours, theirs) ? std::optional{Reason::same}
                                                            : reason_of(before, theirs, sequence, ours);
            CHECK(reason.has_value());
            if (reason) ++counted[*reason];
            all_same = all_same && reason == Reason::same;
            before = theirs.after;
        }
        same_throughout += all_same ? 1 : 0;
    }
    CHECK(worst < 4e-6);
    struct Row {
        std::string why;
        Reason reason;
        int reviews;
    };
    const Row rows[] = {{"the same", Reason::same, 1020},
                        {"the maximum before the order of the grades", Reason::maximum_first, 89},
                        {"no order on leaving the steps", Reason::no_order, 20},
                        {"hard on a step", Reason::hard_step, 37},
                        {"a step of a day", Reason::step_of_a_day, 8},
                        {"a step that is over", Reason::stale_step, 2},
                        {"no steps", Reason::no_steps, 6},
                        {"long-term mode", Reason::long_term, 146}};
    int all = 0;
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(counted[row.reason] == row.reviews);
        all += counted[row.reason];
    }
    CHECK(all == 1328);
    CHECK(same_throughout == 61);
}
