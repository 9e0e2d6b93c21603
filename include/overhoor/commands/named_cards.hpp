#pragma once
// What naming cards does to a sitting: those out of use come back, and a filter that fits none is told.

#include <optional>
#include <string>

#include "overhoor/commands/recording.hpp"
#include "overhoor/deck/card_filter.hpp"

namespace overhoor {

// Who names a suspended card by --card wants it again: that is recorded and told. Without a log that is open
// for writing nothing happens.
Result<Done> take_into_use(World& world, Recording& recording, const CardFilter& filter);

// Why no card that fits can be asked, whatever its schedule. Nothing without a filter, or when one can.
std::optional<std::string> why_none_fits(const CardFilter& filter, const Study& study);

}  // namespace overhoor
