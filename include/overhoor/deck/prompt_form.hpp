#pragma once
// A prompt as its card is known by it.

#include <string>
#include <string_view>

namespace overhoor {

// In NFC, with runs of blanks as one space: what may change in a prompt without making it another.
std::string in_one_form(std::string_view prompt);

}  // namespace overhoor
