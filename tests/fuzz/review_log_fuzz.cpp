// No bytes make the log reader crash, and what it accepts it writes and reads again as the same.
#include <cstdint>
#include <cstdlib>

#include "overhoor/history/review_log.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace overhoor;
    const auto read = from_line({reinterpret_cast<const char*>(data), size}, "d");
    if (!read || std::holds_alternative<Unknown>(read->entry.what)) return 0;
    const auto again = from_line(to_line(read->entry), "d");
    if (!again || again->bad_checksum || !(again->entry == read->entry)) std::abort();
    return 0;
}
