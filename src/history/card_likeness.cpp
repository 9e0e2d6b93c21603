#include "overhoor/history/card_likeness.hpp"

#include <algorithm>
#include <iterator>

#include "overhoor/text/folding.hpp"
#include "overhoor/text/likeness.hpp"

namespace overhoor {
namespace {

// From here on two words are forms of one, and two answers have something in common.
constexpr double related = 0.7;

std::u32string folded_letters(std::string_view text) {
    std::u32string letters;
    for (const FoldedLetter& folded : folded(text)) {
        const bool space = folded.letter == U' ' || folded.letter == U'\n';
        if (!space)
            letters += folded.letter;
        else if (!letters.empty() && letters.back() != U' ')
            letters += U' ';
    }
    if (letters.ends_with(U' ')) letters.pop_back();
    return letters;
}

// The braces of a gap are a word: what stood in its place is asked for no more.
bool in_word(char32_t letter) {
    return is_letter(letter) || is_digit(letter) || is_telling(letter) || letter == U'{' || letter == U'}';
}

std::vector<std::u32string> words_of(const std::u32string& letters) {
    std::vector<std::u32string> words;
    std::u32string word;
    for (const char32_t letter : letters + U' ') {
        if (in_word(letter)) {
            word += letter;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    std::ranges::sort(words);
    return words;
}

// 1 for the same letters, 0 for at least half of them different.
double alike(const std::u32string& a, const std::u32string& b) {
    const std::size_t longest = std::max(a.size(), b.size());
    if (longest == 0) return 1;
    const int limit = static_cast<int>(longest / 2);
    const int distance = edit_distance(a, b, limit);
    return distance > limit ? 0 : 1 - static_cast<double>(distance) / static_cast<double>(longest);
}

std::u32string digits_of(const std::u32string& text) {
    std::u32string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
    return digits;
}

// A year or a number is not a slip of another.
bool are_related(const std::u32string& a, const std::u32string& b) {
    const auto shorter = static_cast<double>(std::min(a.size(), b.size()));
    if (shorter < related * static_cast<double>(std::max(a.size(), b.size()))) return false;
    return digits_of(a) == digits_of(b) && alike(a, b) >= related;
}

bool in_rough_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z');
}

using Words = std::vector<std::u32string>;

// Words that only one of them has.
Words without(const Words& words, const Words& others) {
    Words left;
    std::ranges::set_difference(words, others, std::back_inserter(left));
    return left;
}

// How many have no form of themselves among the others.
std::size_t strangers(const Words& words, const Words& others) {
    return static_cast<std::size_t>(std::ranges::count_if(words, [&](const auto& word) {
        return std::ranges::none_of(others, [&](const auto& other) { return are_related(word, other); });
    }));
}

bool a_word_stands_for_another(const Words& before, const Words& after) {
    const Words gone = without(before, after);
    const Words come = without(after, before);
    return strangers(gone, come) > 0 && strangers(come, gone) > 0;
}

}  // namespace

Sibling sibling_of(const CardId& card) {
    return card.value.ends_with("/reverse") ? Sibling::reverse : Sibling::forward;
}

std::vector<std::string_view> rough_words(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && in_rough_word(text[end])) ++end;
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

CardWords taken_apart(const CardText& text) {
    CardWords made{.prompt = folded_letters(text.prompt), .answer = folded_letters(text.answer)};
    made.words = words_of(made.prompt);
    return made;
}

CardLikeness likeness(const CardWords& before, const CardWords& after) {
    CardLikeness like{.prompt = alike(before.prompt, after.prompt)};
    const std::size_t all = before.words.size() + after.words.size();
    const std::size_t shared = before.words.size() - without(before.words, after.words).size();
    like.words = all == 0 ? 0 : 2 * static_cast<double>(shared) / static_cast<double>(all);
    like.same_answer = before.answer == after.answer;
    return like;
}

bool are_different_facts(const CardWords& before, const CardWords& after) {
    return before.answer != after.answer && !are_related(before.answer, after.answer) &&
           a_word_stands_for_another(before.words, after.words);
}

}  // namespace overhoor
