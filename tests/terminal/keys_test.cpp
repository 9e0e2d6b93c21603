#include "overhoor/terminal/keys.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "overhoor/core/random.hpp"
#include "overhoor/text/letters.hpp"

using namespace overhoor;
using Kind = Key::Kind;

namespace {

const char* name_of(Kind kind) {
    static const char* const names[] = {"text",
                                        "paste",
                                        "enter",
                                        "tab",
                                        "escape",
                                        "backspace",
                                        "erase",
                                        "left",
                                        "right",
                                        "up",
                                        "down",
                                        "home",
                                        "end",
                                        "word_left",
                                        "word_right",
                                        "kill_to_start",
                                        "kill_to_end",
                                        "kill_blank_word",
                                        "kill_word_left",
                                        "kill_word_right",
                                        "yank",
                                        "close",
                                        "redraw"};
    return names[static_cast<int>(kind)];
}

void drain(Keys& keys, std::string& into) {
    while (const auto key = keys.next()) {
        if (!into.empty()) into += ' ';
        into += key->kind == Kind::text ? key->text : "<" + std::string{name_of(key->kind)};
        if (key->kind == Kind::paste) into += ":" + key->text;
        if (key->kind != Kind::text) into += ">";
    }
}

// All keys as one text; what is torn is settled at the end.
std::string read(std::string_view bytes) {
    Keys keys;
    std::string found;
    keys.feed(bytes);
    drain(keys, found);
    keys.settle();
    drain(keys, found);
    return found;
}

std::string read_byte_by_byte(std::string_view bytes) {
    Keys keys;
    std::string found;
    for (const char byte : bytes) {
        keys.feed({&byte, 1});
        drain(keys, found);
    }
    keys.settle();
    drain(keys, found);
    return found;
}

}  // namespace

TEST_CASE("bytes become the keys that were pressed, in one piece or byte by byte") {
    struct Row {
        const char* why;
        std::string bytes;
        std::string keys;
    };
    const Row rows[] = {
        {"letters", "ab1", "a b 1"},
        {"an accent composed", "ë", "ë"},
        {"an accent of its own", "e\u0308", "e \u0308"},
        {"wide letters", "日本", "日 本"},
        {"an emoji", "👍", "👍"},
        {"Enter, also from before raw mode", "\r\n", "<enter> <enter>"},
        {"both backspaces", "\x7f\b", "<backspace> <backspace>"},
        {"Ctrl letters", "\x01\x02\x04\x05\x06\x0b\x0c\x15\x17\x19",
         "<home> <left> <close> <end> <right> <kill_to_end> <redraw> <kill_to_start> <kill_blank_word> "
         "<yank>"},
        {"history", "\x10\x0e", "<up> <down>"},
        {"Ctrl letters that mean nothing", std::string{"a\0\x07\x11z", 5}, "a z"},
        {"Tab and Shift-Tab", "\t\x1b[Z", "<tab>"},
        {"arrows", "\x1b[A\x1b[B\x1b[C\x1b[D", "<up> <down> <right> <left>"},
        {"arrows in application mode", "\x1bOA\x1bOB\x1bOC\x1bOD", "<up> <down> <right> <left>"},
        {"Ctrl-arrows: xterm, rxvt, old ones", "\x1b[1;5C\x1b[1;5D\x1bOc\x1bOd\x1bO5C",
         "<word_right> <word_left> <word_right> <word_left> <word_right>"},
        {"Alt-arrows", "\x1b[1;3C\x1b[1;3D", "<word_right> <word_left>"},
        {"Shift-arrows are arrows", "\x1b[1;2C", "<right>"},
        {"Home and End of several terminals", "\x1b[H\x1b[F\x1b[1~\x1b[4~\x1b[7~\x1b[8~\x1bOH\x1bOF",
         "<home> <end> <home> <end> <home> <end> <home> <end>"},
        {"Delete", "\x1b[3~\x1b[3;5~", "<erase> <kill_word_right>"},
        {"Alt letters",
         "\x1b"
         "b\x1b"
         "f\x1b"
         "d\x1b\x7f",
         "<word_left> <word_right> <kill_word_right> <kill_word_left>"},
        {"Alt letters that mean nothing", "\x1bq\x1b\xc3\xabz", "z"},
        {"the number pad's Enter", "\x1bOM", "<enter>"},
        {"function keys", "\x1bOPa\x1b[15~b\x1b[[Ac\x1b[1;5Pd", "a b c d"},
        {"page up and down, insert", "\x1b[5~\x1b[6~\x1b[2~x", "x"},
        {"a key the program never asked to know", "\x1b[27;5;13~\x1b[97;5u\x1b[<0;3;4Mx", "x"},
        {"terminal replies", "\x1b]11;rgb:0000/0000/0000\ax\x1b]0;t\x1b\\y\x1bP1$r0m\x1b\\z", "x y z"},
        {"Escape alone", "\x1b", "<escape>"},
        {"Escape, then Enter at once", "\x1b\r", "<escape> <enter>"},
        {"Escape twice", "\x1b\x1b", "<escape> <escape>"},
        {"Escape before an arrow", "\x1b\x1b[D", "<escape> <left>"},
        {"a sequence broken off by another", "\x1b[1;\x1b[Da", "<left> a"},
        {"a sequence broken off by Enter", "\x1b[1\r", "<enter>"},
        {"a torn sequence is dropped", "a\x1b[1;", "a"},
        {"invalid bytes",
         "a\xff"
         "b\xc3",
         "a \xef\xbf\xbd b \xef\xbf\xbd"},
        {"a character broken off by a letter",
         "\xe6\x97"
         "a",
         "\xef\xbf\xbd \xef\xbf\xbd a"},
        {"C1 controls and line separators", "a\u009b\u2028b", "a b"},
        {"a paste", "\x1b[200~twee woorden\x1b[201~\r", "<paste:twee woorden> <enter>"},
        {"a paste of lines is one line", "\x1b[200~een\r\ntwee\ndrie\rvier\x1b[201~",
         "<paste:een twee drie vier>"},
        {"the end of the pasted line does not count", "\x1b[200~een\n\x1b[201~", "<paste:een>"},
        {"controls in a paste", "\x1b[200~a\a\x1b[31mb\x01\tc\u0085\x1b[201~", "<paste:ab c>"},
        {"invalid bytes in a paste", "\x1b[200~\xff\x1b[201~", "<paste:\xef\xbf\xbd>"},
        {"an empty paste", "\x1b[200~\x1b[201~x", "<paste:> x"},
        {"what looks like the end of a paste", "\x1b[200~\x1b[201x\x1b[201~", "<paste:>"},
        {"a paste without end", "\x1b[200~abc", "<paste:abc>"},
        {"the end of a paste that never began", "\x1b[201~a", "a"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(read(row.bytes) == row.keys);
        CHECK(read_byte_by_byte(row.bytes) == row.keys);
    }
}

TEST_CASE("an Escape waits 30 ms for the rest, a torn sequence longer, and silence for nothing") {
    Keys keys;
    CHECK_FALSE(keys.patience());
    keys.feed("\x1b");
    CHECK_FALSE(keys.next());
    CHECK(keys.patience() == std::chrono::milliseconds{30});
    keys.feed("[");
    CHECK_FALSE(keys.next());
    CHECK(keys.patience() == std::chrono::milliseconds{300});
    keys.feed("D");
    CHECK(keys.next() == Key{Kind::left, {}});
    CHECK_FALSE(keys.patience());
}

TEST_CASE("an Escape that was alone does not change what follows") {
    Keys keys;
    keys.feed("\x1b");
    CHECK_FALSE(keys.next());
    keys.settle();
    CHECK(keys.next() == Key{Kind::escape, {}});
    keys.feed("[D");
    CHECK(keys.next() == Key{Kind::text, "["});
    CHECK(keys.next() == Key{Kind::text, "D"});
}

TEST_CASE("a paste of any size is one key of bounded size") {
    Keys keys;
    keys.feed("\x1b[200~");
    for (int part = 0; part < 100; ++part) {
        keys.feed(std::string(10'000, 'x'));
        CHECK_FALSE(keys.next());
    }
    keys.feed("\x1b[201~y");
    const auto paste = keys.next();
    REQUIRE(paste);
    CHECK(paste->text.size() == 65'536);
    CHECK(keys.next() == Key{Kind::text, "y"});
}

TEST_CASE("whatever the bytes, the keys hold printable UTF-8 and none is waited for twice") {
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        std::string bytes;
        const std::string_view likely = "\x1b[O;~012345ABCD\r\xc3\xab\xe6";
        for (std::uint64_t count = random.below(60); count > 0; --count)
            bytes += random.below(4) == 0 ? static_cast<char>(random.below(256))
                                          : likely[random.below(likely.size())];
        Keys keys;
        for (std::size_t at = 0; at < bytes.size(); at += 7) {
            keys.feed(std::string_view{bytes}.substr(at, 7));
            while (const auto key = keys.next()) {
                CHECK_FALSE(first_bad_byte(key->text));
                for (const char letter : key->text)
                    CHECK((static_cast<unsigned char>(letter) >= 0x20 && letter != 0x7f));
            }
        }
        keys.settle();
        while (keys.next()) {
        }
        CHECK_FALSE(keys.patience());
    }
}
