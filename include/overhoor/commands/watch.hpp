#pragma once
// `overhoor check --watch`: again whenever a deck was saved.

#include <functional>

#include "overhoor/commands/commands.hpp"

namespace overhoor {

// Does the deed now, and again whenever the fingerprint has changed, with a line between; until Ctrl-C.
Exit watch(const std::function<Exit()>& deed, const std::function<std::uint64_t()>& fingerprint,
           World& world);

}  // namespace overhoor
