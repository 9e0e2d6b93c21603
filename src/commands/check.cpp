// overhoor check: every problem of every deck.

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "overhoor/answer/check.hpp"
#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/fix.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/commands/watch.hpp"
#include "overhoor/storage/deck_files.hpp"
#include "overhoor/view/problem_view.hpp"

namespace overhoor {
namespace {

struct CheckOptions {
    std::vector<std::string> paths{};
    bool json = false, strict = false, fix = false, watch = false;
    FixWishes wishes{};
};

// The house's own promise: a card's model answer passes its own check.
std::optional<Problem> fails_itself(const Card& card) {
    const auto* text = std::get_if<ExpectedText>(&card.expected);
    if (text == nullptr || !text->typed) return std::nullopt;
    for (const std::string& answer : text->accepted) {
        const Verdict verdict =
            check(card.expected, Answer{{answer}}, {.language = card.language, .prompt = card.prompt});
        if (verdict.outcome == Outcome::correct) continue;
        return Problem{.message = fmt::format("the answer \"{}\" of {} does not pass its own check", answer,
                                              card.id.value),
                       .help = "is it also among the rejected ones?",
                       .where = Place{.file = card.file},
                       .rule = "fails-itself",
                       .severity = Severity::warning};
    }
    return std::nullopt;
}

std::string told(int files, const std::vector<Deck>& decks, const std::vector<Problem>& problems) {
    std::size_t cards = 0;
    for (const Deck& deck : decks) cards += deck.cards.size();
    const auto mendable =
        std::ranges::count_if(problems, [](const Problem& problem) { return !problem.mending.empty(); });
    return fmt::format("{} file{}, {} card{}: {}{}\n", files, files == 1 ? "" : "s", cards,
                       cards == 1 ? "" : "s", show_counts(problems),
                       mendable == 0 ? "" : fmt::format("; --fix mends {}", mendable));
}

Exit check_decks(const CheckOptions& options, World& world, const CommonOptions& common) {
    OpenedDecks opened = open_decks(world, common, options.paths);
    if (opened.exit != Exit::fine) return opened.exit;
    if (options.fix) {
        const Exit fixed = fix_decks(opened.paths, options.wishes, world, common);
        if (options.wishes.dry_run || fixed != Exit::fine) return fixed;
        opened = open_decks(world, common, options.paths);
    }
    std::vector<Problem>& problems = opened.problems;
    for (const Deck& deck : opened.decks)
        for (const Card& card : deck.cards)
            if (auto problem = fails_itself(card)) problems.push_back(std::move(*problem));
    if (options.strict)
        for (Problem& problem : problems) problem.severity = Severity::error;
    const bool colour = look_of(world, common).colour != Colour::none;
    for (const Problem& problem : problems)
        world.out << (options.json ? problem_json(problem) + "\n" : show_problem(problem, colour));
    if (!options.json) world.out << told(opened.files, opened.decks, problems);
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
    command.flag("--json", options->json, "One JSON object per problem");
    command.flag("--strict", options->strict, "Warnings count as errors");
    OptionLine fix = command.flag("--fix", options->fix, "Mend what can be mended in one way only");
    command.flag("--dry-run", options->wishes.dry_run, "With --fix: show the changes, make none").needs(fix);
    command.flag("--ids", options->wishes.ids, "With --fix: write an id for each card without one")
        .needs(fix);
    command.flag("--watch", options->watch, "Again whenever a deck is saved, until Ctrl-C");
    command.runs([options, call] {
        return (options->watch ? check_on_save : check_decks)(*options, call.world, call.common);
    });
}

}  // namespace overhoor
