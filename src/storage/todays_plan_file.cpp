#include "overhoor/storage/todays_plan_file.hpp"

#include "overhoor/core/bytes.hpp"
#include "overhoor/storage/derived_file.hpp"

namespace overhoor {
namespace {

constexpr std::string_view name = "plan.cache";

std::string mark_of_plans(std::string_view made_of, Disk& disk) {
    std::string mark = "overhoor plan\n" + mark_of_program(disk) + "\n";
    mark += made_of;
    return mark + "\n";
}

}  // namespace

std::optional<std::vector<PlanOfToday>> read_todays_plans(const Folders& folders, std::string_view made_of,
                                                          Disk& disk) {
    const std::string mark = mark_of_plans(made_of, disk);
    const auto bytes = read_derived(folders, name, mark, disk);
    if (!bytes) return std::nullopt;
    ByteReader in{*bytes, mark.size()};
    std::vector<PlanOfToday> plans;
    for (std::size_t left = in.count(sizeof(double)); left > 0 && in.good(); --left) {
        PlanOfToday& plan = plans.emplace_back();
        plan.exam = in.day();
        plan.expected = in.number<double>();
        for (std::size_t cards = in.count(1); cards > 0 && in.good(); --cards)
            plan.cards.push_back({std::string{in.text()}});
    }
    if (!in.good() || !in.ended()) return std::nullopt;
    return plans;
}

void keep_todays_plans(const Folders& folders, std::string_view made_of, std::span<const PlanOfToday> plans,
                       Disk& disk) {
    ByteWriter out;
    out.count(plans.size());
    for (const PlanOfToday& plan : plans) {
        out.day(plan.exam);
        out.number(plan.expected);
        out.count(plan.cards.size());
        for (const CardId& card : plan.cards) out.text(card.value);
    }
    keep_derived(folders, name, mark_of_plans(made_of, disk), out.take(), disk);
}

}  // namespace overhoor
