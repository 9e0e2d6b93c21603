// overhoor check: every problem of every deck.

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <ostream>
#include <set>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/fix.hpp"
#include "overhoor/commands/identity.hpp"
#include "overhoor/commands/progress.hpp"
#include "overhoor/commands/relink.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/commands/watch.hpp"
#include "overhoor/deck/rule.hpp"
#include "overhoor/storage/deck_files.hpp"
#include "overhoor/storage/deck_lint.hpp"
#include "overhoor/storage/dictionary.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/problem_view.hpp"
#include "overhoor/view/rule_view.hpp"

namespace overhoor {
namespace {

struct CheckOptions {
    std::vector<std::string> paths{};
    bool json = false, strict = false, explain = false, fix = false, watch = false, relink = false;
    FixWishes wishes{};
    std::vector<std::string> pairs{};
};

// The pages of the rules that are named, or a list of them all.
Exit explain(const std::vector<std::string>& names, World& world, const CommonOptions& common) {
    const Look look = look_of(world, common);
    const bool colour = look.colour != Colour::none;
    const int width = look.width > 0 ? look.width : 80;
    if (names.empty()) world.out << show_rules(width, colour);
    for (const std::string& name : names) {
        const Rule* rule = find_rule(name);
        if (rule == nullptr) {
            const std::string_view meant = nearest_rule(name);
            report(world, common,
                   Problem{.message = phrase("there is no rule \"{}\"", name),
                           .help = meant.empty() ? said("`overhoor check --explain` lists them")
                                                 : phrase("did you mean \"{}\"?", meant)});
            return Exit::misuse;
        }
        if (&name != names.data()) world.out << "\n";
        world.out << show_rule(*rule, width, colour);
    }
    return Exit::fine;
}

std::string told(int files, const std::vector<Deck>& decks, const std::vector<Problem>& problems) {
    std::size_t cards = 0;
    for (const Deck& deck : decks) cards += deck.cards.size();
    const auto mendable =
        std::ranges::count_if(problems, [](const Problem& problem) { return !problem.mending.empty(); });
    // What was broken off at a slip has not no cards, but none that are known.
    const std::string of =
        cards == 0 && !problems.empty() ? "" : ", " + phrase(cards == 1 ? "{} card" : "{} cards", cards);
    return fmt::format("{}{}: {}{}\n", phrase(files == 1 ? "{} file" : "{} files", files), of,
                       show_counts(problems), mendable == 0 ? "" : phrase("; --fix mends {}", mendable));
}

std::string told_moves(std::size_t moves) {
    return fmt::format(
        "overhoor: {}\n",
        phrase(moves == 1 ? "an edited card keeps its history; the next session moves it"
                          : "{} edited cards keep their histories; the next session moves them",
               moves));
}

// No fault of the decks, and so no problem of theirs: what the judge cannot do for them on this machine.
void tell_missing_dictionaries(const std::vector<Deck>& decks, World& world, const CommonOptions& common) {
    std::set<std::string> languages;
    for (const Deck& deck : decks)
        for (const Card& card : deck.cards) languages.insert(card.language);
    Dictionaries dictionaries{world.environment};
    for (const std::string& language : languages)
        if (const auto missing = dictionaries.missing(language)) report(world, common, *missing);
}

Exit check_decks(const CheckOptions& options, World& world, const CommonOptions& common) {
    if (options.explain) return explain(options.paths, world, common);
    if (options.relink)
        return relink(options.paths, {.pairs = options.pairs, .json = options.json}, world, common);
    ProgressBar bar{world, common, "checking"};
    constexpr double reading = 0.25;  // of all the work
    OpenedDecks opened =
        open_decks(world, common, options.paths, [&](double done) { bar.tell(reading * done); });
    bar.wipe();
    if (opened.exit != Exit::fine) return opened.exit;
    if (options.fix) {
        const Exit fixed = fix_decks(opened.paths, options.wishes, world, common);
        if (options.wishes.dry_run || fixed != Exit::fine) return fixed;
        opened = open_decks(world, common, options.paths);
    }
    std::vector<Problem>& problems = opened.problems;
    std::ranges::move(
        lint_problems(opened.decks, [&](double done) { bar.tell(reading + (1 - reading) * done); }),
        std::back_inserter(problems));
    bar.wipe();
    IdentityRemarks identity = identity_remarks(world, common, opened);
    std::ranges::move(identity.problems, std::back_inserter(problems));
    sort_by_place(problems);
    if (options.strict)
        for (Problem& problem : problems) problem.severity = Severity::error;
    const bool colour = look_of(world, common).colour != Colour::none;
    for (const Problem& problem : problems)
        world.out << (options.json ? problem_json(problem) + "\n" : show_problem(problem, colour));
    if (!options.json) world.out << told(opened.files, opened.decks, problems);
    if (identity.moves > 0) world.err << told_moves(identity.moves);
    tell_missing_dictionaries(opened.decks, world, common);
    const bool unreadable = std::ranges::any_of(problems, [](const Problem& problem) {
        return problem.rule == "no-file" || problem.rule == "unreadable" || problem.rule == "too-large" ||
               problem.rule == "no-decks";
    });
    if (unreadable) return Exit::failed;
    return std::ranges::any_of(problems, [](const Problem& p) { return p.severity == Severity::error; })
               ? Exit::no
               : Exit::fine;
}

// Again whenever one of the decks, or a file that one includes, was saved.
Exit check_on_save(const CheckOptions& options, World& world, const CommonOptions& common) {
    const OpenedDecks opened = open_decks(world, common, options.paths);
    if (opened.exit != Exit::fine) return opened.exit;
    std::vector<std::filesystem::path> watched = opened.paths;
    for (const std::string& path : options.paths) watched.emplace_back(path);
    if (options.paths.empty()) {
        const auto found = deck_paths(world, common, opened.settings);
        watched.insert(watched.end(), found.begin(), found.end());
    }
    return watch([&] { return check_decks(options, world, common); }, [&] { return fingerprint_of(watched); },
                 world);
}

}  // namespace

void add_check(CommandLine& program, Call call) {
    auto options = std::make_shared<CheckOptions>();
    CommandLine command = program.command("check", "Report every problem in the decks");
    command.option("path", options->paths, "Deck files or folders; none: your decks").type("PATH");
    OptionLine json = command.flag("--json", options->json, "One JSON object per problem");
    command.flag("--strict", options->strict, "Warnings count as errors");
    command.flag("--explain", options->explain, "The pages of the rules named; none: a list of all rules")
        .excludes(json);
    OptionLine fix = command.flag("--fix", options->fix, "Mend what can be mended in one way only");
    command.flag("--dry-run", options->wishes.dry_run, "With --fix: show the changes, make none").needs(fix);
    command.flag("--ids", options->wishes.ids, "With --fix: write an id for each card without one")
        .needs(fix);
    command.flag("--watch", options->watch, "Again whenever a deck is saved, until Ctrl-C");
    OptionLine relinks = command.flag("--relink", options->relink,
                                      "Say which cards go on with the histories of cards that are gone");
    command.option("--pair", options->pairs, "With --relink: the ids of both (repeatable)")
        .type("OLD=NEW")
        .needs(relinks);
    command.runs([options, call] {
        return (options->watch ? check_on_save : check_decks)(*options, call.world, call.common);
    });
}

}  // namespace overhoor
