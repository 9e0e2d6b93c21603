#pragma once
// What a value of the wrong kind was meant as, and how it is written.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/problem.hpp"
#include "overhoor/deck/json_source.hpp"

namespace overhoor {

std::string how_to_write_a_text(const JsonValue& value);
std::string how_to_write_a_number(const JsonValue& value);

// A text that says what should stand there without quotes: a number or a truth; otherwise nothing.
std::vector<Replacement> number_without_quotes(const JsonValue& value);
std::vector<Replacement> truth_without_quotes(const JsonValue& value);

// Yes and no in the words of four languages; nothing for other texts.
std::optional<bool> truth_in_words(std::string_view text);

}  // namespace overhoor
