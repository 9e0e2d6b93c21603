#include "overhoor/terminal/clean_output.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <ostream>
#include <sstream>

using namespace overhoor;

namespace {

std::string cleaned(std::string_view text, std::size_t piece) {
    std::stringbuf to;
    CleanOutput clean{to};
    std::ostream out{&clean};
    for (; !text.empty(); text.remove_prefix(std::min(piece, text.size()))) out << text.substr(0, piece);
    out.flush();
    return to.str();
}

}  // namespace

TEST_CASE("controls that hide in two bytes leave as JSON escapes, wherever the text is cut") {
    for (const std::size_t piece : {1U, 2U, 3U, 100U}) {
        CAPTURE(piece);
        CHECK(cleaned("a\xC2\x9B"
                      "31m\x7F.",
                      piece) == "a\\u009b31m\\u007f.");
        CHECK(cleaned("één · 5 §\xC2\xA0"
                      "©",
                      piece) ==
              "één · 5 §\xC2\xA0"
              "©");
        CHECK(cleaned("\x1b[1mours\x1b[0m\n", piece) == "\x1b[1mours\x1b[0m\n");
        CHECK(cleaned("\xC2\xC2\x80", piece) == "\xC2\\u0080");
    }
}

TEST_CASE("a reader that went away is told from a disk that is full") {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    CHECK_FALSE(reader_is_gone(ends[1]));
    close(ends[0]);
    CHECK(reader_is_gone(ends[1]));
    close(ends[1]);
}
