#include "overhoor/answer/other_cards.hpp"

#include <algorithm>
#include <bit>

#include "overhoor/answer/inflection.hpp"
#include "overhoor/text/likeness.hpp"

namespace overhoor {
namespace {

// A look at the letters alone: most answers of a deck have so little in common with what was given that they
// need not be read. Letters outside ASCII make everything possible.
constexpr std::uint32_t anything = ~0U;

std::uint32_t letters_of(std::string_view text) {
    std::uint32_t mask = 0;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80) return anything;
        const char lower = static_cast<char>(c | 0x20);
        if (lower >= 'a' && lower <= 'z') mask |= 1U << (static_cast<unsigned char>(lower) & 31U);
    }
    return mask;
}

std::uint32_t letters_of(Words words) {
    std::uint32_t mask = 0;
    for (const Word& word : words)
        if (!word.article) mask |= letters_of(word.typed);
    return mask;
}

// Whether the word, or a form of it, can stand in the text: three letters of its beginning do.
bool may_hold(std::string_view text, const Word& word) {
    constexpr std::size_t beginning = 3;
    if (letters_of(text) == anything || letters_of(word.typed) == anything) return true;
    const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
    const std::string_view begin = std::string_view{word.typed}.substr(0, beginning);
    return std::search(text.begin(), text.end(), begin.begin(), begin.end(), same) != text.end();
}

// Whether the text can be the answer given, but for so many slips and an article.
bool may_be(std::string_view text, std::uint32_t letters, std::size_t size, int edits) {
    constexpr int letters_of_an_article = 3;
    constexpr std::size_t of_an_article = 8;  // with its blank, and signs
    const std::uint32_t there = letters_of(text);
    if (there == anything || letters == anything) return true;
    return std::popcount(letters ^ there) <= 2 * edits + letters_of_an_article &&
           text.size() <= size + of_an_article && size <= text.size() + of_an_article;
}

bool own_answer(Words other, const std::vector<Words>& own) {
    return std::ranges::any_of(own, [&](Words accepted) { return same_form(accepted, other); });
}

bool has_word(Words other, const Word& word, const Basis& basis) {
    return std::ranges::any_of(other, [&](const Word& one) {
        return one.letters == word.letters || (one.kind == Word::Kind::word && other_form(one, word, basis));
    });
}

}  // namespace

std::string answer_meant_elsewhere(Words given, const Comparison& found, const std::vector<Words>& own,
                                   const Context& context) {
    const std::uint32_t letters = letters_of(given);
    const std::u32string all = joined(given);
    const Basis plain{context.language, {}};
    for (const std::string& text : context.question.others) {
        const bool near = may_be(text, letters, all.size(), found.edits);
        const auto there = [&](const Word* word) { return may_hold(text, *word); };
        if (!near && std::ranges::none_of(found.slipped, there)) continue;
        const Form other = form_of(text, context.language);
        if (other.empty() || own_answer(other.words, own)) continue;
        if (same_form(other.words, given)) return text;
        if (found.form_only) continue;
        if (near && edit_distance(joined(other.words), all, found.edits) <= found.edits) return text;
        for (const Word* word : found.slipped)
            if (has_word(other.words, *word, plain)) return text;
    }
    return {};
}

std::string answer_of_another_card(Words given, const std::vector<Words>& own, const Context& context) {
    const std::uint32_t mask = letters_of(given);
    for (const std::string& text : context.question.others) {
        const std::uint32_t there = letters_of(text);
        constexpr int letters_of_an_article = 4;
        if (mask != anything && there != anything && std::popcount(mask ^ there) > letters_of_an_article)
            continue;
        const Form other = form_of(text, context.language);
        if (!other.empty() && same_form(other.words, given) && !own_answer(other.words, own)) return text;
    }
    return {};
}

}  // namespace overhoor
