#include "overhoor/answer/number_answer.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include "overhoor/answer/language.hpp"
#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

std::optional<double> plain_value(const std::string& text) {
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool good = read.ec == std::errc{} && read.ptr == text.data() + text.size() && std::isfinite(value);
    return good ? std::optional{value} : std::nullopt;
}

// A sign between digits separates thousands when three digits follow each one, and the language does so.
bool thousands(std::string_view text, char sign, bool languages_own) {
    const auto count = std::ranges::count(text, sign);
    if (count == 0 || (count == 1 && !languages_own)) return false;
    if (text.find(sign) > 3 || text.find(sign) == 0) return false;
    for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1)) {
        if (at + 3 >= text.size() || !digit(text[at + 1]) || !digit(text[at + 2]) || !digit(text[at + 3]))
            return false;
        if (at + 4 < text.size() && digit(text[at + 4])) return false;
    }
    return true;
}

// The number at the front of the text, and what follows it.
struct Front {
    std::string number{};
    std::string rest{};
};

Front split(std::string_view text) {
    std::size_t end = 0;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) end = 1;
    while (end < text.size()) {
        const bool inside = end + 1 < text.size() && digit(text[end + 1]) && end > 0 &&
                            digit(text[end - 1]) &&
                            (text[end] == '.' || text[end] == ',' || text[end] == ' ' || text[end] == '/');
        const bool exponent = (text[end] == 'e' || text[end] == 'E') && end > 0 && end + 1 < text.size() &&
                              (digit(text[end + 1]) || text[end + 1] == '-');
        const bool exponent_sign = end > 0 && (text[end - 1] == 'e' || text[end - 1] == 'E') &&
                                   (text[end] == '-' || text[end] == '+');
        if (!digit(text[end]) && !inside && !exponent && !exponent_sign) break;
        ++end;
    }
    Front front{std::string{text.substr(0, end)}, std::string{text.substr(end)}};
    front.rest.erase(0, std::min(front.rest.find_first_not_of(' '), front.rest.size()));
    return front;
}

// Number words and the minus sign as digits and hyphen; spaces around are dropped.
std::string prepared(std::string_view text, std::string_view language) {
    const Form form = form_of(text, language, false);
    const auto& numbers = language_of(language).numbers;
    std::string all;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at, 3) == "−") {
            all += '-';
            at += 2;
        } else if (text.substr(at, 2) == "\u00A0") {
            all += ' ';
            ++at;
        } else {
            all += text[at];
        }
    }
    const std::size_t begin = std::min(all.find_first_not_of(' '), all.size());
    all = all.substr(begin, all.find_last_not_of(" .") + 1 - begin);
    // "vier", "vier jaar"
    if (!form.words.empty() && !all.empty() && !digit(all[0]) && all[0] != '-') {
        const std::u32string& first = form.words.front();
        const bool is_number =
            std::ranges::any_of(numbers, [&](const auto& pair) { return pair.second == first; });
        if (is_number) {
            all = encoded(first);
            for (std::size_t i = 1; i < form.words.size(); ++i) all += " " + encoded(form.words[i]);
        }
    }
    return all;
}

bool same_unit(const std::vector<std::string>& units, const std::string& given, const Question& question) {
    return std::ranges::any_of(units, [&](const std::string& unit) {
        return compare_text({unit}, given, question, false).outcome == Outcome::correct || unit == given;
    });
}

}  // namespace

std::optional<double> number_value(std::string_view text, std::string_view language) {
    const Front front = split(prepared(text, language));
    if (front.number.empty() || !front.rest.empty()) return std::nullopt;
    std::string number = front.number;
    std::erase(number, ' ');
    if (const std::size_t slash = number.find('/'); slash != std::string::npos) {
        const auto over = plain_value(number.substr(0, slash));
        const auto under = plain_value(number.substr(slash + 1));
        if (!over || !under || *under == 0) return std::nullopt;
        return *over / *under;
    }
    const bool comma_is_decimal = !language.starts_with("en");
    if (thousands(number, '.', comma_is_decimal)) std::erase(number, '.');
    if (thousands(number, ',', !comma_is_decimal)) std::erase(number, ',');
    std::ranges::replace(number, ',', '.');
    if (number.starts_with('+')) number.erase(0, 1);
    return plain_value(number);
}

Compared compare_number(const ExpectedNumber& number, std::string_view given, const Question& question) {
    Compared compared{.expected =
                          number.units.empty() ? number.shown : number.shown + " " + number.units.front()};
    const Front front = split(prepared(given, question.language));
    const auto value = number_value(front.number, question.language);
    if (!value) {
        compared.reason = "this is no number";
        return compared;
    }
    // Binary fractions: 9.86 is within 9.81 ± 0.05.
    const double slack = 1e-9 * std::max({1.0, std::abs(number.low), std::abs(number.high)});
    if (*value < number.low - slack || *value > number.high + slack) return compared;
    if (front.rest.empty() && !number.units.empty()) {
        compared.outcome = Outcome::close;
        compared.reason = "the unit is missing";
        return compared;
    }
    if (!front.rest.empty() && !same_unit(number.units, front.rest, question)) {
        compared.reason = "another unit";
        return compared;
    }
    compared.outcome = Outcome::correct;
    return compared;
}

}  // namespace overhoor
