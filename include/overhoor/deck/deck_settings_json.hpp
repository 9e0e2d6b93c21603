#pragma once
// What stands under "settings" in a deck: its own pace, and the exam that it prepares for.

#include "overhoor/core/card.hpp"
#include "overhoor/deck/json_source.hpp"
#include "overhoor/deck/reading.hpp"

namespace overhoor {

DeckSettings read_settings_of_deck(const JsonValue& settings, Reading& reading);

}  // namespace overhoor
