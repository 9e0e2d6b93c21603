// Whatever bytes a terminal sends, in whatever pieces: keys are printable, the editor's cursor stays
// between letters, and what is shown fits.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "overhoor/terminal/keys.hpp"
#include "overhoor/terminal/line_editor.hpp"
#include "overhoor/text/letters.hpp"

using namespace overhoor;

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

void press_all(Keys& keys, LineEditor& line) {
    while (const auto key = keys.next()) {
        must(!first_bad_byte(key->text));
        for (const char letter : key->text)
            must(static_cast<unsigned char>(letter) >= 0x20 && letter != 0x7f);
        line.press(*key);
    }
}

}  // namespace

// The first byte says into how large pieces the rest is cut.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2 || size > 4096) return 0;
    const std::size_t piece = 1 + data[0] % 16;
    const std::string_view bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
    Keys keys;
    LineEditor line{{"een", "tw\u00e9\u00e9"}};
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        keys.feed(bytes.substr(at, piece));
        press_all(keys, line);
    }
    keys.settle();
    press_all(keys, line);
    must(!keys.patience());

    std::size_t end = 0;
    bool is_between = line.left().empty();
    for (const auto letter : graphemes(line.text()))
        is_between |= (end += letter.size()) == line.left().size();
    must(is_between);
    const int room = 3 + data[0] / 16;
    const LineWindow part = window(line, room);
    must(width_of(part.left) + width_of(part.right) <= room);
    return 0;
}
