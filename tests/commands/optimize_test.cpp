// overhoor optimize as a learner meets it.

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

namespace fs = std::filesystem;

namespace {

struct Learner {
    Learner() {
        std::string name = (fs::temp_directory_path() / "overhoor-optimize-XXXXXX").string();
        folder = mkdtemp(name.data());
    }
    ~Learner() { fs::remove_all(folder); }
    Learner(const Learner&) = delete;
    Learner& operator=(const Learner&) = delete;

    int run(const std::string& arguments) const {
        const std::string command = std::string{OVERHOOR_PROGRAM} + " optimize --settings " +
                                    settings().string() + " --data " + folder.string() + " " + arguments +
                                    " > " + (folder / "out").string() + " 2>&1";
        return WEXITSTATUS(std::system(command.c_str()));
    }
    static std::string read(const fs::path& file) {
        std::ifstream in{file};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    std::string said() const { return read(folder / "out"); }
    fs::path settings() const { return folder / "settings.json"; }

    fs::path folder{};
};

const std::string logs = OVERHOOR_SOURCE_DIR "/tests/data/reviews/";
const std::string simulated = "--json --from " + logs + "sim_10000.csv ";

}  // namespace

// The bars are what the Rust crate fsrs 6.5.0 reaches with the same reviews.
TEST_CASE("fitted weights foresee three logs better than the crate's do") {
    struct Row {
        const char* log;
        const char* clock;
        double log_loss, rmse_bins;
    };
    const Row rows[] = {{"sim_1000.csv", "", 0.31120236996964135, 0.0620847496794801},
                        {"sim_10000.csv", "", 0.28841983822150885, 0.024442859799428965},
                        {"real.csv", "--utc-offset -360", 0.4533866958941667, 0.05679888632854101}};
    for (const Row& row : rows) {
        CAPTURE(row.log);
        const Learner learner;
        CHECK(learner.run("--json --dry-run --from " + logs + row.log + " " + row.clock) == 0);
        const auto json = nlohmann::json::parse(learner.said());
        CHECK(json["better"] == true);
        CHECK(json["adopted"] == false);
        CHECK(json["log_loss_after"].get<double>() < row.log_loss);
        CHECK(json["rmse_bins_after"].get<double>() < row.rmse_bins);
        CHECK(json["held_back"]["log_loss_after"] < json["held_back"]["log_loss_before"]);
        CHECK_FALSE(fs::exists(learner.settings()));
    }
}

TEST_CASE("fitted weights go into the settings, where every other byte stays") {
    const Learner learner;
    const std::string before = "{ // mine\n  \"retention\": 0.88, \"parameters\": [], \"fuzz\": true }\n";
    std::ofstream{learner.settings()} << before;
    CHECK(learner.run(simulated) == 0);
    const auto said = nlohmann::json::parse(learner.said());
    CHECK(said["adopted"] == true);
    const std::string after = Learner::read(learner.settings());
    const std::size_t begin = before.find("[]");
    CHECK(after.substr(0, begin) == before.substr(0, begin));
    CHECK(after.ends_with(before.substr(begin + 2)));
    const auto settings = nlohmann::json::parse(after, nullptr, true, true);
    CHECK(settings["parameters"] == said["parameters"]);
    // What is fitted already is not fitted better by the past alone.
    CHECK(learner.run(simulated) == 1);
    CHECK(nlohmann::json::parse(learner.said())["better"] == false);
    CHECK(Learner::read(learner.settings()) == after);
}

TEST_CASE("another model is taken with its weights, where it foresees held-back reviews better") {
    const Learner learner;
    const std::string real = "--json --from " + logs + "real.csv --utc-offset -360 ";
    CHECK(learner.run(real + "--model fsrs-7") == 0);
    const auto said = nlohmann::json::parse(learner.said());
    CHECK(said["model"] == "fsrs-7");
    CHECK(said["parameters"].size() == 34);
    CHECK(said["held_back"]["log_loss_after"].get<double>() < 0.4355);  // less than FSRS-6 comes to
    const auto settings = nlohmann::json::parse(Learner::read(learner.settings()));
    CHECK(settings["model"] == "fsrs-7");
    CHECK(settings["parameters"] == said["parameters"]);
    // From now on it is the one that is fitted.
    CHECK(learner.run(real) == 1);
    CHECK(nlohmann::json::parse(learner.said())["model"] == "fsrs-7");
}

TEST_CASE("the log keeps the weights of before, and what becomes due may be spread") {
    const Learner learner;
    CHECK(learner.run(simulated + "--spread 9 --now 2026-11-25T12:00:00+01:00") == 0);
    const auto settings = nlohmann::json::parse(Learner::read(learner.settings()));
    CHECK(settings["spread"]["from"] == "2026-11-25");
    CHECK(settings["spread"]["days"] == 9);
    std::string log;
    for (const auto& file : fs::directory_iterator{learner.folder / "log"}) log += Learner::read(file.path());
    CHECK(log.find("\"spread\":\"2026-11-25 9\"") != std::string::npos);
    // Back to the defaults by hand, and fitted once more: the log has what was there in between.
    std::ofstream{learner.settings()} << R"({"retention": 0.85})";
    CHECK(learner.run(simulated) == 0);
    log.clear();
    for (const auto& file : fs::directory_iterator{learner.folder / "log"}) log += Learner::read(file.path());
    CHECK(log.find("\"retention\":0.85,") != std::string::npos);
    CHECK(log.find("\"parameters\":\"0.212 ") != std::string::npos);
}

TEST_CASE("settings are made where there are none, and left alone where they are wrong") {
    const Learner learner;
    CHECK(learner.run(simulated) == 0);
    CHECK(nlohmann::json::parse(Learner::read(learner.settings()))["parameters"].size() == 21);
    std::ofstream{learner.settings()} << "{\"fuzz\":false}";
    CHECK(learner.run(simulated) == 0);
    CHECK(nlohmann::json::parse(Learner::read(learner.settings()))["fuzz"] == false);
    const std::string broken = "{\"retention\": 7}";
    std::ofstream{learner.settings()} << broken;
    CHECK(learner.run(simulated) == 3);
    CHECK(Learner::read(learner.settings()) == broken);
}

TEST_CASE("without reviews there is nothing to fit") {
    const Learner learner;
    CHECK(learner.run("") == 1);
    CHECK(learner.said() == "Too few reviews to learn from (0): the weights stay as they are.\n");
    CHECK(learner.run("--from /no/such/file") == 3);
    CHECK_FALSE(fs::exists(learner.settings()));
}

TEST_CASE("a log that is damaged or cannot be read is not fitted to, and the settings stay") {
    const std::string damaged =
        Learner::read(OVERHOOR_SOURCE_DIR "/tests/golden/log-damaged-is-refused/data/log/desk-0001.jsonl");
    for (const bool is_file : {false, true}) {
        CAPTURE(is_file);
        const Learner learner;
        if (is_file) {
            std::ofstream{learner.folder / "log"} << "no folder";
        } else {
            fs::create_directory(learner.folder / "log");
            std::ofstream{learner.folder / "log" / "desk-0001.jsonl"} << damaged;
        }
        for (const std::string how : {"", "--dry-run", "--json", simulated.c_str()}) {
            CAPTURE(how);
            CHECK(learner.run(how) == 3);
            CHECK(learner.said().find(is_file ? "log-unreadable" : "log-damaged") != std::string::npos);
            CHECK_FALSE(fs::exists(learner.settings()));
        }
        CHECK(learner.run("--accept-damage") == 1);
        CHECK(learner.said().find("Too few reviews") != std::string::npos);
        CHECK(learner.run("--dry-run " + simulated) == 0);
    }
}
