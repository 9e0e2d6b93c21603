#pragma once
// An answer to a list, cut into parts: at new lines, commas, "en", numbers; the way that serves best.

#include <functional>
#include <vector>

#include "overhoor/answer/form.hpp"
#include "overhoor/answer/list_items.hpp"

namespace overhoor {

// The pieces between all that can separate; what stands between two is left out. "P&O" is one piece.
std::vector<Words> pieces_of(Words words);

// The divisions that may be meant, never empty: pieces that make an item together stay together. Space alone
// separates only where nothing else does.
std::vector<std::vector<Words>> divisions(std::string_view answer, Words words, const ListItems& items,
                                          const Language& language);

}  // namespace overhoor
