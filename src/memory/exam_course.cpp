#include "overhoor/memory/exam_course.hpp"
#include "overhoor/memory/fsrs_by_weights.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace overhoor {
namespace {

// Days elapsed, so many that between them nothing much changes.
constexpr std::array bin_days{1,  2,  3,  4,  5,  6,  7,  8,   9,   10,  12,  14,  16,  19,  22,  26, 30,
                              35, 41, 48, 56, 66, 78, 92, 110, 130, 160, 200, 260, 340, 450, 600, 900};

int nearest_bin(int days) {
    const auto above = std::ranges::lower_bound(bin_days, days);
    if (above == bin_days.end()) return bin_days.back();
    if (above == bin_days.begin()) return bin_days.front();
    return *above - days <= days - *(above - 1) ? *above : *(above - 1);
}

double chance_of_study(double gain, double softness) {
    const double sure = 36 * softness;  // where the chance is 0 or 1 to the sixteenth digit
    return gain > sure ? 1 : gain < -sure ? 0 : 1 / (1 + std::exp(-gain / softness));
}

// Of study until the exam, with so many standard deviations of days fewer than on average; their number is
// beta-binomial.
double seconds_until(const ExamTask& task, double deviations) {
    const std::span later = std::span{task.seconds}.subspan(1);
    const auto days = static_cast<double>(std::ranges::count_if(later, [](double s) { return s > 0; }));
    const double share = task.attendance.share;
    if (days == 0) return task.seconds.front();
    const double clustered = 1 + (days - 1) / (task.attendance.known_from + 1);
    const double off = std::sqrt((1 - share) / (days * share) * clustered);  // as a part of the mean
    const double seconds = std::accumulate(later.begin(), later.end(), 0.0);
    return task.seconds.front() + seconds * share * std::max(0.0, 1 - deviations * off);
}

}  // namespace

ExamCourse::ExamCourse(ExamTables& tables, const ExamTask& task, std::span<const ExamCard> cards, int unseen)
    : tables_(tables),
      slots_(exam_slots(static_cast<int>(task.seconds.size()))),
      days_left_(static_cast<int>(task.seconds.size())),
      unseen_recall_(task.unseen_recall),
      softness_(task.softness),
      unseen_(unseen) {
    for (std::size_t j = 0; j < slots(); ++j) {
        const int last = days_left_ - slots_[j].left, first = last - slots_[j].days + 1;
        double seconds = 0;
        int days = 0;
        for (int day = first; day <= last; ++day) {
            const double here = task.seconds[static_cast<std::size_t>(day)];
            days += here > 0 ? 1 : 0;
            seconds += here * (day == 0 ? 1 : task.attendance.share);
        }
        const bool today = j + 1 == slots();
        attendance_.push_back(days == 0 ? 0 : today ? 1 : 1 - std::pow(1 - task.attendance.share, days));
        seconds_.push_back(seconds);
        days_of_slot_.emplace_back(first, last);
        study_days_.push_back(days);
    }
    there_ = seconds_until(task, 0);
    there_in_bad_luck_ = seconds_until(task, task.caution);
    for (const ExamCard& card : cards) {
        const int bin = nearest_bin(card.elapsed_days);
        auto found = std::ranges::find(bins_, bin);
        if (found == bins_.end()) {
            bins_.push_back(bin);
            begin_.emplace_back();
            found = bins_.end() - 1;
        }
        spread(begin_[static_cast<std::size_t>(found - bins_.begin())], place_of(card.memory), 1);
    }
    table_.resize(slots() * origins());
    for (std::size_t j = 0; j < slots(); ++j)
        for (std::size_t o = 0; o < origins(); ++o)
            if (comes_before(o, j)) table_[at(j, o)] = &tables_.at(elapsed(j, o));
}

int ExamCourse::elapsed(std::size_t slot, std::size_t origin) const {
    if (origin < slots()) return slots_[origin].left - slots_[slot].left;
    return bins_[origin - slots()] + days_left_ - slots_[slot].left;
}

void ExamCourse::value_of_study(std::size_t slot, std::size_t origin, const OnGrid& just_studied,
                                const OnGrid& just_failed, OnGrid& left) {
    const AtElapsed& table = *table_[at(slot, origin)];
    const ByGrade& chances = tables_.costs.recalled;
    OnGrid& gain = gain_[at(slot, origin)];
    for (std::size_t node = 0; node < grid_nodes; ++node) {
        const double r = table.recall[node];
        const double recalled = chances[1] * read(just_studied, table.recalled[0][node]) +
                                chances[2] * read(just_studied, table.recalled[1][node]) +
                                chances[3] * read(just_studied, table.recalled[2][node]);
        gain[node] = r * recalled + (1 - r) * read(just_failed, table.failed[node]) - left[node];
    }
}

void ExamCourse::solve(double price) {
    gain_.resize(slots() * origins());
    studied_.resize(gain_.size());
    fresh_gain_.assign(slots(), 0);
    fresh_studied_.assign(slots(), 0);
    Masses left(origins());  // values of cards of each origin that are not studied
    for (std::size_t o = 0; o < origins(); ++o) left[o] = tables_.at(elapsed(0, o) + slots_[0].left).recall;
    double fresh_left = unseen_recall_;
    for (std::size_t j = 0; j < slots(); ++j) {
        const double here = price * (1 + 2 / std::sqrt(slots_[j].left + (slots_[j].days - 1) / 2.0));
        const OnGrid& just_studied = left[j];
        const OnGrid just_failed = tables_.relearned_value(just_studied);
        if (j + 1 == slots()) {
            today_.studied = just_studied;
            today_.failed = just_failed;
            today_.left.assign(left.begin() + static_cast<std::ptrdiff_t>(slots()), left.end());
        }
        for (std::size_t o = 0; o < origins(); ++o) {
            if (!comes_before(o, j)) continue;
            value_of_study(j, o, just_studied, just_failed, left[o]);
            const OnGrid& gain = gain_[at(j, o)];
            const OnGrid& cost = table_[at(j, o)]->cost;
            OnGrid& chance = studied_[at(j, o)];
            for (std::size_t node = 0; node < grid_nodes; ++node) {
                const double net = gain[node] - here * cost[node];
                chance[node] = chance_of_study(net, softness_);
                left[o][node] += attendance_[j] * chance[node] * net;
            }
        }
        double value = 0;
        for (std::size_t node = 0; node < grid_nodes; ++node)
            value += tables_.first_day[node] * just_studied[node];
        fresh_gain_[j] = value - fresh_left;
        const double net = fresh_gain_[j] - here * tables_.costs.fresh;
        fresh_studied_[j] = chance_of_study(net, softness_);
        fresh_left += attendance_[j] * fresh_studied_[j] * net;
    }
    today_.fresh_gain = fresh_gain_.back();
}

void ExamCourse::mean_with(const ExamToday& other) {
    const auto mix = [](OnGrid& into, const OnGrid& from) {
        for (std::size_t node = 0; node < grid_nodes; ++node) into[node] = (into[node] + from[node]) / 2;
    };
    mix(today_.studied, other.studied);
    mix(today_.failed, other.failed);
    for (std::size_t bin = 0; bin < today_.left.size(); ++bin) mix(today_.left[bin], other.left[bin]);
    today_.fresh_gain = (today_.fresh_gain + other.fresh_gain) / 2;
}

// What is studied at a node goes to where its grades lead.
void ExamCourse::move(const AtElapsed& table, std::size_t node, double mass, OnGrid& studied,
                      OnGrid& failed) const {
    const double r = table.recall[node];
    for (std::size_t i = 0; i < 3; ++i)
        spread(studied, table.recalled[i][node], mass * r * tables_.costs.recalled[i + 1]);
    spread(failed, table.failed[node], mass * (1 - r));
}

double ExamCourse::seconds_wanted() const {
    Masses masses(origins());
    std::ranges::copy(begin_, masses.begin() + static_cast<std::ptrdiff_t>(slots()));
    double unseen = unseen_, seconds = 0;
    for (std::size_t j = slots(); j-- > 0;) {
        OnGrid studied{}, failed{};
        for (std::size_t o = 0; o < origins(); ++o) {
            if (!comes_before(o, j)) continue;
            const AtElapsed& table = *table_[at(j, o)];
            const OnGrid& chance = studied_[at(j, o)];
            for (std::size_t node = 0; node < grid_nodes; ++node) {
                const double mass = masses[o][node] * chance[node] * attendance_[j];
                if (mass <= 0) continue;
                seconds += mass * table.cost[node];
                masses[o][node] -= mass;
                move(table, node, mass, studied, failed);
            }
        }
        const double fresh = unseen * fresh_studied_[j] * attendance_[j];
        seconds += fresh * tables_.costs.fresh;
        unseen -= fresh;
        const OnGrid relearned = tables_.relearned_mass(failed);
        for (std::size_t node = 0; node < grid_nodes; ++node)
            masses[j][node] = studied[node] + relearned[node] + fresh * tables_.first_day[node];
    }
    return seconds;
}

double ExamCourse::index_of(const ExamCard& card) const {
    const FsrsParameters& parameters = tables_.parameters;
    const double r = recall(card.elapsed_days, card.memory.stability, parameters);
    const auto after = [&](Grade grade) {
        return place_of(next_memory(card.memory, grade, card.elapsed_days, parameters));
    };
    double recalled = 0;
    for (const Grade grade : {Grade::hard, Grade::good, Grade::easy})
        recalled +=
            tables_.costs.recalled[static_cast<std::size_t>(grade) - 1] * read(today_.studied, after(grade));
    const auto bin = std::ranges::find(bins_, nearest_bin(card.elapsed_days)) - bins_.begin();
    const double left = read(today_.left[static_cast<std::size_t>(bin)], place_of(card.memory));
    return (r * recalled + (1 - r) * read(today_.failed, after(Grade::again)) - left) / tables_.costs.of(r);
}

}  // namespace overhoor
