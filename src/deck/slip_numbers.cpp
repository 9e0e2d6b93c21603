// Slips with numbers: what is nearly one, as other languages and programs write them.

#include <algorithm>
#include <string>
#include <utility>

#include "overhoor/deck/slip.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using Kind = JsonToken::Kind;
using Expects = JsonSlip::Expects;

bool digit(char c) { return c >= '0' && c <= '9'; }

// "1.000.000": points between groups of three.
bool is_in_thousands(std::string_view word) {
    if (word.find_first_not_of("0123456789.") != word.npos || std::ranges::count(word, '.') < 2) return false;
    const std::size_t first = word.find('.');
    for (std::size_t point = first; point < word.size(); point += 4)
        if (word[point] != '.' || word.size() - point < 4) return false;
    return first >= 1 && first <= 3;
}

// "+5", ".5", "5.", "007", "1_000", "0x1F": nearly numbers.
std::optional<ToldSlip> number(std::string_view text, SourceSpan where) {
    const std::string_view word = piece_of(text, where);
    const auto told = [&](std::string help, std::string instead) {
        ToldSlip slip{.rule = "bad-number",
                      .where = where,
                      .message = phrase("\"{}\" is no number to JSON", word),
                      .help = std::move(help)};
        if (!instead.empty()) slip.mending = {{where, std::move(instead)}};
        return slip;
    };
    const auto is_number = [](const std::string& written) {
        return token_from(written, 0).is(Kind::number) && token_from(written, 0).span.end == written.size();
    };
    std::string near{word};
    if (near.starts_with('+')) near.erase(0, 1);
    if (near.starts_with('.') || near.starts_with("-.")) near.insert(near.find('.'), "0");
    if (near.ends_with('.')) near.pop_back();
    if (near != word && is_number(near)) return told(phrase("write {}", near), near);
    if (word.find_first_not_of("0123456789") == word.npos && word.starts_with('0'))
        return told(phrase("write {} for the number, \"{}\" for the text",
                           word.substr(std::min(word.find_first_not_of('0'), word.size() - 1)), word),
                    "");
    if (is_in_thousands(word)) {
        std::erase(near, '.');
        return told(phrase("write {}: a point stands before decimals only", near), "");
    }
    if (word.find_first_not_of("0123456789_") == word.npos && digit(word.front())) {
        std::erase(near, '_');
        return told(phrase("write {}", near), "");
    }
    return std::nullopt;
}

// 3,14 where 3.14 is meant: only between the keys of an object the comma leaves no doubt.
std::optional<ToldSlip> decimal_comma(std::string_view text, const JsonSlip& slip) {
    const std::size_t begin = slip.token.span.begin;
    if (slip.expects != Expects::key || slip.first || begin < 2 || !slip.token.is(Kind::number) ||
        !digit(text[begin]) || text[begin - 1] != ',' || !digit(text[begin - 2]) ||
        next_sign(text, slip.token.span.end) == ':')
        return std::nullopt;
    const std::size_t first = text.find_last_not_of("0123456789", begin - 2) + 1;
    std::string meant{text.substr(first, slip.token.span.end - first)};
    meant[begin - 1 - first] = '.';
    return ToldSlip{.rule = "bad-number",
                    .where = text_span(begin - 1, begin),
                    .message = said("a comma inside a number"),
                    .help = phrase("write {}: numbers have a decimal point", meant),
                    .mending = {{text_span(begin - 1, begin), "."}}};
}

}  // namespace

std::optional<ToldSlip> number_slip(std::string_view text, const JsonSlip& slip) {
    const JsonToken& token = slip.token;
    if (token.flaw == JsonToken::Flaw::too_large)
        return ToldSlip{.rule = "bad-number",
                        .where = token.span,
                        .message = said("this number is too large"),
                        .help = said("write it as a text, between quotes")};
    if (auto told = decimal_comma(text, slip)) return told;
    const bool in_place = slip.expects == Expects::value || slip.expects == Expects::item;
    if (!in_place || !token.is(Kind::bare)) return std::nullopt;
    return number(text, words_from(text, token.span.begin));
}

}  // namespace overhoor
