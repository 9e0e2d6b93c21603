#pragma once
// Today at a glance: what is due, and what was done. As bytes and back, so that a prompt need not wait for
// the decks and the log to be read.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "overhoor/history/study_days.hpp"
#include "overhoor/session/board.hpp"

namespace overhoor {

struct Glance {
    Board board{};
    StudyDays days{};
    std::uint64_t cards_met = 0;
};

std::string to_bytes(const Glance& glance);

// Of the bytes from `begin` on; nothing when they are no glance.
std::optional<Glance> glance_from(std::string_view bytes, std::size_t begin);

}  // namespace overhoor
