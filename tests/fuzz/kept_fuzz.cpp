// What the program keeps for itself between starts, from whatever bytes are there: no crash, and what is
// taken is written again as it was.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "overhoor/history/standing_bytes.hpp"
#include "overhoor/session/glance.hpp"

using namespace overhoor;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes{reinterpret_cast<const char*>(data), size};
    if (const auto standing = standing_from(bytes, 0)) {
        const std::string written = to_bytes(*standing);
        const auto again = standing_from(written, 0);
        if (!again || to_bytes(*again) != written) std::abort();
    }
    if (const auto glance = glance_from(bytes, 0)) {
        const Moment now{Instant{Duration{1'800'000'000'000}}, std::chrono::minutes{60}};
        const Picked picked = pick(glance->board, now, std::chrono::hours{4}, {.in_all = 10});
        counts_by_deck(glance->board, picked);
    }
    return 0;
}
