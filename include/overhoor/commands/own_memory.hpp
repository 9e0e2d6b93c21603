#pragma once
// How this learner forgets, for a plan: by the weights that were fitted to them, or by the usual ones bent to
// the answers there are.

#include <string>
#include <unordered_map>

#include "overhoor/core/review.hpp"
#include "overhoor/history/history.hpp"
#include "overhoor/memory/fsrs.hpp"

namespace overhoor {

struct OwnMemory {
    FsrsParameters parameters{};
    bool is_bent = false;
    // The cards that were reviewed, replayed with the bent weights; empty where these are not bent.
    std::unordered_map<std::string, MemoryState> cards{};
};

// `ordered`: the whole log. Fitted weights are never bent; nor are the usual ones where there is so much to
// learn from that `optimize` should do it.
OwnMemory own_memory(const History& ordered, std::chrono::minutes rollover,
                     const FsrsParameters& parameters);

}  // namespace overhoor
