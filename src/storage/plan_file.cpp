#include "overhoor/storage/plan_file.hpp"

#include <fmt/format.h>

#include <array>
#include <cstring>
#include <nlohmann/json.hpp>

#include "overhoor/deck/reading.hpp"
#include "overhoor/storage/deck_files.hpp"
#include "overhoor/storage/whole_file.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;
using Kind = JsonValue::Kind;

constexpr int our_version = 1;
constexpr std::uintmax_t largest = 1U << 20U;  // bytes
constexpr std::array<std::string_view, 2> file_keys{"v", "plans"};
constexpr std::array<std::string_view, 8> plan_keys{"exam",     "minutes",   "adopted", "decks",
                                                    "days_off", "every_day", "goal",    "ended"};

fs::path path_of(const Folders& folders) { return folders.data / "plans.json"; }

class PlanReader {
public:
    explicit PlanReader(Reading& reading) : reading_(reading) {}

    AdoptedPlan plan_from(const JsonValue& value) {
        AdoptedPlan plan;
        if (!value.is(Kind::object)) {
            reading_.error(value.span, "wrong-type", said("a plan is an object"));
            return plan;
        }
        reading_.check_keys(value, {.of = "a plan", .keys = plan_keys});
        for (const std::string_view key : {"exam", "minutes", "adopted"})
            if (value.find(key) == nullptr)
                reading_.error(value.span, "missing-key", phrase("this plan has no \"{}\"", key));
        for (const JsonMember& member : value.members) read_member(member, plan);
        return plan;
    }

private:
    void read_member(const JsonMember& member, AdoptedPlan& plan) {
        constexpr int day_of_minutes = 720;
        const std::string& key = member.key;
        if (key == "exam") plan.exam = day(member).value_or(plan.exam);
        if (key == "adopted") plan.adopted = day(member).value_or(plan.adopted);
        if (key == "ended") plan.ended = day(member);
        if (key == "minutes") plan.minutes = reading_.whole(member, 1, day_of_minutes).value_or(1);
        if (key == "every_day") plan.every_day = reading_.truth(member).value_or(false);
        if (key == "goal") plan.goal = reading_.number(member, 0, 1);
        if (key == "decks") plan.decks = reading_.texts(member.value, "a deck");
        if (key == "days_off") plan.days_off = days_off(member.value);
    }
    std::optional<Day> day(const JsonMember& member) {
        const auto day = member.value.is(Kind::string) ? day_from_iso(member.value.text) : std::nullopt;
        if (!day)
            reading_.error(member.value.span, "wrong-type",
                           phrase("\"{}\" is a day like \"2026-12-14\"", member.key));
        return day;
    }
    std::vector<std::string> days_off(const JsonValue& value) {
        std::vector<std::string> texts = reading_.texts(value, "a day off");
        for (const std::string& text : texts)
            if (!is_day_off(text))
                reading_.error(value.span, "wrong-type",
                               said("a day off is a weekday like \"sun\" or a day like \"2026-12-06\""));
        return texts;
    }

    Reading& reading_;
};

void read_file_of_plans(const JsonValue& root, Reading& reading, std::vector<AdoptedPlan>& into) {
    if (!root.is(Kind::object)) return reading.error(root.span, "wrong-type", said("plans are an object"));
    const JsonMember* const version = root.find("v");
    if (version != nullptr && version->value.is(Kind::number) && version->value.number > our_version)
        return reading.error(version->value.span, "newer-version",
                             said("these plans were written by a newer version of overhoor"),
                             said("they are left as they are"));
    reading.check_keys(root, {.of = "the plans", .keys = file_keys});
    const JsonMember* const plans = root.find("plans");
    if (plans == nullptr || !reading.expect(*plans, Kind::array)) return;
    for (const JsonValue& value : plans->value.items) into.push_back(PlanReader{reading}.plan_from(value));
}

nlohmann::ordered_json json_of(const AdoptedPlan& plan) {
    nlohmann::ordered_json json{
        {"exam", to_iso(plan.exam)}, {"minutes", plan.minutes}, {"adopted", to_iso(plan.adopted)}};
    if (!plan.decks.empty()) json["decks"] = plan.decks;
    if (!plan.days_off.empty()) json["days_off"] = plan.days_off;
    if (plan.every_day) json["every_day"] = true;
    if (plan.goal) json["goal"] = *plan.goal;
    if (plan.ended) json["ended"] = to_iso(*plan.ended);
    return json;
}

}  // namespace

ReadPlans read_plans(const Folders& folders) {
    ReadPlans read;
    const fs::path path = path_of(folders);
    std::error_code none;
    if (!fs::exists(path, none)) return read;
    auto text = read_file(path, largest);
    if (!text) {
        read.problems.push_back(text.error());
        return read;
    }
    const SourceText source{.name = path.string(), .text = std::move(*text)};
    const ParsedJson parsed = parse_json(source);
    read.problems = parsed.problems;
    Reading reading{source, read.problems};
    if (parsed.root) read_file_of_plans(*parsed.root, reading, read.plans);
    return read;
}

std::string text_of(std::span<const AdoptedPlan> plans) {
    std::string text = fmt::format("{{\"v\": {}, \"plans\": [", our_version);
    std::string_view before = "\n  ";
    for (const AdoptedPlan& plan : plans) {
        text += before;
        text += json_of(plan).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        before = ",\n  ";
    }
    return text + "\n]}\n";
}

Result<Done> write_plans(const Folders& folders, std::span<const AdoptedPlan> plans) {
    const fs::path path = path_of(folders);
    const ReadPlans there = read_plans(folders);
    if (!there.problems.empty()) return there.problems.front();
    if (const auto made = make_folders(system_disk(), folders.data); !made) return made.error();
    if (const int error = replace_file(system_disk(), path, text_of(plans)); error != 0)
        return at_path(path, "plans-unwritable",
                       phrase("the plan cannot be kept: {}", in_words(std::strerror(error))),
                       said("nothing was changed"));
    return Done{};
}

}  // namespace overhoor
