#pragma once
// Whether a card has anything that would be lost with it.

#include "overhoor/core/review.hpp"

namespace overhoor {

inline bool has_history(const CardState& state) {
    return state.reviews > 0 || state.suspended || state.flagged;
}

}  // namespace overhoor
