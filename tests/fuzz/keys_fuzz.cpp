// No bytes make the key decoder or the line editor crash.
#include <cstdint>
#include <string_view>

#include "overhoor/terminal/keys.hpp"
#include "overhoor/terminal/line_editor.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace overhoor;
    Keys keys;
    LineEditor editor;
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    for (std::size_t at = 0; at < bytes.size(); at += 7) {
        keys.feed(bytes.substr(at, 7));
        while (const auto key = keys.next()) editor.press(*key);
        window(editor, 12);
    }
    keys.settle();
    while (const auto key = keys.next()) editor.press(*key);
    return 0;
}
