// The commands for authors, as the shell meets them: the editor, and watching.

#include <doctest/doctest.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace fs = std::filesystem;
namespace {

struct Desk {
    Desk() {
        std::string name = (fs::temp_directory_path() / "overhoor-author-XXXXXX").string();
        path = mkdtemp(name.data());
    }
    ~Desk() { fs::remove_all(path); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    void write(const std::string& file, const std::string& text) const { std::ofstream{path / file} << text; }
    std::string read(const std::string& file) const {
        std::ifstream in{path / file};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    // The exit code; what it says goes to the file "said".
    int run(const std::string& words, const std::string& before = "") const {
        const std::string command = fmt::format("cd '{}' && {} '{}' {} --data data > said 2>&1 < /dev/null",
                                                path.string(), before, OVERHOOR_PROGRAM, words);
        return WEXITSTATUS(std::system(command.c_str()));
    }
    fs::path path{};
};

const std::string deck = "[\n  [\"a\", \"b\"],\n  {\"id\": \"x\", \"q\": \"c\", \"a\": \"d\"}\n]\n";

}  // namespace

TEST_CASE("a card is opened in the editor at its line, and the deck is checked afterwards") {
    const Desk desk;
    desk.write("deck.json", deck);
    desk.write("vi", "#!/bin/sh\necho \"$@\" > words\n");
    desk.write("breaks", "#!/bin/sh\nprintf '[[\"a\" \"b\"]]' > \"$1\"\n");
    for (const char* const name : {"vi", "breaks"}) chmod((desk.path / name).c_str(), 0755);

    CHECK(desk.run("edit x --decks deck.json", "VISUAL= EDITOR=./vi") == 0);
    CHECK(desk.read("words") == "+3 deck.json\n");
    CHECK(desk.run("edit nothing --decks deck.json", "VISUAL= EDITOR=./vi") == 2);
    CHECK(desk.run("edit x --decks deck.json", "VISUAL= EDITOR=./no-such-editor") == 3);
    CHECK(desk.run("edit x --decks deck.json", "VISUAL= EDITOR=./breaks") == 1);
    CHECK(desk.read("said").find("missing-comma") != std::string::npos);
    // A deck that cannot be read any more is opened by its name.
    CHECK(desk.run("edit deck.json", "VISUAL= EDITOR=./vi") == 1);
    CHECK(desk.read("words") == "+1 deck.json\n");
}

TEST_CASE("mending keeps the permissions of a deck, and writes through links") {
    const Desk desk;
    fs::create_directory(desk.path / "real");
    desk.write("real/deck.json", "[[\"a\", \"b\",]]");
    chmod((desk.path / "real/deck.json").c_str(), 0640);
    fs::create_symlink("real/deck.json", desk.path / "deck.json");
    CHECK(desk.run("check --fix deck.json") == 0);
    CHECK(desk.read("real/deck.json") == "[[\"a\", \"b\"]]");
    CHECK(fs::is_symlink(desk.path / "deck.json"));
    CHECK((fs::status(desk.path / "real/deck.json").permissions() & fs::perms::all) == fs::perms{0640});
    CHECK(std::distance(fs::directory_iterator{desk.path / "real"}, {}) == 1);
}

TEST_CASE("watching checks again when a deck is saved, until Ctrl-C") {
    const Desk desk;
    desk.write("deck.json", deck);
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGINT, SIG_DFL);
        dup2(ends[1], STDOUT_FILENO);
        execl(OVERHOOR_PROGRAM, "overhoor", "check", "--watch", (desk.path / "deck.json").c_str(), nullptr);
        _exit(127);
    }
    close(ends[1]);
    std::string said;
    const auto says = [&](const std::string& wanted) {
        for (int waited = 0; waited < 100 && said.find(wanted) == std::string::npos; ++waited) {
            pollfd ready{.fd = ends[0], .events = POLLIN, .revents = 0};
            if (poll(&ready, 1, 100) <= 0) continue;
            std::array<char, 4096> bytes{};
            const ssize_t got = read(ends[0], bytes.data(), bytes.size());
            if (got <= 0) break;
            said.append(bytes.data(), static_cast<std::size_t>(got));
        }
        return said.find(wanted) != std::string::npos;
    };
    CHECK(says("2 cards: no problems\n"));
    desk.write("deck.json", "[[\"a\", \"b\",]]");
    CHECK(says("trailing-comma"));
    CHECK(says("──"));
    kill(child, SIGINT);
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == 130);
    close(ends[0]);
}
