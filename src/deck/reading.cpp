#include "overhoor/deck/reading.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "overhoor/deck/meant_value.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

bool blank(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; });
}

}  // namespace

bool Reading::has_room(SourceSpan where) {
    if (problems_.size() < most_problems) return true;
    if (problems_.size() == most_problems)
        problems_.push_back({.message = said("there are more problems than can be read at once"),
                             .help = said("mend these first; is this file a deck?"),
                             .where = place(where),
                             .rule = "too-many"});
    return false;
}

void Reading::add(Problem problem, SourceSpan where, std::string_view rule) {
    if (!has_room(where)) return;
    problem.where = place(where);
    problem.rule = rule;
    problems_.push_back(std::move(problem));
}

void Reading::error(SourceSpan where, std::string_view rule, std::string message, std::string help) {
    add({.message = std::move(message), .help = std::move(help)}, where, rule);
}

void Reading::warning(SourceSpan where, std::string_view rule, std::string message, std::string help,
                      std::vector<Replacement> mending) {
    if (allowed_ != nullptr && std::ranges::find(*allowed_, rule, &Allowed::rule) != allowed_->end()) return;
    add({.message = std::move(message),
         .help = std::move(help),
         .severity = Severity::warning,
         .mending = std::move(mending)},
        where, rule);
}

SourceSpan Reading::words_in(SourceSpan text, std::string_view words) const {
    const auto whole = std::string_view{source_.text}.substr(text.begin, text.end - text.begin);
    const std::size_t at = whole.find(words);
    if (words.empty() || at == std::string_view::npos) return text;
    const auto begin = text.begin + static_cast<std::uint32_t>(at);
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

void Reading::conflict(SourceSpan where, SourceSpan other, std::string_view rule, std::string message,
                       std::string help) {
    if (!has_room(where)) return;
    add({.message = std::move(message), .help = std::move(help), .other = place(other)}, where, rule);
}

bool Reading::expect(const JsonMember& member, JsonValue::Kind kind, std::string_view help,
                     std::vector<Replacement> mending) {
    if (member.value.is(kind)) return true;
    add({.message = phrase("\"{}\" is {} here, and should be {}", member.key,
                           in_words(name_of(member.value.kind)), in_words(name_of(kind))),
         .help = help.empty() && kind == JsonValue::Kind::array ? said("put it between [ and ]")
                                                                : std::string{help},
         .mending = std::move(mending)},
        member.value.span, "wrong-type");
    return false;
}

std::optional<std::string> Reading::text(const JsonValue& value, std::string_view of) {
    std::string all;
    if (value.is(JsonValue::Kind::string)) {
        all = value.text;
    } else if (value.is(JsonValue::Kind::array)) {
        for (const JsonValue& line : value.items) {
            if (!line.is(JsonValue::Kind::string)) {
                error(line.span, "wrong-type",
                      phrase("a line of {} is {}, and should be a text", in_words(of),
                             in_words(name_of(line.kind))));
                return std::nullopt;
            }
            if (&line != value.items.data()) all += '\n';
            all += line.text;
        }
    } else {
        error(value.span, "wrong-type",
              phrase("{} is {}, and should be a text", in_words(of), in_words(name_of(value.kind))),
              how_to_write_a_text(value));
        return std::nullopt;
    }
    if (blank(all)) {
        error(value.span, "empty-text", phrase("{} is empty", in_words(of)),
              of.starts_with('"') ? said("write something, or delete the key")
                                  : said("write something between the quotes"));
        return std::nullopt;
    }
    return all;
}

std::vector<std::string> Reading::texts(const JsonValue& value, std::string_view of) {
    std::vector<std::string> all;
    if (value.is(JsonValue::Kind::object)) {
        error(value.span, "wrong-type",
              phrase("{} is an object, and should be a text or a list of texts", in_words(of)),
              said(R"(write ["…", "…"])"));
        return all;
    }
    if (!value.is(JsonValue::Kind::array)) {
        if (auto one = text(value, of)) all.push_back(std::move(*one));
        return all;
    }
    if (value.items.empty())
        error(value.span, "empty-list", phrase("{} has nothing in it", in_words(of)),
              said("fill it, or delete the key"));
    for (const JsonValue& item : value.items)
        if (auto one = text(item, of)) all.push_back(std::move(*one));
    return all;
}

std::optional<bool> Reading::truth(const JsonMember& member) {
    const auto meant =
        member.value.is(JsonValue::Kind::string) ? truth_in_words(member.value.text) : std::nullopt;
    if (meant) {
        const std::string word = *meant ? "true" : "false";
        expect(member, JsonValue::Kind::boolean, phrase("write {}, without quotes", word),
               {{member.value.span, word}});
        return std::nullopt;
    }
    if (!expect(member, JsonValue::Kind::boolean, in_words("write true or false, without quotes"),
                truth_without_quotes(member.value)))
        return std::nullopt;
    return member.value.truth;
}

std::optional<double> Reading::number(const JsonMember& member, double low, double high) {
    if (!expect(member, JsonValue::Kind::number, how_to_write_a_number(member.value),
                number_without_quotes(member.value)))
        return std::nullopt;
    if (std::isfinite(member.value.number) && member.value.number >= low && member.value.number <= high)
        return member.value.number;
    const bool is_share = high <= 1 && member.value.number / 100 >= low && member.value.number <= 100 * high;
    error(member.value.span, "out-of-range",
          high >= 1e300 ? phrase("\"{}\" must not be below {}", member.key, low)
                        : phrase("\"{}\" must be from {} to {}", member.key, low, high),
          is_share ? phrase("write {} for {}%", member.value.number / 100, member.value.number)
                   : said("write another number, or delete the key"));
    return std::nullopt;
}

std::optional<int> Reading::whole(const JsonMember& member, int low, int high) {
    const auto read = number(member, low, high);
    if (!read) return std::nullopt;
    if (*read == std::floor(*read)) return static_cast<int>(*read);
    error(member.value.span, "wrong-type", phrase("\"{}\" must be a whole number", member.key),
          said("write a number without decimals"));
    return std::nullopt;
}

}  // namespace overhoor
