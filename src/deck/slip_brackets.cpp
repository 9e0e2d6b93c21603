// Slips with brackets: one too few, one too many, one of the other kind. Which it is, is found by trying.

#include <algorithm>

#include "overhoor/deck/slip.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using Kind = JsonToken::Kind;
using Expects = JsonSlip::Expects;

std::string closer_of(std::string_view text, SourceSpan opener) {
    return text[opener.begin] == '[' ? "]" : "}";
}

// Everything that is still open, closed.
std::string all_closers(std::string_view text, const JsonSlip& slip) {
    std::string closers;
    for (auto open = slip.open.rbegin(); open != slip.open.rend(); ++open) closers += closer_of(text, *open);
    return closers;
}

bool same_line(std::string_view text, SourceSpan a, SourceSpan b) {
    return line_end(text, a.begin) == line_end(text, b.begin);
}

ToldSlip not_closed(std::string_view text, SourceSpan opener, SourceSpan noticed) {
    const char bracket = text[opener.begin];
    return {.rule = "missing-bracket",
            .where = opener,
            .message = phrase("this {} is not closed", bracket),
            .help = phrase("close it with {} where it ends", closer_of(text, opener)),
            .other = noticed};
}

// The file ends, and brackets are still open.
ToldSlip unfinished(std::string_view text, const JsonSlip& slip) {
    if (slip.odd_open) return not_closed(text, *slip.odd_open, *slip.odd_close);
    const std::size_t end = slip.before.span.end;
    const std::string closers = all_closers(text, slip);
    ToldSlip told{
        .rule = "unfinished", .where = text_span(end, end), .message = said("the file ends in the middle")};
    if (slip.open.empty()) {
        told.help = said("a deck is { … } or [ … ]");
        return told;
    }
    told.other = slip.open.back();
    told.message = phrase("the file ends in the middle: a {} is still open", text[slip.open.back().begin]);
    told.help = closers.size() == 1 ? phrase("close it with {}", closers)
                                    : phrase("close what is open with {}", closers.substr(0, 64));
    return told;
}

// More closing brackets than were opened.
ToldSlip extra(std::string_view text, const JsonSlip& slip) {
    const bool odd = slip.odd_close.has_value();
    return {
        .rule = "extra-bracket",
        .where = slip.token.span,
        .message = phrase("this {} closes nothing", text[slip.token.span.begin]),
        .help = odd ? said("delete it, or look whether one before it closes too early") : said("delete it"),
        .other = slip.odd_close,
        .mending = odd ? std::vector<Replacement>{} : only_good(text, {{{slip.token.span, ""}}})};
}

// A closing bracket of the other kind than the one that is open.
ToldSlip other_kind(std::string_view text, const JsonSlip& slip) {
    const SourceSpan opener = slip.open.back();
    const SourceSpan here = slip.token.span;
    const std::string wanted = closer_of(text, opener);
    // After a comma the bracket belongs in front of it.
    const SourceSpan before = slip.before.span;
    const std::uint32_t end = slip.before.is(Kind::comma) ? before.begin : before.end;
    const Replacement insert{text_span(end, end), wanted};
    const Replacement replace{here, wanted};
    const Replacement erase{here, ""};
    const auto mending = only_good(text, {{insert}, {replace}, {erase}});
    const bool near = same_line(text, opener, before);
    if (!near && slip.odd_open) return not_closed(text, *slip.odd_open, *slip.odd_close);
    if (mending == std::vector{insert} && near)
        return {.rule = "missing-bracket",
                .where = insert.where,
                .message = phrase("a {} is missing here", wanted),
                .help = phrase("close the {} with {}", text[opener.begin], wanted),
                .other = opener,
                .mending = mending};
    if (mending == std::vector{erase}) {
        ToldSlip told = extra(text, slip);
        told.mending = mending;
        return told;
    }
    if (mending == std::vector{insert}) return not_closed(text, opener, here);
    ToldSlip told{
        .rule = "wrong-bracket",
        .where = here,
        .message = phrase("this {} does not fit the {} that is open", text[here.begin], text[opener.begin]),
        .help = phrase("write {} here, or close the {} before it", wanted, text[opener.begin]),
        .other = opener};
    if (near) told.mending = mending;
    return told;
}

// A card begins while the one before is open: { "q": … , { "q": …
std::optional<ToldSlip> next_card(std::string_view text, const JsonSlip& slip) {
    if (!slip.token.is(Kind::open) || slip.open.empty() || slip.before.is(Kind::open)) return std::nullopt;
    if (slip.expects != Expects::comma && slip.expects != Expects::key) return std::nullopt;
    const SourceSpan opener = slip.open.back();
    const std::string wanted = closer_of(text, opener);
    const bool after_comma = slip.before.is(Kind::comma);
    const std::uint32_t end = after_comma ? slip.before.span.begin : slip.before.span.end;
    const Replacement insert{text_span(end, end), after_comma ? wanted : wanted + ","};
    const Replacement comma{insert.where, ","};
    std::vector<std::vector<Replacement>> candidates{{insert}};
    if (!after_comma) candidates.push_back({comma});
    if (only_good(text, candidates) != std::vector{insert}) return std::nullopt;
    if (!same_line(text, opener, slip.before.span)) return not_closed(text, opener, slip.token.span);
    return ToldSlip{.rule = "missing-bracket",
                    .where = insert.where,
                    .message = phrase("a {} is missing here", wanted),
                    .help = phrase("close the {} with {}", text[opener.begin], wanted),
                    .other = opener,
                    .mending = {insert}};
}

// The deck ended, and there are more keys: } was one too many.
std::optional<ToldSlip> deck_closed_too_early(std::string_view text, const JsonSlip& slip) {
    if (slip.expects != Expects::nothing || !slip.token.is(Kind::comma) || !slip.before.is(Kind::close))
        return std::nullopt;
    const Replacement erase{slip.before.span, ""};
    if (only_good(text, {{erase}}).empty()) return std::nullopt;
    return ToldSlip{.rule = "extra-bracket",
                    .where = erase.where,
                    .message = phrase("this {} closes the deck too early", text[erase.where.begin]),
                    .help = said("delete it: more of the deck follows"),
                    .mending = {erase}};
}

// The list of cards ended, and there is another card: ] was one too many.
std::optional<ToldSlip> closed_too_early(std::string_view text, const JsonSlip& slip) {
    if (!slip.token.is(Kind::open) || slip.expects != Expects::key || !slip.before.is(Kind::comma))
        return std::nullopt;
    const std::size_t last = text.find_last_not_of(" \t\r\n", std::max(slip.before.span.begin, 1U) - 1);
    if (last == std::string_view::npos || text[last] != ']') return std::nullopt;
    const Replacement erase{text_span(last, last + 1), ""};
    if (only_good(text, {{erase}}).empty()) return std::nullopt;
    return ToldSlip{.rule = "extra-bracket",
                    .where = erase.where,
                    .message = said("this ] closes the list too early"),
                    .help = said("delete it: another card follows"),
                    .other = slip.token.span,
                    .mending = {erase}};
}

}  // namespace

std::optional<ToldSlip> bracket_slip(std::string_view text, const JsonSlip& slip) {
    if (slip.token.is(Kind::end)) return unfinished(text, slip);
    if (slip.token.is(Kind::open) && slip.open.size() >= deepest_json)
        return ToldSlip{.rule = "too-deep",
                        .where = slip.token.span,
                        .message = phrase("nested more than {} deep", deepest_json),
                        .help = said("a deck needs no more than a few levels; is this file a deck?")};
    if (auto told = next_card(text, slip)) return told;
    if (auto told = deck_closed_too_early(text, slip)) return told;
    if (auto told = closed_too_early(text, slip)) return told;
    if (!slip.token.is(Kind::close)) return std::nullopt;
    if (slip.expects == Expects::nothing || slip.expects == Expects::root) return extra(text, slip);
    const bool fits = closer_of(text, slip.open.back())[0] == text[slip.token.span.begin];
    return fits ? std::nullopt : std::optional{other_kind(text, slip)};
}

}  // namespace overhoor
