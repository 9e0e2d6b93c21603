// overhoor replay as scripts meet it: every line is JSON with the promised members.

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

struct Said {
    int exit = 0;
    std::vector<nlohmann::json> lines{};
};

Said replay(const std::string& arguments, const std::string& in) {
    std::string name = (fs::temp_directory_path() / "overhoor-replay-XXXXXX").string();
    const fs::path folder = mkdtemp(name.data());
    std::ofstream{folder / "in"} << in;
    const std::string files =
        " < " + (folder / "in").string() + " > " + (folder / "out").string() + " 2>/dev/null";
    Said said;
    said.exit =
        WEXITSTATUS(std::system((std::string{OVERHOOR_PROGRAM} + " replay " + arguments + files).c_str()));
    std::ifstream out{folder / "out"};
    for (std::string line; std::getline(out, line);) said.lines.push_back(nlohmann::json::parse(line));
    fs::remove_all(folder);
    return said;
}

const std::string two_reviews =
    R"({"id":"x","reviews":[{"rating":3,"elapsed_days":0},{"rating":1,"elapsed_days":5}]})";

}  // namespace

TEST_CASE("replay tells the state after each review") {
    const Said said = replay("--retention 0.85", two_reviews);
    CHECK(said.exit == 0);
    REQUIRE(said.lines.size() == 2);
    CHECK(said.lines[0]["v"] == 1);
    CHECK(said.lines[0]["id"] == "x");
    CHECK(said.lines[0]["n"] == 1);
    CHECK(said.lines[0]["retrievability"].is_null());
    CHECK(said.lines[0]["stability"] == 2.3065);
    CHECK(said.lines[0]["interval_days"].get<double>() == doctest::Approx(4.39717187588665));
    CHECK(said.lines[1]["rating"] == 1);
    CHECK(said.lines[1]["elapsed_days"] == 5);
    CHECK(said.lines[1]["retrievability"].get<double>() == doctest::Approx(0.8388614268145294));
    CHECK(said.lines[1]["difficulty"].get<double>() == doctest::Approx(7.394502741279718));
    CHECK_FALSE(said.lines[1].contains("stability_fast"));
    CHECK(replay("--model fsrs-7", two_reviews).lines[0]["stability_fast"].get<double>() ==
          doctest::Approx(3.13768));
}

TEST_CASE("replay takes weights, and refuses what are none") {
    const std::string list = "'[1,2,3,4, 6.4,.8,3, 0,1.8,.16 .8,1.4,.06,.26,1.6,.6,1.8,.54,.09,.06,.15]'";
    CHECK(replay("--parameters " + list, two_reviews).lines.at(0)["stability"] == 3);
    CHECK(replay("--parameters 1,2,3", two_reviews).exit == 2);
    CHECK(replay("--parameters 1,twee", two_reviews).exit == 2);
    CHECK(replay("--model sm-2", two_reviews).exit == 2);
    CHECK(replay("--retention 1.5", two_reviews).exit == 2);
    CHECK(replay("/no/such/file", "").exit == 3);
    const Said some = replay("", two_reviews + "\n{\"id\":2}\n");
    CHECK(some.exit == 3);
    CHECK(some.lines.size() == 2);
}

TEST_CASE("replay evaluates") {
    const Said said =
        replay("--evaluate --splits " OVERHOOR_SOURCE_DIR "/tests/data/reviews/sim_1000.csv", "");
    REQUIRE(said.lines.size() == 1);
    CHECK(said.lines[0]["reviews"] == 596);
    CHECK(said.lines[0]["log_loss"].get<double>() == doctest::Approx(0.31470190593867353));
    CHECK(said.lines[0]["splits"].size() == 5);
}
