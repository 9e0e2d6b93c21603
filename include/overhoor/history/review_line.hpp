#pragma once
// The line of a review in exactly the form that to_line writes, read without a JSON parser: nearly all of a
// log is such lines. Whatever else there is goes to from_line.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "overhoor/core/review.hpp"

namespace overhoor {

struct ReviewLine {
    std::uint64_t n = 0;
    Moment when{};
    std::string_view card{};  // into the line
    std::uint32_t thinking_ms = 0;
    Grade grade = Grade::good;
    Mode mode = Mode::revealed;
    bool bad_checksum = false;
};

// What it takes, from_line takes with the same values; nothing for any other line.
class ReviewLineReader {
public:
    std::optional<ReviewLine> read(std::string_view line);

private:
    Day day(std::string_view date);

    // Lines of one day follow one another; the day of the last one is remembered.
    std::array<char, 10> date_{};
    Day day_ = Day::max();  // none yet
};

}  // namespace overhoor
