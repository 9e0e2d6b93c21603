#include "overhoor/history/review_line.hpp"

#include <algorithm>
#include <cstring>

#include "overhoor/history/review_log.hpp"
#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

constexpr Day bad_day = Day::max();

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whether `Size` bytes are the same, in pieces of a word; the last piece overlaps the one before it.
template <class Word, std::size_t Size>
bool same_words(const char* a, const char* b) {
    const auto word = [](const char* from) {
        Word read{};
        std::memcpy(&read, from, sizeof(Word));
        return read;
    };
    Word differs{};
    for (std::size_t at = 0; at + sizeof(Word) < Size; at += sizeof(Word))
        differs = static_cast<Word>(differs | (word(a + at) ^ word(b + at)));
    constexpr std::size_t last = Size - sizeof(Word);
    return static_cast<Word>(differs | (word(a + last) ^ word(b + last))) == 0;
}

// memcmp of a known size, without the call.
template <std::size_t Size>
bool same(const char* a, const char* b) {
    if constexpr (Size >= 8)
        return same_words<std::uint64_t, Size>(a, b);
    else if constexpr (Size >= 4)
        return same_words<std::uint32_t, Size>(a, b);
    else
        return same_words<std::uint8_t, Size>(a, b);
}

// Reads from the front. Once something did not fit, nothing more is read and good() is false.
class Front {
public:
    explicit Front(std::string_view line) : at_(line.data()), end_(line.data() + line.size()) {}

    template <std::size_t Size>
    void must(const char (&wanted)[Size]) {
        constexpr std::size_t length = Size - 1;
        if (left() < length || !same<length>(at_, wanted)) return fail();
        at_ += length;
    }

    // As JSON has them: no leading zeros. At most `longest` digits, so that they fit.
    std::uint64_t number(int longest) {
        const char* begin = at_;
        std::uint64_t value = 0;
        while (at_ != end_ && is_digit(*at_) && at_ - begin <= longest)
            value = value * 10 + static_cast<std::uint64_t>(*at_++ - '0');
        if (at_ == begin || at_ - begin > longest || (*begin == '0' && at_ - begin > 1)) fail();
        return value;
    }

    template <int Count>
    int digits() {
        if (left() < Count) return fail(), 0;
        int value = 0;
        for (int i = 0; i < Count; ++i) {
            if (!is_digit(at_[i])) return fail(), 0;
            value = value * 10 + (at_[i] - '0');
        }
        at_ += Count;
        return value;
    }

    // Up to the next '"', which is passed over; a text with escapes or control characters is left to JSON.
    std::string_view text() {
        const char* begin = at_;
        unsigned char seen = 0;
        for (; at_ != end_ && *at_ != '"'; ++at_) {
            if (static_cast<unsigned char>(*at_) < ' ' || *at_ == '\\') break;
            seen |= static_cast<unsigned char>(*at_);
        }
        const std::string_view found{begin, static_cast<std::size_t>(at_ - begin)};
        if (at_ == end_ || *at_ != '"' || found.empty() || (seen >= 0x80 && first_bad_byte(found))) {
            fail();
            return {};
        }
        ++at_;
        return found;
    }

    std::string_view take(std::size_t size) {
        if (left() < size) return fail(), std::string_view{};
        at_ += size;
        return {at_ - size, size};
    }

    void fail() { end_ = at_ = nullptr; }
    bool good() const { return at_ != nullptr; }
    std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }

private:
    const char* at_;
    const char* end_;
};

// "T12:00:00.123": the time since midnight.
Duration time_of_day(Front& front) {
    front.must("T");
    const int hour = front.digits<2>();
    front.must(":");
    const int minute = front.digits<2>();
    front.must(":");
    const int second = front.digits<2>();
    front.must(".");
    const int millis = front.digits<3>();
    if (hour > 23 || minute > 59 || second > 59) front.fail();
    return Duration{((hour * 60 + minute) * 60 + second) * 1000 + millis};
}

std::chrono::minutes offset(Front& front) {
    const std::string_view sign = front.take(1);
    const int hours = front.digits<2>();
    front.must(":");
    const int minutes = front.digits<2>();
    if ((sign != "+" && sign != "-") || hours > 18 || minutes > 59) front.fail();
    const std::chrono::minutes offset{hours * 60 + minutes};
    return sign == "-" ? -offset : offset;
}

Mode mode(Front& front) {
    front.must(R"(,"mode":")");
    const std::string_view word = front.text();
    if (word != "type" && word != "reveal") front.fail();
    return word == "type" ? Mode::typed : Mode::revealed;
}

// Eight hexadecimal digits, in small letters.
std::uint32_t crc(Front& front) {
    std::uint32_t value = 0;
    for (const char c : front.take(8)) {
        const bool letter = c >= 'a' && c <= 'f';
        if (!letter && !is_digit(c)) return front.fail(), 0;
        value = value << 4U | static_cast<std::uint32_t>(letter ? c - 'a' + 10 : c - '0');
    }
    return value;
}

}  // namespace

Day ReviewLineReader::day(std::string_view date) {
    if (date != std::string_view{date_.data(), date_.size()}) {
        const auto read = day_from_iso(date);
        if (!read) return bad_day;
        std::ranges::copy(date, date_.begin());
        day_ = *read;
    }
    return day_;
}

std::optional<ReviewLine> ReviewLineReader::read(std::string_view line) {
    Front front{line};
    ReviewLine review;
    front.must(R"({"n":)");
    review.n = front.number(18);
    front.must(R"(,"at":")");
    const std::string_view date = front.take(10);
    const Duration since_midnight = time_of_day(front);
    review.when.utc_offset = offset(front);
    front.must(R"(","e":"review","card":")");
    review.card = front.text();
    front.must(R"(,"grade":)");
    const std::uint64_t grade = front.number(1);
    front.must(R"(,"ms":)");
    review.thinking_ms = static_cast<std::uint32_t>(front.number(9));
    review.mode = mode(front);
    const std::string_view covered = line.substr(0, line.size() - front.left());
    front.must(R"(,"crc":")");
    const std::uint32_t written = crc(front);
    front.must("\"}");
    if (!front.good() || front.left() != 0 || grade < 1 || grade > 4) return std::nullopt;
    const Day on = day(date);
    if (on == bad_day) return std::nullopt;
    review.when.at = Instant{on} + since_midnight - review.when.utc_offset;
    review.grade = static_cast<Grade>(grade);
    review.bad_checksum = checksum(covered) != written;
    return review;
}

}  // namespace overhoor
