// Slips with quotes: texts that do not close or do not open, quotes inside texts.

#include <algorithm>

#include "overhoor/deck/slip.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using Kind = JsonToken::Kind;
using Flaw = JsonToken::Flaw;
using Expects = JsonSlip::Expects;

// How many quotes without a backslash stand between two places.
std::size_t quotes_between(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t count = 0;
    for (std::size_t at = begin; at < end; ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            ++count;
    }
    return count;
}

Replacement insert(std::size_t at, std::string what) { return {text_span(at, at), std::move(what)}; }

// A text that was to end before a comma or colon ran on to the quote that opens the next: "een, "one".
// The place where its quote is missing.
std::optional<std::size_t> end_before_separator(std::string_view text, SourceSpan read) {
    const std::string_view inside = text.substr(read.begin + 1, read.end - read.begin - 2);
    const std::size_t last = inside.find_last_not_of(" \t");
    if (last == std::string_view::npos || last == 0 || (inside[last] != ',' && inside[last] != ':'))
        return std::nullopt;
    const std::size_t end = inside.find_last_not_of(" \t", last - 1);
    if (end == std::string_view::npos) return std::nullopt;
    return read.begin + 1 + end + 1;
}

ToldSlip missing_quote(std::string_view text, SourceSpan where,
                       const std::vector<std::vector<Replacement>>& candidates) {
    return {.rule = "unclosed-text",
            .where = where,
            .message = said("this text has no closing quote"),
            .help = phrase("end it with a quote: {}\"", shown_text(piece_of(text, where))),
            .mending = only_good_here(text, candidates)};
}

// The text before ended where its author did not mean it to end.
std::optional<ToldSlip> ended_early(std::string_view text, const JsonSlip& slip) {
    const SourceSpan read = slip.before.span;
    const std::size_t line = line_end(text, read.begin);
    if (!slip.before.is(Kind::text) || slip.token.span.begin >= line) return std::nullopt;
    const bool follows_directly = slip.token.span.begin == read.end;
    const bool odd = quotes_between(text, read.begin, line) % 2 == 1;
    const bool wordlike = slip.token.is(Kind::bare) || slip.token.is(Kind::number) ||
                          slip.token.is(Kind::word) || slip.token.is(Kind::text);
    const bool sign = std::string_view{";=#/"}.find(text[slip.token.span.begin]) != std::string_view::npos;
    if (!wordlike || sign) return std::nullopt;
    if (odd && (follows_directly || !slip.token.is(Kind::text))) {
        if (auto told = closed_by_mark(text, read)) return told;
        if (const auto end = end_before_separator(text, read))
            return missing_quote(text, text_span(read.begin, *end), {{insert(*end, "\"")}});
    }
    if (!follows_directly) return std::nullopt;
    const std::size_t quote = read.end - 1;
    if (odd)
        return ToldSlip{.rule = "stray-quote",
                        .where = text_span(quote, quote + 1),
                        .message = said("a quote too many: it ends the text here"),
                        .help = said(R"(delete it, or write \" for a quote that belongs to the text)"),
                        .mending = only_good_here(text, {{{text_span(quote, quote + 1), ""}},
                                                         {{text_span(quote, quote), "\\"}},
                                                         {{text_span(quote + 1, quote + 2), ""}}})};
    const std::size_t second = std::min(text.find('"', read.end), line);
    const SourceSpan where = text_span(quote, std::min(second + 1, line));
    return ToldSlip{.rule = "stray-quote",
                    .where = where,
                    .message = said("quotes inside a text end it"),
                    .help = phrase(R"(write \" for a quote that belongs to the text: \"{}\")",
                                   shown_text(piece_of(text, text_span(read.end, second))))};
}

// SSH" where "SSH" should stand: the place one past its closing quote.
std::optional<std::size_t> closed_without_opening(std::string_view text, std::size_t begin) {
    const std::size_t line = line_end(text, begin);
    const std::size_t quote = text.find_first_of("\",:[]{}", begin);
    if (quote >= line || text[quote] != '"' || quote == begin) return std::nullopt;
    if (!ends_text(next_sign(text, quote + 1)) && quote + 1 < line) return std::nullopt;
    return quote + 1;
}

std::optional<ToldSlip> without_opening_quote(std::string_view text, std::size_t begin) {
    const auto end = closed_without_opening(text, begin);
    if (!end) return std::nullopt;
    return ToldSlip{
        .rule = "unopened-text",
        .where = text_span(begin, *end),
        .message = said("this text has no opening quote"),
        .help = phrase("begin it with a quote: \"{}", shown_text(text.substr(begin, *end - begin))),
        .mending = only_good_here(text, {{insert(begin, "\"")}})};
}

// A text runs on to the end of its line. Its quote is missing there, perhaps before what closes the card.
ToldSlip without_closing_quote(std::string_view text, const JsonToken& token) {
    const std::string_view whole = piece_of(text, token.span);
    std::vector<std::vector<Replacement>> candidates{{insert(token.span.end, "\"")}};
    std::size_t end = whole.size();
    while (end > 1 && std::string_view{",]}: \t\r"}.find(whole[end - 1]) != std::string_view::npos) {
        --end;
        if (whole[end] != ' ' && whole[end] != '\t' && whole[end] != '\r')
            candidates.push_back({insert(token.span.begin + end, "\"")});
    }
    if (end <= 1) end = whole.size();
    const char next = next_sign(text, token.span.end);
    const bool goes_on = next != '\0' && std::string_view{"\"[]{},:"}.find(next) == std::string_view::npos;
    if (goes_on)
        return {
            .rule = "unclosed-text",
            .where = token.span,
            .message = said("a text ends on the line on which it began"),
            .help = said("a text of several lines is a list of texts: [\"first line\", \"second line\"]")};
    return missing_quote(text, text_span(token.span.begin, token.span.begin + end), candidates);
}

ToldSlip bad_escape(std::string_view text, const JsonToken& token) {
    const std::string_view escape = piece_of(text, token.flaw_span);
    ToldSlip told{.rule = "bad-escape",
                  .where = token.flaw_span,
                  .message = phrase("\"{}\" means nothing in a text", escape),
                  .help = said(R"(write \\ for a backslash)")};
    if (escape.starts_with("\\u"))
        told.help = said(
            R"(write the letter itself, or \u and four hexadecimal digits; \\u for a backslash and a u)");
    else if (escape == "\\'")
        told.mending = {{token.flaw_span, "'"}}, told.help = said("write ' without a backslash");
    else if (escape.size() == 2 && static_cast<unsigned char>(escape[1]) >= 0x20)
        told.mending = {insert(token.flaw_span.begin, "\\")};
    return told;
}

ToldSlip control_character(std::string_view text, const JsonToken& token) {
    const char c = text[token.flaw_span.begin];
    const bool tab = c == '\t';
    return {.rule = "control-character",
            .where = token.flaw_span,
            .message = tab ? said("a tab inside a text")
                           : phrase("a control character (U+{:04X}) inside a text", static_cast<unsigned>(c)),
            .help = tab ? said("write \\t, or spaces") : said("delete it"),
            .mending = {{token.flaw_span, tab ? "\\t" : ""}}};
}

}  // namespace

std::optional<ToldSlip> quote_slip(std::string_view text, const JsonSlip& slip) {
    const JsonToken& token = slip.token;
    if (auto told = ended_early(text, slip)) return told;
    const bool in_place =
        slip.expects != Expects::comma && slip.expects != Expects::colon && slip.expects != Expects::nothing;
    if (token.flaw == Flaw::unclosed) {
        const bool after_word = slip.before.is(Kind::number) || slip.before.is(Kind::word);
        if (!in_place && after_word && slip.before.span.end == token.span.begin)
            if (auto told = without_opening_quote(text, slip.before.span.begin)) return told;
        if (auto told = closed_by_mark(text, token.span)) return told;
        return without_closing_quote(text, token);
    }
    if (token.flaw == Flaw::escape) return bad_escape(text, token);
    if (token.flaw == Flaw::control) return control_character(text, token);
    if (token.is(Kind::bare) || (token.is(Kind::number) && slip.expects == Expects::key)) {
        if (auto told = other_quotes(text, token.span.begin)) return told;
        if (in_place && slip.expects != Expects::root) return without_opening_quote(text, token.span.begin);
    }
    return std::nullopt;
}

}  // namespace overhoor
