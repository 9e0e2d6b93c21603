#include "overhoor/deck/deck_json.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "overhoor/deck/allow_json.hpp"
#include "overhoor/deck/card_json.hpp"
#include "overhoor/deck/deck_settings_json.hpp"
#include "overhoor/deck/drawn_options.hpp"
#include "overhoor/deck/json_scan.hpp"
#include "overhoor/deck/json_slips.hpp"
#include "overhoor/deck/json_source.hpp"
#include "overhoor/deck/names_json.hpp"
#include "overhoor/deck/prompt_form.hpp"
#include "overhoor/deck/reading.hpp"
#include "overhoor/deck/seen_notes.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using Kind = JsonValue::Kind;

constexpr std::array<std::string_view, 13> deck_keys{"deck",    "id",      "lang", "about",    "source",
                                                     "author",  "license", "tags", "defaults", "settings",
                                                     "include", "allow",   "cards"};
constexpr std::array<std::string_view, 2> vital_deck_keys{"deck", "cards"};
constexpr std::array<std::string_view, 2> default_keys{"typed", "strict"};
class DeckReader {
public:
    DeckReader(const SourceText& source, std::string_view stem, std::string_view language)
        : text_(source.text), reading_(source, read_.problems) {
        read_.deck.id = stem;
        read_.deck.title = stem;
        read_.deck.language = language;
        read_.deck.file = source.name;
    }

    ReadDeck read(ParsedJson parsed) {
        read_.problems = std::move(parsed.problems);
        if (parsed.root) root(*parsed.root);
        return done();
    }

    // Card by card; nothing when one of them is no JSON.
    std::optional<ReadDeck> read(const DeckOutline& outline) {
        outline_ = &outline;
        read_.deck.cards.reserve(outline.cards.size() + outline.cards.size() / 4);  // some are several
        root(outline.head);
        if (!all_good_) return std::nullopt;
        return done();
    }

private:
    ReadDeck done() {
        std::ranges::stable_sort(read_.problems, {}, [](const Problem& problem) {
            return problem.where ? std::pair{problem.where->line, problem.where->column} : std::pair{0, 0};
        });
        return std::move(read_);
    }

    void root(const JsonValue& value) {
        if (value.is(Kind::array)) return cards(value);
        if (!value.is(Kind::object)) {
            reading_.error(
                value.span, "no-deck",
                phrase("a deck is an object or a list of cards, not {}", in_words(name_of(value.kind))),
                said(R"(write {"deck": "Title", "cards": [ … ]})"));
            return;
        }
        if (const JsonMember* own = value.find("allow")) defaults_.allow = read_allow(*own, reading_);
        read_.deck.allow = defaults_.allow;
        const Reading::Silence silence{reading_, defaults_.allow};
        const std::array<KeysElsewhere, 2> elsewhere{
            {{"a card", card_keys()}, {"\"settings\"", keys_of_settings()}}};
        const auto renamed = reading_.check_keys(
            value, {.of = "a deck", .keys = deck_keys, .vital = vital_deck_keys, .elsewhere = elsewhere});
        if (renamed.empty())
            parts(value);
        else
            parts(renamed_keys(value, renamed));
    }

    void parts(const JsonValue& value) {
        head(value);
        const JsonMember* list = value.find("cards");
        if (list == nullptr)
            reading_.error({value.span.begin, value.span.begin + 1}, "no-cards",
                           said("this deck has no cards"), said(R"(add "cards": [ … ])"));
        else if (reading_.expect(*list, Kind::array,
                                 in_words(R"(the cards stand between [ and ]: "cards": [ … ])")))
            cards(list->value);
    }

    void text(const JsonValue& value, std::string_view key, std::string& into) {
        if (const JsonMember* member = value.find(key))
            if (auto read = reading_.text(member->value, fmt::format("\"{}\"", key))) into = std::move(*read);
    }

    void head(const JsonValue& value) {
        Deck& deck = read_.deck;
        if (value.find("deck") == nullptr)
            reading_.error({value.span.begin, value.span.begin + 1}, "no-title",
                           said("this deck has no title"), said(R"(add "deck": "Title")"));
        text(value, "deck", deck.title);
        text(value, "lang", deck.language);
        text(value, "about", deck.about);
        text(value, "source", deck.source);
        text(value, "author", deck.author);
        text(value, "license", deck.license);
        id(value);
        if (const JsonMember* lang = value.find("lang")) check_language(*lang, reading_);
        defaults_.tags = read_tags(value, reading_);
        if (const JsonMember* own = value.find("defaults");
            own != nullptr && reading_.expect(*own, Kind::object)) {
            const std::array<KeysElsewhere, 2> elsewhere{{{"a deck", deck_keys}, {"a card", card_keys()}}};
            reading_.check_keys(own->value,
                                {.of = "\"defaults\"", .keys = default_keys, .elsewhere = elsewhere});
            if (const JsonMember* typed = own->value.find("typed")) defaults_.typed = reading_.truth(*typed);
            if (const JsonMember* strict = own->value.find("strict"))
                defaults_.strict = reading_.truth(*strict).value_or(false);
        }
        if (const JsonMember* own = value.find("settings");
            own != nullptr && reading_.expect(*own, Kind::object))
            read_.deck.settings = read_settings_of_deck(own->value, reading_);
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
            reading_.error(own->value.span, "bad-id",
                           said("an id is a short name of letters, digits, - _ and ."),
                           said(R"(for example "id": "net")"));
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
        const bool as_outline = outline_ != nullptr && list.items.empty();
        const std::size_t count = as_outline ? outline_->cards.size() : list.items.size();
        ids_ = prompts_ = SeenNotes{count};
        for (std::size_t i = 0; i < count; ++i) {
            std::optional<JsonValue> one;
            if (as_outline && !(one = scan_card(text_, *outline_, i))) {
                all_good_ = false;
                return;
            }
            auto note = read_note(one ? std::move(*one) : list.items[i], defaults_, reading_);
            if (!note || already_there(*note)) continue;
            if (note->draws > 0) draws.push_back({read_.deck.cards.size(), note->draws, note->draws_span});
            for (Card& card : note->cards) read_.deck.cards.push_back(std::move(card));
        }
        if (draws.empty()) return;
        const DrawnOptions options{read_.deck.cards};
        for (const Draw& draw : draws)
            options.add_to(read_.deck.cards[draw.card], draw.count, draw.where, reading_);
    }

    bool already_there(const ReadNote& note) {
        const Card& card = note.cards.front();
        const std::vector<Card>& kept = read_.deck.cards;
        const std::uint64_t id_hash = std::hash<std::string>{}(card.note);
        const SeenNote* const same_prompt = prompts_.find(note.prompt_hash, [&](std::uint32_t number) {
            return kind_of(kept[number].expected) == kind_of(card.expected) &&
                   in_one_form(kept[number].prompt) == in_one_form(card.prompt);
        });
        const SeenNote* const same_id =
            ids_.find(id_hash, [&](std::uint32_t number) { return kept[number].note == card.note; });
        if (same_prompt != nullptr)
            reading_.conflict(note.prompt_span, same_prompt->where, "duplicate-prompt",
                              said("another card asks the same"),
                              said("delete or reword one of them, or put both answers on one card"));
        else if (same_id != nullptr)
            reading_.conflict(
                note.id_span, same_id->where, "duplicate-id",
                phrase("another card has the id \"{}\"", card.note.substr(read_.deck.id.size() + 1)),
                said("give each card an id of its own"));
        const bool there = same_prompt != nullptr || same_id != nullptr;
        const auto number = there ? SeenNote::left_out : static_cast<std::uint32_t>(kept.size());
        prompts_.add(note.prompt_hash, {note.prompt_span, number});
        ids_.add(id_hash, {note.id_span, number});
        return there;
    }

    std::string_view text_;
    const DeckOutline* outline_ = nullptr;  // whose cards are read one by one
    bool all_good_ = true;
    ReadDeck read_{};
    Reading reading_;
    CardDefaults defaults_{};
    SeenNotes ids_{}, prompts_{};
};

}  // namespace

ReadDeck read_deck(const SourceText& source, std::string_view stem, std::string_view language) {
    if (!unreadable(source))
        if (const auto outline = scan_outline(source.text))
            if (auto read = DeckReader{source, stem, language}.read(*outline)) return std::move(*read);
    return DeckReader{source, stem, language}.read(parse_json(source));
}

}  // namespace overhoor
