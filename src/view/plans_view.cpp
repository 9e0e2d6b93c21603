#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "overhoor/text/tongue.hpp"
#include "overhoor/view/plan_view.hpp"

namespace overhoor {
namespace {

std::string_view standing_of(const AdoptedPlan& plan, Day today) {
    return in_words(plan.ended               ? "given up"
                    : is_active(plan, today) ? "followed"
                    : plan.exam == today     ? "is today"
                                             : "over");
}

// "sun" as the learner's language has it: "zo".
std::string day_in_words(const std::string& name) {
    if (spoken() == Tongue::english || name.size() != 3) return name;
    std::string known = name;
    known[0] = static_cast<char>(known[0] - ('a' - 'A'));
    const std::string_view words = in_words(known);
    return words == known ? name : std::string{words};
}

std::string days_in_words(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ", ") + day_in_words(name);
    return all;
}

}  // namespace

Frame plans_view(std::span<const AdoptedPlan> plans, Day today) {
    Frame frame;
    if (plans.empty())
        return frame.add(
            Line{in_words("No plan was adopted. `overhoor plan --exam DATE --minutes N --adopt` adopts one.")}
                .hanging(2));
    for (const AdoptedPlan& plan : plans) {
        const bool active = is_active(plan, today);
        Line line;
        line.add(to_iso(plan.exam), active ? Style::accent : Style::dim);
        line.add(phrase(plan.minutes == 1 ? "  {:<8}  {} minute a day" : "  {:<8}  {} minutes a day",
                        standing_of(plan, today), plan.minutes),
                 active ? Style::plain : Style::dim);
        if (plan.goal) line.add(phrase(", goal {:.0f} %", *plan.goal * 100), Style::dim);
        if (!plan.days_off.empty()) line.add(phrase(", not on {}", days_in_words(plan.days_off)), Style::dim);
        line.add(plan.decks.empty() ? std::string{in_words("  all decks")}
                                    : fmt::format("  {}", fmt::join(plan.decks, ", ")),
                 Style::dim);
        frame.add(line.hanging(12));
    }
    return frame;
}

std::string plans_json(std::span<const AdoptedPlan> plans, Day today) {
    using Json = nlohmann::ordered_json;
    Json json{{"v", 1}, {"plans", Json::array()}};
    for (const AdoptedPlan& plan : plans) {
        Json one{
            {"exam", to_iso(plan.exam)},        {"minutes", plan.minutes}, {"adopted", to_iso(plan.adopted)},
            {"active", is_active(plan, today)}, {"decks", plan.decks},     {"days_off", plan.days_off}};
        if (plan.goal) one["goal"] = *plan.goal;
        if (plan.ended) one["ended"] = to_iso(*plan.ended);
        json["plans"].push_back(std::move(one));
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace overhoor
