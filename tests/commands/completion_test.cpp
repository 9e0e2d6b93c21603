// What bash offers, asked of bash itself. What stands in decks is never run.

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace fs = std::filesystem;

namespace {

struct Bash {
    Bash() {
        std::string name = (fs::temp_directory_path() / "overhoor-bash-XXXXXX").string();
        folder = mkdtemp(name.data());
        fs::create_directories(folder / "bin");
        fs::create_directories(folder / "decks");
        fs::create_symlink(OVERHOOR_PROGRAM, folder / "bin/overhoor");
        std::ofstream{folder / "decks/law.json"} << R"json({"deck": "Law", "lang": "en", "cards": [
            {"id": "first", "q": "Who?", "a": "you", "tags": ["$(touch ran)", "`touch ran`", "two words"]}]})json";
    }
    ~Bash() { fs::remove_all(folder); }
    Bash(const Bash&) = delete;
    Bash& operator=(const Bash&) = delete;

    // Words of the line, the last one unfinished; what is offered, a line each.
    std::string offered(const std::string& line) const {
        std::ofstream{folder / "script"} << fmt::format(
            "source <(overhoor completion bash)\nCOMP_WORDS=(overhoor {})\n"
            "COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))\n_overhoor\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"\n",
            line);
        const std::string command = fmt::format(
            "cd {0} && env -u OVERHOOR_DECKS PATH={0}/bin:\"$PATH\" HOME={0} bash script >out 2>&1",
            folder.string());
        CHECK(std::system(command.c_str()) == 0);
        std::ifstream out{folder / "out"};
        return {std::istreambuf_iterator<char>{out}, {}};
    }

    fs::path folder{};
};

}  // namespace

TEST_CASE("bash completes commands, options, their values, decks, tags, cards and settings") {
    const Bash bash;
    struct Row {
        const char* line;
        const char* offered;
    };
    const Row rows[] = {{"simu", "simulate\n"},          {"drill --cra", "--cram\n"},
                        {"drill la", "law\n"},           {"drill --order ri", "risk\n"},
                        {"drill --color ne", "never\n"}, {"list --tag two", "two\\ words\n"},
                        {"show law/", "law/first\n"},    {"settings ret", "retention\n"},
                        {"completion fi", "fish\n"},     {"drill nothing", "\n"}};
    for (const Row& row : rows) {
        CAPTURE(row.line);
        CHECK(bash.offered(row.line) == row.offered);
    }
}

TEST_CASE("what stands in a deck is offered, never run") {
    const Bash bash;
    const std::string tags = bash.offered("list --tag ''");
    CHECK(tags.find("\\$\\(touch\\ ran\\)") != std::string::npos);
    CHECK_FALSE(fs::exists(bash.folder / "ran"));
}

TEST_CASE("every option that help tells of stands in the man page") {
    const Bash bash;
    std::ofstream{bash.folder / "script"} << R"(
overhoor completion man > man
for command in $(sed -n 's/^\.SS //p' man); do
    sed -n "/^\.SS $command\$/,/^\.SS/p" man | sed 's/\\//g' > page
    overhoor $command --help | grep -o '^ *\(-h,\)\?--[a-z-]*' | tr -d ' ' | grep -v -- -h, > options
    while read -r option; do
        grep -q -- "fB${option}fR" page || grep -q -- "^ *$option " common || echo "$command $option"
    done < options
done > missing 2> /dev/null
grep -c '^\.SS' man
)";
    const std::string command = fmt::format(
        "cd {0} && env PATH={0}/bin:\"$PATH\" bash -c 'overhoor --help > common; . ./script > out'",
        bash.folder.string());
    CHECK(std::system(command.c_str()) == 0);
    const auto read = [&](const char* file) {
        std::ifstream in{bash.folder / file};
        return std::string{std::istreambuf_iterator<char>{in}, {}};
    };
    CHECK(read("missing") == "");
    CHECK(std::stoi(read("out")) >= 19);
}
