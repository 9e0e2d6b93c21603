#pragma once
// FSRS-6 for whoever has the weights at hand, but no model made of them: the last one is kept, and made anew
// only where the weights are others.

#include "overhoor/memory/fsrs.hpp"

namespace overhoor {

inline const Fsrs& fsrs_by(const FsrsParameters& parameters) {
    thread_local Fsrs last{FsrsParameters{}};
    if (!(last.parameters() == parameters)) last = Fsrs{parameters};
    return last;
}

inline MemoryState first_memory(Grade grade, const FsrsParameters& parameters) {
    return fsrs_by(parameters).first(grade);
}
inline MemoryState next_memory(const MemoryState& before, Grade grade, double elapsed_days,
                               const FsrsParameters& parameters) {
    return fsrs_by(parameters).next(before, grade, elapsed_days);
}
inline double recall(double elapsed_days, double stability, const FsrsParameters& parameters) {
    return fsrs_by(parameters).recall(elapsed_days, stability);
}

}  // namespace overhoor
