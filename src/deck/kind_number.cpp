// Numbers, with what is accepted around them.

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include "overhoor/deck/kind_readers.hpp"
#include "overhoor/text/tongue.hpp"

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
    reading.error(member.value.span, "wrong-type", said("a tolerance is a number or a percentage"),
                  said(R"(write 0.5 or "2%")"));
    return 0;
}

// "300 m/s" in one text: told with both keys.
bool with_unit(const JsonMember& number, Reading& reading) {
    if (!number.value.is(Kind::string)) return false;
    const std::string_view text = number.value.text;
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    const std::string_view rest = text.substr(static_cast<std::size_t>(read.ptr - text.data()));
    const std::size_t unit = rest.find_first_not_of(' ');
    if (read.ec != std::errc{} || unit == std::string_view::npos || rest[unit] == ',' || rest[unit] == '.')
        return false;
    reading.error(number.value.span, "wrong-type", said("\"number\" is a text here, and should be a number"),
                  phrase(R"(write "number": {}, "unit": "{}")", text.substr(0, text.size() - rest.size()),
                         rest.substr(unit)));
    return true;
}

}  // namespace

void read_number(const JsonValue& card, const JsonMember& number, std::string prompt, Reading& reading,
                 KindRead& kind) {
    if (with_unit(number, reading)) return;
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
                reading.error(range->value.span, "out-of-range",
                              said("the number itself lies outside its range"),
                              said("correct the number, or write a range that it lies in"));
        } else {
            reading.error(range->value.span, "wrong-type",
                          said("a range is a list of two numbers, the smaller one first"),
                          said("write [3, 5]"));
        }
    }
    if (const JsonMember* unit = card.find("unit")) expected.units = reading.texts(unit->value, "\"unit\"");
    if (const JsonMember* more = card.find("accept"))
        expected.accepted = reading.texts(more->value, "\"accept\"");
    expected.rejected = read_rejected(card, reading);
    kind.asked.push_back({.prompt = std::move(prompt), .expected = std::move(expected)});
}

}  // namespace overhoor
