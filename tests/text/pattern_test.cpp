#include "overhoor/text/pattern.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <string>

#include "overhoor/core/random.hpp"

using namespace overhoor;

TEST_CASE("a pattern fits what a regular expression of the same meaning fits") {
    Random random{1};
    const auto word = [&](std::string_view letters, std::uint64_t most) {
        std::string made;
        for (auto left = random.below(most + 1); left > 0; --left)
            made += letters[random.below(letters.size())];
        return made;
    };
    int fitted = 0;
    for (int i = 0; i < 3000; ++i) {
        const std::string pattern = word("ab*?/", 6), name = word("ab/", 7);
        std::string regex;
        for (const char c : pattern) regex += c == '*' ? ".*" : c == '?' ? "." : std::string(1, c);
        const bool expected = std::regex_match(name, std::regex{regex});
        CAPTURE(pattern);
        CAPTURE(name);
        CHECK(fits_pattern(pattern, name) == expected);
        fitted += expected ? 1 : 0;
    }
    CHECK(fitted > 100);
}
