#include "overhoor/deck/deck_settings_json.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <utility>

#include "overhoor/core/time.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using Kind = JsonValue::Kind;

constexpr std::array<std::string_view, 4> setting_keys{"new_per_day", "retention", "maximum_interval",
                                                       "exam"};
constexpr std::array<std::string_view, 6> exam_keys{"date", "questions", "minutes", "pass", "mix", "kinds"};
constexpr std::array<std::string_view, 9> kind_names{"text",  "list",  "order",  "choice", "truth",
                                                     "cloze", "match", "groups", "number"};

std::optional<double> percentage(const JsonMember& member, Reading& reading) {
    if (member.value.is(Kind::string) && member.value.text.ends_with('%')) {
        char* end = nullptr;
        const double percent = std::strtod(member.value.text.c_str(), &end);
        if (std::string_view{end} == "%" && percent > 0 && percent <= 100) return percent / 100;
    } else if (member.value.is(Kind::number) && member.value.number >= 0 && member.value.number <= 1) {
        return member.value.number;
    }
    // 5.5 may be the mark of a school, which is no part of the points.
    const bool is_part = member.value.is(Kind::number) && member.value.number > 10;
    reading.error(member.value.span, "wrong-type", phrase("\"{}\" is a percentage", member.key),
                  is_part ? phrase(R"(write "{}%")", member.value.text)
                          : said(R"(write which part of the points is enough: "55%")"));
    return std::nullopt;
}

// 21-6-2027, 2027/6/21: the day that these numbers name, the year first or last and the month between.
std::optional<Day> day_meant(std::string_view text) {
    std::array<std::string_view, 3> numbers;
    std::size_t count = 0;
    while (!text.empty()) {
        const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
        if (size == 0 || size > 4 || count == numbers.size()) return std::nullopt;
        numbers[count++] = text.substr(0, size);
        text.remove_prefix(size);
        if (!text.empty() && std::string_view{"-/. "}.find(text.front()) == std::string_view::npos)
            return std::nullopt;
        text.remove_prefix(std::min<std::size_t>(1, text.size()));
    }
    if (count != numbers.size()) return std::nullopt;
    if (numbers[0].size() != 4) std::swap(numbers[0], numbers[2]);  // now year, month, day
    if (numbers[0].size() != 4) return std::nullopt;
    return day_from_iso(fmt::format("{}-{:0>2}-{:0>2}", numbers[0], numbers[1], numbers[2]));
}

void bad_date(const JsonValue& value, Reading& reading) {
    const auto meant = value.is(Kind::string) ? day_meant(value.text) : std::nullopt;
    reading.error(value.span, "bad-date", said("this is no date"),
                  meant ? phrase(R"(write "{}" (year-month-day))", to_iso(*meant))
                        : said(R"(write year-month-day: "2027-01-14")"));
}

ExamWishes exam_wishes(const JsonValue& value, Reading& reading) {
    ExamWishes wishes;
    reading.check_keys(value, {.of = "\"exam\"", .keys = exam_keys});
    if (const JsonMember* date = value.find("date")) {
        wishes.date = date->value.is(Kind::string) ? day_from_iso(date->value.text) : std::nullopt;
        if (!wishes.date) bad_date(date->value, reading);
    }
    if (const JsonMember* member = value.find("questions"))
        wishes.questions = reading.whole(*member, 1, 10000);
    if (const JsonMember* member = value.find("minutes")) wishes.minutes = reading.whole(*member, 1, 10000);
    if (const JsonMember* member = value.find("pass")) wishes.pass = percentage(*member, reading);
    if (const JsonMember* mix = value.find("mix"); mix != nullptr && reading.expect(*mix, Kind::object))
        for (const JsonMember& share : mix->value.members)
            if (const auto weight = reading.number(share, 0, 1e6)) wishes.mix[share.key] = *weight;
    if (const JsonMember* kinds = value.find("kinds");
        kinds != nullptr && reading.expect(*kinds, Kind::object)) {
        reading.check_keys(kinds->value, {.of = "\"kinds\"", .keys = kind_names});
        for (const JsonMember& share : kinds->value.members)
            if (const auto weight = reading.number(share, 0, 1e6)) wishes.kinds[share.key] = *weight;
    }
    return wishes;
}

}  // namespace

std::span<const std::string_view> keys_of_settings() { return setting_keys; }

DeckSettings read_settings_of_deck(const JsonValue& value, Reading& reading) {
    DeckSettings own;
    reading.check_keys(value, {.of = "\"settings\"", .keys = setting_keys});
    if (const JsonMember* member = value.find("new_per_day"))
        own.new_per_day = reading.whole(*member, 0, 9999);
    if (const JsonMember* member = value.find("retention"))
        own.retention = reading.number(*member, 0.7, 0.99);
    if (const JsonMember* member = value.find("maximum_interval"))
        own.maximum_interval = reading.whole(*member, 1, 36500);
    if (const JsonMember* member = value.find("exam");
        member != nullptr && reading.expect(*member, Kind::object))
        own.exam = exam_wishes(member->value, reading);
    return own;
}

}  // namespace overhoor
