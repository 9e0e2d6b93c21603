#pragma once
// How far a work is, told to whoever shows it.

#include <functional>

namespace overhoor {

// From 0 to 1; perhaps from several threads.
using TellProgress = std::function<void(double done)>;

}  // namespace overhoor
