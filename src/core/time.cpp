#include "overhoor/core/time.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace overhoor {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::year_month_day;

// Reads from the front of a text; once something did not fit, it stays failed.
class Scanner {
public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    int digits(std::size_t count) {
        if (rest_.size() < count) return fail();
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (rest_[i] < '0' || rest_[i] > '9') return fail();
            value = value * 10 + (rest_[i] - '0');
        }
        rest_.remove_prefix(count);
        return value;
    }

    bool sign(char wanted) {
        if (rest_.empty() || rest_.front() != wanted) return false;
        rest_.remove_prefix(1);
        return true;
    }

    void must(char wanted) {
        if (!sign(wanted)) fail();
    }

    int fail() {
        good_ = false;
        return 0;
    }

    bool good() const { return good_; }
    bool at_end() const { return rest_.empty(); }
    bool at_digit() const { return !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9'; }

private:
    std::string_view rest_;
    bool good_ = true;
};

std::optional<Day> scan_day(Scanner& scan) {
    const std::chrono::year year{scan.digits(4)};
    scan.must('-');
    const std::chrono::month month{static_cast<unsigned>(scan.digits(2))};
    scan.must('-');
    const std::chrono::day day{static_cast<unsigned>(scan.digits(2))};
    const year_month_day date{year, month, day};
    if (!scan.good() || !date.ok()) return std::nullopt;
    return Day{date};
}

// Fractions of a second to the millisecond; further digits are read and dropped.
milliseconds scan_fraction(Scanner& scan) {
    int value = 0;
    int places = 0;
    while (scan.at_digit()) {
        const int digit = scan.digits(1);
        if (places < 3) value = value * 10 + digit;
        ++places;
    }
    if (places == 0) scan.fail();
    for (; places < 3; ++places) value *= 10;
    return milliseconds{value};
}

milliseconds scan_time_of_day(Scanner& scan) {
    const int hour = scan.digits(2);
    scan.must(':');
    const int minute = scan.digits(2);
    milliseconds rest{};
    if (scan.sign(':')) {
        const int second = scan.digits(2);
        if (second > 59) scan.fail();
        rest = seconds{second};
        if (scan.sign('.')) rest += scan_fraction(scan);
    }
    if (hour > 23 || minute > 59) scan.fail();
    return hours{hour} + minutes{minute} + rest;
}

minutes scan_offset(Scanner& scan) {
    if (scan.sign('Z')) return minutes{0};
    const bool behind = scan.sign('-');
    if (!behind) scan.must('+');
    const int hour = scan.digits(2);
    scan.must(':');
    const int minute = scan.digits(2);
    if (hour > 18 || minute > 59) scan.fail();
    const minutes offset = hours{hour} + minutes{minute};
    return behind ? -offset : offset;
}

}  // namespace

Day study_day(Moment moment, minutes rollover) {
    return floor<days>(moment.at + moment.utc_offset - rollover);
}

Instant day_begins(Day day, minutes utc_offset, minutes rollover) {
    return Instant{day} - utc_offset + rollover;
}

std::string to_iso(Day day) {
    const year_month_day date{day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string to_iso(Moment moment) {
    const Instant local = moment.at + moment.utc_offset;
    const Day day = floor<days>(local);
    const auto since_midnight = (local - Instant{day}).count();
    const auto offset = std::abs(moment.utc_offset.count());
    return fmt::format("{}T{:02}:{:02}:{:02}.{:03}{}{:02}:{:02}", to_iso(day), since_midnight / 3'600'000,
                       since_midnight / 60'000 % 60, since_midnight / 1000 % 60, since_midnight % 1000,
                       moment.utc_offset.count() < 0 ? '-' : '+', offset / 60, offset % 60);
}

std::optional<Day> day_from_iso(std::string_view text) {
    Scanner scan{text};
    const auto day = scan_day(scan);
    if (!scan.at_end()) return std::nullopt;
    return day;
}

std::optional<Moment> moment_from_iso(std::string_view text) {
    Scanner scan{text};
    const auto day = scan_day(scan);
    if (!day) return std::nullopt;
    scan.must('T');
    const milliseconds since_midnight = scan_time_of_day(scan);
    const minutes offset = scan_offset(scan);
    if (!scan.good() || !scan.at_end()) return std::nullopt;
    return Moment{.at = Instant{*day} + since_midnight - offset, .utc_offset = offset};
}

}  // namespace overhoor
