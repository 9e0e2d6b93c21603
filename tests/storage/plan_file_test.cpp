#include "overhoor/storage/plan_file.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "overhoor/storage/todays_plan_file.hpp"

using namespace overhoor;
namespace fs = std::filesystem;

namespace {

struct Learner {
    Learner() {
        std::string name = (fs::temp_directory_path() / "overhoor-plans-XXXXXX").string();
        folders.data = mkdtemp(name.data());
        folders.cache = folders.data / "cache";
    }
    ~Learner() { fs::remove_all(folders.data); }
    Learner(const Learner&) = delete;
    Learner& operator=(const Learner&) = delete;
    fs::path path() const { return folders.data / "plans.json"; }
    std::string text() const {
        std::ifstream in{path()};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    Folders folders{};
};

const AdoptedPlan full{.exam = *day_from_iso("2026-12-14"),
                       .minutes = 25,
                       .adopted = *day_from_iso("2026-11-23"),
                       .decks = {"law", "networks"},
                       .days_off = {"sun", "2026-12-05"},
                       .every_day = true,
                       .goal = 0.85,
                       .ended = *day_from_iso("2026-12-01")};
const AdoptedPlan plain{
    .exam = *day_from_iso("2027-01-11"), .minutes = 10, .adopted = *day_from_iso("2026-11-23")};

}  // namespace

TEST_CASE("adopted plans are read back as they were written") {
    const Learner learner;
    CHECK(read_plans(learner.folders).plans.empty());
    const std::vector<AdoptedPlan> plans{full, plain};
    REQUIRE(write_plans(learner.folders, plans));
    const ReadPlans read = read_plans(learner.folders);
    CHECK(read.problems.empty());
    CHECK(read.plans == plans);
}

TEST_CASE("plans that cannot be understood are told at their place, and left as they are") {
    struct Row {
        const char* text;
        const char* rule;
        int line, column;
    };
    const Row rows[] = {
        {"{\"v\": 2, \"plans\": {}}", "newer-version", 1, 7},
        {"{\"v\": 1, \"plans\": 3}", "wrong-type", 1, 19},
        {"{\"v\": 1, \"plans\": [\n  {\"exam\": \"soon\", \"minutes\": 5, \"adopted\": \"2026-11-23\"}]}",
         "wrong-type", 2, 12},
        {"{\"v\": 1, \"plans\": [\n  {\"minutes\": 5, \"adopted\": \"2026-11-23\"}]}", "missing-key", 2, 3},
        {"{\"v\": 1, \"plans\": [{\"exam\": \"2026-12-14\", \"minutes\": 0, \"adopted\": \"2026-11-23\"}]}",
         "out-of-range", 1, 54},
        {"{\"v\": 1, \"plans\": [{\"exam\": \"2026-12-14\", \"minutes\": 5, \"adopted\": \"2026-11-23\",\n"
         "\"days_off\": [\"zondag\"]}]}",
         "wrong-type", 2, 13}};
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const Learner learner;
        std::ofstream{learner.path()} << row.text;
        const ReadPlans read = read_plans(learner.folders);
        REQUIRE(read.problems.size() == 1);
        CHECK(read.problems[0].rule == row.rule);
        REQUIRE(read.problems[0].where);
        CHECK(read.problems[0].where->line == row.line);
        CHECK(read.problems[0].where->column == row.column);
        CHECK_FALSE(write_plans(learner.folders, std::vector{plain}));
        CHECK(learner.text() == row.text);
    }
}

TEST_CASE("today's plan is kept for the day, the plans and the decks that it was made of") {
    const Learner learner;
    const std::vector<PlanOfToday> plans{
        {.exam = full.exam, .cards = {{"law/a"}, {"law/b/2"}}, .expected = 0.75}, {.exam = plain.exam}};
    CHECK_FALSE(read_todays_plans(learner.folders, "monday"));
    keep_todays_plans(learner.folders, "monday", plans);
    CHECK(read_todays_plans(learner.folders, "monday") == plans);
    CHECK_FALSE(read_todays_plans(learner.folders, "tuesday"));
}
