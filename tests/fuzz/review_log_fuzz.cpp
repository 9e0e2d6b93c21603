// No bytes make the log reader crash; what it accepts it writes and reads again as the same; and what the
// fast reader takes, the JSON parser takes with the same values.
#include <cstdint>
#include <cstdlib>

#include "overhoor/history/review_line.hpp"
#include "overhoor/history/review_log.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace overhoor;
    const std::string_view line{reinterpret_cast<const char*>(data), size};
    const auto read = from_line(line, "d");
    if (ReviewLineReader{}.read(line)) {
        const auto slow = from_json_line(line, "d");
        if (!read || !slow || !(slow->entry == read->entry) || slow->bad_checksum != read->bad_checksum)
            std::abort();
    }
    if (!read || std::holds_alternative<Unknown>(read->entry.what)) return 0;
    const auto again = from_line(to_line(read->entry), "d");
    if (!again || again->bad_checksum || !(again->entry == read->entry)) std::abort();
    return 0;
}
