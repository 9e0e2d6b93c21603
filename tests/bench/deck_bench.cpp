// How long it takes to read a large deck with the places of everything in it, to check it with every rule,
// and to find one card whose question was edited, in processor time of one thread. Usage: deck_bench [PROGRAM
// [CARDS…]]; 100,000 cards when none are named.

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/random.hpp"
#include "overhoor/deck/deck_json.hpp"
#include "overhoor/deck/lint.hpp"
#include "overhoor/history/moved_cards.hpp"

namespace fs = std::filesystem;
using namespace overhoor;

namespace {

// Words as a language has them: short ones are common, there are thousands of long ones.
class Vocabulary {
public:
    explicit Vocabulary(std::uint64_t seed) : random_(seed) {
        static constexpr std::array<std::string_view, 24> syllables{
            "net", "werk", "over", "heid", "ver", "ant",  "woor", "de",  "lijk", "ge",   "beur", "ten",
            "in",  "for",  "ma",   "tie",  "be",  "leid", "ont",  "wik", "ke",   "ling", "sa",   "men"};
        for (std::size_t i = 0; i < 20'000; ++i) {
            std::string word;
            for (std::uint64_t n = 1 + i / 5'000 + random_.below(2); n > 0; --n)
                word += syllables[static_cast<std::size_t>(random_.below(syllables.size()))];
            words_.push_back(std::move(word));
        }
    }

    std::string some(std::uint64_t count) {
        std::string text;
        for (; count > 0; --count) {
            // As in texts: half of the words are a few hundred.
            const std::uint64_t among = random_.below(2) == 0 ? 300 : words_.size();
            text += (text.empty() ? "" : " ") + words_[static_cast<std::size_t>(random_.below(among))];
        }
        return text;
    }
    std::uint64_t below(std::uint64_t limit) { return random_.below(limit); }

private:
    Random random_;
    std::vector<std::string> words_{};
};

std::string card(Vocabulary& words, std::size_t number) {
    const std::string q = fmt::format("Wat is {} van {}{}?", words.some(3), words.some(5), number);
    const std::string rest =
        fmt::format(R"("tags": ["hoofdstuk {}", "{}"], "explain": "{}", "source": "blz. {}")",
                    words.below(40), words.some(1), words.some(8), words.below(400));
    switch (number % 8) {
        case 0:
            return fmt::format(R"(["{}", "{}", {{ {} }}])", q, words.some(2), rest);
        case 1:
            return fmt::format(R"({{ "q": "{}", "a": "{}", "wrong": ["{}", "{}", "{}"], {} }})", q,
                               words.some(3), words.some(3), words.some(3), words.some(3), rest);
        case 2:
            return fmt::format(R"({{ "cloze": "{} {{{{{}}}}} {} {{{{{}}}}} {}", {} }})", words.some(4),
                               words.some(1), words.some(5), words.some(1), number, rest);
        case 3:
            return fmt::format(R"({{ "q": "{}", "list": ["{}", "{}", ["{}", "{}"]], {} }})", q, words.some(2),
                               words.some(2), words.some(2), words.some(2), rest);
        case 4:
            return fmt::format(R"({{ "q": "{}", "true": {}, {} }})", q, words.below(2) == 0, rest);
        case 5:
            return fmt::format(R"({{ "q": "{}", "number": {}, "unit": "{}", {} }})", q, words.below(10'000),
                               words.some(1), rest);
        default:
            return fmt::format(
                R"({{ "id": "c{}", "q": "{}", "a": "{}", "accept": ["{}"], "hint": "{}", {} }})", number, q,
                words.some(2), words.some(2), words.some(2), rest);
    }
}

std::string deck_of(std::size_t cards) {
    Vocabulary words{1};
    std::string text =
        "{\n  \"deck\": \"Groot\", \"lang\": \"nl\",\n  // made by a program\n  \"cards\": [\n";
    for (std::size_t i = 0; i < cards; ++i)
        text += fmt::format("    {}{}\n", card(words, i), i + 1 < cards ? "," : "");
    return text + "  ]\n}\n";
}

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

// In a process of its own, so that memory is counted from the beginning.
void alone(const std::function<void()>& deed) {
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        deed();
        std::fflush(stdout);
        _exit(0);
    }
    waitpid(child, nullptr, 0);
}

SourceText source_in(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    SourceText source{.name = file.string()};
    source.text.resize(fs::file_size(file));
    in.read(source.text.data(), static_cast<std::streamsize>(source.text.size()));
    return source;
}

void reading(const fs::path& file) {
    const double begin = processor_seconds();
    const ReadDeck read = read_deck(source_in(file), "groot", "nl");
    const double done = processor_seconds();
    fmt::print("  read: {:.3f} s, {} cards, {} problems, peak memory {:.0f} MB\n", done - begin,
               read.deck.cards.size(), read.problems.size(), megabytes());
}

void checking(const fs::path& file) {
    const ReadDeck read = read_deck(source_in(file), "groot", "nl");
    const double begin = processor_seconds();
    const auto found = lint(std::span{&read.deck, 1});
    fmt::print("  rules: {:.3f} s, {} findings\n", processor_seconds() - begin, found.size());
}

// Everyone has studied all cards but the last tenth, and one question is edited.
void identity(const fs::path& file) {
    Deck deck = read_deck(source_in(file), "groot", "nl").deck;
    Traces traces;
    CardStates states;
    for (std::size_t i = 0; i < deck.cards.size() * 9 / 10; ++i) {
        states[deck.cards[i].id].reviews = 1;
        traces.texts.set(deck.cards[i].id, seen_text(text_of(deck.cards[i])));
    }
    deck.cards[0].prompt += " nu";
    deck.cards[0].id.value += "x";
    const double begin = processor_seconds();
    const MovedCards moved =
        find_moved_cards(traces, states, std::span{&deck, 1}, [](auto) { return false; });
    fmt::print("  one edited question found again: {:.3f} s, {} moved\n", processor_seconds() - begin,
               moved.moves.size());
}

void program(const std::string& path, const fs::path& file) {
    const auto begin = std::chrono::steady_clock::now();
    const std::string command = fmt::format("'{}' check '{}' --data '{}' > /dev/null 2>&1", path,
                                            file.string(), (file.parent_path() / "data").string());
    const int status = std::system(command.c_str());
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    fmt::print("  overhoor check: {:.3f} s by the clock, exit {}\n", took.count(), WEXITSTATUS(status));
}

}  // namespace

int main(int argc, char** argv) {
    std::string scratch = (fs::temp_directory_path() / "overhoor-bench-XXXXXX").string();
    if (mkdtemp(scratch.data()) == nullptr) return 1;
    std::vector<std::size_t> sizes;
    for (int i = 2; i < argc; ++i) sizes.push_back(std::strtoull(argv[i], nullptr, 10));
    if (sizes.empty()) sizes = {100'000};
    for (const std::size_t cards : sizes) {
        const fs::path file = fs::path{scratch} / "groot.json";
        alone([&] { std::ofstream{file, std::ios::binary} << deck_of(cards); });
        fmt::print("{} cards, {:.1f} MB\n", cards, static_cast<double>(fs::file_size(file)) / 1e6);
        alone([&] { reading(file); });
        alone([&] { checking(file); });
        alone([&] { identity(file); });
        if (argc > 1) program(argv[1], file);
    }
    fs::remove_all(scratch);
    return 0;
}
