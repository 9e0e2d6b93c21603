// overhoor list and overhoor show: browse the cards; one card with its history and its future.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/facts.hpp"
#include "overhoor/commands/named_cards.hpp"
#include "overhoor/commands/narrowing.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/view/card_history_view.hpp"
#include "overhoor/view/list_view.hpp"
#include "overhoor/view/report_view.hpp"
#include "overhoor/view/session_json.hpp"

namespace overhoor {
namespace {

using Json = nlohmann::ordered_json;

struct ListOptions {
    std::vector<std::string> decks{};
    CardFilter filter{};
    std::string columns = "due,id,question", sort{};
    bool json = false, suspended = false, flagged = false;
};

struct ShowOptions {
    std::string card{};
    bool all = false, json = false, ascii = false;
};

// Six decimals: what lies beyond hangs on the compiler.
double rounded(double number) { return std::round(number * 1e6) / 1e6; }

Json to_json(const ListedCard& listed) {
    const Card& card = *listed.card;
    const CardState& state = listed.state;
    Json json{{"v", 1},
              {"card", card.id.value},
              {"deck", card.deck},
              {"kind", kind_of(card.expected)},
              {"prompt", card.prompt},
              {"answer", model_answer(card.expected, card.language)},
              {"tags", card.tags},
              {"file", card.file},
              {"phase", name_of(state.phase)}};
    if (!card.explanation.empty()) json["explain"] = card.explanation;
    if (!card.source.empty()) json["source"] = card.source;
    if (state.suspended) json["suspended"] = true;
    if (state.flagged) json["flagged"] = true;
    if (state.reviews == 0) return json;
    json["due"] = to_iso(state.due_day);
    json["interval_days"] = rounded(state.interval_days);
    json["stability"] = rounded(listed.stability);
    json["difficulty"] = rounded(state.memory.difficulty);
    json["retrievability"] = rounded(listed.recall);
    json["reviews"] = state.reviews;
    json["lapses"] = state.lapses;
    return json;
}

ListedCard listed(const Study& study, const Card& card) {
    const CardState& state = state_of(study.states, card.id);
    const Wishes& wishes = study.wishes.of(card.id);
    ListedCard one{.card = &card, .state = state};
    if (state.reviews == 0) return one;
    one.recall = recall_now(state, study.now, wishes);
    one.stability = stability_of(state.memory, wishes);
    return one;
}

std::string line_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Exit list(const ListOptions& options, World& world, const CommonOptions& common) {
    Opened opened = open_study(world, common, options.decks);
    if (opened.exit != Exit::fine) return opened.exit;
    Study& study = opened.study;
    if (const auto unknown = unknown_card(options.filter, study.decks)) {
        report(world, common, *unknown);
        return Exit::misuse;
    }
    narrow(study.decks, options.filter);
    const Day today = study_day(study.now, study.wishes.general().rollover);
    std::vector<ListedCard> cards;
    for (const Deck& deck : study.decks)
        for (const Card& card : deck.cards) cards.push_back(listed(study, card));
    std::erase_if(cards, [&](const ListedCard& one) {
        return (options.suspended && !one.state.suspended) || (options.flagged && !one.state.flagged);
    });
    if (cards.empty() && (options.filter != CardFilter{} || options.suspended || options.flagged))
        world.err << "overhoor: " << in_words("No card fits this filter.") << "\n";
    if (!options.sort.empty()) put_in_order(cards, options.sort, today);
    if (options.json) {
        for (const ListedCard& one : cards) world.out << line_of(to_json(one)) << '\n';
        return Exit::fine;
    }
    write(world, common, list_view(cards, *columns_from(options.columns), today));
    return Exit::fine;
}

CardHistory history_of(const Study& study, const Card& card, const CardState& state) {
    CardHistory history{.state = state, .now = study.now, .wishes = study.wishes.of(card.id)};
    if (state.reviews == 0) return history;
    const Facts facts = facts_of(study);
    const auto number = facts.cards.find(card.id.value);
    for (const ReviewFact& fact : facts.reviews)
        if (fact.card == number) history.reviews.push_back(fact);
    return history;
}

Exit show(const ShowOptions& options, World& world, const CommonOptions& common) {
    const Opened opened = open_study(world, common, {});
    if (opened.exit != Exit::fine) return opened.exit;
    const Study& study = opened.study;
    const auto found = find_card(study.decks, options.card);
    if (!found) {
        report(world, common, found.error());
        return Exit::misuse;
    }
    const ListedCard one = listed(study, **found);
    const CardHistory history = history_of(study, **found, one.state);
    if (options.json) {
        Json json = to_json(one);
        json["history"] = Json::parse(card_history_json(history));
        if (one.state.reviews > 0) json["future"] = Json::parse(card_future_json(history));
        world.out << line_of(json) << '\n';
        return Exit::fine;
    }
    Frame frame = card_view(one, study_day(study.now, study.wishes.general().rollover));
    frame.add(set_aside_view((*found)->id, one.state));
    write(world, common,
          frame.add(card_history_view(history, options.all, plot_look_of(world, common, options.ascii))));
    return Exit::fine;
}

}  // namespace

void add_list(CommandLine& program, Call call) {
    auto options = std::make_shared<ListOptions>();
    CommandLine command = program.command("list", "The cards: when due, id, question");
    command.option("deck", options->decks, "Deck ids (* and ? allowed), files or folders; none: all decks")
        .type("DECK");
    add_filter_options(command, options->filter);
    command.flag("--suspended", options->suspended, "Only cards that are suspended");
    command.flag("--flagged", options->flagged, "Only cards that are flagged");
    command.option("--columns", options->columns, "What is shown, in this order: " + names_of_columns())
        .type("NAMES")
        .checked(columns_complaint);
    command.option("--sort", options->sort, "By this column; -NAME: the other way round")
        .type("NAME")
        .checked([](const std::string& name) {
            return columns_complaint(name.starts_with('-') ? name.substr(1) : name);
        });
    command.flag("--json", options->json, "One JSON object per card");
    command.runs([options, call] { return list(*options, call.world, call.common); });
}

void add_show(CommandLine& program, Call call) {
    auto options = std::make_shared<ShowOptions>();
    CommandLine command = program.command("show", "One card, what is known of it, and when it comes back");
    command.option("card", options->card, "The card's id, or the end of it; * and ? stand for any letters")
        .required()
        .type("CARD");
    command.flag("--all", options->all, "Every review, not only the last dozen");
    command.flag("--json", options->json, "One JSON object");
    command.flag("--ascii", options->ascii, "Draw with ASCII alone");
    command.footer(
        "  overhoor show vier-soorten\n"
        "  overhoor show '10-big-data/vier-*' --all\n"
        "  overhoor show vier-soorten --json | jq '.history[].grade'");
    command.runs([options, call] { return show(*options, call.world, call.common); });
}

}  // namespace overhoor
