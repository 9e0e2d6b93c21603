#pragma once
// Either memory model behind one face: FSRS-6 or FSRS-7, with weights. A small value that may be copied
// freely and shared between threads.

#include <memory>
#include <span>
#include <string_view>
#include <variant>

#include "overhoor/core/problem.hpp"
#include "overhoor/core/review.hpp"
#include "overhoor/memory/fsrs.hpp"
#include "overhoor/memory/fsrs7.hpp"

namespace overhoor {

class MemoryModel {
public:
    MemoryModel();  // FSRS-6 with its defaults
    explicit MemoryModel(const FsrsParameters& parameters);
    explicit MemoryModel(const Fsrs7Parameters& parameters);

    // "fsrs-6" or "fsrs-7", with its weights or, for an empty list, the defaults.
    static Result<MemoryModel> of(std::string_view name, std::span<const double> weights);

    std::string_view name() const { return counts_real_days() ? "fsrs-7" : "fsrs-6"; }
    std::span<const double> weights() const;

    // FSRS-6 counts whole study days, FSRS-7 real ones.
    bool counts_real_days() const { return std::holds_alternative<Fsrs7Parameters>(*either_); }
    // Whether reviews on the day of the one before change the stability.
    bool learns_within_a_day() const;

    MemoryState first(Grade grade) const;
    MemoryState next(const MemoryState& before, Grade grade, double elapsed_days) const;
    // The chance of recall, 0 to 1; fractions of a day count in both models.
    double recall(double elapsed_days, const MemoryState& memory) const;
    // Days, unrounded, until the chance of recall has fallen to `retention` (between 0 and 1).
    double interval_days(const MemoryState& memory, double retention) const;

    bool operator==(const MemoryModel& other) const;

private:
    static MemoryState state_of(const Fsrs7Memory& memory) {
        return {memory.slow, memory.difficulty, memory.fast};
    }
    static Fsrs7Memory fsrs7_of(const MemoryState& state) {
        return {state.stability, state.fast, state.difficulty};
    }

    using Either = std::variant<Fsrs, Fsrs7Parameters>;
    std::shared_ptr<const Either> either_;
};

inline MemoryState MemoryModel::first(Grade grade) const {
    if (const auto* six = std::get_if<Fsrs>(either_.get())) return six->first(grade);
    return state_of(fsrs7_first(grade, std::get<Fsrs7Parameters>(*either_)));
}

inline MemoryState MemoryModel::next(const MemoryState& before, Grade grade, double elapsed_days) const {
    if (const auto* six = std::get_if<Fsrs>(either_.get())) return six->next(before, grade, elapsed_days);
    return state_of(fsrs7_next(fsrs7_of(before), grade, elapsed_days, std::get<Fsrs7Parameters>(*either_)));
}

inline double MemoryModel::recall(double elapsed_days, const MemoryState& memory) const {
    if (const auto* six = std::get_if<Fsrs>(either_.get()))
        return six->recall(elapsed_days, memory.stability);
    return fsrs7_recall(elapsed_days, fsrs7_of(memory), std::get<Fsrs7Parameters>(*either_));
}

inline double MemoryModel::interval_days(const MemoryState& memory, double retention) const {
    if (const auto* six = std::get_if<Fsrs>(either_.get()))
        return six->interval_days(memory.stability, retention);
    return fsrs7_interval_days(fsrs7_of(memory), retention, std::get<Fsrs7Parameters>(*either_));
}

}  // namespace overhoor
