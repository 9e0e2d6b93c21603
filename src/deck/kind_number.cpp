// Numbers, with what is accepted around them.

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include "overhoor/deck/kind_readers.hpp"

namespace overhoor {

namespace {

using Kind = JsonValue::Kind;

// 2 or "0.1%": the margin on both sides of the value.
double tolerance_of(const JsonMember& member, double value, Reading& reading) {
    if (member.value.is(Kind::number)) return reading.number(member, 0, 1e300).value_or(0);
    const std::string& text = member.value.text;
    double percent = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), percent);
    if (member.value.is(Kind::string) && read.ec == std::errc{} && std::string_view{read.ptr} == "%" &&
        percent >= 0)
        return std::abs(value) * percent / 100;
    reading.error(member.value.span, "wrong-type", "a tolerance is a number or a percentage",
                  R"(write 0.5 or "2%")");
    return 0;
}

}  // namespace

void read_number(const JsonValue& card, const JsonMember& number, std::string prompt, Reading& reading,
                 KindRead& kind) {
    const auto value = reading.number(number, -1e300, 1e300);
    if (!value) return;
    ExpectedNumber expected{.shown = number.value.text, .value = *value, .low = *value, .high = *value};
    if (const JsonMember* tolerance = card.find("tolerance")) {
        const double margin = tolerance_of(*tolerance, *value, reading);
        expected.low -= margin;
        expected.high += margin;
    }
    if (const JsonMember* range = card.find("range")) {
        const auto& ends = range->value.items;
        if (ends.size() == 2 && ends[0].is(Kind::number) && ends[1].is(Kind::number) &&
            ends[0].number <= ends[1].number) {
            expected.low = ends[0].number;
            expected.high = ends[1].number;
            if (*value < expected.low || *value > expected.high)
                reading.error(range->value.span, "out-of-range", "the number itself lies outside its range",
                              "a range is what is accepted around the number");
        } else {
            reading.error(range->value.span, "wrong-type",
                          "a range is a list of two numbers, the smaller one first", "write [3, 5]");
        }
    }
    if (const JsonMember* unit = card.find("unit")) expected.units = reading.texts(unit->value, "\"unit\"");
    if (const JsonMember* more = card.find("accept"))
        expected.accepted = reading.texts(more->value, "\"accept\"");
    kind.asked.push_back({.prompt = std::move(prompt), .expected = std::move(expected)});
}

}  // namespace overhoor
