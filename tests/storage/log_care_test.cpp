#include "overhoor/storage/log_care.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "overhoor/core/random.hpp"
#include "overhoor/storage/backup.hpp"
#include "overhoor/storage/review_log_file.hpp"
#include "simulated_disk.hpp"

using namespace overhoor;

namespace {

const Moment noon = *moment_from_iso("2026-11-23T12:00:00+01:00");

Folders folders() {
    Folders found;
    found.data = found.state = found.cache = "/data";
    return found;
}

LogEntry entry(const std::string& device, std::uint64_t n) {
    LogEntry made;
    made.id.device = device;
    made.id.n = n;
    made.when = {noon.at + Duration{static_cast<int>(n) * 60'000}, noon.utc_offset};
    if (n == 0)
        made.what = FileHeader{.device = device, .app = "test"};
    else
        made.what = Review{.card = {fmt::format("d/{}", n)}, .thinking = Duration{1000}};
    return made;
}
std::string lines(const std::string& device, std::uint64_t first, std::uint64_t last) {
    std::string text = to_line(entry(device, 0)) + "\n";
    for (std::uint64_t n = std::max<std::uint64_t>(first, 1); n <= last; ++n)
        text += to_line(entry(device, n)) + "\n";
    return text;
}

std::vector<std::string> names_in(SimulatedDisk& disk, const std::string& folder) {
    std::vector<std::string> names;
    disk.list(folder, names);
    std::ranges::sort(names);
    return names;
}

int reviews(SimulatedDisk& disk) {
    LoadedLog log = load_log(folders(), disk);
    CHECK(log.problems.empty());
    put_in_order(log.history);
    return static_cast<int>(std::ranges::count_if(log.history.events, &Event::is_review));
}

}  // namespace

TEST_CASE("a damaged log is written anew beside the old one, with every entry that can be read") {
    const std::string text = lines("desk", 1, 6);
    std::string damaged = text;
    damaged.erase(damaged.find("\n{\"n\":3"), 1);        // 2 and 3 glued together
    damaged.insert(damaged.find("{\"n\":4"), 30, '\0');  // zeros before 4
    damaged.replace(damaged.find("\"e\":\"review\",\"card\":\"d/5"), 4, "####");
    SimulatedDisk disk{
        SimulatedDisk::with({{"/data/log/desk.jsonl", damaged}, {"/data/log/a.jsonl", lines("a", 1, 2)}})};
    CHECK(load_log(folders(), disk).damaged());
    const auto repaired = repair_log(folders(), noon, disk);
    REQUIRE(repaired);
    REQUIRE(repaired->size() == 1);
    CHECK(repaired->front().saved == 3);
    CHECK(repaired->front().left_out == 1);
    LoadedLog log = load_log(folders(), disk);
    CHECK_FALSE(log.damaged());
    CHECK(std::ranges::count_if(log.history.events, &Event::is_review) == 7);
    std::string old;
    CHECK(names_in(disk, "/data/log") ==
          std::vector<std::string>{"a.jsonl", "desk.jsonl", "desk.jsonl.damaged-" + stamp(noon)});
    CHECK(names_in(disk, "/data/backup/" + stamp(noon)) == std::vector<std::string>{"a.jsonl", "desk.jsonl"});
    REQUIRE(repair_log(folders(), noon, disk)->empty());
}

TEST_CASE("a repair that the power cuts short leaves the old file or the new one") {
    std::string damaged = lines("desk", 1, 3);
    damaged.insert(damaged.find("{\"n\":2"), "???\n");
    const Platter before = SimulatedDisk::with({{"/data/log/desk.jsonl", damaged}});
    for (int calls = 0;; ++calls) {
        SimulatedDisk disk{before};
        disk.stop_after(calls);
        bool cut = false;
        try {
            (void)repair_log(folders(), noon, disk);
        } catch (const PowerCut&) {
            cut = true;
        }
        for (const Platter& found : after_power_cut(disk.platter(), Outcomes::few)) {
            SimulatedDisk after{found};
            const LoadedLog log = load_log(folders(), after);
            CHECK(std::ranges::count_if(log.history.events, &Event::is_review) == 3);
        }
        if (!cut) break;
    }
}

TEST_CASE("what another copy knows comes into a file of its own, once") {
    SimulatedDisk disk{SimulatedDisk::with({{"/data/log/desk.jsonl", lines("desk", 1, 4)},
                                            {"/other/copy.jsonl", lines("desk", 3, 7)},
                                            {"/other/log/phone.jsonl", lines("phone", 1, 2) + "damaged\n"},
                                            {"/other/log/evil.jsonl", lines("../../evil", 1, 1)}})};
    const std::vector<std::filesystem::path> from{"/other"};
    const auto dry = merge_log(folders(), from, noon, true, disk);
    REQUIRE(dry);
    CHECK(dry->files.size() == 3);
    CHECK(names_in(disk, "/data/log").size() == 1);
    const auto merged = merge_log(folders(), from, noon, false, disk);
    REQUIRE(merged);
    CHECK(merged->known == 2);
    CHECK(merged->problems.size() == 1);
    CHECK(reviews(disk) == 10);
    for (const std::string& name : names_in(disk, "/data/log"))
        CHECK((name.starts_with("desk") || name.starts_with("phone") || name.starts_with("other-")));
    CHECK(merge_log(folders(), from, noon, false, disk)->files.empty());
    CHECK(reviews(disk) == 10);
}

TEST_CASE("a file that is not there is told of") {
    SimulatedDisk disk{SimulatedDisk::with({{"/data/log/desk.jsonl", lines("desk", 1, 1)}})};
    const std::vector<std::filesystem::path> from{"/nowhere.jsonl"};
    CHECK(merge_log(folders(), from, noon, false, disk)->problems.front().rule == "unreadable");
}

TEST_CASE("the older backups are, the fewer stay") {
    std::vector<std::string> names{"notes", "2026-11-23"};
    const auto backup = [&](int hours_ago) {
        return stamp({noon.at - std::chrono::hours{hours_ago}, noon.utc_offset});
    };
    for (const int hours : {0, 1, 2, 100, 101, 102, 24 * 40, 24 * 41, 24 * 42, 24 * 200})
        names.push_back(backup(hours));
    auto gone = outlived(names, noon);
    std::ranges::sort(gone);
    CHECK(gone == std::vector<std::string>{backup(24 * 42), backup(24 * 41), backup(102), backup(101)});
}

TEST_CASE("every flipped bit of a log is noticed, or changes nothing that is read") {
    const std::string text = lines("desk", 1, 40);
    const Platter whole = SimulatedDisk::with({{"/data/log/desk.jsonl", text}});
    const auto states = [](const LoadedLog& log) {
        std::string all;
        for (const Event& event : log.history.events) all += to_line(log.history.entry(event)) + "\n";
        return all;
    };
    SimulatedDisk disk{whole};
    const std::string wanted = states(load_log(folders(), disk));
    Random random{11};
    for (int i = 0; i < 1000; ++i) {
        std::string flipped = text;
        const std::size_t at = random.below(flipped.size());
        flipped[at] = static_cast<char>(static_cast<unsigned char>(flipped[at]) ^ (1U << random.below(8)));
        SimulatedDisk damaged{SimulatedDisk::with({{"/data/log/desk.jsonl", flipped}})};
        const LoadedLog log = load_log(folders(), damaged);
        CAPTURE(at);
        CHECK((!log.problems.empty() || states(log) == wanted));
    }
}

TEST_CASE("a merge that finds nothing new makes no backup, and one into a log that cannot be read nothing") {
    SimulatedDisk disk{SimulatedDisk::with({{"data/log/desk-0001.jsonl", lines("desk-0001", 1, 3)},
                                            {"stick/desk-0001.jsonl", lines("desk-0001", 1, 2)}})};
    for (const char* const from : {"/stick", "/nosuch"}) {
        CAPTURE(from);
        const std::filesystem::path source{from};
        const auto merged = merge_log(folders(), std::span{&source, 1}, noon, false, disk);
        REQUIRE(merged);
        CHECK(merged->files.empty());
        CHECK(names_in(disk, "/data") == std::vector<std::string>{"log"});
    }
    SimulatedDisk blocked{SimulatedDisk::with(
        {{"data/log", "no folder"}, {"stick/desk-0001.jsonl", lines("desk-0001", 1, 2)}})};
    const std::filesystem::path stick{"/stick"};
    const auto refused = merge_log(folders(), std::span{&stick, 1}, noon, false, blocked);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().rule == "log-unreadable");
    CHECK(names_in(blocked, "/data") == std::vector<std::string>{"log"});
}
