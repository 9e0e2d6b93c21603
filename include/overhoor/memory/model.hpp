#pragma once
// Either memory model behind one face.

#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "overhoor/memory/fsrs.hpp"
#include "overhoor/memory/fsrs7.hpp"

namespace overhoor {

struct Memory {
    double stability = 0;   // days; of FSRS-7 the slow one
    double fast = 0;        // days; of FSRS-7 alone
    double difficulty = 0;  // 1 (easy) to 10 (hard)
};

class MemoryModel {
public:
    // "fsrs-6" or "fsrs-7", with its weights or, for an empty list, the defaults.
    static Result<MemoryModel> of(std::string_view name, std::span<const double> weights);

    // FSRS-6 counts whole study days, FSRS-7 real ones.
    bool counts_real_days() const { return std::holds_alternative<Fsrs7Parameters>(parameters_); }

    Memory first(Grade grade) const;
    Memory next(const Memory& before, Grade grade, double elapsed_days) const;
    double recall(double elapsed_days, const Memory& memory) const;
    // Days, unrounded, until the chance of recall has fallen to `retention` (between 0 and 1).
    double interval_days(const Memory& memory, double retention) const;

private:
    explicit MemoryModel(FsrsParameters parameters) : parameters_(parameters) {}
    explicit MemoryModel(Fsrs7Parameters parameters) : parameters_(parameters) {}
    std::variant<FsrsParameters, Fsrs7Parameters> parameters_;
};

}  // namespace overhoor
