#include "overhoor/deck/json_slips.hpp"

#include <algorithm>
#include <string>

#include "overhoor/deck/json_walk.hpp"
#include "overhoor/deck/mend.hpp"
#include "overhoor/deck/slip.hpp"
#include "overhoor/text/letters.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

Problem problem_at(const SourceText& source, std::size_t begin, std::size_t end, std::string rule,
                   std::string message, std::string help) {
    return {.message = std::move(message),
            .help = std::move(help),
            .where = place_of(source, text_span(begin, std::min(end, source.text.size()))),
            .rule = std::move(rule)};
}

// Marks that git leaves at the beginning of a line.
std::optional<ToldSlip> merge_mark(std::string_view text, const JsonSlip& slip) {
    const std::size_t at = slip.token.span.begin;
    const std::size_t newline = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t line = newline == std::string_view::npos ? 0 : newline + 1;
    for (const std::string_view mark : {"<<<<<<<", "=======", ">>>>>>>", "|||||||"})
        if (text.substr(line).starts_with(mark))
            return ToldSlip{
                .rule = "merge-conflict",
                .where = text_span(line, line + mark.size()),
                .message = said("a mark of an unfinished merge"),
                .help = said("keep one of the two versions, and delete the other and the lines with "
                             "<<<<<<<, ======= and >>>>>>>")};
    return std::nullopt;
}

ToldSlip told_slip(std::string_view text, const JsonSlip& slip) {
    for (const auto part : {merge_mark, quote_slip, number_slip, word_slip, bracket_slip, separator_slip})
        if (auto told = part(text, slip)) return std::move(*told);
    const SourceSpan token = slip.token.span;
    return {.rule = "syntax",
            .where = token,
            .message = phrase("\"{}\" has no place here", shown_text(piece_of(text, token))),
            .help = said("is something missing before it?")};
}

std::vector<std::vector<Replacement>> good_ones(std::string_view text,
                                                const std::vector<std::vector<Replacement>>& candidates) {
    std::vector<std::vector<Replacement>> good;
    for (const auto& candidate : candidates)
        if (!first_slip(replaced(text, candidate))) good.push_back(candidate);
    return good;
}

// How many brackets are open behind the line with this place; nothing when there is a slip up to the first
// token of the next line, or no such line.
std::optional<std::size_t> open_after_line(std::string_view text, std::size_t at) {
    const std::size_t line = line_end(text, at);
    const auto open_at = [&](std::size_t end) -> std::optional<std::size_t> {
        const auto slip = first_slip(text.substr(0, end));
        if (!slip) return 0;
        return slip->token.is(JsonToken::Kind::end) ? std::optional{slip->open.size()} : std::nullopt;
    };
    const JsonToken next = token_from(text, line);
    return !next.is(JsonToken::Kind::end) && open_at(next.span.end) ? open_at(line) : std::nullopt;
}

}  // namespace

std::optional<Problem> unreadable(const SourceText& source) {
    const std::string_view text = source.text;
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return Problem{.message = said("this file is UTF-16, not UTF-8"),
                       .help = said("save it as UTF-8 in your editor"),
                       .where = Place{.file = source.name},
                       .rule = "not-utf-8"};
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
        return problem_at(source, nul, nul + 1, "nul-byte", said("a NUL byte: this is no text file"),
                          said("is it a damaged or a binary file?"));
    if (const auto bad = first_bad_byte(text))
        return problem_at(source, *bad, *bad + 1, "not-utf-8", said("a byte that is not UTF-8"),
                          said("save the file as UTF-8 in your editor"));
    if (skip_blanks(text, 0, false) >= text.size() && token_from(text, 0).is(JsonToken::Kind::end))
        return Problem{
            .message = said("this file is empty"),
            .help = said(R"(the smallest deck is {"deck": "Title", "cards": [["question", "answer"]]})"),
            .where = Place{.file = source.name},
            .rule = "empty-file"};
    return std::nullopt;
}

std::optional<ToldSlip> syntax_slip(std::string_view text) {
    const auto slip = first_slip(text);
    return slip ? std::optional{told_slip(text, *slip)} : std::nullopt;
}

Problem problem_of(const ToldSlip& slip, const SourceText& source) {
    Problem problem =
        problem_at(source, slip.where.begin, slip.where.end, std::string{slip.rule}, slip.message, slip.help);
    if (slip.other) problem.other = place_of(source, *slip.other);
    problem.mending = slip.mending;
    return problem;
}

// ── The words slips are told with ────────────────────────────────────────────────────────────────────────

SourceSpan text_span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::string_view piece_of(std::string_view text, SourceSpan span) {
    return text.substr(span.begin, span.end - span.begin);
}

std::size_t line_end(std::string_view text, std::size_t at) {
    return std::min(text.find('\n', at), text.size());
}

SourceSpan words_from(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    const std::size_t line = line_end(text, begin);
    while (end < line && std::string_view{",:[]{}\""}.find(text[end]) == std::string_view::npos &&
           text.substr(end, 2) != "//" && text.substr(end, 2) != "/*")
        ++end;
    while (end > begin + 1 && (text[end - 1] == ' ' || text[end - 1] == '\t' || text[end - 1] == '\r')) --end;
    return text_span(begin, std::max(end, begin + 1));
}

bool ends_text(char next) { return std::string_view{",:]}"}.find(next) != std::string_view::npos; }

char next_sign(std::string_view text, std::size_t at) {
    const std::size_t next = skip_blanks(text, at, false);
    return next < text.size() ? text[next] : '\0';
}

std::string shown_text(std::string_view text) {
    constexpr std::size_t most = 30;
    const std::u32string letters = decoded(text);
    return letters.size() <= most ? std::string{text} : encoded(letters.substr(0, most - 1)) + "…";
}

std::vector<Replacement> only_good(std::string_view text,
                                   const std::vector<std::vector<Replacement>>& candidates) {
    const auto good = good_ones(text, candidates);
    return good.size() == 1 ? good.front() : std::vector<Replacement>{};
}

std::vector<Replacement> only_good_here(std::string_view text,
                                        const std::vector<std::vector<Replacement>>& candidates) {
    if (const auto good = good_ones(text, candidates); !good.empty())
        return good.size() == 1 ? good.front() : std::vector<Replacement>{};
    std::vector<Replacement> best;
    std::optional<std::size_t> least;
    for (const auto& candidate : candidates) {
        const auto open = open_after_line(replaced(text, candidate), candidate.front().where.begin);
        if (!open || (least && *open > *least)) continue;
        best = least == open ? std::vector<Replacement>{} : candidate;
        least = open;
    }
    return best;
}

}  // namespace overhoor
