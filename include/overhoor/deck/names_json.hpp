#pragma once
// Names that decks and cards are found by: tags, languages. What is read is what stands there; slips are
// told.

#include <string>
#include <string_view>
#include <vector>

#include "overhoor/deck/reading.hpp"

namespace overhoor {

// Nothing where the object has no "tags".
std::vector<std::string> read_tags(const JsonValue& object, Reading& reading);

// "nl", "nl-BE", "zh-Hans"; not "Nederlands", "nl_BE".
bool is_language_code(std::string_view text);

// A warning when it is no BCP 47 code.
void check_language(const JsonMember& lang, Reading& reading);

}  // namespace overhoor
