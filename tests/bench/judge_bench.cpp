// How far the judge agrees with the labels, and how long a judgement takes, with and without dictionaries.
// CPU time of this thread, so that what else runs on the machine matters little.

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <sstream>

#include "../answer/labelled.hpp"
#include "overhoor/answer/check.hpp"
#include "overhoor/storage/dictionary.hpp"
#include "overhoor/view/judge_json.hpp"

using namespace overhoor;

namespace {

const std::string labelled = OVERHOOR_SOURCE_DIR "/tests/data/answers.json";
const std::string more = OVERHOOR_SOURCE_DIR "/tests/data/answers_more.json";

double microseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

// The median of some runs.
double taken(const std::function<void()>& deed, int runs = 21) {
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const double begin = microseconds();
        deed();
        times.push_back(microseconds() - begin);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

std::string repeated(const std::string& text, std::size_t size) {
    std::string all;
    while (all.size() < size) all += text;
    all.resize(size);
    return all;
}

// `runs`: 1 to time each answer as it comes the first time, before a dictionary remembers its words.
void time_labelled(const std::string& how, const ListsFor& lists_for, int runs) {
    std::vector<double> times;
    double slowest = 0;
    std::string which;
    for (const JudgeCase& one : labelled_cases(labelled)) {
        const auto lists = lists_for(one.language);
        const Question question{
            .language = one.language, .prompt = one.prompt, .others = one.others, .lists = lists};
        times.push_back(taken([&] { check(one.expected, one.given, question); }, runs));
        if (times.back() > slowest) {
            slowest = times.back();
            which = one.id;
        }
    }
    std::ranges::sort(times);
    const auto part = [&](std::size_t of_hundred) {
        return times[std::min(times.size() - 1, times.size() * of_hundred / 100)];
    };
    fmt::print(
        "the labelled answers {}: half within {:.1f} µs, 90 % within {:.1f}, 99 % within {:.1f}; slowest "
        "{:.0f} ({})\n",
        how, part(50), part(90), part(99), slowest, which);
}

void time_text(const std::string& what, const std::string& expected, const std::string& given,
               const Question& question) {
    const ExpectedText text{.accepted = {expected}};
    const Answer answer{{given}};
    fmt::print("  {:<58} {:>9.1f} µs\n", what, taken([&] { check(text, answer, question); }));
}

std::vector<std::string> names(std::size_t count) {
    std::vector<std::string> all;
    const char* const syllables[] = {"ba", "do", "ki", "lu", "me", "ni", "po", "ra", "se", "tu"};
    for (std::size_t i = 0; i < count; ++i) {
        std::string name;
        for (std::size_t rest = i * 7919 + 100003; rest > 0; rest /= 10) name += syllables[rest % 10];
        all.push_back(name);
    }
    return all;
}

void time_list(const std::string& what, bool ordered, const std::string& between, bool slips, bool prompt) {
    ExpectedList list{.ordered = ordered};
    std::string given;
    for (const std::string& name : names(200)) {
        list.items.push_back({name, name + " anders"});
        given.insert(0, (slips ? name.substr(0, name.size() - 1) : name) + (given.empty() ? "" : between));
    }
    const Answer answer{{given}};
    const Question question{
        .language = "nl",
        .prompt =
            prompt ? "Noem alle namen die in het college over bestuur en technologie zijn genoemd" : ""};
    fmt::print("  {:<58} {:>9.1f} µs\n", what, taken([&] { check(list, answer, question); }, 7));
}

void time_long(const Question& question) {
    const std::string sentence = "de overheid verandert door technologie, netwerken en sociale media ";
    const std::string text = repeated(sentence, 10'000);
    std::string slip = text;
    std::swap(slip[5000], slip[5001]);
    time_text("10,000 characters, the same", text, text, question);
    time_text("10,000 characters, one slip", text, slip, question);
    time_text("10,000 characters for one word", "adhocratie", text, question);
    time_text("10,000 characters, little words only, out of step", repeated("van op in ", 10'000),
              repeated("op in van ", 10'000), question);
    time_text("10,000 characters, nothing the same", repeated("alfa beta gamma ", 10'000),
              repeated("delta epsilon zeta ", 10'000), question);
    time_text("10,000 characters, one letter after the other", repeated("a b ", 10'000),
              repeated("b a ", 10'000), question);
    time_text("10,000 characters without a space", repeated("ab", 10'000), repeated("ba", 10'000), question);
    time_text("10,000 digits", repeated("1234567890", 10'000), repeated("1234567891", 10'000), question);
    time_text("10,000 characters of thousands", repeated("1.111.", 10'000) + "1",
              repeated("1.111.", 10'000) + "2", question);
    time_text("10,000 characters of dates", repeated("5 mei 1945 ", 10'000), repeated("6 mei 1945 ", 10'000),
              question);
    time_text("an enumeration of 10,000 characters", repeated("appel, peer, kers, ", 10'000),
              repeated("peer, appel, kers, ", 10'000), question);
    time_text("10,000 brackets", repeated("(a)", 10'000), repeated("(b)", 10'000), question);
}

}  // namespace

int main() {
    const Environment environment = [](const char* name) {
        const char* value = std::getenv(name);
        return value == nullptr ? std::string{} : std::string{value};
    };
    Dictionaries dictionaries{environment};
    const ListsFor none = [](const std::string&) { return std::vector<const WordList*>{}; };
    const ListsFor all = [&](const std::string& language) {
        const auto lists = dictionaries.lists_for(language);
        return std::vector<const WordList*>{lists.begin(), lists.end()};
    };
    Dictionaries anew{environment};
    const ListsFor all_anew = [&](const std::string& language) {
        const auto lists = anew.lists_for(language);
        for (const WordList* list : lists) list->knows("a");  // loaded
        return std::vector<const WordList*>{lists.begin(), lists.end()};
    };
    for (const std::string& file : {labelled, more})
        for (const bool with : {true, false}) {
            const Agreement agreement = judge_labelled(file, with ? all : none);
            fmt::print("{}, {} dictionaries\n{}", file.substr(file.rfind('/') + 1), with ? "with" : "without",
                       agreement.table());
            for (const std::string& line : agreement.differences) fmt::print("  {}\n", line);
            fmt::print("\n");
        }
    time_labelled("without dictionaries", none, 21);
    time_labelled("with dictionaries, each for the first time", all_anew, 1);
    const Question plain{.language = "nl"};
    const auto others = names(1000);
    const Question with_others{.language = "nl", .others = others};
    const Question with_all{.language = "nl",
                            .prompt = "Welk begrip staat voor de strijd om belangen in het openbaar bestuur?",
                            .others = others,
                            .lists = dictionaries.lists_for("nl")};
    fmt::print("single judgements\n");
    time_text("the same word", "bureaucratie", "bureaucratie", plain);
    time_text("a slip", "bureaucratie", "bureacratie", plain);
    time_text("another word", "bureaucratie", "democratie", plain);
    time_text("four words with a slip", "Raad voor de leefomgeving", "Raad voor de leefomgevin", plain);
    time_text("a slip, 1000 other answers", "bureaucratie", "bureacratie", with_others);
    time_text("another word, 1000 other answers", "bureaucratie", "democratie", with_others);
    time_text("a slip, 1000 other answers, prompt, dictionaries", "bureaucratie", "bureacratie", with_all);
    time_text("a long compound with a slip, the same", "machinebureaucratieverandering",
              "machinebureacratieverandering", with_all);
    time_list("200 items, commas, reversed", false, ", ", false, false);
    time_list("200 items, only spaces, reversed", false, " ", false, false);
    time_list("200 items, each with a slip", false, ", ", true, false);
    time_list("200 items, each with a slip, prompt", false, "\n", true, true);
    time_list("200 items in order, reversed", true, ", ", false, false);
    time_long(plain);
    return 0;
}
