#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "overhoor/commands/log.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/exchange/review_csv.hpp"
#include "overhoor/storage/log_care.hpp"
#include "overhoor/storage/review_log_file.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/log_view.hpp"
#include "overhoor/view/problem_view.hpp"

namespace overhoor {
namespace {

// Only what is not as it should be is named.
Line summary(const LogFile& file) {
    std::string said = phrase(file.lines == 1 ? "{} line" : "{} lines", file.lines) + ", " +
                       phrase(file.reviews == 1 ? "{} review" : "{} reviews", file.reviews);
    const auto add = [&](int count, const char* what) {
        if (count > 0) said += fmt::format(", {} {}", count, in_words(what));
    };
    add(file.unknown, "of a newer version");
    add(file.bad_checksums, "changed after being written");
    add(static_cast<int>(std::min<std::uint64_t>(file.missing, 1'000'000'000)), "missing");
    add(file.damaged, "damaged");
    if (file.torn) said += in_words(", the end cut off");
    return Line{}.add(file.path.string(), Style::accent).add(": " + said).hanging(2);
}

// What is odd but loses nothing: found once all files are together.
std::vector<Problem> oddities(const OrderingNotes& notes, Moment now) {
    std::vector<Problem> found;
    const auto say = [&](std::string rule, std::string message, std::string help) {
        found.push_back({.message = std::move(message),
                         .help = std::move(help),
                         .rule = std::move(rule),
                         .severity = Severity::warning});
    };
    if (notes.contradictions > 0)
        say("log-twice",
            phrase(notes.contradictions == 1 ? "{} entry has another content under the same number"
                                             : "{} entries have another content under the same number",
                   notes.contradictions),
            said("both are kept and used: two programs wrote as one device"));
    if (notes.clock_changes > 0)
        say("log-clock",
            phrase(notes.clock_changes == 1 ? "the clock stood wrong for {} entry"
                                            : "the clock stood wrong for {} entries",
                   notes.clock_changes),
            said("they count at the time of the entry before them"));
    if (const auto ahead = ahead_of_time(notes.latest, now)) found.push_back(*ahead);
    return found;
}

// Damage is an answer; what cannot be read gives none.
Exit exit_of(const LoadedLog& log) {
    if (log.unreadable()) return Exit::failed;
    return log.damaged() ? Exit::no : Exit::fine;
}

const char* verdict_on(const LoadedLog& log) {
    if (log.unreadable()) return "Not all of the log can be read.";
    if (log.damaged()) return "The log is damaged.";
    return std::ranges::any_of(log.files, &LogFile::torn)
               ? "The log is whole, but for an end that was cut off."
               : "The log is whole.";
}

}  // namespace

Exit verify_log(const VerifyOptions& options, World& world, const CommonOptions& common) {
    if (options.repair) return repair_damage(world, common);
    LoadedLog log = load_log(find_folders(world.environment, common.data, common.settings));
    const OrderingNotes notes = put_in_order(log.history);
    std::ranges::move(oddities(notes, clock_of(world, common)()), std::back_inserter(log.problems));
    const Folders folders = find_folders(world.environment, common.data, common.settings);
    std::ranges::move(not_private(folders, system_disk()), std::back_inserter(log.problems));
    if (options.json) {
        for (const Problem& problem : log.problems) world.out << problem_json(problem) << '\n';
        return exit_of(log);
    }
    Frame frame;
    for (const LogFile& file : log.files) frame.add(summary(file));
    if (!log.files.empty())
        frame.add(Line{in_words(verdict_on(log)), Style::bold});
    else if (!log.unreadable())
        frame.add(Line{in_words("There is no log yet: nothing was studied with this data folder.")});
    report(world, common, log.problems);
    write(world, common, frame);
    return exit_of(log);
}

Exit list_log(const LogListOptions& options, World& world, const CommonOptions& common) {
    LoadedLog log = load_log(find_folders(world.environment, common.data, common.settings));
    report(world, common, log.problems);
    put_in_order(log.history);
    std::vector<LogEntry> entries;
    for (auto event = log.history.events.rbegin(); event != log.history.events.rend(); ++event) {
        if (entries.size() == static_cast<std::size_t>(options.limit)) break;
        LogEntry entry = log.history.entry(*event);
        const auto cards = cards_of(entry.what);
        const bool wanted = options.card.empty() || std::ranges::any_of(cards, [&](const CardId* card) {
                                return card->value == options.card;
                            });
        if (wanted) entries.push_back(std::move(entry));
    }
    std::ranges::reverse(entries);
    if (options.json) {
        for (const LogEntry& entry : entries) world.out << entry_json(entry) << '\n';
    } else if (!log.unreadable() || !entries.empty())
        write(world, common, entries_view(entries));
    return exit_of(log);
}

Exit export_log(const LogExportOptions& options, World& world, const CommonOptions& common) {
    const Folders folders = find_folders(world.environment, common.data, common.settings);
    LoadedLog log = load_log(folders);
    report(world, common, log.problems);
    if (log.damaged() && !common.accept_damage) return Exit::failed;
    put_in_order(log.history);
    if (options.format == "jsonl") {
        for (const Event& event : log.history.events)
            world.out << entry_json(log.history.entry(event)) << '\n';
        return Exit::fine;
    }
    const Wishes wishes = read_settings(folders.settings).settings.wishes;
    reviews_as_csv(
        log.history, [&](const CardId&) -> const Wishes& { return wishes; },
        [&](std::string_view line) { world.out << line; });
    return Exit::fine;
}

}  // namespace overhoor
