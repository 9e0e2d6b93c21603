#include "overhoor/text/printable.hpp"

#include <doctest/doctest.h>

#include "overhoor/core/random.hpp"
#include "overhoor/text/letters.hpp"

using namespace overhoor;

namespace {
bool harmless(std::string_view text) {
    if (first_bad_byte(text)) return false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = decode(text, at);
        if ((c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E)) return false;
    }
    return true;
}
}  // namespace

TEST_CASE("nothing that a terminal obeys leaves the door") {
    struct Row {
        const char* why;
        std::string text;
        const char* shown;
        const char* diagnosed;
    };
    const Row rows[] = {
        {"plain text", "één 日本 🇳🇱", "één 日本 🇳🇱", "één 日本 🇳🇱"},
        {"colour", "\x1b[31mrood", "[31mrood", "^[[31mrood"},
        {"title", "\x1b]0;weg\x07.", "]0;weg.", "^[]0;weg^G."},
        {"C1 as a character", "a\u009B2Jb", "a2Jb", "a<U+009B>2Jb"},
        {"C1 as a raw byte",
         "a\x9B"
         "2Jb",
         "a\uFFFD2Jb", "a\uFFFD2Jb"},
        {"an override", "a\u202Eb", "ab", "a<U+202E>b"},
        {"an isolate left open is closed", "a\u2067b", "a\u2067b\u2069", "a<U+2067>b"},
        {"a tab and lines", "a\tb\nc", "a b\nc", "a b c"},
        {"a carriage return", "abc\rx", "abcx", "abc^Mx"},
        {"a mark at the start", "\u0301a", "◌\u0301a", "◌\u0301a"},
        {"hidden tag characters", "a\U000E0041b", "ab", "a<U+E0041>b"},
        {"a NUL", std::string{"a\0b", 3}, "ab", "a^@b"},
        {"Arabic keeps its marks of direction", "\u200Fأ", "\u200Fأ", "<U+200F>أ"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(printable(row.text) == row.shown);
        CHECK(printable_diagnostic(row.text) == row.diagnosed);
    }
}

TEST_CASE("any bytes come out harmless, and coming out twice changes nothing") {
    Random random{99};
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (int j = 0; j < 30; ++j) {
            if (random.below(3) == 0)
                append_utf8(text, static_cast<char32_t>(random.below(0xD000)));
            else
                text += static_cast<char>(random.below(256));
        }
        CAPTURE(i);
        const std::string shown = printable(text);
        CHECK(harmless(shown));
        CHECK(printable(shown) == shown);
        CHECK(harmless(printable_diagnostic(text)));
    }
}

TEST_CASE("marks do not pile up over the lines above") {
    std::string pile = "a";
    for (int i = 0; i < 100; ++i) pile += "\u0301";
    CHECK(decoded(printable(pile)).size() == 9);
}
