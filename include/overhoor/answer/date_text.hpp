#pragma once
// Dates as they are written: 5 mei 1945, 5-5-1945, May 5, 1945. The day decides, not how it is written.

#include <vector>

#include "overhoor/answer/form.hpp"

namespace overhoor {

// Makes one word of the words of each date. A slip in the name of a month is mended, and counted.
void join_dates(std::vector<Word>& words, const Language& language);

}  // namespace overhoor
