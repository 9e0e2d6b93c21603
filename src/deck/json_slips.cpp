#include "overhoor/deck/json_slips.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "overhoor/deck/slip_mending.hpp"
#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

SourceSpan span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Problem syntax(const SourceText& source, std::size_t begin, std::size_t end, std::string rule,
               std::string message, std::string help) {
    return {.message = std::move(message),
            .help = std::move(help),
            .where = place_of(source, span(begin, std::min(end, source.text.size()))),
            .rule = std::move(rule)};
}

std::size_t line_begin(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    const std::size_t newline = text.rfind('\n', at - 1);
    return newline == std::string_view::npos ? 0 : newline + 1;
}

// Marks that git leaves at the beginning of a line.
bool merge_mark(std::string_view line) {
    return line.starts_with("<<<<<<<") || line.starts_with("=======") || line.starts_with(">>>>>>>");
}

// A text runs on to the end of its line: where it began, if the parser stopped inside one.
std::optional<std::size_t> unclosed_text(std::string_view text, std::size_t last_end, std::size_t at) {
    const std::size_t begin = skip_blanks(text, last_end);
    if (begin >= text.size() || text[begin] != '"' || begin >= at) return std::nullopt;
    for (std::size_t i = begin + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return std::nullopt;
        else if (text[i] == '\n')
            return begin;
    }
    return begin;
}

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$'; }

std::size_t word_end(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() &&
           (letter(text[end]) || (text[end] >= '0' && text[end] <= '9') || text[end] == '-'))
        ++end;
    return std::max(end, std::min(begin + 1, text.size()));
}

// The significant byte before `at`, if there is one.
char before(std::string_view text, std::size_t at) {
    while (at > 0 &&
           (text[at - 1] == ' ' || text[at - 1] == '\t' || text[at - 1] == '\n' || text[at - 1] == '\r'))
        --at;
    return at == 0 ? '\0' : text[at - 1];
}

bool ends_value(char c) { return c == '"' || c == '}' || c == ']' || letter(c) || (c >= '0' && c <= '9'); }

// The parser's own reason, without its preface and without the text it quotes.
std::string reason(std::string_view said) {
    if (const auto dash = said.find(" - "); dash != std::string_view::npos) said.remove_prefix(dash + 3);
    if (const auto colon = said.find("syntax error while parsing"); colon == 0)
        if (const auto next = said.find(" - "); next != std::string_view::npos) said.remove_prefix(next + 3);
    said = said.substr(0, said.find("; last read"));
    return std::string{said};
}

}  // namespace

std::size_t skip_blanks(std::string_view text, std::size_t at, bool separators) {
    if (at == 0 && text.starts_with(byte_order_mark)) at = byte_order_mark.size();
    while (at < text.size()) {
        const char c = text[at];
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || (separators && (c == ',' || c == ':'))) {
            ++at;
        } else if (c == '/' && text.substr(at, 2) == "//") {
            at = std::min(text.find_first_of("\r\n", at), text.size());
        } else if (c == '/' && text.substr(at, 2) == "/*") {
            const std::size_t end = text.find("*/", at + 2);
            at = end == std::string_view::npos ? text.size() : end + 2;
        } else {
            break;
        }
    }
    return at;
}

std::optional<Problem> unreadable(const SourceText& source) {
    const std::string_view text = source.text;
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return Problem{.message = "this file is UTF-16, not UTF-8",
                       .help = "save it as UTF-8 in your editor",
                       .where = Place{.file = source.name},
                       .rule = "not-utf-8"};
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
        return syntax(source, nul, nul + 1, "nul-byte", "a NUL byte: this is no text file",
                      "is it a damaged or a binary file?");
    if (const auto bad = first_bad_byte(text))
        return syntax(source, *bad, *bad + 1, "not-utf-8", "a byte that is not UTF-8",
                      "save the file as UTF-8 in your editor");
    if (skip_blanks(text, 0, false) >= text.size())
        return Problem{.message = "this file is empty",
                       .help = R"(the smallest deck is {"deck": "Title", "cards": [["question", "answer"]]})",
                       .where = Place{.file = source.name},
                       .rule = "empty-file"};
    return std::nullopt;
}

namespace {

Problem told_slip(const SourceText& source, std::size_t last_end, std::size_t at, std::string_view said) {
    const std::string_view text = source.text;
    at = std::min(at, text.size());
    const std::size_t next =
        skip_blanks(text, last_end, false);                 // a separator that should not be there, or …
    const std::size_t token = skip_blanks(text, last_end);  // … what was read as the next token

    if (const std::size_t line = line_begin(text, token);
        token < text.size() && merge_mark(text.substr(line)))
        return syntax(source, line, line + 7, "merge-conflict", "a mark of an unfinished merge",
                      "decide which of the two versions to keep and delete the lines with <<<<<<<, ======= "
                      "and >>>>>>>");
    if (const auto begin = unclosed_text(text, last_end, at)) {
        const std::size_t end = std::min(text.find('\n', *begin), text.size());
        return syntax(source, *begin, end, "unclosed-text", "this text has no closing quote on its line",
                      "end it with \"; a text of several lines is a list of texts: [\"first\", \"second\"]");
    }
    if (next < text.size() && text[next] == ',' && token < text.size() &&
        (text[token] == ']' || text[token] == '}'))
        return syntax(source, next, next + 1, "trailing-comma",
                      fmt::format("a comma before \"{}\"", text[token]),
                      "JSON has commas between things only: delete it");
    if (token >= text.size())
        return syntax(source, text.size() - 1, text.size(), "unfinished", "the file ends in the middle",
                      "a closing ] or } is missing; the last ones close the cards and the deck");
    if (text[token] == '\'')
        return syntax(source, token, std::min(text.find('\'', token + 1), text.find('\n', token)) + 1,
                      "single-quotes", "texts stand between double quotes", "write \" instead of '");
    const bool quoted_or_opens = text[token] == '"' || text[token] == '{' || text[token] == '[';
    if (next == token && quoted_or_opens && last_end > 0 && ends_value(before(text, last_end)))
        return syntax(source, last_end, last_end, "missing-comma", "a comma (or a colon) is missing here",
                      "things in a list are separated by commas; a key and its value by a colon");
    if (letter(text[token])) {
        const std::size_t end = word_end(text, token);
        const std::string word{text.substr(token, end - token)};
        const bool key =
            skip_blanks(text, end, false) < text.size() && text[skip_blanks(text, end, false)] == ':';
        if (key)
            return syntax(source, token, end, "unquoted-key", "a key without quotes",
                          fmt::format("write \"{}\":", word));
        return syntax(source, token, end, "unquoted-text", "a text without quotes",
                      fmt::format("write \"{}\"; only true, false, null and numbers go without", word));
    }
    const std::size_t from =
        std::clamp(at == 0 ? 0 : at - 1, std::min(token, text.size() - 1), text.size() - 1);
    return syntax(source, from, from + 1, "syntax", reason(said), "");
}

}  // namespace

Problem syntax_problem(const SourceText& source, std::size_t last_end, std::size_t at,
                       std::string_view said) {
    Problem problem = told_slip(source, last_end, at, said);
    problem.mending = slip_mending(source.text, problem.rule, last_end, said);
    return problem;
}

}  // namespace overhoor
