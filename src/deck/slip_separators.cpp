// Slips with commas and colons, and the things that should stand between them.

#include <algorithm>

#include "overhoor/deck/slip.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using Kind = JsonToken::Kind;
using Expects = JsonSlip::Expects;

Replacement insert(SourceSpan after, std::string what) {
    return {text_span(after.end, after.end), std::move(what)};
}

std::string key_of(std::string_view text, const JsonSlip& slip) {
    return shown_text(piece_of(text, slip.key));
}

ToldSlip missing_value(std::string_view text, const JsonSlip& slip) {
    const bool colon = slip.before.is(Kind::colon);
    const bool is_first =
        !slip.open.empty() && skip_blanks(text, slip.open.back().end, false) == slip.key.begin;
    if (is_first && !colon && slip.token.is(Kind::comma))
        return {.rule = "missing-value",
                .where = slip.key,
                .message = phrase("{} stands where a key belongs, and has no value", key_of(text, slip)),
                .help = phrase("a short card stands between [ and ]: [{}, …]", key_of(text, slip))};
    return {.rule = "missing-value",
            .where = text_span(slip.key.begin, colon ? slip.before.span.end : slip.key.end),
            .message = phrase("the key {} has no value", key_of(text, slip)),
            .help = colon
                        ? said("write it behind the colon, or delete the key")
                        : phrase("write {}: and its value; texts that belong together stand in a list: [ … ]",
                                 key_of(text, slip))};
}

ToldSlip missing_key(std::string_view text, const JsonSlip& slip) {
    const bool list = slip.token.is(Kind::open);
    return {
        .rule = "missing-key",
        .where = slip.token.span,
        .message = slip.token.is(Kind::colon)
                       ? said("no key stands before this colon")
                       : phrase("no key stands before this {}", text[slip.token.span.begin]),
        .help = list && slip.before.is(Kind::comma)
                    ? said("between { and } everything has a key; was the list before it closed too early?")
                    : said(R"(between { and } everything has a key: "key": value)")};
}

ToldSlip extra_comma(std::string_view text, const JsonSlip& slip) {
    const SourceSpan comma = slip.token.span;
    ToldSlip told{.rule = "extra-comma",
                  .where = comma,
                  .message = slip.before.is(Kind::comma) ? said("a second comma")
                                                         : said("a comma with nothing before it"),
                  .help = said("delete it")};
    // In a short card something may be missing between two commas.
    const std::size_t last =
        slip.before.is(Kind::comma)
            ? text.find_last_not_of(" \t\r\n", std::max<std::size_t>(slip.before.span.begin, 1) - 1)
            : std::string_view::npos;
    const bool after_card = last != std::string_view::npos && (text[last] == ']' || text[last] == '}');
    const char next = next_sign(text, comma.end);
    const bool before_card = slip.before.is(Kind::open) && (next == '[' || next == '{');
    if (slip.expects == Expects::key || after_card || before_card || slip.expects == Expects::nothing)
        told.mending = only_good(text, {{{comma, ""}}});
    else
        told.help = said("delete it, or write what should stand before it");
    return told;
}

ToldSlip missing_comma(std::string_view text, const JsonSlip& slip) {
    const SourceSpan last = slip.before.span;
    ToldSlip told{.rule = "missing-comma",
                  .where = text_span(last.end, last.end),
                  .message = said("a comma is missing here"),
                  .help = slip.in_object(text)
                              ? said("a comma stands between one key with its value and the next")
                              : said("a comma stands between two things in a list")};
    const JsonToken& next = slip.token;
    const bool is_key = next.is(Kind::text) && next_sign(text, next.span.end) == ':';
    if (next.is(Kind::text) && last.end == next.span.begin) {
        told.help += said(R"(; a quote inside a text is written \")");
        return told;
    }
    const bool fits = slip.in_object(text) ? is_key : !is_key && !next.is(Kind::bare);
    if (fits) told.mending = {insert(last, ",")};
    if (slip.in_object(text) && !is_key)
        told.help = next.is(Kind::text) ? said("several texts stand in a list: [\"one\", \"two\"]")
                                        : said("a comma and a key are missing: \"key\": value");
    return told;
}

// = and ; are what other languages put where JSON has : and ,
std::optional<ToldSlip> other_sign(std::string_view text, const JsonSlip& slip) {
    const std::size_t at = slip.token.span.begin;
    const bool colon = slip.expects == Expects::colon;
    const std::string_view sign = text.substr(at, text.substr(at, 2) == "=>" ? 2 : 1);
    if (!slip.token.is(Kind::bare) || (colon ? sign != "=" && sign != "=>" : sign != ";"))
        return std::nullopt;
    const SourceSpan where = text_span(at, at + sign.size());
    return ToldSlip{
        .rule = colon ? "missing-colon" : "missing-comma",
        .where = where,
        .message = phrase(
            colon ? "\"{}\" stands where a colon belongs" : "\"{}\" stands where a comma belongs", sign),
        .help = colon ? said("write : instead") : said("write , instead"),
        .mending = {{where, colon ? ":" : ","}}};
}

ToldSlip missing_colon(std::string_view text, const JsonSlip& slip) {
    const bool next_is_key = slip.token.is(Kind::text) && next_sign(text, slip.token.span.end) == ':';
    if (next_is_key || slip.token.is(Kind::comma) || slip.token.is(Kind::close))
        return missing_value(text, slip);
    ToldSlip told{.rule = "missing-colon",
                  .where = text_span(slip.key.end, slip.key.end),
                  .message = phrase("a colon is missing after the key {}", key_of(text, slip)),
                  .help = said(R"(a key and its value: "key": value)")};
    if (!slip.token.is(Kind::bare) && (!slip.token.is(Kind::text) || slip.key.end != slip.token.span.begin))
        told.mending = {insert(slip.key, ":")};
    return told;
}

ToldSlip stray_colon(std::string_view text, const JsonSlip& slip) {
    if (slip.in_object(text))
        return {.rule = "stray-colon",
                .where = slip.token.span,
                .message = said("a colon too many"),
                .help = slip.expects == Expects::value ? said("delete it")
                                                       : said("is a comma or a quote missing before it?"),
                .mending = slip.expects == Expects::value ? only_good(text, {{{slip.token.span, ""}}})
                                                          : std::vector<Replacement>{}};
    return {
        .rule = "colon-in-list",
        .where = slip.token.span,
        .message = said("a colon in a list"),
        .help = said(
            "between [ and ] things are separated by commas; keys with their values stand between { and }")};
}

ToldSlip behind_the_end(std::string_view text, const JsonSlip& slip) {
    const std::size_t begin = slip.token.span.begin;
    std::size_t end = line_end(text, begin);
    while (end > begin + 1 && (text[end - 1] == ' ' || text[end - 1] == '\r')) --end;
    return {.rule = "trailing-text",
            .where = slip.token.is(Kind::open) ? slip.token.span : text_span(begin, end),
            .message = said("the deck has ended before this"),
            .help = said("a file is one deck: was a bracket closed too early? Remarks stand behind //"),
            .other = slip.before.span};
}

ToldSlip no_deck(std::string_view text, const JsonSlip& slip) {
    const bool key = slip.token.is(Kind::text);
    return {
        .rule = "no-deck",
        .where = slip.token.is(Kind::bare)
                     ? text_span(slip.token.span.begin, line_end(text, slip.token.span.begin))
                     : slip.token.span,
        .message = said("a deck begins with { or ["),
        .help =
            key ? said("put { before it, and } at the end")
                : said(
                      R"(a deck is JSON: {"deck": "Title", "lang": "nl", "cards": [["question", "answer"]]})")};
}

}  // namespace

std::optional<ToldSlip> separator_slip(std::string_view text, const JsonSlip& slip) {
    const JsonToken& token = slip.token;
    switch (slip.expects) {
        case Expects::root:
            return no_deck(text, slip);
        case Expects::nothing:
            if (slip.before.is(Kind::text) || slip.before.is(Kind::number)) {
                JsonSlip at_root = slip;
                at_root.token = slip.before;
                return no_deck(text, at_root);
            }
            return token.is(Kind::comma) && next_sign(text, token.span.end) == '\0'
                       ? extra_comma(text, slip)
                       : behind_the_end(text, slip);
        case Expects::colon:
            if (auto told = other_sign(text, slip)) return told;
            return missing_colon(text, slip);
        case Expects::value:
            return token.is(Kind::colon) ? stray_colon(text, slip) : missing_value(text, slip);
        case Expects::key:
        case Expects::item:
            if (token.is(Kind::close) && slip.before.is(Kind::comma))
                return ToldSlip{.rule = "trailing-comma",
                                .where = slip.before.span,
                                .message = phrase("a comma before \"{}\"", text[token.span.begin]),
                                .help = said("JSON has commas between things only: delete this one"),
                                .mending = {{slip.before.span, ""}}};
            if (token.is(Kind::comma)) return extra_comma(text, slip);
            if (slip.expects == Expects::key) return missing_key(text, slip);
            return token.is(Kind::colon) ? std::optional{stray_colon(text, slip)} : std::nullopt;
        case Expects::comma:
            if (token.is(Kind::colon)) return stray_colon(text, slip);
            if (auto told = other_sign(text, slip)) return told;
            if (token.is(Kind::close)) return std::nullopt;
            return missing_comma(text, slip);
    }
    return std::nullopt;
}

}  // namespace overhoor
