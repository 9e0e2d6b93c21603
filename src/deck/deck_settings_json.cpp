#include "overhoor/deck/deck_settings_json.hpp"

#include <array>
#include <cstdlib>
#include <optional>
#include <string_view>

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
    reading.error(
        member.value.span, "wrong-type", fmt::format("\"{}\" is a percentage", member.key),
        member.value.is(Kind::number) ? fmt::format(R"(write "{}%")", member.value.text) : R"(write "55%")");
    return std::nullopt;
}

ExamWishes exam_wishes(const JsonValue& value, Reading& reading) {
    ExamWishes wishes;
    reading.check_keys(value, {.of = "\"exam\"", .keys = exam_keys});
    if (const JsonMember* date = value.find("date")) {
        wishes.date = date->value.is(Kind::string) ? day_from_iso(date->value.text) : std::nullopt;
        if (!wishes.date)
            reading.error(date->value.span, "bad-date", "this is no date", R"(write "2027-01-14")");
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
