// Slips with marks that are no quotes to JSON: of print, of other languages, of Markdown.

#include <fmt/format.h>

#include <array>

#include "overhoor/deck/slip.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

constexpr std::array<std::string_view, 12> other_marks{"'", "`", "“", "”", "„", "‟",
                                                       "«", "»", "‘", "’", "‚", "´"};

std::size_t mark_at(std::string_view text, std::size_t at) {
    for (const std::string_view mark : other_marks)
        if (text.substr(at).starts_with(mark)) return mark.size();
    return 0;
}

}  // namespace

std::optional<ToldSlip> other_quotes(std::string_view text, std::size_t begin) {
    const std::size_t opener = mark_at(text, begin);
    if (opener == 0) return std::nullopt;
    const bool single = text[begin] == '\'';
    const std::size_t line = line_end(text, begin);
    std::size_t close = begin + opener, size = 0;
    for (; close < line; ++close) {
        if (text[close] == '\\') continue;
        size = text[close] == '"' && !single ? 1 : mark_at(text, close);
        if (size > 0 && (ends_text(next_sign(text, close + size)) || (single && text[close] == '\''))) break;
    }
    ToldSlip told{.rule = single ? "single-quotes" : "typographic-quotes",
                  .message = single ? said("texts stand between double quotes")
                                    : phrase("{} is no quote to JSON", text.substr(begin, opener)),
                  .help = single ? said("write \" instead of '")
                                 : said("texts stand between straight double quotes: \"…\"")};
    if (close >= line) {
        told.where = text_span(begin, begin + opener);
        return told;
    }
    told.where = text_span(begin, close + size);
    // Safe when nothing in it would mean something else between double quotes.
    const std::string_view inside = text.substr(begin + opener, close - begin - opener);
    if (inside.find_first_of("\"\\\t") == std::string_view::npos && ends_text(next_sign(text, close + size)))
        told.mending = {{told.where, fmt::format("\"{}\"", inside)}};
    return told;
}

std::optional<ToldSlip> closed_by_mark(std::string_view text, SourceSpan read) {
    for (std::size_t at = read.begin + 1; at < read.end; ++at) {
        const std::size_t size = text[at] == '\'' ? 0 : mark_at(text, at);
        if (size == 0 || !ends_text(next_sign(text, at + size))) continue;
        return ToldSlip{.rule = "typographic-quotes",
                        .where = text_span(at, at + size),
                        .message = phrase("{} is no quote to JSON", text.substr(at, size)),
                        .help = said("texts end with a straight double quote: \""),
                        .mending = only_good_here(text, {{{text_span(at, at + size), "\""}}})};
    }
    return std::nullopt;
}

}  // namespace overhoor
