// What different ways to study for an exam come to, on simulated learners: percent of the deck recalled on
// the day, with 95 % intervals, and how much more the planner reaches by the same chances. Ways with a
// constant (*) have the best chosen afterwards for each scenario, on other learners.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "exam_bound.hpp"
#include "exam_means.hpp"
#include "exam_truths.hpp"
#include "exam_ways.hpp"

using namespace overhoor::bench;

namespace {

constexpr auto usage = R"(usage: exam_policy_bench [PROGRAM] [OPTION VALUE…]
  --cards N --days N --minutes N   one scenario; without them four, by known ways
  --skipped PART                   of the days, at random
  --truth d|h|r|m|x|X              the learner: defaults; hidden differences; real weights, known or not;
                                   exponential forgetting, unknown or known
  --file FILE                      of real weights, for r and m: a number and 21 weights a line
  --learners N  --chosen-on N      in the figures; for the choice of constants
  --ways A,B,…|all                 bound, plan, plan=ATTENDANCE, plan+days, plan+own, plan+fit, C1, B1, B1m, B1*,
                                   B2*, B3, B4, B4*, B5, B5m, B6*, B7*, B8*
)";

struct Wish {
    std::vector<Scenario> scenarios{};
    Truth truth{};
    int learners = 24, chosen_on = 6;
    std::string ways = "plan,C1,B1,B1m,B3,B5m";

    bool has(std::string_view way) const {
        return ways == "all" || fmt::format(",{},", ways).find(fmt::format(",{},", way)) != std::string::npos;
    }
};

constexpr std::uint64_t shown = 7000, other = 107000;  // first numbers of the learners

Outcomes outcomes(const Scenario& scenario, const Wish& wish, const Way& way, std::uint64_t from, int count) {
    Outcomes all;
    for (int i = 0; i < count; ++i) all.push_back(study_for_exam(scenario, wish.truth.learner(from, i), way));
    return all;
}

const Way& best_afterwards(const Family& family, const Scenario& scenario, const Wish& wish) {
    if (family.ways.size() == 1) return family.ways.front();
    return *std::ranges::max_element(family.ways, {}, [&](const Way& way) {
        return score_of(outcomes(scenario, wish, way, other, wish.chosen_on)).mean;
    });
}

// Days are missed by chance: the score where just as many are as is to be expected, and how far luck goes.
void say_without_luck(const Scenario& scenario, const Outcomes& all) {
    constexpr std::size_t group = 60;
    const double days = scenario.days * (1 - scenario.skipped);
    const Mean score = score_at(days, all);
    fmt::print("  on {:g} days {:.1f} ± {:.1f}", days, score.mean, score.half_width);
    if (all.size() < 2 * group) return;
    const auto [low, high] = means_of_groups(group, all);
    fmt::print(", {} learners in a row {:.1f} to {:.1f}", group, low, high);
}

void say(const Scenario& scenario, const std::string& name, const std::string& what, const Outcomes& all,
         const Outcomes& planned) {
    const Mean score = score_of(all);
    const double seconds = mean_of(all, [&](std::size_t i) { return all[i].seconds; }).mean / 100;
    fmt::print("  {:<10} {:<42} {:5.1f} ± {:.1f}  {:5.0f} s a card", name, what, score.mean, score.half_width,
               seconds);
    if (scenario.skipped > 0) say_without_luck(scenario, all);
    if (!planned.empty() && &all != &planned) {
        const Mean more = mean_of(all, [&](std::size_t i) { return planned[i].score - all[i].score; });
        fmt::print("  plan {:+.2f} ± {:.2f}", more.mean, more.half_width);
    }
    if (all.front().announced > 0) {
        const Mean off = mean_of(all, [&](std::size_t i) { return all[i].announced - all[i].score; });
        const Mean away =
            mean_of(all, [&](std::size_t i) { return std::abs(all[i].announced - all[i].score); });
        fmt::print("  announced {:+.1f} ± {:.1f}, {:.1f} away", off.mean, off.half_width, away.mean);
    }
    fmt::print("\n");
    std::fflush(stdout);
}

void compare(const Scenario& scenario, const Wish& wish) {
    fmt::print("{} cards, {} days, {:g} minutes, {:.0f} % of days skipped, truth {}, {} learners\n",
               scenario.cards, scenario.days, scenario.minutes, scenario.skipped * 100, wish.truth.kind,
               wish.learners);
    if (wish.has("bound"))
        fmt::print("  {:<10} {:<42} {:5.2f}\n", "bound", "no way can do more, no day skipped",
                   100 * bound_of(scenario, wish.truth.learner(shown, 0).truth));
    Outcomes planned;
    if (wish.has("plan")) {
        planned = outcomes(scenario, wish, the_planner(), shown, wish.learners);
        say(scenario, "plan", "the planner", planned, planned);
    }
    const auto show = [&](const std::string& name, const std::string& what, const Way& way) {
        say(scenario, name, what, outcomes(scenario, wish, way, shown, wish.learners), planned);
    };
    for (const double attendance : {0.5, 0.75, 0.95, 1.0})
        if (const auto name = fmt::format("plan={:g}", attendance); wish.has(name))
            show(name, "the planner, attendance known", the_planner({.attendance = attendance}));
    if (wish.has("plan+days"))
        show("plan+days", "the planner, days missed known", the_planner({.days_known = true}));
    if (wish.has("plan+own"))
        show("plan+own", "the planner, curve bent to the answers",
             the_planner({.model = Planning::Model::bent}));
    if (wish.has("plan+fit"))
        show("plan+fit", "the planner, fitted to the answers",
             the_planner({.model = Planning::Model::fitted}));
    if (wish.has("C1")) show("C1", "gain a second", simple_rule());
    for (const Family& family : rivals(scenario))
        if (wish.has(family.name)) show(family.name, family.what, best_afterwards(family, scenario, wish));
}

[[noreturn]] void misused() {
    fmt::print(stderr, "{}", usage);
    std::exit(2);
}

Wish wished(int argc, char** argv) {
    Wish wish;
    Scenario one{.cards = 0};
    double skipped = 0;
    int at = argc > 1 && argv[1][0] != '-' ? 2 : 1;
    for (; at + 1 < argc; at += 2) {
        const std::string_view option = argv[at];
        const char* value = argv[at + 1];
        if (option == "--cards")
            one.cards = std::atoi(value);
        else if (option == "--days")
            one.days = std::atoi(value);
        else if (option == "--minutes")
            one.minutes = std::atof(value);
        else if (option == "--skipped")
            skipped = std::atof(value);
        else if (option == "--truth")
            wish.truth.kind = value[0];
        else if (option == "--file")
            wish.truth.real = learners_in(value);
        else if (option == "--learners")
            wish.learners = std::atoi(value);
        else if (option == "--chosen-on")
            wish.chosen_on = std::atoi(value);
        else if (option == "--ways")
            wish.ways = value;
        else
            misused();
    }
    const bool real = wish.truth.kind == 'r' || wish.truth.kind == 'm';
    if (at != argc || wish.learners < 1 || wish.chosen_on < 1 || (real && wish.truth.real.empty())) misused();
    wish.scenarios = {{300, 30, 10}, {300, 30, 15}, {1000, 60, 20}, {1000, 120, 12}};
    if (one.cards > 0) wish.scenarios = {one};
    for (Scenario& scenario : wish.scenarios) scenario.skipped = skipped;
    return wish;
}

}  // namespace

int main(int argc, char** argv) {
    const Wish wish = wished(argc, argv);
    for (const Scenario& scenario : wish.scenarios) compare(scenario, wish);
    return 0;
}
