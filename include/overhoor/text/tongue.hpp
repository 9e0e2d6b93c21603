#pragma once
// The language in which the program speaks to people. Its own words are English; one table has the others.
// What programs read (JSON, CSV, the names of rules) is always English.

#include <fmt/format.h>

#include <locale>
#include <string>
#include <string_view>
#include <vector>

namespace overhoor {

enum class Tongue { english, dutch };

// For the whole program, as a locale is: said once, before anything is shown.
void speak(Tongue tongue);
Tongue spoken();

// Another language for as long as this lives.
class Speaking {
public:
    explicit Speaking(Tongue tongue) : before_(spoken()) { speak(tongue); }
    ~Speaking() { speak(before_); }
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;

private:
    Tongue before_;
};

// The words in that language; the English ones where there are no others.
std::string_view in_words(std::string_view english);
std::string_view in_words(std::string_view english, Tongue tongue);
std::string said(std::string_view english);  // the same, in a text of its own

// How that language writes numbers where a sentence asks for it: {:.1Lf} is "2,5" in Dutch.
const std::locale& number_writing();

// The same with values in their places: "{} of {}".
template <class... Values>
std::string phrase(std::string_view english, const Values&... values) {
    return fmt::vformat(number_writing(), in_words(english), fmt::make_format_args(values...));
}

// Every sentence in English and in the other language.
struct Sentence {
    std::string_view english{}, other{};
};
std::vector<Sentence> dutch_words();

}  // namespace overhoor
