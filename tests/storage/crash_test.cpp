// The log on a simulated disk: stopped after every call that the program makes, with every outcome of what
// was not synced by then, and stopped again while it recovers. `./dev faults` goes through all outcomes, and
// crashes again in every fifth; without it one outcome of many is taken.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <stdexcept>

#include "overhoor/storage/log_writer.hpp"
#include "overhoor/storage/review_log_file.hpp"
#include "simulated_disk.hpp"

using namespace overhoor;

namespace {

const Moment noon = *moment_from_iso("2026-11-23T12:00:00+01:00");

Folders folders() {
    Folders found;
    found.data = found.state = found.cache = "/home/data";
    return found;
}

using Cards = std::vector<std::string>;  // whose answers were acknowledged

// A sitting of so many answers; what it acknowledges before the power is cut is added.
void sit(SimulatedDisk& disk, const std::string& who, int answers, Cards& acknowledged) {
    auto writer = LogWriter::open(folders(), noon, "test", disk);
    if (!writer) throw std::runtime_error{writer.error().message};
    for (int i = 0; i < answers; ++i) {
        const std::string card = fmt::format("d/{}-{}", who, i);
        const auto kept = writer->append(Review{.card = {card}, .thinking = Duration{i * 1000}}, noon);
        if (!kept) throw std::runtime_error{kept.error().message};
        acknowledged.push_back(card);
    }
}

// The cards of the reviews in the log, in the order of their numbers; nothing when it is damaged.
std::optional<Cards> cards_in_log(const Platter& platter, bool without_remarks) {
    SimulatedDisk disk{platter};
    LoadedLog log = load_log(folders(), disk);
    if (log.damaged() || (without_remarks && !log.problems.empty())) return std::nullopt;
    put_in_order(log.history);
    Cards cards;
    for (const Event& event : log.history.events)
        if (event.is_review()) cards.emplace_back(log.history.cards[event.what]);
    return cards;
}

struct Tally {
    long long states = 0, failures = 0;
    std::string first_failure{};
};

// After a crash: the log can be read, a sitting can be begun, and then the log is whole and holds what was
// acknowledged, each once.
void check(const Platter& found, const Cards& acknowledged, Tally& tally) {
    ++tally.states;
    const auto fail = [&](const std::string& why) {
        if (tally.failures++ == 0) tally.first_failure = why;
    };
    if (!cards_in_log(found, false)) return fail("the log is damaged");
    SimulatedDisk disk{found};
    Cards all = acknowledged;
    auto writer = LogWriter::open(folders(), noon, "test", disk);
    if (!writer) return fail("no sitting: " + writer.error().message);
    if (!writer->append(Review{.card = {"d/last"}}, noon)) return fail("no answer is taken");
    all.emplace_back("d/last");
    const auto cards = cards_in_log(disk.platter(), true);
    if (!cards) return fail("the log is not whole after the next sitting");
    for (const std::string& card : all)
        if (std::ranges::count(*cards, card) != 1)
            return fail(fmt::format("{} is there {} times", card, std::ranges::count(*cards, card)));
}

// What may be found after the program stopped after so many calls: it was killed, or the power was cut.
std::vector<Platter> found_after(const SimulatedDisk& disk, Outcomes outcomes) {
    std::vector<Platter> found = after_power_cut(disk.platter(), outcomes);
    found.push_back(disk.platter());
    return found;
}

// Runs a sitting that is stopped after so many calls; false when it came to its end before.
bool stopped(SimulatedDisk& disk, int calls, const std::string& who, int answers, Cards& acknowledged) {
    disk.stop_after(calls);
    try {
        sit(disk, who, answers, acknowledged);
    } catch (const PowerCut&) {
        return true;
    }
    return false;
}

void crash_again(const Platter& found, const Cards& acknowledged, Tally& tally) {
    for (int calls = 0;; ++calls) {
        SimulatedDisk disk{found};
        Cards all = acknowledged;
        if (!stopped(disk, calls, "second", 1, all)) return;
        for (const Platter& again : found_after(disk, Outcomes::few)) check(again, all, tally);
    }
}

// Of the outcomes one in so many is checked, and one in so many crashes again.
struct Thoroughness {
    std::size_t check = 0, again = 0;
};

void crash_everywhere(const Platter& before, const Cards& already, Thoroughness one_in, Tally& tally) {
    std::size_t i = 0;
    for (int calls = 0;; ++calls) {
        SimulatedDisk disk{before};
        Cards acknowledged = already;
        const bool at_end = !stopped(disk, calls, "first", 2, acknowledged);
        for (const Platter& found : found_after(disk, Outcomes::every)) {
            if (i % one_in.check == 0) check(found, acknowledged, tally);
            if (i % one_in.again == 0) crash_again(found, acknowledged, tally);
            ++i;
        }
        if (at_end) return;
    }
}

std::string content(SimulatedDisk& disk, const std::string& path) {
    std::string text(4096, '\0');
    const long long size = disk.read(disk.open(path, 0), text.data(), text.size(), 0);
    return text.substr(0, static_cast<std::size_t>(size));
}

}  // namespace

TEST_CASE("whenever the power is cut, what was acknowledged is there, once, and the next sitting works") {
    const bool all = std::getenv("OVERHOOR_FAULTS") != nullptr;
    const Thoroughness one_in = all ? Thoroughness{1, 5} : Thoroughness{97, 7919};
    SimulatedDisk made{SimulatedDisk::with({{"/home/x", ""}})};
    Cards already;
    sit(made, "before", 2, already);
    std::vector<std::string> names;
    made.list("/home/data/log", names);
    const std::string log = "/home/data/log/" + names.front();

    Tally tally;
    crash_everywhere(SimulatedDisk::with({{"/home/x", ""}}), {}, one_in, tally);
    for (const std::string& end :
         {std::string{}, std::string{"{\"n\":3,\"at\":\"2026-"}, std::string(50, '\0') + "\n"}) {
        CAPTURE(end);
        crash_everywhere(
            SimulatedDisk::with({{log, content(made, log) + end},
                                 {"/home/data/device.json", content(made, "/home/data/device.json")},
                                 {"/home/data/lock", "1\n"}}),
            already, one_in, tally);
    }
    if (all)
        MESSAGE(
            fmt::format("{} states of the disk after a crash, {} failures", tally.states, tally.failures));
    CAPTURE(tally.first_failure);
    CHECK(tally.failures == 0);
    CHECK(tally.states > 400);
}

TEST_CASE("a disk that does not sync loses what was acknowledged: the crashes have teeth") {
    SimulatedDisk disk{SimulatedDisk::with({{"/home/x", ""}})};
    disk.lie();
    Cards acknowledged;
    sit(disk, "first", 2, acknowledged);
    Tally tally;
    for (const Platter& found : after_power_cut(disk.platter(), Outcomes::few))
        check(found, acknowledged, tally);
    MESSAGE(fmt::format("{} of {} states have lost something", tally.failures, tally.states));
    CHECK(tally.failures > tally.states / 2);
}
