// Histories whose card is not clear, as the shell and a person at a terminal give them to cards.

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;
namespace {

// A learner who has studied a card; then its author replaced it by two that are alike.
struct Desk {
    Desk() {
        std::string name = (fs::temp_directory_path() / "overhoor-relink-XXXXXX").string();
        path = mkdtemp(name.data());
        write(R"([["Wat doet een router?", "pakketten doorsturen"]])");
        run("drill deck.json", R"(printf '\n3\n' |)");
        write(R"([["Wat doet een router nu?", "pakketten doorsturen", {"id": "nu"}],
                  ["Wat doet een router al?", "pakketten doorsturen", {"id": "al"}]])");
    }
    ~Desk() { fs::remove_all(path); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    void write(const std::string& text) const { std::ofstream{path / "deck.json"} << text; }
    // The exit code; what it says goes to `said`.
    int run(const std::string& words, const std::string& before = "") {
        const int status = std::system(fmt::format("cd '{}' && {} '{}' {} --data data > said 2>&1",
                                                   path.string(), before, OVERHOOR_PROGRAM, words)
                                           .c_str());
        std::ifstream in{path / "said"};
        said = {std::istreambuf_iterator<char>{in}, {}};
        return WEXITSTATUS(status);
    }
    bool says(const std::string& text) const { return said.find(text) != std::string::npos; }
    // "1 0": how often each of the two cards was reviewed.
    std::string reviews() {
        run("list deck.json --columns id,reviews --json");
        std::string all;
        std::istringstream lines{said};
        for (std::string line; std::getline(lines, line);) {
            const std::size_t at = line.find("\"reviews\":");
            all += all.empty() ? "" : " ";
            all += at == std::string::npos ? '0' : line[at + 10];
        }
        return all;
    }
    std::string old_id() {
        run("check --relink --json deck.json");
        const std::size_t at = said.find("\"card\":\"") + 8;
        return said.substr(at, said.find('"', at) - at);
    }

    fs::path path{};
    std::string said{};
};

// What a person sees who types these keys, each after the words that they wait for.
struct Typed {
    std::string after{}, keys{};
};
std::string at_terminal(const Desk& desk, const std::vector<Typed>& person) {
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        setenv("TERM", "dumb", 1);
        if (chdir(desk.path.c_str()) != 0) _exit(126);
        execl(OVERHOOR_PROGRAM, "overhoor", "check", "--relink", "deck.json", "--data", "data", nullptr);
        _exit(127);
    }
    std::string seen;
    std::size_t next = 0, from = 0;
    for (int waited = 0; waited < 100;) {
        pollfd ready{.fd = terminal, .events = POLLIN, .revents = 0};
        if (poll(&ready, 1, 100) <= 0) {
            ++waited;
            continue;
        }
        std::array<char, 4096> bytes{};
        const ssize_t got = read(terminal, bytes.data(), bytes.size());
        if (got <= 0) break;
        seen.append(bytes.data(), static_cast<std::size_t>(got));
        if (next < person.size() && seen.find(person[next].after, from) != std::string::npos) {
            from = seen.size();
            const std::string& keys = person[next++].keys;
            if (write(terminal, keys.data(), keys.size()) < 0) break;
        }
    }
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    close(terminal);
    return seen;
}

}  // namespace

TEST_CASE("a script says which card goes on with a history, and can take it back") {
    Desk desk;
    CHECK(desk.reviews() == "0 0");
    CHECK(desk.run("check deck.json") == 0);
    CHECK(desk.says("unclear-history"));
    const std::string old = desk.old_id();
    // Only looking changes nothing.
    CHECK(desk.run("check --relink deck.json") == 1);
    CHECK(desk.reviews() == "0 0");
    CHECK(desk.run(fmt::format("check --relink deck.json --pair {}=deck/nu", old)) == 0);
    CHECK(desk.reviews() == "1 0");
    CHECK(desk.run("check --relink deck.json") == 0);
    CHECK(desk.run("check deck.json") == 0);
    CHECK(!desk.says("unclear-history"));
    CHECK(desk.run("log undo --yes") == 0);
    CHECK(desk.reviews() == "0 0");
    CHECK(desk.run(fmt::format("check --relink deck.json --pair {}=deck/al", old)) == 0);
    CHECK(desk.reviews() == "0 1");
}

TEST_CASE("pairs that cannot be are refused, all together, and nothing is written") {
    Desk desk;
    const std::string old = desk.old_id();
    const std::string wrong[] = {"deck/nu",
                                 "deck/nu=deck/al",
                                 "deck/nothing=deck/al",
                                 old + "=deck/nothing",
                                 old + "=deck/nu --pair " + old + "=deck/al",
                                 old + "=deck/nu --pair deck/nothing=deck/al"};
    for (const std::string& pairs : wrong) {
        CAPTURE(pairs);
        CHECK(desk.run("check --relink deck.json --pair " + pairs) == 2);
        CHECK(desk.says("wrong-pair"));
        CHECK(desk.reviews() == "0 0");
    }
    CHECK(desk.run("check deck.json --pair a=b") == 2);
    desk.write("[[\"a\" \"b\"]]");
    CHECK(desk.run("check --relink deck.json") == 1);
    CHECK(desk.says("mend the decks first"));
}

TEST_CASE("a person at a terminal is asked for each") {
    Desk desk;
    const std::string prompt = "q to stop> ";
    CHECK(at_terminal(desk, {{prompt, "\r"}}).find("0 of 1 linked") != std::string::npos);
    CHECK(desk.reviews() == "0 0");
    const std::string seen = at_terminal(desk, {{prompt, "7\r"}, {prompt, "2\r"}});
    CHECK(seen.find("there is no card \"7\"") != std::string::npos);
    CHECK(seen.find("1 of 1 linked") != std::string::npos);
    CHECK(desk.reviews() == "0 1");
    CHECK(desk.run("log undo --yes") == 0);
    CHECK(at_terminal(desk, {{prompt, "deck/nu\r"}}).find("1 of 1 linked") != std::string::npos);
    CHECK(desk.reviews() == "1 0");
}
