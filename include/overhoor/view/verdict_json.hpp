#pragma once
// A verdict for programs, the same in every command.

#include <string>

#include "overhoor/core/verdict.hpp"

namespace overhoor {

// One JSON object: verdict, matched, of, extra, reason, diff, parts; what is empty is left out.
std::string verdict_json(const Verdict& verdict);

}  // namespace overhoor
