#pragma once
// The language in which the program speaks to people. Its own words are English; one table has the others.
// What programs read (JSON, CSV, the names of rules) is always English.

#include <fmt/format.h>

#include <span>
#include <string>
#include <string_view>

namespace overhoor {

enum class Tongue { english, dutch };

// For the whole program, as a locale is: said once, before anything is shown.
void speak(Tongue tongue);
Tongue spoken();

// The words in that language; the English ones where there are no others.
std::string_view in_words(std::string_view english);

// The same with values in their places: "{} of {}".
template <class... Values>
std::string phrase(std::string_view english, const Values&... values) {
    return fmt::vformat(in_words(english), fmt::make_format_args(values...));
}

// The table: every sentence in English and in the other language.
struct Words {
    std::string_view english{}, other{};
};
std::span<const Words> dutch_words();

}  // namespace overhoor
