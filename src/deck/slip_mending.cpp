#include "overhoor/deck/slip_mending.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "overhoor/deck/json_slips.hpp"

namespace overhoor {
namespace {

using Mending = std::vector<Replacement>;

Mending put(std::size_t begin, std::size_t end, std::string text) {
    return {{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, std::move(text)}};
}

char at(std::string_view text, std::size_t place) { return place < text.size() ? text[place] : '\0'; }

// The significant byte from a place on.
char next_after(std::string_view text, std::size_t place) {
    return at(text, skip_blanks(text, place, false));
}

// One past the quote that closes the text which begins here; nothing when it does not end on its line.
std::optional<std::size_t> text_end(std::string_view text, std::size_t begin) {
    for (std::size_t i = begin + 1; i < text.size() && text[i] != '\n'; ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == text[begin])
            return i + 1;
    }
    return std::nullopt;
}

Mending trailing_comma(std::string_view text, std::size_t last_end) {
    const std::size_t comma = skip_blanks(text, last_end, false);
    const char close = next_after(text, comma + 1);
    return at(text, comma) == ',' && (close == ']' || close == '}') ? put(comma, comma + 1, "") : Mending{};
}

// Two quotes side by side are rather a quote inside a text than the seam between two: those are left alone.
Mending missing_separator(std::string_view text, std::size_t last_end, std::string_view said) {
    const std::size_t token = skip_blanks(text, last_end);
    const bool is_text = at(text, token) == '"';
    if (is_text && token == last_end) return {};
    const auto end = is_text ? text_end(text, token) : std::nullopt;
    if (is_text && !end) return {};
    const bool is_key = is_text && next_after(text, *end) == ':';
    const auto while_parsing = [&](std::string_view what) { return said.find(what) != said.npos; };
    if (while_parsing("object separator")) return is_key ? Mending{} : put(last_end, last_end, ":");
    if (while_parsing("parsing object")) return is_key ? put(last_end, last_end, ",") : Mending{};
    return while_parsing("parsing array") && !is_key ? put(last_end, last_end, ",") : Mending{};
}

Mending unquoted_key(std::string_view text, std::size_t last_end, std::string_view said) {
    const std::size_t begin = skip_blanks(text, last_end);
    std::size_t end = begin;
    while (end < text.size() &&
           (std::string_view{"_-$"}.find(text[end]) != std::string_view::npos ||
            (text[end] >= 'a' && text[end] <= 'z') || (text[end] >= 'A' && text[end] <= 'Z') ||
            (text[end] >= '0' && text[end] <= '9')))
        ++end;
    // A letter beyond ASCII may belong to it.
    if (end == begin || next_after(text, end) != ':' || said.find("object key") == said.npos) return {};
    return put(begin, end, '"' + std::string{text.substr(begin, end - begin)} + '"');
}

// Safe when nothing in it would mean something else between double quotes, and what follows follows a text.
Mending single_quotes(std::string_view text, std::size_t last_end) {
    const std::size_t begin = skip_blanks(text, last_end);
    const std::size_t end = text_end(text, begin).value_or(begin);
    if (end == begin) return {};
    const std::string inside{text.substr(begin + 1, end - begin - 2)};
    const char follows = next_after(text, end);
    if (inside.find_first_of("\"\\\t") != std::string::npos ||
        std::string_view{",:]}"}.find(follows) == std::string_view::npos)
        return {};
    return put(begin, end, '"' + inside + '"');
}

// What other languages call true and false.
Mending foreign_word(std::string_view text, std::size_t last_end) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> words{
        {{"True", "true"}, {"TRUE", "true"}, {"False", "false"}, {"FALSE", "false"}}};
    const std::size_t begin = skip_blanks(text, last_end);
    for (const auto& [foreign, own] : words)
        if (text.substr(begin).starts_with(foreign) &&
            std::string_view{",]}"}.find(next_after(text, begin + foreign.size())) != std::string_view::npos)
            return put(begin, begin + foreign.size(), std::string{own});
    return {};
}

bool ends_value(char token) { return token == 'v' || token == ']' || token == '}'; }

// One past the number or word that begins here; nothing for a word that JSON does not know.
std::optional<std::size_t> bare_end(std::string_view text, std::size_t begin) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n,:[]{}\"'/", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    const bool number =
        word.find_first_not_of("+-.0123456789eE") == word.npos && word[0] != 'e' && word[0] != 'E';
    if (word.empty() || (!number && word != "true" && word != "false" && word != "null")) return std::nullopt;
    return end;
}

}  // namespace

Mending slip_mending(std::string_view text, std::string_view rule, std::size_t last_end,
                     std::string_view said) {
    if (rule == "trailing-comma") return trailing_comma(text, last_end);
    if (rule == "missing-comma") return missing_separator(text, last_end, said);
    if (rule == "unquoted-key") return unquoted_key(text, last_end, said);
    if (rule == "single-quotes") return single_quotes(text, last_end);
    if (rule == "unquoted-text") return foreign_word(text, last_end);
    return {};
}

std::vector<std::uint32_t> further_trailing_commas(std::string_view text, std::size_t from) {
    std::vector<std::uint32_t> commas;
    std::size_t comma = 0;
    char last = 'v';  // the token before: a sign, or v for texts, numbers and words
    for (std::size_t i = skip_blanks(text, from, false); i < text.size(); i = skip_blanks(text, i, false)) {
        const char c = text[i];
        if (c == ']' || c == '}') {
            if (last == ',') commas.push_back(static_cast<std::uint32_t>(comma));
            last = text[i++];
        } else if (c == ',' || c == ':') {
            if (!ends_value(last)) break;
            comma = i;
            last = text[i++];
        } else if (ends_value(last)) {
            break;
        } else if (c == '[' || c == '{') {
            last = text[i++];
        } else {
            const auto end = c == '"' ? text_end(text, i) : bare_end(text, i);
            if (!end) break;
            i = *end;
            last = 'v';
        }
    }
    return commas;
}

}  // namespace overhoor
