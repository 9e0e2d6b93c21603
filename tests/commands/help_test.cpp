// The pages of help, and what is wrong with a command line: in Dutch for people, in English for programs.

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/help_page.hpp"
#include "overhoor/text/letters.hpp"
#include "overhoor/text/tongue.hpp"

using namespace overhoor;
namespace fs = std::filesystem;

namespace {

struct Told {
    std::string out{}, err{};
    int exit = 0;
};

// The program with these words, on the decks of the clone and an empty data folder.
class Program {
public:
    Program() {
        std::string name = (fs::temp_directory_path() / "overhoor-help-XXXXXX").string();
        folder_ = mkdtemp(name.data());
    }
    ~Program() { fs::remove_all(folder_); }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    Told says(std::vector<std::string> words, const std::string& input = {}) const {
        std::istringstream in{input};
        std::ostringstream out, err;
        World world{.environment = [](const char*) { return std::string{}; },
                    .clock = [] { return Moment{}; },
                    .in = in,
                    .out = out,
                    .err = err};
        for (const std::string& word :
             {std::string{"--data"}, folder_.string(), std::string{"--settings"}, (folder_ / "none").string(),
              std::string{"--decks"}, std::string{OVERHOOR_SOURCE_DIR "/decks"}, std::string{"--now"},
              std::string{"2026-11-24T09:00:00+01:00"}})
            words.push_back(word);
        std::vector<const char*> arguments{"overhoor"};
        for (const std::string& word : words) arguments.push_back(word.c_str());
        const int exit = run(static_cast<int>(arguments.size()), arguments.data(), world);
        return {out.str(), err.str(), exit};
    }

    CommandWords words() const {
        std::istringstream in;
        std::ostringstream out;
        World world{.environment = [](const char*) { return std::string{}; },
                    .clock = [] { return Moment{}; },
                    .in = in,
                    .out = out,
                    .err = out};
        return words_of_program(world);
    }

private:
    fs::path folder_{};
};

// All that its page says, paragraph by paragraph, and those of the commands below it.
void collect(const CommandWords& command, std::vector<std::string>& into) {
    into.push_back(command.about);
    for (const OptionWords& option : command.options) {
        into.push_back(option.help);
        into.push_back(option.group);
    }
    into.push_back(command.footer);
    for (const CommandWords& below : command.commands) collect(below, into);
}

// The words that lead to each page.
void collect_pages(const CommandWords& command, std::vector<std::string> way,
                   std::vector<std::vector<std::string>>& into) {
    if (!command.name.empty()) way.push_back(command.name);
    into.push_back(way);
    for (const CommandWords& below : command.commands) collect_pages(below, way, into);
}

}  // namespace

TEST_CASE("all that the pages of help say is said in Dutch too") {
    std::set<std::string_view> known;
    for (const Sentence& sentence : dutch_words()) known.insert(sentence.english);
    std::vector<std::string> texts;
    collect(Program{}.words(), texts);
    CHECK(texts.size() > 250);
    for (const std::string& text : texts)
        for (const std::string& paragraph : paragraphs_of(text))
            CHECK_MESSAGE((paragraph.empty() || is_to_be_typed(paragraph) || known.contains(paragraph)),
                          paragraph);
}

TEST_CASE("a Dutch page of help fits eighty columns") {
    const Program program;
    std::vector<std::vector<std::string>> pages;
    collect_pages(program.words(), {}, pages);
    CHECK(pages.size() > 20);
    for (std::vector<std::string> page : pages) {
        page.insert(page.begin(), {"--lang", "nl"});
        page.emplace_back("--help");
        const Told told = program.says(page);
        CHECK(told.exit == 0);
        CHECK_MESSAGE(told.out.find("Gebruik: overhoor") != std::string::npos, told.out);
        std::istringstream lines{told.out};
        for (std::string line; std::getline(lines, line);)
            CHECK_MESSAGE((width_of(line) <= 80 || is_to_be_typed(line)), line);
    }
}

TEST_CASE("what can be typed is told from what is said") {
    CHECK(is_to_be_typed("  overhoor stats\n  overhoor stats --json | jq .x"));
    CHECK_FALSE(is_to_be_typed("First steps:\n  overhoor drill"));
    CHECK_FALSE(is_to_be_typed("  overhoor drill                 study what is due"));
    CHECK_FALSE(is_to_be_typed("  overhoor stats\nand so on"));
    CHECK_FALSE(is_to_be_typed(""));
}

TEST_CASE("a complaint about the line is said in Dutch, what was typed stays as it was") {
    const Speaking dutch{Tongue::dutch};
    CHECK(complaint_in_words("--new: At Most 1 required but received 2") ==
          "--new: mag hoogstens 1 keer, en staat er 2 keer");
    CHECK(complaint_in_words("The following argument was not expected: x is required") ==
          "Dit argument hoort hier niet: x is required");
    CHECK(complaint_in_words("--kind: foo not in {text,list}") == "--kind: foo is geen van {text,list}");
    CHECK(complaint_in_words("--text: 1 required {} missing") == "--text: hierachter hoort 1 waarde ({})");
    CHECK(complaint_in_words("something new") == "something new");
}

TEST_CASE("the language of a line is found before it is read") {
    const Program program;
    CHECK(program.says({"drill", "--nw", "--lang", "nl"})
              .err.starts_with("overhoor: Dit argument hoort hier niet"));
    CHECK(program.says({"--lang=nl", "drill", "--nw"})
              .err.starts_with("overhoor: Dit argument hoort hier niet"));
    CHECK(
        program.says({"drill", "--nw"}).err.starts_with("overhoor: The following argument was not expected"));
    CHECK(program.says({"drill", "--lang", "fr"}).exit == 2);
    CHECK(program.says({"new", "--lang", "nl"}).err.starts_with("overhoor: deck is required"));
    CHECK(spoken() == Tongue::english);
}

TEST_CASE("what programs read is the same in every language") {
    const Program program;
    const std::string cases =
        "{\"lang\":\"nl\",\"expected\":[\"burger\"],\"given\":\"burgre\"}\n{\"given\":1}\nnothing\n";
    const std::string events =
        "{\"type\":\"hint\"}\n{\"type\":\"reveal\"}\nnonsense\n{\"type\":\"undo\"}\n{\"type\":\"grade\","
        "\"grade\":\"good\"}\n";
    struct Row {
        std::vector<std::string> words{};
        std::string input{};
    };
    const Row rows[] = {{{"completion", "man"}},
                        {{"completion", "bash"}},
                        {{"completion", "zsh"}},
                        {{"completion", "fish"}},
                        {{"check", "--json", OVERHOOR_SOURCE_DIR "/tests/golden"}},
                        {{"due", "--json"}},
                        {{"list", "--json"}},
                        {{"show", "vier-soorten", "--json"}},
                        {{"stats", "--json"}},
                        {{"settings", "--json"}},
                        {{"plan", "--exam", "2026-12-14", "--minutes", "15", "--json"}},
                        {{"exam", "--print", "--seed", "7"}},
                        {{"exam", "--json", "--seed", "7", "--questions", "3"}, "een\ntwee\n\n"},
                        {{"log", "verify", "--json"}},
                        {{"log", "list", "--json"}},
                        {{"session", "--seed", "1", "--cram"}, events},
                        {{"judge", "--no-dictionary"}, cases}};
    for (const Row& row : rows) {
        CAPTURE(row.words.front());
        std::vector<std::string> dutch = row.words;
        dutch.insert(dutch.end(), {"--lang", "nl"});
        const Told english = program.says(row.words, row.input), other = program.says(dutch, row.input);
        CHECK(english.out == other.out);
        CHECK(english.exit == other.exit);
        CHECK(english.err == other.err);
    }
}
