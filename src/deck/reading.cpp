#include "overhoor/deck/reading.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "overhoor/deck/meant_key.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

bool blank(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; });
}

bool is_truth(std::string_view text) { return text == "true" || text == "false"; }

// As JSON writes numbers.
bool is_number(std::string_view text) {
    const auto digits = [&] {
        const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
        text.remove_prefix(count);
        return count;
    };
    if (text.starts_with('-')) text.remove_prefix(1);
    const bool leading_zero = text.starts_with('0');
    if (const std::size_t whole = digits(); whole == 0 || (leading_zero && whole > 1)) return false;
    if (text.empty()) return true;
    if (!text.starts_with('.')) return false;
    text.remove_prefix(1);
    return digits() > 0 && text.empty();
}

// "300.000" may be meant as three hundred thousand.
bool may_be_thousands(std::string_view text) {
    const std::size_t point = text.find('.');
    return point != std::string_view::npos && point <= 3 && text.size() - point == 4;
}
bool is_surely_a_number(std::string_view text) { return is_number(text) && !may_be_thousands(text); }

std::string how_to_write_a_number(const JsonValue& value) {
    if (!value.is(JsonValue::Kind::string) || !is_number(value.text) || !may_be_thousands(value.text))
        return said("numbers stand without quotes");
    std::string all = value.text;
    std::erase(all, '.');
    return phrase("write {} for thousands, or {} with a point, without quotes", all, value.text);
}

// Yes and no in the words of four languages; nothing for other texts.
std::optional<bool> truth_in_words(std::string_view text) {
    constexpr std::array yes{"waar", "juist",   "goed", "ja",  "yes",  "right", "correct",
                             "wahr", "richtig", "vrai", "oui", "True", "TRUE"};
    constexpr std::array no{"onwaar", "onjuist", "fout", "nee", "no",    "wrong", "incorrect",
                            "falsch", "unwahr",  "faux", "non", "False", "FALSE"};
    if (std::ranges::find(yes, text) != yes.end()) return true;
    if (std::ranges::find(no, text) != no.end()) return false;
    return std::nullopt;
}

std::string where_it_belongs(const KeysElsewhere& place, std::string_view key) {
    if (place.of.starts_with('"')) return phrase("move it into {}: {{ \"{}\": … }}", place.of, key);
    return phrase("it is a key of {}: move it there", in_words(place.of));
}

// What would put right a value that is no text.
std::string as_text(const JsonValue& value) {
    switch (value.kind) {
        case JsonValue::Kind::number:
            return phrase("write \"{}\"", value.text);
        case JsonValue::Kind::boolean:
            return phrase("write \"{}\", if it is a text", value.truth);
        case JsonValue::Kind::null:
            return said("write a text between quotes");
        default:
            return said("write one text between quotes, or a list of texts: its lines");
    }
}

// A text that says what should stand there without quotes.
std::vector<Replacement> without_quotes(const JsonValue& value, bool (*fits)(std::string_view)) {
    if (!value.is(JsonValue::Kind::string) || !fits(value.text)) return {};
    return {{value.span, value.text}};
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

std::vector<Renamed> Reading::check_keys(const JsonValue& object, const KnownKeys& known) {
    std::vector<Renamed> renamed;  // two keys are never taken for the same one
    for (std::size_t i = 0; i < object.members.size(); ++i) {
        const JsonMember& member = object.members[i];
        if (std::ranges::find(known.keys, member.key) != known.keys.end() || member.key.starts_with("$"))
            continue;
        const auto meant = meant_key(member.key, known.keys);
        const bool free = meant && object.find(meant->key) == nullptr &&
                          std::ranges::find(renamed, meant->key, &Renamed::key) == renamed.end();
        std::vector<Replacement> mending;
        if (free && meant->is_sure) {
            mending.push_back({member.key_span, fmt::format("\"{}\"", meant->key)});
            renamed.push_back({i, meant->key});
        }
        const auto has_it = [&](const KeysElsewhere& place) {
            return std::ranges::find(place.keys, member.key) != place.keys.end();
        };
        const auto elsewhere = std::ranges::find_if(known.elsewhere, has_it);
        const bool is_vital =
            !mending.empty() && std::ranges::find(known.vital, meant->key) != known.vital.end();
        unknown_key(member, known,
                    elsewhere != known.elsewhere.end() ? where_it_belongs(*elsewhere, member.key)
                    : meant                            ? phrase("did you mean \"{}\"?", meant->key)
                            : phrase("known keys: {}", fmt::join(known.keys, ", ")),
                    std::move(mending), is_vital);
    }
    return renamed;
}

void Reading::unknown_key(const JsonMember& member, const KnownKeys& known, std::string help,
                          std::vector<Replacement> mending, bool is_vital) {
    std::string message = phrase("\"{}\" is no key of {}", member.key, in_words(known.of));
    if (!is_vital)
        return warning(member.key_span, "unknown-key", std::move(message), std::move(help),
                       std::move(mending));
    add({.message = std::move(message), .help = std::move(help), .mending = std::move(mending)},
        member.key_span, "unknown-key");
}

JsonValue renamed_keys(JsonValue object, std::span<const Renamed> renamed) {
    for (const auto& [member, key] : renamed) object.members[member].key = key;
    return object;
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
              as_text(value));
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
                without_quotes(member.value, is_truth)))
        return std::nullopt;
    return member.value.truth;
}

std::optional<double> Reading::number(const JsonMember& member, double low, double high) {
    if (!expect(member, JsonValue::Kind::number, how_to_write_a_number(member.value),
                without_quotes(member.value, is_surely_a_number)))
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
