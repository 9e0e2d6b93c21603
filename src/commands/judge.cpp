// overhoor judge: judges answers given as JSON lines.

#include <fstream>
#include <istream>
#include <memory>
#include <ostream>

#include "overhoor/answer/check.hpp"
#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/storage/dictionary.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/judge_json.hpp"

namespace overhoor {
namespace {

struct JudgeOptions {
    std::string file{};
    bool no_dictionary = false;
};

// Every line is judged; a bad one is answered with its number and does not stop the others. Each answer is
// flushed: a script may wait for it.
Exit judge_lines(std::istream& in, const std::string& name, const JudgeOptions& options, World& world,
                 const CommonOptions& common) {
    Dictionaries dictionaries{world.environment};
    Exit exit = Exit::fine;
    std::size_t number = 0;
    for (std::string line; world.out && std::getline(in, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        const auto read = judge_case_from_json(line);
        if (!read) {
            world.out << unjudged_line(number, read.error()) << '\n' << std::flush;
            exit = Exit::failed;
            continue;
        }
        Question question{.language = read->language, .prompt = read->prompt, .others = read->others};
        if (!options.no_dictionary) question.lists = dictionaries.lists_for(read->language);
        world.out << judged_line(*read, check(read->expected, read->given, question)) << '\n' << std::flush;
    }
    if (!in.bad()) return exit;
    report(world, common, Problem{.message = phrase("cannot read {}", name), .rule = "unreadable"});
    return Exit::failed;
}

Exit judge(const JudgeOptions& options, World& world, const CommonOptions& common) {
    if (options.file.empty() || options.file == "-")
        return judge_lines(world.in, said("standard input"), options, world, common);
    std::ifstream in{options.file};
    if (in) return judge_lines(in, options.file, options, world, common);
    report(world, common,
           Problem{.message = phrase("cannot read {}", options.file),
                   .help = said("is it there, and may you read it?"),
                   .rule = "unreadable"});
    return Exit::failed;
}

}  // namespace

void add_judge(CommandLine& program, Call call) {
    auto options = std::make_shared<JudgeOptions>();
    CommandLine command = program.command("judge", "Judge answers for scripts: JSON lines in and out");
    command.option("file", options->file, "A file of cases; none: standard input").type("FILE");
    command.flag("--no-dictionary", options->no_dictionary, "By the rules alone, the same on every machine");
    command.footer(
        "A case a line: lang, type (text, list, ordered, numeric, choice), expected, given; where they "
        "matter\n"
        "accept, reject, strict, prompt, deck, need, tolerance, tolerance_rel, unit, options, prompts, "
        "slots; "
        "any id.\n"
        "A line of each: verdict (correct, close, partial, wrong), matched, of, extra, reason, diff, "
        "suggested.\n"
        "A line that cannot be judged is answered with its number, and the exit code is 3.\n\n"
        "  echo '{\"lang\":\"nl\",\"expected\":[\"burger\"],\"given\":\"burgre\"}' | overhoor judge");
    command.needs_no_folders();
    command.runs_for_programs([options, call] { return judge(*options, call.world, call.common); });
}

}  // namespace overhoor
