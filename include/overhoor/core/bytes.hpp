#pragma once
// Values as bytes, one behind the other, as this machine has them in memory: for files that the program keeps
// for itself and may throw away. No format to keep or to share.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "overhoor/core/time.hpp"

namespace overhoor {

class ByteWriter {
public:
    template <class Number>
    void number(Number value) {
        static_assert(std::is_arithmetic_v<Number> || std::is_enum_v<Number>);
        char bytes[sizeof value];
        std::memcpy(bytes, &value, sizeof value);
        bytes_.append(bytes, sizeof value);
    }
    void count(std::size_t count) { number(std::uint64_t{count}); }
    void text(std::string_view text) {
        number(static_cast<std::uint32_t>(text.size()));
        bytes_ += text;
    }
    void moment(Moment moment) {
        number(moment.at.time_since_epoch().count());
        number(static_cast<std::int32_t>(moment.utc_offset.count()));
    }
    void day(Day day) { number(static_cast<std::int32_t>(day.time_since_epoch().count())); }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_{};
};

// Reads what a ByteWriter wrote, from some place on. Once something does not fit, all that is read is zero or
// empty, and good() is false.
class ByteReader {
public:
    ByteReader(std::string_view bytes, std::size_t begin)
        : bytes_(bytes), at_(std::min(begin, bytes.size())) {}

    template <class Number>
    Number number() {
        Number value{};
        if (bytes_.size() - at_ < sizeof value) return fail(), value;
        std::memcpy(&value, bytes_.data() + at_, sizeof value);
        at_ += sizeof value;
        return value;
    }
    // Of things that take at least `least_size` bytes each, and so can follow.
    std::size_t count(std::size_t least_size) {
        const auto count = number<std::uint64_t>();
        if (count > (bytes_.size() - at_) / least_size) return fail(), 0;
        return count;
    }
    std::string_view text() {
        const auto size = number<std::uint32_t>();
        if (bytes_.size() - at_ < size) return fail(), std::string_view{};
        at_ += size;
        return bytes_.substr(at_ - size, size);
    }
    Moment moment() {
        const Instant at{Duration{number<Duration::rep>()}};
        return {at, std::chrono::minutes{number<std::int32_t>()}};
    }
    Day day() { return Day{std::chrono::days{number<std::int32_t>()}}; }

    void fail() {
        good_ = false;
        at_ = bytes_.size();
    }
    bool good() const { return good_; }
    bool ended() const { return at_ == bytes_.size(); }

private:
    std::string_view bytes_;
    std::size_t at_;
    bool good_ = true;
};

}  // namespace overhoor
