#pragma once
// What the adopted plans ask today, kept in the cache folder from when it was first asked for on that day: a
// sitting that is interrupted goes on with the rest of the same plan, and starts without planning anew.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "overhoor/core/review.hpp"
#include "overhoor/session/adopted_plan.hpp"
#include "overhoor/storage/disk.hpp"
#include "overhoor/storage/folders.hpp"

namespace overhoor {

// `made_of` says of which decks; another day, other plans, or another program make it worthless.
std::optional<std::vector<PlanOfToday>> read_todays_plans(const Folders& folders, std::string_view made_of,
                                                          Disk& disk = system_disk());
void keep_todays_plans(const Folders& folders, std::string_view made_of, std::span<const PlanOfToday> plans,
                       Disk& disk = system_disk());

}  // namespace overhoor
