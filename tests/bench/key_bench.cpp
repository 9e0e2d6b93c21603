// From a key to the screen, in a session over 10,000 cards: how long, how many bytes, and, where valgrind is
// installed, how many instructions.
// Usage: key_bench PROGRAM

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "overhoor/core/random.hpp"
#include "person.hpp"

using namespace overhoor::pty;
namespace fs = std::filesystem;

namespace {

constexpr int cards = 10'000;

// A word of the card's own, of three to five syllables.
std::string word_of(int card) {
    static constexpr std::string_view first = "bdfghjklmnprstvwz", second = "aeiou";
    overhoor::Random random{static_cast<std::uint64_t>(card)};
    std::string word;
    for (std::uint64_t syllables = 3 + random.below(3); syllables > 0; --syllables) {
        word += first[random.below(first.size())];
        word += second[random.below(second.size())];
    }
    return word;
}

std::string many_cards(std::string_view language) {
    std::string deck = fmt::format(R"({{"deck":"Veel","id":"veel","lang":"{}","cards":[)", language);
    for (int card = 0; card < cards; ++card)
        deck += fmt::format(R"({}{{"id":"c{}","q":"Wat is het begrip met nummer {}?","a":"{}"}})",
                            card == 0 ? "" : ",\n", card, card, word_of(card));
    return deck + "]}";
}

struct Measured {
    std::vector<double> milliseconds{};
    std::size_t bytes = 0;
};

// Types, and waits until the screen is so.
void measure(Person& person, Measured& measured, std::string_view keys, const std::function<bool()>& is_so) {
    const std::size_t before = person.bytes().size();
    const auto begin = std::chrono::steady_clock::now();
    person.type(keys);
    if (!person.until(is_so)) fmt::print("the program did not answer to {} keys\n", keys.size());
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
    measured.milliseconds.push_back(taken.count());
    measured.bytes += person.bytes().size() - before;
}

void tell(std::string_view what, Measured measured) {
    std::ranges::sort(measured.milliseconds);
    const std::size_t count = measured.milliseconds.size();
    fmt::print("{}: median {:.2f} ms, 99 of 100 within {:.2f} ms, {} bytes each ({} times)\n", what,
               measured.milliseconds[count / 2], measured.milliseconds[count * 99 / 100],
               measured.bytes / count, count);
}

void measure_times(const Desk& desk, const Seat& seat) {
    Person person{desk, seat};
    if (!person.until([&] { return person.picture().row() == ">"; }))
        return fmt::print("no question came\n{}", person.screen());
    // Nobody reads a question faster; meanwhile the dictionaries are loaded.
    std::this_thread::sleep_for(std::chrono::seconds{1});
    Measured letters, backs, answers, grades;
    for (int card = 0; card < 60; ++card) {
        const std::string word = word_of(card);
        std::string typed;
        for (const char letter : word) {
            typed += letter;
            measure(person, letters, {&letter, 1}, [&] { return person.picture().row() == "> " + typed; });
        }
        typed.pop_back();
        measure(person, backs, "\x7f", [&] { return person.picture().row() == "> " + typed; });
        measure(person, answers, "\r", [&] { return person.picture().row() == "?"; });
        measure(person, grades, "4", [&] { return person.picture().row() == ">"; });
    }
    tell("a letter", letters);
    tell("Backspace", backs);
    tell("Enter, to the verdict", answers);
    tell("a grade, recorded on disk, to the next question", grades);
}

// What callgrind counts of a session in which so many letters are typed and erased.
double instructions(const Desk& desk, Seat seat, int letters) {
    const std::string file = desk.file("callgrind").string();
    seat.watcher = {"/usr/bin/valgrind", "--quiet", "--tool=callgrind", "--callgrind-out-file=" + file};
    Person person{desk, seat};
    if (!person.until([&] { return person.picture().row() == ">"; })) return 0;
    for (int letter = 0; letter < letters; ++letter) {
        person.type("a");
        person.until([&] { return person.picture().row() == "> a"; });
        person.type("\x7f");
        person.until([&] { return person.picture().row() == ">"; });
    }
    person.type("\x04");
    person.waits_for_program();
    const std::string counted = desk.read("callgrind");
    const std::size_t totals = counted.rfind("summary: ");
    return totals == std::string::npos ? 0 : std::stod(counted.substr(totals + 9));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: key_bench PROGRAM\n");
        return 2;
    }
    const Desk desk{many_cards("nl")};
    const Seat seat{.program = fs::absolute(argv[1]).string(), .options = {"--new", "9999"}};
    measure_times(desk, seat);
    if (!fs::exists("/usr/bin/valgrind")) {
        fmt::print("instructions: valgrind is not installed\n");
        return 0;
    }
    // In a language without a dictionary: to load one beside would count too.
    constexpr int letters = 200;
    const Desk plain{many_cards("eo")};
    instructions(plain, seat, 0);  // what is kept beside the log is made the first time
    const double few = instructions(plain, seat, 0), many = instructions(plain, seat, letters);
    if (few == 0 || many == 0)
        fmt::print("instructions: not measured, the program was too slow under valgrind\n");
    else
        fmt::print("a letter or Backspace: {:.0f} instructions each\n", (many - few) / (2 * letters));
    return 0;
}
