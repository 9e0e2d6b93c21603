#include "overhoor/view/session_json.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "overhoor/view/session_view.hpp"
#include "overhoor/view/verdict_json.hpp"

namespace overhoor {
namespace {

using Json = nlohmann::ordered_json;

std::string line_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json head(const char* type) { return Json{{"v", 1}, {"type", type}}; }

double seconds(Duration duration) { return static_cast<double>(duration.count()) / 1000; }

bool in_learning(const CardState& state) {
    return state.phase == Phase::learning || state.phase == Phase::relearning;
}

// A time for a step of this day, a date for a study day.
std::string due_of(const CardState& state) {
    if (in_learning(state)) return to_iso(Moment{state.due_at, state.last.utc_offset});
    return to_iso(state.due_day);
}

Json to_json(const CardState& state, double stability) {
    return {{"phase", name_of(state.phase)},
            {"due", due_of(state)},
            {"interval_days", state.interval_days},
            {"stability", stability},
            {"difficulty", state.memory.difficulty},
            {"reviews", state.reviews},
            {"lapses", state.lapses}};
}

std::string line(const Ask& ask) {
    const Card& card = ask.shown.card;
    Json json = head("ask");
    json["card"] = card.id.value;
    json["deck"] = card.deck;
    json["kind"] = kind_of(card.expected);
    json["prompt"] = card.prompt;
    json["phase"] = name_of(ask.phase);
    if (!ask.shown.options.empty()) json["options"] = ask.shown.options;
    if (!ask.shown.fields.empty()) json["fields"] = ask.shown.fields;
    if (const auto* cloze = std::get_if<ExpectedCloze>(&card.expected)) json["gaps"] = cloze->gaps.size();
    if (const auto* list = std::get_if<ExpectedList>(&card.expected)) json["need"] = list->need;
    if (ask.shown.way == Way::reveal) json["typed"] = false;
    if (const auto hints = hints_for(ask.shown).size(); hints > 0) json["hints"] = hints;
    json["left"] = {{"due", ask.left.due}, {"learning", ask.left.learning}, {"new", ask.left.fresh}};
    return line_of(json);
}

std::string line(const ShowHint& hint) {
    Json json = head("hint");
    json["text"] = hint_in_words(hint.hint);
    if (hint.hint.kind == Hint::Kind::arrange) json["options"] = hint.hint.texts;
    json["number"] = hint.number;
    json["of"] = hint.of;
    return line_of(json);
}

std::string line(const ShowItems& show) {
    Json json = head("items");
    json["matched"] = show.named;
    json["of"] = show.of;
    json["named"] = Json::array();
    json["extra"] = Json::array();
    for (const PartVerdict& part : show.news)
        if (part.expected.empty())
            json["extra"].push_back(part.given);
        else
            json["named"].push_back(part.expected);
    return line_of(json);
}

std::string line(const Wait& wait) {
    Json json = head("wait");
    json["until"] = to_iso(Moment{wait.until, wait.now.utc_offset});
    json["seconds"] = seconds(wait.until - wait.now.at);
    json["cards"] = wait.cards;
    return line_of(json);
}

std::string line(const ShowVerdict& show) {
    const Card& card = show.shown.card;
    Json json = head("verdict");
    json["card"] = card.id.value;
    json["verdict"] = nullptr;
    json["expected"] = model_answer(card.expected, card.language);
    if (show.verdict) json.update(Json::parse(verdict_json(*show.verdict)));
    if (!card.explanation.empty()) json["explain"] = card.explanation;
    if (!card.source.empty()) json["source"] = card.source;
    json["suggested"] = name_of(show.suggested);
    for (const Grade grade : all_grades)
        json["next"][std::string{name_of(grade)}] = {
            {"interval_days", show.next[static_cast<std::size_t>(grade) - 1].interval_days},
            {"due", due_of(show.next[static_cast<std::size_t>(grade) - 1])}};
    return line_of(json);
}

std::string line(const Record&) { return {}; }

void add(Json& json, const Review& review) {
    json["what"] = "review";
    json["card"] = review.card.value;
    json["grade"] = name_of(review.grade);
    json["seconds"] = seconds(review.thinking);
}
void add(Json& json, const Undo& undo) {
    json["what"] = "undo";
    json["of"] = undo.of.n;
}
void add(Json& json, const SetAside& aside) {
    static constexpr std::array names{"suspend", "resume", "bury", "unbury", "flag", "unflag"};
    json["what"] = names[static_cast<std::size_t>(aside.kind)];
    json["card"] = aside.card.value;
}
void add(Json& json, const Rename& rename) {
    json["what"] = "rename";
    json["from"] = rename.from.value;
    json["to"] = rename.to.value;
}
void add(Json& json, const Seen& seen) {
    json["what"] = "seen";
    json["card"] = seen.card.value;
}
void add(Json& json, const Scheduling&) { json["what"] = "settings"; }
void add(Json& json, const Imported&) { json["what"] = "import"; }
void add(Json& json, const FileHeader&) { json["what"] = "log"; }
void add(Json& json, const Unknown& unknown) { json["what"] = unknown.type; }

std::string line(const Recorded& recorded) {
    Json json = head("recorded");
    json["n"] = recorded.id.n;
    json["at"] = to_iso(recorded.when);
    std::visit([&](const auto& what) { add(json, what); }, recorded.what);
    if (std::holds_alternative<Review>(recorded.what))
        json["state"] = to_json(recorded.state, recorded.stability);
    if (recorded.leech) json["leech"] = true;
    return line_of(json);
}

std::string line(const Refused& refused) {
    return problem_line(Problem{.message = refused.why, .help = refused.help, .rule = "not-now"});
}

std::string line(const Finish& finish) {
    static constexpr std::array reasons{"finished", "stopped", "time-is-up"};
    const Summary& summary = finish.summary;
    Json json = head("done");
    json["reason"] = reasons[static_cast<std::size_t>(summary.reason)];
    json["reviews"] = summary.reviews;
    json["cards"] = summary.cards;
    for (const Grade grade : all_grades)
        json["grades"][std::string{name_of(grade)}] = summary.grades[static_cast<std::size_t>(grade) - 1];
    json["seconds"] = seconds(summary.time);
    json["due_tomorrow"] = summary.tomorrow;
    json["due_week"] = summary.week;
    json["due_days"] = summary.days;
    return line_of(json);
}

}  // namespace

std::string_view name_of(Grade grade) {
    static constexpr std::array<std::string_view, 4> names{"again", "hard", "good", "easy"};
    return names[static_cast<std::size_t>(grade) - 1];
}

std::string_view name_of(Phase phase) {
    static constexpr std::array<std::string_view, 4> names{"new", "learning", "review", "relearning"};
    return names[static_cast<std::size_t>(phase)];
}

std::string to_json_line(const SessionOutput& output) {
    return std::visit([](const auto& what) { return line(what); }, output);
}

std::string problem_line(const Problem& problem) {
    Json json = head("problem");
    json["message"] = problem.message;
    if (!problem.help.empty()) json["help"] = problem.help;
    if (!problem.rule.empty()) json["rule"] = problem.rule;
    return line_of(json);
}

}  // namespace overhoor
