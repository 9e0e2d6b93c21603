#pragma once
// Names with letters left open: * stands for any letters, ? for one byte.

#include <string_view>

namespace overhoor {

bool fits_pattern(std::string_view pattern, std::string_view name);

}  // namespace overhoor
