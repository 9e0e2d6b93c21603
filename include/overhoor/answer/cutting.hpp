#pragma once
// An answer cut into words, each knowing what stands before it; what they mean is not known yet.

#include <cstddef>
#include <string_view>
#include <vector>

#include "overhoor/answer/form.hpp"

namespace overhoor {

inline constexpr std::size_t longest_exact = 3;         // letters of a word in which every slip makes another
inline constexpr std::size_t longest_abbreviation = 6;  // capitals

std::vector<Word> cut(std::string_view text, const Language& language, Reading reading);

}  // namespace overhoor
