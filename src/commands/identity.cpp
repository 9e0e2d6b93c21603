#include "overhoor/commands/identity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "overhoor/deck/lint_rules.hpp"
#include "overhoor/history/card_likeness.hpp"
#include "overhoor/history/renumbered_gaps.hpp"
#include "overhoor/storage/deck_files.hpp"
#include "overhoor/storage/deck_lint.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

// A question in one line of a message.
std::string shown(const std::string& prompt) {
    constexpr std::size_t longest = 60;
    std::string text = prompt.substr(0, prompt.find('\n'));
    if (text.size() > longest) {
        std::size_t end = longest;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end;
        text.resize(end);
    }
    return text == prompt ? text : text + "…";
}

std::string times(int reviews) {
    return reviews == 1 ? said("once") : reviews == 2 ? said("twice") : phrase("{} times", reviews);
}

// The gap as it stands in its sentence, as far as a card can tell.
std::string as_written(const Card& gap) {
    const std::size_t open = gap.prompt.find("{{") + 2;
    const std::string hint = gap.prompt.substr(open, gap.prompt.find("}}", open) - open);
    const std::string& answer = std::get<ExpectedCloze>(gap.expected).gaps.front().accepted.front();
    return hint == "…" ? "{{" + answer + "}}" : "{{" + answer + "::" + hint + "}}";
}

// With the old key as its id, a card has the old history without any entry in the log.
std::string advice_for(const CardId& gone, const Card& candidate) {
    const std::string asking = said("`overhoor check --relink` asks which card it is");
    const std::string prefix = candidate.deck + '/';
    const std::string id = gone.value.starts_with(prefix) ? gone.value.substr(prefix.size()) : "";
    if (id.empty() || id.find('/') != std::string::npos) return asking;
    return phrase("{}; or write \"id\": \"{}\" in that card", asking, id);
}

class Remarks {
public:
    Remarks(const Standing& past, const std::vector<Deck>& decks) : past_(past), decks_(decks) {}

    std::vector<Finding> found(const MovedCards& moved) {
        if (!moved.unclear.empty()) unclear(moved.unclear);
        for (const Deck& deck : decks_)
            for (const RenumberedGaps& gaps : renumbered_gaps(past_.traces, past_.states, deck))
                renumbered(deck, gaps);
        return std::move(all_);
    }

private:
    void unclear(const std::vector<Homeless>& homeless) {
        std::unordered_map<CardId, std::pair<const Deck*, const Card*>> cards;
        for (const Deck& deck : decks_)
            for (const Card& card : deck.cards) cards.try_emplace(card.id, &deck, &card);
        for (const Homeless& one : homeless) {
            const CardText before = from_seen_text(past_.traces.texts.of(one.card.value).value_or(""));
            // Another fact in the same words is another card: worth an answer to who asks, but no alarm.
            const CardWords words = taken_apart(before);
            std::vector<const Card*> meant;
            for (const CardId& id : one.candidates)
                if (const Card* card = cards.at(id).second;
                    !are_different_facts(words, taken_apart(text_of(*card))))
                    meant.push_back(card);
            if (meant.empty()) continue;
            Finding finding{
                .rule = "unclear-history",
                .card = meant.front(),
                .spot = {.path = {prompt_key(*meant.front())}},
                .message = phrase("is this \"{}\" of before, that was studied {}? It is not clear",
                                  shown(before.prompt), times(past_.states.at(one.card).reviews)),
                .help = advice_for(one.card, *meant.front())};
            if (meant.size() > 1) {
                finding.other = meant[1];
                finding.other_spot = {.path = {prompt_key(*meant[1])}};
            }
            add(*cards.at(meant.front()->id).first, std::move(finding));
        }
    }

    void renumbered(const Deck& deck, const RenumberedGaps& gaps) {
        const auto moved =
            std::ranges::find_if(gaps, [](const NumberedGap& gap) { return !gap.studied_as.empty(); });
        std::string written;
        for (const NumberedGap& gap : gaps)
            if (const auto* cloze = std::get_if<ExpectedCloze>(&gap.card->expected))
                for (const ExpectedText& text : cloze->gaps)
                    written += fmt::format("{}{{{{{}:{}}}}}", written.empty() ? "" : " … ", gap.number,
                                           shown(text.accepted.front()));
        const std::string answer = text_of(*moved->card).answer;
        add(deck, {.rule = "renumbered-gap",
                   .card = moved->card,
                   .spot = {.path = {"cloze"}, .words = as_written(*moved->card)},
                   .message = phrase("\"{}\" was studied as gap {} and is gap {} now: its history goes to "
                                     "another gap",
                                     shown(answer), moved->studied_as,
                                     moved->card->id.value.substr(moved->card->note.size() + 1)),
                   .help = phrase("number the gaps, and histories stay: {}", written)});
    }

    void add(const Deck& deck, Finding finding) {
        const auto allows = [&](const Card* card) {
            return card != nullptr && is_allowed(finding.rule, card->allow);
        };
        if (allows(finding.card) || allows(finding.other)) return;
        finding.deck = &deck;
        all_.push_back(std::move(finding));
    }

    const Standing& past_;
    const std::vector<Deck>& decks_;
    std::vector<Finding> all_{};
};

}  // namespace

IsElsewhere elsewhere_of(const World& world, const CommonOptions& common, const OpenedDecks& opened) {
    using Ids = std::optional<std::set<std::string, std::less<>>>;
    return [&, usual = std::make_shared<Ids>()](std::string_view id) {
        if (std::ranges::find(opened.ids, id) != opened.ids.end()) return true;
        std::error_code none;
        for (const Deck& deck : opened.decks)
            if (fs::exists(fs::path{deck.file}.parent_path() / (std::string{id} + ".json"), none))
                return true;
        if (!*usual) {
            usual->emplace();
            for (const Deck& deck :
                 load_decks(deck_paths(world, common, opened.settings), opened.settings.language).decks)
                (*usual)->insert(deck.id);
        }
        return (*usual)->contains(id);
    };
}

MovedCards moved_cards(const World& world, const CommonOptions& common, const OpenedDecks& opened,
                       const Traces& traces, const CardStates& states) {
    if (any_error(opened.problems)) return {};
    return find_moved_cards(traces, states, opened.decks, elsewhere_of(world, common, opened));
}

IdentityRemarks identity_remarks(const World& world, const CommonOptions& common, const OpenedDecks& opened) {
    if (any_error(opened.problems)) return {};
    const KnownPast past = known_past(world, common, opened.settings);
    if (past.log_read.empty() || past.damaged) return {};
    const MovedCards moved = moved_cards(world, common, opened, past.standing.traces, past.standing.states);
    return {.moves = moved.moves.size(),
            .problems = placed(Remarks{past.standing, opened.decks}.found(moved))};
}

}  // namespace overhoor
