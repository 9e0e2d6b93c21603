#include "overhoor/deck/meant_value.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

// As JSON writes numbers.
bool is_number(std::string_view text) {
    const auto digits = [&] {
        const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
        text.remove_prefix(count);
        return count;
    };
    if (text.starts_with('-')) text.remove_prefix(1);
    const bool leading_zero = text.starts_with('0');
    if (const std::size_t whole = digits(); whole == 0 || (leading_zero && whole > 1)) return false;
    if (text.empty()) return true;
    if (!text.starts_with('.')) return false;
    text.remove_prefix(1);
    return digits() > 0 && text.empty();
}

// "300.000" may be meant as three hundred thousand.
bool may_be_thousands(std::string_view text) {
    const std::size_t point = text.find('.');
    return point != std::string_view::npos && point <= 3 && text.size() - point == 4;
}

}  // namespace

std::string how_to_write_a_number(const JsonValue& value) {
    if (!value.is(JsonValue::Kind::string) || !is_number(value.text) || !may_be_thousands(value.text))
        return said("numbers stand without quotes");
    std::string all = value.text;
    std::erase(all, '.');
    return phrase("write {} for thousands, or {} with a point, without quotes", all, value.text);
}

std::vector<Replacement> number_without_quotes(const JsonValue& value) {
    if (!value.is(JsonValue::Kind::string) || !is_number(value.text) || may_be_thousands(value.text))
        return {};
    return {{value.span, value.text}};
}

std::optional<bool> truth_in_words(std::string_view text) {
    constexpr std::array yes{"waar", "juist",   "goed", "ja",  "yes",  "right", "correct",
                             "wahr", "richtig", "vrai", "oui", "True", "TRUE"};
    constexpr std::array no{"onwaar", "onjuist", "fout", "nee", "no",    "wrong", "incorrect",
                            "falsch", "unwahr",  "faux", "non", "False", "FALSE"};
    if (std::ranges::find(yes, text) != yes.end()) return true;
    if (std::ranges::find(no, text) != no.end()) return false;
    return std::nullopt;
}

std::vector<Replacement> truth_without_quotes(const JsonValue& value) {
    if (!value.is(JsonValue::Kind::string) || (value.text != "true" && value.text != "false")) return {};
    return {{value.span, value.text}};
}

std::string how_to_write_a_text(const JsonValue& value) {
    switch (value.kind) {
        case JsonValue::Kind::number:
            return phrase("write \"{}\"", value.text);
        case JsonValue::Kind::boolean:
            return phrase("write \"{}\", if it is a text", value.truth);
        case JsonValue::Kind::null:
            return said("write a text between quotes");
        default:
            return said("write one text between quotes, or a list of texts: its lines");
    }
}

}  // namespace overhoor
