#pragma once
// A prompt as its card is known by it.

#include <cstdint>
#include <string>
#include <string_view>

namespace overhoor {

// In NFC, with runs of blanks as one space: what may change in a prompt without making it another.
std::string in_one_form(std::string_view prompt);

// Of the kind and the prompt in that form: the same for the same question, and for hardly any other.
std::uint64_t prompt_hash(std::string_view kind, std::string_view prompt);

// What a card is called when its author gave it no id: eight letters and digits that follow from kind and
// prompt in one form, and from nothing else.
std::string made_id(std::uint64_t prompt_hash);
std::string made_id(std::string_view kind, std::string_view prompt);

}  // namespace overhoor
