#pragma once
// Work on all cores. What comes out must not depend on who does it.

#include <functional>
#include <span>

namespace overhoor {

// Does every job, on as many threads as there are cores; returns when all are done.
void do_at_once(std::span<const std::function<void()>> jobs);

}  // namespace overhoor
