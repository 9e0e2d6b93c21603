// Slips with words: what stands without quotes, and signs that mean nothing.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "overhoor/deck/slip.hpp"
#include "overhoor/text/letters.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using Kind = JsonToken::Kind;
using Expects = JsonSlip::Expects;

// What other languages call true and false.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> foreign_words{
    {{"True", "true"}, {"TRUE", "true"}, {"False", "false"}, {"FALSE", "false"}}};
constexpr std::array<std::string_view, 8> foreign_truths{"yes", "no",  "Yes",  "No",
                                                         "ja",  "nee", "waar", "onwaar"};
constexpr std::array<std::string_view, 5> foreign_nothings{"None", "nil", "undefined", "NULL", "NaN"};

// Spaces and marks that are copied along unseen.
std::optional<ToldSlip> invisible(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 9> marks{"\u00A0", "\u200B", "\u200C", "\u200D", "\u2060",
                                                    "\uFEFF", "\u202F", "\u3000", "\u00AD"};
    for (const std::string_view mark : marks) {
        if (!text.substr(at).starts_with(mark)) continue;
        const SourceSpan where = text_span(at, at + mark.size());
        return ToldSlip{.rule = "invisible-character",
                        .where = where,
                        .message = phrase("an invisible character (U+{:04X}) between things",
                                          static_cast<unsigned>(decoded(mark).front())),
                        .help = said("delete it; it came along with copied text"),
                        .mending = {{where, " "}}};
    }
    return std::nullopt;
}

std::optional<ToldSlip> comment(std::string_view text, const JsonToken& token) {
    if (token.is(Kind::comment))
        return ToldSlip{.rule = "unclosed-comment",
                        .where = token.span,
                        .message = said("this comment has no end"),
                        .help = said("write */ where it ends, or begin each of its lines with //")};
    const std::size_t at = token.span.begin;
    const bool hash = text[at] == '#';
    const bool sql = text.substr(at, 3) == "-- ";
    const bool html = text.substr(at, 4) == "<!--";
    if (!hash && !sql && !html && text[at] != '/') return std::nullopt;
    const std::size_t size = html ? 4 : sql ? 2 : 1;
    ToldSlip told{.rule = "bad-comment",
                  .where = text_span(at, at + size),
                  .message = said("comments begin with //"),
                  .help = said("write // in front of it, or /* and */ around it")};
    if (hash || sql) {
        told.help = phrase("write // instead of {}", text.substr(at, size));
        told.mending = {{told.where, "//"}};
    }
    return told;
}

ToldSlip unquoted_text(std::string_view text, SourceSpan where) {
    const std::string_view words = piece_of(text, where);
    ToldSlip told{
        .rule = "unquoted-text",
        .where = where,
        .message = said("a text without quotes"),
        .help = phrase("write \"{}\"; only true, false, null and numbers go without", shown_text(words))};
    if (std::ranges::find(foreign_truths, words) != foreign_truths.end())
        told.help = phrase("write true or false; or \"{}\", if it is a text", words);
    if (std::ranges::find(foreign_nothings, words) != foreign_nothings.end())
        told.help = phrase("leave the key out; or write \"{}\", if it is a text", words);
    for (const auto& [foreign, own] : foreign_words)
        if (words == foreign)
            return {.rule = "unquoted-text",
                    .where = where,
                    .message = phrase("\"{}\" means nothing in JSON", foreign),
                    .help = phrase("write {}", own),
                    .mending = {{where, std::string{own}}}};
    return told;
}

// 5 km, 22 SSH
ToldSlip more_than_a_number(std::string_view text, const JsonSlip& slip) {
    ToldSlip told = unquoted_text(text, words_from(text, slip.before.span.begin));
    if (piece_of(text, slip.key) == "\"number\"")
        told.help = phrase(R"(a number stands alone, and its unit in "unit": "{}")",
                           shown_text(piece_of(text, words_from(text, slip.token.span.begin))));
    return told;
}

std::optional<ToldSlip> key(std::string_view text, const JsonToken& token) {
    const SourceSpan words = words_from(text, token.span.begin);
    const std::string_view word = piece_of(text, words);
    ToldSlip told{.rule = "unquoted-key",
                  .where = words,
                  .message = said("a key without quotes"),
                  .help = phrase("write \"{}\"", shown_text(word))};
    if (next_sign(text, words.end) == ':' && word.find('\\') == std::string_view::npos)
        told.mending = {{words, fmt::format("\"{}\"", word)}};
    return told;
}

// "one" + "two"
std::optional<ToldSlip> joined_with_plus(std::string_view text, const JsonSlip& slip) {
    const std::size_t at = slip.token.span.begin;
    if (!slip.before.is(Kind::text) || text[at] != '+') return std::nullopt;
    return ToldSlip{
        .rule = "unquoted-text",
        .where = text_span(at, at + 1),
        .message = said("texts are not joined with + in JSON"),
        .help = said(R"(write one text; its lines may stand in a list: ["first line", "second line"])")};
}

// - before an item, as YAML has it.
std::optional<ToldSlip> dash_before_item(std::string_view text, const JsonSlip& slip) {
    const std::size_t at = slip.token.span.begin;
    const char next = next_sign(text, at + 1);
    if (slip.expects != Expects::item || text.substr(at, 2) != "- " ||
        (next != '[' && next != '{' && next != '"'))
        return std::nullopt;
    return ToldSlip{.rule = "unquoted-text",
                    .where = text_span(at, at + 1),
                    .message = said("a dash before a thing in a list"),
                    .help = said("delete it: commas are enough between [ and ]"),
                    .mending = only_good(text, {{{text_span(at, at + 2), ""}}})};
}

// (…) and <…> for lists.
std::optional<ToldSlip> no_bracket(std::string_view text, const JsonSlip& slip) {
    if (!slip.token.is(Kind::bare) ||
        std::string_view{"()<>"}.find(text[slip.token.span.begin]) == std::string_view::npos)
        return std::nullopt;
    return ToldSlip{.rule = "wrong-bracket",
                    .where = text_span(slip.token.span.begin, slip.token.span.begin + 1),
                    .message = said("only [ ] and { } are brackets to JSON"),
                    .help = said("a list stands between [ and ], keys with their values between { and }")};
}

}  // namespace

std::optional<ToldSlip> word_slip(std::string_view text, const JsonSlip& slip) {
    const JsonToken& token = slip.token;
    if (token.is(Kind::comment)) return comment(text, token);
    const bool wordlike = token.is(Kind::bare) || token.is(Kind::number) || token.is(Kind::word);
    if (slip.expects == Expects::key && wordlike) {
        if (token.is(Kind::bare)) {
            if (auto told = invisible(text, token.span.begin)) return told;
            if (auto told = comment(text, token)) return told;
        }
        return key(text, token);
    }
    if (!token.is(Kind::bare)) return std::nullopt;
    if (auto told = invisible(text, token.span.begin)) return told;
    if (auto told = comment(text, token)) return told;
    if (slip.expects == Expects::root || slip.expects == Expects::colon || slip.expects == Expects::nothing)
        return std::nullopt;
    if (slip.expects == Expects::comma) {
        if (text[token.span.begin] == ';' || text[token.span.begin] == '=') return std::nullopt;
        const bool after_word = slip.before.is(Kind::number) || slip.before.is(Kind::word);
        const bool same_line = line_end(text, slip.before.span.begin) == line_end(text, token.span.begin);
        if (after_word && same_line) return more_than_a_number(text, slip);
        if (auto told = joined_with_plus(text, slip)) return told;
        if (!same_line) return std::nullopt;
        return ToldSlip{.rule = "unquoted-text",
                        .where = words_from(text, token.span.begin),
                        .message = said("these words stand outside the quotes"),
                        .help = said("put them inside the text, or after // as a comment")};
    }
    if (auto told = dash_before_item(text, slip)) return told;
    const SourceSpan words = words_from(text, token.span.begin);
    if (auto told = no_bracket(text, slip)) return told;
    return unquoted_text(text, words);
}

}  // namespace overhoor
