// The recipes of the README, run as they stand there.

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& file) {
    std::ifstream in{file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

// The block of code whose first line begins with "# NAME".
std::string recipe(const std::string& name) {
    const std::string readme = read(OVERHOOR_SOURCE_DIR "/README.md");
    const std::size_t begin = readme.find("\n# " + name);
    REQUIRE(begin != std::string::npos);
    return readme.substr(begin + 1, readme.find("\n```", begin) - begin);
}

// A shell in a folder of its own, with the program in its path and nothing of a learner yet.
class Shell {
public:
    Shell() {
        std::string name = (fs::temp_directory_path() / "overhoor-recipe-XXXXXX").string();
        folder = mkdtemp(name.data());
        fs::create_directory(folder / "bin");
        fs::create_symlink(OVERHOOR_PROGRAM, folder / "bin/overhoor");
        fs::copy(OVERHOOR_SOURCE_DIR "/decks", folder / "decks", fs::copy_options::recursive);
    }
    ~Shell() { fs::remove_all(folder); }
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;

    void write(const std::string& file, const std::string& text) const {
        std::ofstream{folder / file} << text;
    }
    bool has(const std::string& program) const {
        return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
    }
    // The exit code; what it printed is in `out` and `err`.
    int run(const std::string& script) {
        write("script", script);
        const std::string command =
            "cd " + folder.string() + " && env -u OVERHOOR_DECKS -u OVERHOOR_SETTINGS " +
            "PATH=" + (folder / "bin").string() + ":\"$PATH\" HOME=" + folder.string() +
            " OVERHOOR_DATA=" + (folder / "data").string() + " sh script >out 2>err </dev/null";
        const int exit = WEXITSTATUS(std::system(command.c_str()));
        out = read(folder / "out");
        err = read(folder / "err");
        return exit;
    }

    fs::path folder{};
    std::string out{}, err{};
};

}  // namespace

TEST_CASE("the status line says what is due, and how far an exam is") {
    Shell shell;
    if (!shell.has("jq")) return;
    CHECK(shell.run(recipe("status line")) == 0);
    CHECK(shell.out == "0 due\n");
    REQUIRE(shell.run("overhoor plan --exam \"$(date -d '20 days' +%F)\" --minutes 20 --adopt") == 0);
    CHECK(shell.run(recipe("status line")) == 0);
    // Until four at night it is still the day before for who studies, though not for `date`.
    CHECK((shell.out.ends_with(" due, exam in 20 days\n") || shell.out.ends_with(" due, exam in 21 days\n")));
    CHECK(shell.err.empty());
}

TEST_CASE("the nightly exam prints a paper, and marks what was typed the day before") {
    Shell shell;
    CHECK(shell.run(recipe("nightly exam")) == 0);
    CHECK(shell.err.empty());
    const auto files = [&](const std::string& ending) {
        std::size_t count = 0;
        for (const auto& entry : fs::directory_iterator{shell.folder})
            count +=
                entry.path().filename().string().starts_with("20") && entry.path().string().ends_with(ending)
                    ? 1U
                    : 0U;
        return count;
    };
    CHECK(files(".html") == 1);
    CHECK(files(".json") == 0);
    REQUIRE(shell.run("yes '?' | head -n 20 > $(date -d yesterday +%Y%m%d).txt") == 0);
    CHECK(shell.run(recipe("nightly exam")) == 0);
    CHECK(files(".json") == 1);
    CHECK(files(".md") == 1);
}

TEST_CASE("the Makefile prints four versions, and again only when a deck was changed") {
    Shell shell;
    if (!shell.has("make")) return;
    shell.write("Makefile", recipe("papers"));
    CHECK(shell.run("make papers") == 0);
    CHECK(shell.err.empty());
    for (const char* version : {"A", "B", "C", "D"})
        for (const char* ending : {".html", ".md"}) {
            const std::string paper = read(shell.folder / (std::string{"tentamen-"} + version + ending));
            CHECK(paper.size() > 1000);
        }
    CHECK(shell.run("make papers") == 0);
    CHECK(shell.out.find("overhoor") == std::string::npos);
    CHECK(shell.run("touch -d tomorrow decks/*.json && make papers") == 0);
    CHECK(shell.out.find("overhoor exam") != std::string::npos);
}

TEST_CASE("the report of a class counts pupils, mean and passes, and names the hardest cards") {
    Shell shell;
    if (!shell.has("jq")) return;
    fs::create_directory(shell.folder / "class");
    REQUIRE(shell.run("for pupil in an bo cem; do yes '?' | head -n 10 > class/$pupil.txt; done") == 0);
    CHECK(shell.run(recipe("class report")) == 0);
    CHECK(shell.err.empty());
    const std::size_t end = shell.out.find("}\n") + 1;
    const auto report = nlohmann::json::parse(shell.out.substr(0, end));
    CHECK(report["pupils"] == 3);
    CHECK(report["passed"] == 0);
    CHECK(report["mean"].get<double>() < 0.5);
    CHECK(shell.out.find("      3 ", end) != std::string::npos);
}

TEST_CASE("the examples of the man page run as they stand there") {
    const std::string man = read(OVERHOOR_SOURCE_DIR "/src/overhoor.1");
    const std::size_t begin = man.find(".nf\n", man.find(".SH EXAMPLES"));
    REQUIRE(begin != std::string::npos);
    std::istringstream lines{man.substr(begin + 4, man.find("\n.fi", begin) - begin - 4)};
    Shell shell;
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        std::erase(line, '\\');
        if (line.find("jq") != std::string::npos && !shell.has("jq")) continue;
        CAPTURE(line);
        CHECK(shell.run(line) == 0);
        CHECK(shell.err.empty());
        CHECK_FALSE(shell.out.empty());
    }
    CHECK(count > 4);
}

TEST_CASE("the lines on writing decks run one after another, up to the editor") {
    const std::string readme = read(OVERHOOR_SOURCE_DIR "/README.md");
    const std::size_t begin = readme.find("overhoor new duits ");
    const std::size_t edit = readme.find("\noverhoor edit ", begin) + 1;
    REQUIRE(begin < edit);
    Shell shell;
    // Nobody types here: what asks for questions is left out.
    std::string lines = readme.substr(begin, readme.find('\n', edit) - begin);
    const std::size_t asking = lines.find("overhoor add duits.json ");
    REQUIRE(asking != std::string::npos);
    lines.erase(asking, lines.find('\n', asking) + 1 - asking);
    shell.write("editor", "#!/bin/sh\nsed -i 's/de hond\"/de hond!\"/' duits.json\n");
    CHECK(shell.run("set -e\nexport VISUAL='sh editor'\n" + lines) == 0);
    CHECK(shell.err.empty());
    CHECK(read(shell.folder / "duits.json").find("de hond!\"") != std::string::npos);
}

TEST_CASE("months ahead look as the README shows them") {
    const std::string readme = read(OVERHOOR_SOURCE_DIR "/README.md");
    const std::size_t begin = readme.find("The next 180 days");
    REQUIRE(begin != std::string::npos);
    Shell shell;
    CHECK(shell.run("overhoor simulate --minutes 8 --width 72") == 0);
    CHECK(shell.out == readme.substr(begin, readme.find("```", begin) - begin));
    CHECK(readme.find("`--minutes 8` for the time that you have:") < begin);
}
