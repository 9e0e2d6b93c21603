#include <array>
#include <cstddef>
#include <cstring>

#include "overhoor/history/review_log.hpp"

namespace overhoor {
namespace {

using Table = std::array<std::array<std::uint32_t, 256>, 8>;

// Slicing by eight (Kounavis, Berry 2005): eight bytes a round.
constexpr Table tables = [] {
    Table made{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t value = byte;
        for (int bit = 0; bit < 8; ++bit) value = (value >> 1U) ^ ((value & 1U) != 0 ? 0xEDB88320U : 0U);
        made[0][byte] = value;
    }
    for (std::size_t slice = 1; slice < 8; ++slice)
        for (std::size_t byte = 0; byte < 256; ++byte)
            made[slice][byte] = (made[slice - 1][byte] >> 8U) ^ made[0][made[slice - 1][byte] & 0xFFU];
    return made;
}();

// Little-endian on every machine; one load where that is the machine's own order.
std::uint32_t four_bytes(const char* from) {
    std::array<unsigned char, 4> byte{};
    std::memcpy(byte.data(), from, 4);
    return static_cast<std::uint32_t>(byte[0]) | static_cast<std::uint32_t>(byte[1]) << 8U |
           static_cast<std::uint32_t>(byte[2]) << 16U | static_cast<std::uint32_t>(byte[3]) << 24U;
}

}  // namespace

std::uint32_t checksum(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        const std::uint32_t low = crc ^ four_bytes(bytes.data() + i);
        const std::uint32_t high = four_bytes(bytes.data() + i + 4);
        crc = tables[7][low & 0xFFU] ^ tables[6][(low >> 8U) & 0xFFU] ^ tables[5][(low >> 16U) & 0xFFU] ^
              tables[4][low >> 24U] ^ tables[3][high & 0xFFU] ^ tables[2][(high >> 8U) & 0xFFU] ^
              tables[1][(high >> 16U) & 0xFFU] ^ tables[0][high >> 24U];
    }
    for (; i < bytes.size(); ++i)
        crc = (crc >> 8U) ^ tables[0][(crc ^ static_cast<unsigned char>(bytes[i])) & 0xFFU];
    return ~crc;
}

}  // namespace overhoor
