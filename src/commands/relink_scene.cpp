#include "overhoor/commands/relink_scene.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <set>
#include <utility>

#include "overhoor/text/likeness.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

std::string near(std::string_view id, const std::vector<std::string>& known) {
    const auto meant = nearest(id, known);
    return meant ? phrase("did you mean \"{}\"?", *meant) : said("`overhoor check --relink` lists them");
}

Problem wrong(std::string message, std::string help) {
    return {.message = std::move(message), .help = std::move(help), .rule = "wrong-pair"};
}

std::vector<std::string> histories_without_card(const RelinkScene& scene) {
    std::vector<std::string> ids;
    for (const auto& [id, state] : scene.past.standing.states)
        if (has_history(state) && scene.card_called(id.value) == nullptr) ids.push_back(id.value);
    return ids;
}

std::vector<std::string> cards_of(const RelinkScene& scene) {
    std::vector<std::string> ids;
    for (const auto& [id, card] : scene.cards) ids.emplace_back(id);
    return ids;
}

Result<Rename> pair_from(const RelinkScene& scene, const std::string& text) {
    const std::size_t at = text.find('=');
    if (at == std::string::npos)
        return wrong(phrase("\"{}\" is no pair", text), said("write --pair OLD=NEW, two ids of cards"));
    const CardId from{text.substr(0, at)}, to{text.substr(at + 1)};
    if (scene.card_called(from.value) != nullptr)
        return wrong(phrase("{} is still a card: its history is its own", from.value),
                     said("the first of a pair is the id of a card that is gone"));
    if (!scene.was_studied(from))
        return wrong(phrase("nothing is known of a card {}", from.value),
                     near(from.value, histories_without_card(scene)));
    if (scene.card_called(to.value) == nullptr)
        return wrong(phrase("there is no card {} in these decks", to.value), near(to.value, cards_of(scene)));
    return Rename{.from = from, .to = to};
}

}  // namespace

Exit look_again(RelinkScene& scene, const std::vector<std::string>& which, World& world,
                const CommonOptions& common) {
    scene = {};
    scene.decks = open_decks(world, common, which);
    if (scene.decks.exit != Exit::fine) return scene.decks.exit;
    if (any_error(scene.decks.problems)) {
        report(world, common, scene.decks.problems);
        world.err << "overhoor: " << said("a card that cannot be read is not gone: mend the decks first")
                  << "\n";
        return Exit::no;
    }
    scene.past = known_past(world, common, scene.decks.settings);
    if (scene.past.damaged && !common.accept_damage) {
        report(world, common, scene.past.problems);
        return Exit::failed;
    }
    for (const Deck& deck : scene.decks.decks)
        for (const Card& card : deck.cards) scene.cards.emplace(card.id.value, &card);
    const Standing& past = scene.past.standing;
    scene.moved = moved_cards(world, common, scene.decks, past.traces, past.states);
    scene.lost = lost_cards(past.traces, past.states, scene.decks.decks, scene.moved.moves,
                            elsewhere_of(world, common, scene.decks));
    const auto rest = std::stable_partition(scene.lost.begin(), scene.lost.end(),
                                            [](const LostCard& lost) { return !lost.candidates.empty(); });
    scene.unclear = static_cast<std::size_t>(rest - scene.lost.begin());
    return Exit::fine;
}

Result<std::vector<Rename>> pairs_from(const RelinkScene& scene, const std::vector<std::string>& texts) {
    std::vector<Rename> pairs;
    std::set<CardId> met;
    for (const std::string& text : texts) {
        const auto pair = pair_from(scene, text);
        if (!pair) return pair.error();
        for (const CardId& card : {pair->from, pair->to})
            if (!met.insert(card).second)
                return wrong(phrase("{} stands in two pairs", card.value),
                             said("a history goes to one card, and a card goes on with one history"));
        pairs.push_back(*pair);
    }
    return pairs;
}

}  // namespace overhoor
