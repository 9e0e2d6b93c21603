#include "overhoor/answer/form.hpp"

#include <algorithm>

#include "overhoor/answer/cutting.hpp"
#include "overhoor/answer/date_text.hpp"
#include "overhoor/text/folding.hpp"

namespace overhoor {
namespace {

using Kind = Word::Kind;

bool joins(Gap gap) { return gap <= Gap::dash; }

void become_number(Word& word, int value, bool ordinal) {
    word.spoken = std::move(word.letters);
    word.letters.clear();
    for (const char c : std::to_string(value)) word.letters += static_cast<char32_t>(c);
    if (ordinal) word.letters += U'e';
    word.kind = Kind::number;
    word.value = value;
    word.exact = word.spoken.size() <= longest_exact;
}

// What each word is in the language.
void name_words(std::vector<Word>& words, const Language& language) {
    for (Word& word : words) {
        if (word.kind != Kind::word) continue;
        const WordClass& what = language.classify(word.letters);
        word.little = what.little;
        word.negation = what.negation;
        word.choosing = what.choosing;
        word.idle = what.around;
        word.article = what.article || (what.elided && word.elided);
        word.one = what.one;
        // "één" can only be the number.
        const bool accented = what.one && word.typed.size() > word.letters.size();
        if (what.joining) {
            word.kind = Kind::joining;
            word.spoken = std::exchange(word.letters, U"&");
        } else if (what.number >= 0 && (!what.article || accented)) {
            become_number(word, what.number, false);
            word.article = false;
        } else if (what.ordinal > 0) {
            become_number(word, what.ordinal, true);
        } else if (const auto composed = language.composed_number(word.letters)) {
            become_number(word, *composed, false);
        }
    }
}

// twenty-five, two hundred: the value of number words that make one number; 0: they make none.
int composed_value(const Word& first, const Word& next, const Language& language) {
    const int a = static_cast<int>(first.value), b = static_cast<int>(next.value);
    if ((b == 100 || b == 1000) && a > 0 && a < b) return a * b;
    const bool tens_first = language.data.ten_joint.empty();
    const bool ten_and_unit = a >= 20 && a < 100 && a % 10 == 0 && b < 10;
    const bool hundreds_and_more = a >= 100 && a % 100 == 0 && b < 100;
    return tens_first && b > 0 && (ten_and_unit || hundreds_and_more) ? a + b : 0;
}

bool composes(const Word& first, const Word& next, const Language& language) {
    const auto cardinal = [](const Word& word) {
        return word.kind == Kind::number && !word.spoken.empty() && word.letters.back() != U'e';
    };
    return cardinal(first) && cardinal(next) && joins(next.before) &&
           composed_value(first, next, language) > 0;
}

void compose_numbers(std::vector<Word>& words, const Language& language) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (kept == 0 || !composes(words[kept - 1], words[i], language)) {
            if (kept != i) words[kept] = std::move(words[i]);
            ++kept;
            continue;
        }
        Word& first = words[kept - 1];
        const std::u32string spoken = first.spoken + words[i].spoken;
        first.typed += " " + words[i].typed;
        first.end = words[i].end;
        become_number(first, composed_value(first, words[i], language), false);
        first.spoken = spoken;
    }
    words.resize(kept);
}

std::size_t size_of_any(Words words, const Language::Expressions& expressions) {
    for (const auto& expression : expressions)
        if (const std::size_t size = begins_with(words, expression); size > 0) return size;
    return 0;
}

// Between two numbers "tot", "t/m" and a dash say the same; "procent" is %.
void unify_expressions(std::vector<Word>& words, const Language& language) {
    const auto number = [&](std::size_t at) { return at < words.size() && words[at].kind == Kind::number; };
    std::size_t kept = 0;
    bool after_number = false;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t size = 1;
        const Words rest = Words{words}.subspan(i);
        if (after_number) {
            if (const std::size_t range = size_of_any(rest, language.ranges);
                range > 0 && number(i + range)) {
                i += range;
                words[i].before = Gap::dash;
            } else if (const std::size_t percent = size_of_any(rest, language.percent); percent > 0) {
                words[i].letters = U"%";
                words[i].kind = Kind::sign;
                words[i].exact = true;
                words[i].end = words[i + percent - 1].end;
                size = percent;
            }
        }
        after_number = words[i].kind == Kind::number;
        if (kept != i) words[kept] = std::move(words[i]);
        ++kept;
        i += size;
    }
    words.resize(kept);
}

// Which articles may be left out: those before another word. "Vitamine A", the capital in "vitamin A
// deficiency" and an article that is itself the answer stay.
void settle_articles(std::vector<Word>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool followed = i + 1 < words.size() && joins(words[i + 1].before) &&
                              words[i + 1].kind != Kind::joining && words[i + 1].before != Gap::none;
        words[i].article = words[i].article && followed && !(words[i].capital && i > 0);
        words[i].idle = words[i].idle && i + 1 < words.size() && words[i + 1].kind == Kind::number;
    }
    std::erase_if(words, [](const Word& word) { return word.idle; });
}

void drop_opener(std::vector<Word>& words, const Language& language) {
    const std::size_t size = opener_of(words, language);
    if (size == 0) return;
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(size));
    words.front().before = Gap::line;
}

// Somebody who shouts writes no abbreviations.
void hear_shouting(std::vector<Word>& words, std::string_view text) {
    if (std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; })) return;
    if (std::ranges::none_of(words, [](const Word& w) { return w.letters.size() > longest_abbreviation; }))
        return;
    for (Word& word : words) {
        if (!word.abbreviation) continue;
        word.abbreviation = false;
        word.exact = word.letters.size() <= longest_exact;
    }
}

}  // namespace

Form form_of(std::string_view text, const Language& language, Reading reading) {
    Form form{cut(text, language, reading)};
    hear_shouting(form.words, text);
    name_words(form.words, language);
    compose_numbers(form.words, language);
    unify_expressions(form.words, language);
    join_dates(form.words, language);
    settle_articles(form.words);
    drop_opener(form.words, language);
    return form;
}

std::size_t opener_of(Words words, const Language& language) {
    for (const auto& opener : language.openers) {
        const std::size_t size = begins_with(words, opener);
        if (size > 0 && size < words.size() && !words.front().abbreviation && joins(words[size].before))
            return size;
    }
    return 0;
}

std::u32string joined(Words words, bool spelled) {
    std::u32string all;
    for (const Word& word : words) {
        if (word.article) continue;
        const std::u32string& letters = spelled && !word.spelled.empty() ? word.spelled : word.letters;
        if (!all.empty() && is_digit(all.back()) && is_digit(letters.front())) all += U' ';
        all += letters;
    }
    return all;
}

std::string_view text_of(Words words, std::string_view answer) {
    if (words.empty()) return {};
    return answer.substr(words.front().begin, words.back().end - words.front().begin);
}

std::size_t letters_in(Words words) {
    std::size_t count = 0;
    for (const Word& word : words) count += word.article ? 0 : word.letters.size();
    return count;
}

std::size_t begins_with(Words words, const Language::Words& expression) {
    if (expression.size() > words.size()) return 0;
    for (std::size_t i = 0; i < expression.size(); ++i) {
        const Word& word = words[i];
        const std::u32string& said = word.spoken.empty() ? word.letters : word.spoken;
        std::u32string_view meant = expression[i];
        if (const std::size_t mark = meant.find(U'\''); mark != std::u32string_view::npos) {
            // "it's" is no "its".
            const bool same = said.size() + 1 == meant.size() && said.starts_with(meant.substr(0, mark)) &&
                              said.ends_with(meant.substr(mark + 1)) && word.typed.size() > said.size();
            if (!same) return 0;
        } else if (said != meant) {
            return 0;
        }
    }
    return expression.size();
}

}  // namespace overhoor
