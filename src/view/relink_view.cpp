#include "overhoor/view/relink_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "overhoor/core/time.hpp"
#include "overhoor/text/printable.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using Json = nlohmann::ordered_json;

// A text of several lines in one.
std::string in_a_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

std::string asked(const CardText& text) { return in_a_line(text.prompt) + "  →  " + in_a_line(text.answer); }

std::string studied(const CardState& state) {
    if (state.reviews == 0) return std::string{in_words("suspended or flagged, never reviewed")};
    return phrase("reviewed {}, last on {}",
                  state.reviews == 1 ? std::string{in_words("once")} : phrase("{} times", state.reviews),
                  to_iso(state.last).substr(0, 10));
}

}  // namespace

Frame lost_view(const LostCard& lost, const CardState& state) {
    Frame frame;
    frame.add(Line{}.add(lost.card.value, Style::bold).add("  " + studied(state), Style::dim).hanging(2));
    if (lost.text) frame.add(Line{"  " + asked(*lost.text)}.hanging(4));
    int number = 0;
    for (const Candidate& candidate : lost.candidates) {
        Line line;
        line.add(fmt::format("  {}  ", ++number), Style::accent).add(asked(text_of(*candidate.card)));
        line.add(phrase(candidate.same_answer ? "  {:.0f} % alike, same answer" : "  {:.0f} % alike",
                        100 * candidate.likeness),
                 Style::dim);
        frame.add(line.hanging(5));
        frame.add(Line{"     " + candidate.card->id.value, Style::dim}.hanging(5));
    }
    return frame;
}

Frame gone_view(std::span<const LostCard> gone, const CardStates& states) {
    Frame frame;
    for (const LostCard& lost : gone) {
        Line line;
        line.add("  " + lost.card.value + "  ");
        if (lost.text) line.add(asked(*lost.text) + "  ");
        line.add(studied(states.at(lost.card)), Style::dim);
        frame.add(line.hanging(4));
    }
    return frame;
}

std::string lost_json(const LostCard& lost, const CardState& state) {
    Json json{{"v", 1}, {"type", "lost"}, {"card", lost.card.value}, {"reviews", state.reviews}};
    json["last"] = state.reviews > 0 ? Json(to_iso(state.last)) : Json(nullptr);
    if (lost.text) {
        json["prompt"] = lost.text->prompt;
        json["answer"] = lost.text->answer;
    }
    json["candidates"] = Json::array();
    for (const Candidate& candidate : lost.candidates) {
        const CardText text = text_of(*candidate.card);
        json["candidates"].push_back({{"card", candidate.card->id.value},
                                      {"prompt", text.prompt},
                                      {"answer", text.answer},
                                      {"likeness", std::round(candidate.likeness * 1000) / 1000},
                                      {"same_answer", candidate.same_answer}});
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string moved_json(const Rename& move, bool written) {
    return Json{
        {"v", 1}, {"type", "moved"}, {"from", move.from.value}, {"to", move.to.value}, {"written", written}}
        .dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace overhoor
