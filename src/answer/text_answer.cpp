#include "overhoor/answer/text_answer.hpp"

#include <algorithm>

#include "overhoor/answer/language.hpp"
#include "overhoor/text/letters.hpp"
#include "overhoor/text/likeness.hpp"

namespace overhoor {
namespace {

using Word = std::u32string;

bool has_digit(const Word& word) {
    return std::ranges::any_of(word, [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

// How many slips a word may have: short words are nearly all neighbours of other words.
int budget(const Word& expected) {
    if (expected.size() <= 3 || has_digit(expected)) return 0;
    return expected.size() <= 8 ? 1 : 2;
}

bool opposite(const Word& a, const Word& b, const Language& language) {
    const auto pair = [&](std::u32string_view x, std::u32string_view y) {
        return (a == x && b == y) || (a == y && b == x);
    };
    if (std::ranges::any_of(language.opposites, [&](const auto& p) { return pair(p.first, p.second); }))
        return true;
    const auto prefixed = [&](const Word& longer, const Word& shorter) {
        return std::ranges::any_of(language.turning_prefixes, [&](std::u32string_view prefix) {
            return longer.size() == prefix.size() + shorter.size() && longer.starts_with(prefix) &&
                   longer.ends_with(shorter);
        });
    };
    return prefixed(a, b) || prefixed(b, a);
}

// One word with an ending more than the other.
bool other_form(const Word& a, const Word& b, const Language& language) {
    const Word& longer = a.size() > b.size() ? a : b;
    const Word& shorter = a.size() > b.size() ? b : a;
    if (shorter.size() < 4 || !longer.starts_with(shorter)) return false;
    const std::u32string_view ending = std::u32string_view{longer}.substr(shorter.size());
    return std::ranges::find(language.endings, ending) != language.endings.end();
}

struct Slips {
    bool possible = true;
    int edits = 0;
    bool other_form = false;
};

void add_slip(Slips& slips, const Word& expected, const Word& given, const Language& language) {
    if (expected == given) return;
    if (opposite(expected, given, language)) {
        slips.possible = false;
    } else if (other_form(expected, given, language)) {
        slips.other_form = true;
    } else {
        const int limit = budget(expected);
        const int edits = has_digit(given) ? limit + 1 : edit_distance(expected, given, limit);
        slips.possible = slips.possible && edits <= limit;
        slips.edits += edits;
    }
}

std::size_t letters(const Form& form) {
    std::size_t all = 0;
    for (const Word& word : form.words) all += word.size();
    return all;
}

std::string reason_for(const Slips& slips) {
    if (slips.edits == 0) return slips.other_form ? "another form of the word" : "";
    return slips.edits == 1 ? "one letter" : std::to_string(slips.edits) + " letters";
}

Compared compare_forms(const Form& expected, const Form& given, const Language& language) {
    if (expected.words == given.words || expected.joined() == given.joined())
        return {.outcome = Outcome::correct};
    Slips slips;
    if (expected.words.size() == given.words.size()) {
        for (std::size_t i = 0; i < expected.words.size(); ++i)
            add_slip(slips, expected.words[i], given.words[i], language);
    } else {
        // Words run together or apart, and a slip besides.
        add_slip(slips, expected.joined(), given.joined(), language);
    }
    const int most = static_cast<int>((letters(expected) + 7) / 8);
    if (!slips.possible || slips.edits > most) return {};
    return {.outcome = Outcome::close, .reason = reason_for(slips)};
}

// The answer to another card is no slip in the answer to this one.
std::string other_answer(const Form& given, const Question& question) {
    for (const std::string& other : question.others)
        if (form_of(other, question.language, false) == given) return other;
    return {};
}

}  // namespace

Compared compare_text(const std::vector<std::string>& accepted, std::string_view given,
                      const Question& question, bool strict) {
    const Form form = form_of(given, question.language, strict);
    Compared best{.expected = accepted.front()};
    for (const std::string& answer : accepted)
        for (const std::string& variant : with_and_without_brackets(answer)) {
            const Form expected = form_of(variant, question.language, strict);
            // An answer that is nothing but signs is compared as it stands.
            if (expected.words.empty() && given == variant)
                return {.outcome = Outcome::correct, .expected = answer};
            if (expected.words.empty() || form.words.empty()) continue;
            Compared found = strict
                                 ? Compared{.outcome = expected == form ? Outcome::correct : Outcome::wrong}
                                 : compare_forms(expected, form, language_of(question.language));
            found.expected = answer;
            if (found.outcome > best.outcome) best = found;
        }
    if (best.outcome != Outcome::close) return best;
    if (const std::string other = other_answer(form, question); !other.empty())
        return {.outcome = Outcome::wrong,
                .expected = best.expected,
                .reason = "this is the answer to another card: " + other};
    return best;
}

std::vector<Difference> difference(std::string_view given, std::string_view expected) {
    const auto a = graphemes(given);
    const auto b = graphemes(expected);
    constexpr std::size_t longest = 400;  // beyond this no one reads a difference letter by letter
    std::vector<Difference> pieces;
    const auto add = [&](Difference::Kind kind, std::string_view text) {
        if (text.empty()) return;
        if (!pieces.empty() && pieces.back().kind == kind)
            pieces.back().text += text;
        else
            pieces.push_back({kind, std::string{text}});
    };
    if (a.size() > longest || b.size() > longest) {
        add(Difference::Kind::extra, given);
        add(Difference::Kind::missing, expected);
        return pieces;
    }
    // common[i][j]: the longest common run of characters of a from i and b from j.
    std::vector<std::vector<int>> common(a.size() + 1, std::vector<int>(b.size() + 1, 0));
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            common[i][j] =
                a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    std::size_t i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            add(Difference::Kind::same, a[i]);
            ++i;
            ++j;
        } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
            add(Difference::Kind::extra, a[i++]);
        } else {
            add(Difference::Kind::missing, b[j++]);
        }
    }
    return pieces;
}

Grade suggested_grade(Outcome outcome, int matched, int of) {
    if (outcome == Outcome::correct || outcome == Outcome::close) return Grade::good;
    if (outcome == Outcome::partial && matched * 3 >= of * 2) return Grade::hard;
    return Grade::again;
}

}  // namespace overhoor
