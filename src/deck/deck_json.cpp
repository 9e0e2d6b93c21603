#include "overhoor/deck/deck_json.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <unordered_map>
#include <utility>

#include "overhoor/core/random.hpp"
#include "overhoor/deck/allow_json.hpp"
#include "overhoor/deck/card_json.hpp"
#include "overhoor/deck/json_source.hpp"
#include "overhoor/deck/reading.hpp"

namespace overhoor {
namespace {

using Kind = JsonValue::Kind;

constexpr std::array<std::string_view, 13> deck_keys{"deck",    "id",      "lang", "about",    "source",
                                                     "author",  "license", "tags", "defaults", "settings",
                                                     "include", "allow",   "cards"};
constexpr std::array<std::string_view, 2> vital_deck_keys{"deck", "cards"};
constexpr std::array<std::string_view, 2> default_keys{"typed", "strict"};
constexpr std::array<std::string_view, 4> setting_keys{"new_per_day", "retention", "maximum_interval",
                                                       "exam"};
constexpr std::array<std::string_view, 6> exam_keys{"date", "questions", "minutes", "pass", "mix", "kinds"};
constexpr std::array<std::string_view, 9> kind_names{"text",  "list",  "order",  "choice", "truth",
                                                     "cloze", "match", "groups", "number"};

// NFC, with runs of spaces as one: what may change in a prompt without making it another.
std::string composed_form(std::string_view text) {
    // Plain ASCII is its own composed form, and most prompts are nearly that.
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return std::string{text};
    utf8proc_uint8_t* composed = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &composed,
                                   static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
    std::string normal =
        size < 0 ? std::string{text}
                 : std::string{reinterpret_cast<const char*>(composed), static_cast<std::size_t>(size)};
    std::free(composed);
    return normal;
}

bool space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string collapsed(std::string_view text) {
    std::string normal = composed_form(text);
    std::size_t kept = 0;
    for (const char c : normal) {
        if (!space(c))
            normal[kept++] = c;
        else if (kept > 0 && normal[kept - 1] != ' ')
            normal[kept++] = ' ';
    }
    if (kept > 0 && normal[kept - 1] == ' ') --kept;
    normal.resize(kept);
    return normal;
}

std::optional<double> percentage(const JsonMember& member, Reading& reading) {
    if (member.value.is(Kind::string) && member.value.text.ends_with('%')) {
        char* end = nullptr;
        const double percent = std::strtod(member.value.text.c_str(), &end);
        if (std::string_view{end} == "%" && percent > 0 && percent <= 100) return percent / 100;
    } else if (member.value.is(Kind::number) && member.value.number >= 0 && member.value.number <= 1) {
        return member.value.number;
    }
    reading.error(
        member.value.span, "wrong-type", fmt::format("\"{}\" is a percentage", member.key),
        member.value.is(Kind::number) ? fmt::format(R"(write "{}%")", member.value.text) : R"(write "55%")");
    return std::nullopt;
}

class DeckReader {
public:
    DeckReader(const SourceText& source, std::string_view stem, std::string_view language)
        : reading_(source, read_.problems) {
        read_.deck.id = stem;
        read_.deck.title = stem;
        read_.deck.language = language;
        read_.deck.file = source.name;
    }

    ReadDeck read(const SourceText& source) {
        ParsedJson parsed = parse_json(source);
        read_.problems = std::move(parsed.problems);
        if (parsed.root) root(*parsed.root);
        std::ranges::stable_sort(read_.problems, {}, [](const Problem& problem) {
            return problem.where ? std::pair{problem.where->line, problem.where->column} : std::pair{0, 0};
        });
        return std::move(read_);
    }

private:
    void root(const JsonValue& value) {
        if (value.is(Kind::array)) return cards(value);
        if (!value.is(Kind::object)) {
            reading_.error(value.span, "no-deck",
                           fmt::format("a deck is an object or a list of cards, not {}", name_of(value.kind)),
                           R"(write {"deck": "Title", "cards": [ … ]})");
            return;
        }
        if (const JsonMember* own = value.find("allow")) defaults_.allow = read_allow(*own, reading_);
        read_.deck.allow = defaults_.allow;
        const Reading::Silence silence{reading_, defaults_.allow};
        const auto renamed = reading_.check_keys(value, {.of = "a deck",
                                                         .keys = deck_keys,
                                                         .vital = vital_deck_keys,
                                                         .elsewhere = card_keys(),
                                                         .where_else = "a card"});
        if (renamed.empty())
            parts(value);
        else
            parts(renamed_keys(value, renamed));
    }

    void parts(const JsonValue& value) {
        head(value);
        const JsonMember* list = value.find("cards");
        if (list == nullptr)
            reading_.error({value.span.begin, value.span.begin + 1}, "no-cards", "this deck has no cards",
                           R"(add "cards": [ … ])");
        else if (reading_.expect(*list, Kind::array, R"(the cards stand between [ and ]: "cards": [ … ])"))
            cards(list->value);
    }

    void text(const JsonValue& value, std::string_view key, std::string& into) {
        if (const JsonMember* member = value.find(key))
            if (auto read = reading_.text(member->value, fmt::format("\"{}\"", key))) into = std::move(*read);
    }

    void head(const JsonValue& value) {
        Deck& deck = read_.deck;
        if (value.find("deck") == nullptr)
            reading_.error({value.span.begin, value.span.begin + 1}, "no-title", "this deck has no title",
                           R"(add "deck": "Title")");
        text(value, "deck", deck.title);
        text(value, "lang", deck.language);
        text(value, "about", deck.about);
        text(value, "source", deck.source);
        text(value, "author", deck.author);
        text(value, "license", deck.license);
        id(value);
        if (const JsonMember* tags = value.find("tags"))
            defaults_.tags = reading_.texts(tags->value, "\"tags\"");
        if (const JsonMember* own = value.find("defaults");
            own != nullptr && reading_.expect(*own, Kind::object)) {
            reading_.check_keys(own->value, {.of = "\"defaults\"", .keys = default_keys});
            if (const JsonMember* typed = own->value.find("typed")) defaults_.typed = reading_.truth(*typed);
            if (const JsonMember* strict = own->value.find("strict"))
                defaults_.strict = reading_.truth(*strict).value_or(false);
        }
        if (const JsonMember* own = value.find("settings");
            own != nullptr && reading_.expect(*own, Kind::object))
            settings(own->value);
        if (const JsonMember* include = value.find("include");
            include != nullptr && reading_.expect(*include, Kind::array))
            for (const JsonValue& item : include->value.items)
                if (auto path = reading_.text(item, "an included file"))
                    read_.includes.push_back({*path, reading_.place(item.span)});
    }

    void id(const JsonValue& value) {
        const JsonMember* own = value.find("id");
        if (own == nullptr) return;
        const std::string& name = own->value.text;
        const bool good =
            own->value.is(Kind::string) && !name.empty() &&
            name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.") ==
                std::string::npos;
        if (good)
            read_.deck.id = name;
        else
            reading_.error(own->value.span, "bad-id", "an id is a short name of letters, digits, - _ and .",
                           R"(for example "id": "net")");
    }

    void settings(const JsonValue& value) {
        DeckSettings& own = read_.deck.settings;
        reading_.check_keys(value, {.of = "\"settings\"", .keys = setting_keys});
        if (const JsonMember* member = value.find("new_per_day"))
            own.new_per_day = reading_.whole(*member, 0, 9999);
        if (const JsonMember* member = value.find("retention"))
            own.retention = reading_.number(*member, 0.7, 0.99);
        if (const JsonMember* member = value.find("maximum_interval"))
            own.maximum_interval = reading_.whole(*member, 1, 36500);
        if (const JsonMember* member = value.find("exam");
            member != nullptr && reading_.expect(*member, Kind::object))
            exam(member->value);
    }

    void exam(const JsonValue& value) {
        ExamWishes& wishes = read_.deck.settings.exam;
        reading_.check_keys(value, {.of = "\"exam\"", .keys = exam_keys});
        if (const JsonMember* date = value.find("date")) {
            wishes.date = date->value.is(Kind::string) ? day_from_iso(date->value.text) : std::nullopt;
            if (!wishes.date)
                reading_.error(date->value.span, "bad-date", "this is no date", R"(write "2027-01-14")");
        }
        if (const JsonMember* member = value.find("questions"))
            wishes.questions = reading_.whole(*member, 1, 10000);
        if (const JsonMember* member = value.find("minutes"))
            wishes.minutes = reading_.whole(*member, 1, 10000);
        if (const JsonMember* member = value.find("pass")) wishes.pass = percentage(*member, reading_);
        if (const JsonMember* mix = value.find("mix"); mix != nullptr && reading_.expect(*mix, Kind::object))
            for (const JsonMember& share : mix->value.members)
                if (const auto weight = reading_.number(share, 0, 1e6)) wishes.mix[share.key] = *weight;
        if (const JsonMember* kinds = value.find("kinds");
            kinds != nullptr && reading_.expect(*kinds, Kind::object)) {
            reading_.check_keys(kinds->value, {.of = "\"kinds\"", .keys = kind_names});
            for (const JsonMember& share : kinds->value.members)
                if (const auto weight = reading_.number(share, 0, 1e6)) wishes.kinds[share.key] = *weight;
        }
    }

    void cards(const JsonValue& list) {
        defaults_.deck = read_.deck.id;
        defaults_.language = read_.deck.language;
        defaults_.file = read_.deck.file;
        struct Draw {
            std::size_t card, count;
            SourceSpan where;
        };
        std::vector<Draw> draws;
        for (const JsonValue& item : list.items) {
            auto note = read_note(item, defaults_, reading_);
            if (!note || already_there(*note)) continue;
            if (note->draws > 0) draws.push_back({read_.deck.cards.size(), note->draws, note->draws_span});
            for (Card& card : note->cards) read_.deck.cards.push_back(std::move(card));
        }
        for (const Draw& draw : draws) draw_options(read_.deck.cards[draw.card], draw.count, draw.where);
    }

    bool already_there(const ReadNote& note) {
        const Card& card = note.cards.front();
        const auto [same_id, id_is_new] = ids_.try_emplace(card.note, note.id_span);
        const auto [same_prompt, prompt_is_new] = prompts_.try_emplace(
            std::string{kind_of(card.expected)} + collapsed(card.prompt), note.prompt_span);
        if (!prompt_is_new)
            reading_.conflict(note.prompt_span, same_prompt->second, "duplicate-prompt",
                              "another card asks the same",
                              "reword one of them, or put both answers on one card");
        else if (!id_is_new)
            reading_.conflict(
                note.id_span, same_id->second, "duplicate-id",
                fmt::format("another card has the id \"{}\"", card.note.substr(read_.deck.id.size() + 1)),
                "give each card an id of its own");
        return !prompt_is_new || !id_is_new;
    }

    // Wrong options from the right answers of cards that share a tag, the same ones every time.
    void draw_options(Card& card, std::size_t count, SourceSpan where) {
        auto& choice = std::get<ExpectedChoice>(card.expected);
        std::vector<std::string> candidates;
        for (const Card& other : read_.deck.cards) {
            if (other.note == card.note) continue;
            if (std::ranges::find_first_of(other.tags, card.tags) == other.tags.end() && !card.tags.empty())
                continue;
            if (!std::holds_alternative<ExpectedText>(other.expected) &&
                !std::holds_alternative<ExpectedChoice>(other.expected))
                continue;
            std::string answer = model_answer(other.expected, other.language);
            const bool there =
                std::ranges::find(candidates, answer) != candidates.end() ||
                std::ranges::find(choice.options, answer, &Option::text) != choice.options.end();
            if (!there) candidates.push_back(std::move(answer));
        }
        Random random{seed_from(card.id.value)};
        shuffle(std::span{candidates}, random);
        const Reading::Silence silence{reading_, card.allow};
        if (candidates.size() < count)
            reading_.warning(where, "few-options",
                             fmt::format("{} wrong options are wanted, and {} other answers share its tags",
                                         count, candidates.size()),
                             "write the wrong options, or tag more cards alike");
        for (std::size_t i = 0; i < std::min(count, candidates.size()); ++i)
            choice.options.push_back({.text = candidates[i]});
    }

    ReadDeck read_{};
    Reading reading_;
    CardDefaults defaults_{};
    std::unordered_map<std::string, SourceSpan> ids_{};
    std::unordered_map<std::string, SourceSpan> prompts_{};
};

}  // namespace

std::string made_id(std::string_view kind, std::string_view prompt) {
    constexpr std::string_view letters = "abcdefghijkmnpqrstuvwxyz23456789";
    // Mixed once more: prompts that differ in one letter differ in few bits of the first hash.
    std::uint64_t hash = Random{seed_from(std::string{kind} + "\n" + collapsed(prompt))}.next();
    std::string id;
    for (int i = 0; i < 8; ++i, hash >>= 5U) id += letters[hash & 31U];
    return id;
}

ReadDeck read_deck(const SourceText& source, std::string_view stem, std::string_view language) {
    return DeckReader{source, stem, language}.read(source);
}

}  // namespace overhoor
