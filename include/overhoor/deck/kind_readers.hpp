#pragma once
// What stands behind the keys of the kinds that are not typed as one text. Each adds what it asks to `kind`,
// or nothing when that is unusable; problems are reported.

#include <string>
#include <vector>

#include "overhoor/deck/kinds.hpp"

namespace overhoor {

// "reject": {"what looks right": "why it is wrong"}
std::vector<Rejected> read_rejected(const JsonValue& card, Reading& reading);

void read_choice(const JsonValue& card, std::string prompt, Reading& reading, KindRead& kind);
void read_list(const JsonValue& card, const JsonMember& items, std::string prompt, bool strict,
               Reading& reading, KindRead& kind);
void read_match(const JsonValue& card, const JsonMember& pairs, std::string prompt, Reading& reading,
                KindRead& kind);
void read_groups(const JsonMember& groups, std::string prompt, Reading& reading, KindRead& kind);
void read_number(const JsonValue& card, const JsonMember& number, std::string prompt, Reading& reading,
                 KindRead& kind);

}  // namespace overhoor
