#include "overhoor/answer/number_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace overhoor {
namespace {

using Letters = std::span<const FoldedLetter>;

constexpr std::size_t most_groups = 12;  // of three digits
constexpr int longest_plain = 18;        // digits; beyond, a number is written with a power of ten

// Digits and a power of ten: exact, however long.
struct Decimal {
    bool negative = false;
    std::u32string digits{};
    int exponent = 0;

    void trim() {
        while (!digits.empty() && digits.back() == U'0') {
            digits.pop_back();
            ++exponent;
        }
        digits.erase(0, std::min(digits.find_first_not_of(U'0'), digits.size()));
        if (digits.empty()) exponent = 0;
    }

    std::u32string plain() const {
        if (digits.empty()) return U"0";
        std::u32string text = negative ? U"-" : U"";
        const int size = static_cast<int>(digits.size());
        if (exponent >= 0 && size + exponent <= longest_plain)
            return text + digits + std::u32string(static_cast<std::size_t>(exponent), U'0');
        if (exponent < 0 && -exponent <= longest_plain) {
            std::u32string padded = digits;
            if (size <= -exponent) padded.insert(0, static_cast<std::size_t>(-exponent - size + 1), U'0');
            padded.insert(padded.size() - static_cast<std::size_t>(-exponent), 1, U'.');
            return text + padded;
        }
        text += digits + U"^";
        for (const char c : std::to_string(exponent)) text += static_cast<char32_t>(c);
        return text;
    }

    double value() const {
        std::string text = negative ? "-" : "";
        for (const char32_t c : digits) text += static_cast<char>(c);
        text += digits.empty() ? "0" : "e" + std::to_string(exponent);
        double result = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), result);
        return read.ec == std::errc{} && std::isfinite(result) ? result : HUGE_VAL;
    }
};

class Scanner {
public:
    Scanner(Letters letters, std::size_t at, const Language& language)
        : letters_(letters), at_(at), language_(language) {}

    std::optional<NumberText> run() {
        if (here() == U'-') {
            number_.negative = true;
            ++at_;
        }
        if (sign(here()) && is_digit(here(1))) {
            fraction();                                       // ",5"
            if (number_.digits.empty()) return std::nullopt;  // ".0.0"
        } else if (is_digit(here())) {
            if (auto half = common_fraction()) return half;
            whole();
            if (auto mixed = mixed_number()) return mixed;
        } else {
            return std::nullopt;
        }
        power_of_ten();
        number_.trim();
        return NumberText{number_.value(), number_.plain(), at_};
    }

private:
    char32_t here(std::size_t ahead = 0) const {
        return at_ + ahead < letters_.size() ? letters_[at_ + ahead].letter : U'\0';
    }
    static bool sign(char32_t c) { return c == U'.' || c == U','; }

    std::size_t digits_from(std::size_t at) const {
        std::size_t end = at;
        while (end < letters_.size() && is_digit(letters_[end].letter)) ++end;
        return end - at;
    }
    void take(std::size_t count) {
        for (; count > 0; --count) number_.digits += letters_[at_++].letter;
    }

    // How many groups of exactly three digits follow, each after the separator.
    std::size_t groups(char32_t separator) const {
        std::size_t count = 0;
        for (std::size_t at = at_ + digits_from(at_);
             count < most_groups && at < letters_.size() && letters_[at].letter == separator &&
             digits_from(at + 1) == 3;
             at += 4)
            ++count;
        return count;
    }
    void take_groups(std::size_t count) {
        take(digits_from(at_));
        for (; count > 0; --count) {
            ++at_;
            take(3);
        }
    }

    // "1.000.000,5", "10 000", "3.14", "1.000": the language says which sign separates thousands, but a
    // sign that cannot do so is decimal.
    void whole() {
        const std::size_t first = digits_from(at_);
        const char32_t after = here(first);
        const bool thousands = first <= 3 && here() != U'0';
        const char32_t own = language_.data.comma_is_decimal ? U'.' : U',';
        if (thousands && (after == U' ' || after == U'\'') && groups(after) > 0) {
            take_groups(groups(after));
        } else if (thousands && sign(after) && groups(after) > 0 && (after == own || groups(after) > 1)) {
            const std::size_t count = groups(after);
            const std::size_t end = at_ + first + 4 * count;
            const bool goes_on =
                end < letters_.size() && letters_[end].letter == after && digits_from(end + 1) > 0;
            if (goes_on) return take(first);  // 1.000.00: no number but a version or an address
            take_groups(count);
        } else {
            take(first);
        }
        if (sign(here()) && digits_from(at_ + 1) > 0) fraction();
    }

    void fraction() {
        const std::size_t count = digits_from(at_ + 1);
        // 1.2.3 and 5.5.1945 are none: only their first figures are a number.
        if (at_ + 1 + count < letters_.size() && letters_[at_ + 1 + count].letter == here() &&
            digits_from(at_ + 2 + count) > 0)
            return;
        ++at_;
        take(count);
        number_.exponent -= static_cast<int>(count);
    }

    static bool common(double over, double under) {
        return over > 0 && over < under &&
               (under <= 10 || under == 12 || under == 16 || under == 20 || under == 100 || under == 1000);
    }

    // 1/2 and 3/4, but 24/7 and 9/11 are two numbers.
    std::optional<NumberText> common_fraction() {
        const std::size_t over = digits_from(at_);
        if (here(over) != U'/' || over > 3) return std::nullopt;
        const std::size_t under = digits_from(at_ + over + 1);
        const std::size_t end = at_ + over + 1 + under;
        if (under == 0 || under > 4 || (end < letters_.size() && (letters_[end].letter == U'/')))
            return std::nullopt;
        const double top = small(at_, over), bottom = small(at_ + over + 1, under);
        if (!common(top, bottom)) return std::nullopt;
        return quotient(top, bottom, end);
    }

    // "2 1/2"
    std::optional<NumberText> mixed_number() {
        if (here() != U' ' || !is_digit(here(1)) || number_.exponent != 0 || number_.digits.size() > 6)
            return std::nullopt;
        Scanner part{letters_, at_ + 1, language_};
        const auto half = part.common_fraction();
        if (!half) return std::nullopt;
        const double whole = number_.value();
        return written(whole + (number_.negative ? -half->value : half->value), half->end);
    }

    double small(std::size_t at, std::size_t count) const {
        double value = 0;
        for (std::size_t i = 0; i < count; ++i)
            value = value * 10 + static_cast<double>(letters_[at + i].letter - U'0');
        return value;
    }

    NumberText quotient(double top, double bottom, std::size_t end) const {
        return written((number_.negative ? -top : top) / bottom, end);
    }

    // A fraction as the shortest decimal that stands for it.
    static NumberText written(double value, std::size_t end) {
        char text[32];
        const auto put = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, 12);
        std::u32string plain;
        for (const char* c = text; c != put.ptr; ++c) plain += static_cast<char32_t>(*c);
        plain.erase(plain.find_last_not_of(U'0') + 1);
        if (plain.ends_with(U'.')) plain.pop_back();
        return {value, plain, end};
    }

    // 3e8, 3×10^8, 3 * 10^8
    void power_of_ten() {
        std::size_t at = at_;
        const auto letter = [&](std::size_t i) { return i < letters_.size() ? letters_[i].letter : U'\0'; };
        if (letter(at) == U'e') {
            ++at;
        } else {
            while (letter(at) == U' ') ++at;
            const char32_t times = letter(at);
            if (times != U'x' && times != U'×' && times != U'*' && times != U'·') return;
            ++at;
            while (letter(at) == U' ') ++at;
            if (letter(at) != U'1' || letter(at + 1) != U'0' || letter(at + 2) != U'^') return;
            at += 3;
        }
        const bool negative = letter(at) == U'-';
        if (negative || letter(at) == U'+') ++at;
        const std::size_t count = digits_from(at);
        if (count == 0 || count > 3 || is_letter(letter(at + count))) return;
        const int power = static_cast<int>(small(at, count));
        number_.exponent += negative ? -power : power;
        at_ = at + count;
    }

    Letters letters_;
    std::size_t at_;
    const Language& language_;
    Decimal number_{};
};

}  // namespace

std::optional<NumberText> read_number(Letters letters, std::size_t at, const Language& language) {
    return Scanner{letters, at, language}.run();
}

}  // namespace overhoor
