// What holds of every answer, in every language, whatever was expected: no crash, an answer is right against
// itself, a slip is as grave one way as the other, a wrong item more never helps, and a difference tells the
// whole answer.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "overhoor/answer/check.hpp"
#include "overhoor/answer/form.hpp"
#include "overhoor/answer/language.hpp"

using namespace overhoor;

namespace {

void hold(bool promise) {
    if (!promise) std::abort();
}

Verdict typed(const std::string& expected, const std::string& given, const Question& question,
              bool strict = false) {
    return check(ExpectedText{.accepted = {expected}, .strict = strict}, Answer{{given}}, question);
}

bool one_plain_word(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

void right_against_itself(const std::string& text, const Question& question) {
    if (form_of(text, language_of(question.language)).empty()) return;
    hold(typed(text, text, question).outcome == Outcome::correct);
}

// Swaps and other letters: both ways the words are as long, so their measure is the same.
void as_grave_both_ways(const std::string& a, const std::string& b, const Question& question) {
    if (a.size() != b.size() || !one_plain_word(a) || !one_plain_word(b)) return;
    const Question plain{.language = question.language};
    hold(typed(a, b, plain).outcome == typed(b, a, plain).outcome);
}

void more_never_helps(const std::string& expected, const std::string& given, const Question& question) {
    // What is added must be like nothing that is asked.
    if (expected.find_first_of("zwjkqxZWJKQX") != std::string::npos) return;
    for (const bool ordered : {false, true}) {
        const ExpectedList list{.items = {{expected}, {"boei", "ton"}, {"het kompas"}}, .ordered = ordered};
        const Verdict before = check(list, Answer{{given}}, question);
        const Verdict after = check(list, Answer{{given + "\nzwjkqx"}}, question);
        hold(after.outcome <= before.outcome);
        hold(before.matched <= before.of);
    }
}

void difference_is_whole(const Verdict& verdict, const std::string& expected) {
    std::string told;
    for (const Difference& piece : verdict.diff)
        if (piece.kind != Difference::Kind::extra) told += piece.text;
    hold(verdict.diff.empty() || told == expected);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 3) return 0;
    constexpr const char* languages[] = {"nl", "en", "de", "fr", "xx"};
    const std::string text{reinterpret_cast<const char*>(data) + 2, size - 2};
    // The two texts are parted by the first 0xFF, a byte of no UTF-8, or in the middle.
    const std::size_t mark = text.find('\xFF');
    const std::string expected = text.substr(0, mark == std::string::npos ? text.size() / 2 : mark);
    const std::string given = text.substr(mark == std::string::npos ? text.size() / 2 : mark + 1);
    if (expected.empty()) return 0;
    const std::vector<std::string> others{"Soft Sister", given.substr(0, given.size() / 2)};
    const Question question{
        .language = languages[data[0] % 5],
        .prompt = data[1] % 2 == 0 ? "" : "Van wie is Theory Y, of is het de boei?",
        .others = data[1] % 3 == 0 ? std::span<const std::string>{others} : std::span<const std::string>{}};
    const Question plain{.language = question.language};
    right_against_itself(expected, plain);
    as_grave_both_ways(expected, given, question);
    more_never_helps(expected, given, question);
    difference_is_whole(typed(expected, given, question), expected);
    typed(expected, given, question, true);
    check(ExpectedChoice{.options = {{expected, "", true}, {"b", "", false}}}, Answer{{given}}, question);
    check(
        ExpectedChoice{.options = {{expected, "", true}, {"b", "", true}, {"c", "", false}}, .several = true},
        Answer{{given}}, question);
    check(ExpectedNumber{.shown = "3", .value = 3, .low = 3, .high = 3, .units = {expected}}, Answer{{given}},
          question);
    check(ExpectedCloze{.gaps = {{.accepted = {expected}}, {.accepted = {"b"}}}}, Answer{{given, expected}},
          question);
    return 0;
}
