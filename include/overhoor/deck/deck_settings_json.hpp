#pragma once
// What stands under "settings" in a deck: its own pace, and the exam that it prepares for.

#include <span>
#include <string_view>

#include "overhoor/core/card.hpp"
#include "overhoor/deck/json_source.hpp"
#include "overhoor/deck/reading.hpp"

namespace overhoor {

std::span<const std::string_view> keys_of_settings();
DeckSettings read_settings_of_deck(const JsonValue& settings, Reading& reading);

}  // namespace overhoor
