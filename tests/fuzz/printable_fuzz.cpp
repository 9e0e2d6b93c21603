// Nothing that a terminal obeys leaves the door.
#include <cstdint>
#include <cstdlib>

#include "overhoor/text/letters.hpp"
#include "overhoor/text/printable.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace overhoor;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    for (const std::string& shown : {printable(text), printable_diagnostic(text)}) {
        if (first_bad_byte(shown)) std::abort();
        for (std::size_t at = 0; at < shown.size();) {
            const char32_t c = decode(shown, at);
            if ((c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E))
                std::abort();
        }
    }
    wrapped(printable(text), 20);
    return 0;
}
