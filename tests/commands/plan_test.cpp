// An exam that is planned, followed from day to day, sat, and over, as a learner goes through it.

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "overhoor/core/time.hpp"

namespace fs = std::filesystem;
using nlohmann::json;
using overhoor::Day;
using std::chrono::days;

namespace {

const Day first_day = *overhoor::day_from_iso("2026-11-23");

class Learner {
public:
    explicit Learner(int cards) {
        std::string place = (fs::temp_directory_path() / "overhoor-plan-XXXXXX").string();
        folder_ = mkdtemp(place.data());
        for (const std::string name : {"law", "other"}) {
            json deck{{"deck", name}, {"lang", "en"}, {"cards", json::array()}};
            for (int i = 0; i < cards; ++i)
                deck["cards"].push_back(
                    {fmt::format("Question {} of {}?", i, name), fmt::format("answer {} of {}", i, name)});
            std::ofstream{folder_ / (name + ".json")} << deck;
        }
    }
    ~Learner() { fs::remove_all(folder_); }
    Learner(const Learner&) = delete;
    Learner& operator=(const Learner&) = delete;

    // Runs the program at nine in the morning of a day; what it printed.
    std::string run(const std::string& arguments, int day, const std::string& input = "") {
        std::ofstream{folder_ / "in"} << input;
        const std::string command = fmt::format(
            "{0} {1} --decks {2}/law.json --decks {2}/other.json --data {2}/data --seed 1 --now "
            "{3}T09:00:00+01:00 < {2}/in > {2}/out 2> {2}/err",
            OVERHOOR_PROGRAM, arguments, folder_.string(), overhoor::to_iso(Day{first_day + days{day}}));
        exit = WEXITSTATUS(std::system(command.c_str()));
        std::ifstream out{folder_ / "out"};
        return {std::istreambuf_iterator<char>{out}, {}};
    }
    json run_json(const std::string& arguments, int day) { return json::parse(run(arguments, day)); }

    // Answers all that is asked; which cards those were, the first time each. The learner knows every fifth
    // one not.
    std::vector<std::string> drill(int day, const std::string& which = "") {
        std::string input;
        for (int i = 0; i < 300; ++i)
            input += fmt::format("{{\"type\":\"reveal\"}}\n{{\"type\":\"grade\",\"grade\":\"{}\"}}\n",
                                 i % 5 == 4 ? "again" : "good");
        std::vector<std::string> asked;
        std::string line;
        for (std::istringstream lines{run("session --new 0 " + which, day, input)};
             std::getline(lines, line);) {
            const json said = json::parse(line);
            if (said["type"] != "ask") continue;
            const std::string card = said["card"];
            if (std::ranges::find(asked, card) == asked.end()) asked.push_back(card);
        }
        return asked;
    }

    int exit = 0;

private:
    fs::path folder_{};
};

std::vector<std::string> planned_first(const json& plan) { return plan["days"][0]["cards"]; }

}  // namespace

TEST_CASE("an adopted plan is what the drill asks, day after day; after the exam nothing floods") {
    constexpr int cards = 60, exam = 15;
    Learner learner{cards};
    const std::string task = "plan law --exam 2026-12-08 --minutes 3 --every-day --json ";
    const json before = learner.run_json(task, 0);
    CHECK(learner.exit == 0);
    CHECK_FALSE(before.contains("adopted"));
    CHECK_FALSE(learner.run_json("due --json", 0).contains("plans"));

    const json plan = learner.run_json(task + "--adopt", 0);
    CHECK(plan["adopted"] == true);
    CHECK(planned_first(plan) == planned_first(before));
    const json due = learner.run_json("due --json", 0);
    REQUIRE(due["plans"].size() == 1);
    CHECK(due["plans"][0]["left_today"] == planned_first(plan).size());
    CHECK(due["plans"][0]["expected_score"].get<double>() > 0);

    // A new card comes twice on its first day; the others only as planned, in that order.
    std::vector<std::string> asked = learner.drill(0);
    CHECK(asked == planned_first(plan));
    CHECK(learner.run_json("due --json", 0)["plans"][0]["left_today"] == 0);
    CHECK(learner.drill(0).empty());

    std::set<std::string> met{asked.begin(), asked.end()};
    for (int day = 1; day < exam; ++day) {
        CAPTURE(day);
        const auto today = planned_first(learner.run_json("plan --json", day));
        asked = learner.drill(day);
        CHECK(asked == today);
        met.insert(asked.begin(), asked.end());
    }
    CHECK(met.size() == cards);
    CHECK(learner.run_json("plan --list --json", exam)["plans"][0]["active"] == false);

    // As many as a fourteenth of the cards, what chance adds, and what comes back of those asked since; all
    // of them in two weeks.
    int in_all = 0;
    for (int day = exam; day < exam + 16; ++day) {
        CAPTURE(day);
        const json after = learner.run_json("due law --json", day);
        CHECK_FALSE(after.contains("plans"));
        CHECK(after["due"].get<int>() <= cards / 4);
        in_all += static_cast<int>(learner.drill(day, "law").size());
    }
    CHECK(in_all >= cards / 2);
}

TEST_CASE("a plan is about its own decks; the others go by their due dates") {
    Learner learner{60};
    learner.run("plan law --exam 2026-12-08 --minutes 3 --adopt", 0);
    CHECK(learner.exit == 0);
    CHECK(learner.run_json("due --json", 0)["decks"][1]["new"] == 10);
    const auto others = learner.drill(0, "other");
    CHECK(others.empty());  // no new ones were wished
    // A sitting of some decks asks the part of the plan that is theirs.
    CHECK(learner.drill(0, "law").size() > 0);
}

TEST_CASE("what is no plan is refused, and nothing is kept") {
    struct Row {
        const char* arguments;
        int exit;
    };
    const Row rows[] = {{"plan law --exam 2026-11-22 --minutes 5 --adopt", 2},
                        {"plan law --exam 2026-12-08 --adopt", 2},
                        {"plan law --minutes 5 --adopt", 2},
                        {"plan law --exam 2026-12-08 --minutes 1 --goal 99% --adopt", 1},
                        {"plan nolaw --exam 2026-12-08 --minutes 5 --adopt", 2},
                        {"plan --drop", 2},
                        {"plan law --exam 2026-12-08 --minutes 0 --adopt", 2}};
    Learner learner{200};
    for (const Row& row : rows) {
        CAPTURE(row.arguments);
        learner.run(row.arguments, 0);
        CHECK(learner.exit == row.exit);
        CHECK(learner.run_json("plan --list --json", 0)["plans"].empty());
    }
}

TEST_CASE("a day off may be named in Dutch, and is kept as scripts know it") {
    Learner learner{20};
    learner.run("plan law --exam 2026-12-08 --minutes 5 --day-off zo --day-off wed --adopt", 0);
    CHECK(learner.exit == 0);
    CHECK(learner.run_json("plan --list --json", 0)["plans"][0]["days_off"] == json{"sun", "wed"});
    CHECK(learner.run("plan --list", 0).find("not on sun, wed") != std::string::npos);
    CHECK(learner.run("plan --list --lang nl", 0).find("niet op zo, wo") != std::string::npos);
}

TEST_CASE("several exams have plans of their own, and one may be given up") {
    Learner learner{60};
    learner.run("plan law --exam 2026-12-08 --minutes 3 --adopt", 0);
    learner.run("plan --exam 2026-12-20 --minutes 2 --adopt", 0);
    CHECK(learner.exit == 0);
    CHECK(learner.run_json("due --json", 0)["plans"].size() == 2);
    // The whole of the decks but for what has the earlier exam.
    std::vector<std::string> asked = learner.drill(0);
    const auto of_law =
        std::ranges::count_if(asked, [](const std::string& card) { return card.starts_with("law/"); });
    CHECK(of_law > 0);
    CHECK(of_law < static_cast<long>(asked.size()));
    learner.run("plan --drop", 1);
    CHECK(learner.exit == 2);
    learner.run("plan --drop --exam 2026-12-08", 1);
    CHECK(learner.exit == 0);
    const json plans = learner.run_json("plan --list --json", 1)["plans"];
    CHECK(plans[0]["ended"] == "2026-11-24");
    asked = learner.drill(1);
    CHECK(std::ranges::any_of(asked, [](const std::string& card) { return card.starts_with("law/"); }));
}
