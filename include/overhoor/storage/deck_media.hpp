#pragma once
// The pictures and sounds that cards name: "media" and ![what it shows](path) in any of their texts.

#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/core/problem.hpp"

namespace overhoor {

// Files that are not there, or that lie outside the folder of the file that names them. Each note is looked
// at once.
std::vector<Problem> media_problems(const Deck& deck);

}  // namespace overhoor
