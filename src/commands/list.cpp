// overhoor list and overhoor show: browse the cards; one card with its history and its future.

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/text/likeness.hpp"
#include "overhoor/view/report_view.hpp"
#include "overhoor/view/session_json.hpp"

namespace overhoor {
namespace {

using Json = nlohmann::ordered_json;

struct ListOptions {
    std::vector<std::string> decks{};
    std::string tag{}, kind{}, text{}, card{};
    bool json = false;
};

struct ShowOptions {
    std::string card{};
    bool json = false;
};

bool wanted(const Card& card, const ListOptions& options) {
    if (!options.tag.empty() && std::ranges::find(card.tags, options.tag) == card.tags.end()) return false;
    if (!options.kind.empty() && kind_of(card.expected) != options.kind) return false;
    if (!options.card.empty() && card.id.value != options.card && card.note != options.card) return false;
    return options.text.empty() || card.prompt.find(options.text) != std::string::npos ||
           model_answer(card.expected, card.language).find(options.text) != std::string::npos;
}

Json to_json(const Card& card, const CardState& state, double recall) {
    Json json{{"v", 1},
              {"card", card.id.value},
              {"deck", card.deck},
              {"kind", kind_of(card.expected)},
              {"prompt", card.prompt},
              {"answer", model_answer(card.expected, card.language)},
              {"tags", card.tags},
              {"phase", name_of(state.phase)}};
    if (!card.explanation.empty()) json["explain"] = card.explanation;
    if (!card.source.empty()) json["source"] = card.source;
    if (state.suspended) json["suspended"] = true;
    if (state.flagged) json["flagged"] = true;
    if (state.reviews == 0) return json;
    json["due"] = to_iso(state.due_day);
    json["interval_days"] = state.interval_days;
    json["stability"] = state.memory.stability;
    json["difficulty"] = state.memory.difficulty;
    json["retrievability"] = recall;
    json["reviews"] = state.reviews;
    json["lapses"] = state.lapses;
    return json;
}

double recall_of(const Study& study, const Card& card, const CardState& state) {
    return recall_now(state, study.now, study.wishes.of(card.id));
}

std::string line_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Exit list(const ListOptions& options, World& world, const CommonOptions& common) {
    const Opened opened = open_study(world, common, options.decks);
    if (opened.exit != Exit::fine) return opened.exit;
    const Study& study = opened.study;
    std::vector<std::pair<const Card*, CardState>> cards;
    for (const Deck& deck : study.decks)
        for (const Card& card : deck.cards)
            if (wanted(card, options)) cards.emplace_back(&card, state_of(study.states, card.id));
    if (!options.json)
        write(world, common, list_view(cards, study_day(study.now, study.wishes.general().rollover)));
    else
        for (const auto& [card, state] : cards)
            world.out << line_of(to_json(*card, state, recall_of(study, *card, state))) << '\n';
    return Exit::fine;
}

// By its id, or by the last part of it when only one card has that.
const Card* find_card(const std::vector<Deck>& decks, const std::string& name) {
    const Card* by_end = nullptr;
    int ends = 0;
    for (const Deck& deck : decks)
        for (const Card& card : deck.cards) {
            if (card.id.value == name) return &card;
            if (!card.id.value.ends_with("/" + name)) continue;
            by_end = &card;
            ++ends;
        }
    return ends == 1 ? by_end : nullptr;
}

Problem no_such_card(const std::vector<Deck>& decks, const std::string& name) {
    std::vector<std::string> ids;
    for (const Deck& deck : decks)
        for (const Card& card : deck.cards) {
            ids.push_back(card.id.value);
            if (card.id.value.size() > card.deck.size())
                ids.push_back(card.id.value.substr(card.deck.size() + 1));
        }
    const auto meant = nearest(name, ids);
    return {.message = fmt::format("there is no card \"{}\"", name),
            .help = meant ? fmt::format("did you mean \"{}\"?", *meant)
                          : "`overhoor list` shows the ids of all cards",
            .rule = "unknown-card"};
}

Exit show(const ShowOptions& options, World& world, const CommonOptions& common) {
    const Opened opened = open_study(world, common, {});
    if (opened.exit != Exit::fine) return opened.exit;
    const Study& study = opened.study;
    const Card* card = find_card(study.decks, options.card);
    if (card == nullptr) {
        report(world, common, no_such_card(study.decks, options.card));
        return Exit::misuse;
    }
    const CardState& state = state_of(study.states, card->id);
    const double recall = recall_of(study, *card, state);
    if (options.json)
        world.out << line_of(to_json(*card, state, recall)) << '\n';
    else
        write(world, common,
              card_view(*card, state, recall, study_day(study.now, study.wishes.general().rollover)));
    return Exit::fine;
}

}  // namespace

void add_list(CommandLine& program, Call call) {
    auto options = std::make_shared<ListOptions>();
    CommandLine command = program.command("list", "The cards: when due, id, question");
    command.option("deck", options->decks, "Deck ids (* and ? allowed), files or folders; none: all decks")
        .type("DECK");
    command.option("--tag", options->tag, "Only cards with this tag").type("TAG");
    command.option("--kind", options->kind, "Only cards of this kind")
        .among({"text", "list", "order", "choice", "truth", "cloze", "match", "groups", "number"})
        .type("KIND");
    command.option("--text", options->text, "Only cards with these words").type("WORDS");
    command.option("--card", options->card, "Only this card").type("ID");
    command.flag("--json", options->json, "One JSON object per card");
    command.runs([options, call] { return list(*options, call.world, call.common); });
}

void add_show(CommandLine& program, Call call) {
    auto options = std::make_shared<ShowOptions>();
    CommandLine command = program.command("show", "One card, what is known of it, and when it comes back");
    command.option("card", options->card, "The card's id, or the end of it").required().type("CARD");
    command.flag("--json", options->json, "One JSON object");
    command.runs([options, call] { return show(*options, call.world, call.common); });
}

}  // namespace overhoor
