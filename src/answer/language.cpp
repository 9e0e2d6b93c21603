#include "overhoor/answer/language.hpp"

#include <algorithm>
#include <array>

#include "overhoor/answer/language_table.hpp"

namespace overhoor {
namespace {

using Text = std::u32string_view;

std::vector<Text> split(Text text, char32_t separator) {
    std::vector<Text> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        const std::size_t begin = std::min(text.find_first_not_of(U' '), end);
        if (end > begin) parts.push_back(text.substr(begin, end - begin));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

Language::Words words_of(Text text) { return split(text, U' '); }

Text something(Text text) { return text == U"-" ? Text{} : text; }

Language::Pairs pairs_of(Text text) {
    Language::Pairs pairs;
    for (const Text pair : words_of(text)) {
        const std::size_t slash = pair.find(U'/');
        pairs.emplace_back(something(pair.substr(0, slash)), something(pair.substr(slash + 1)));
    }
    return pairs;
}

Language::Expressions expressions_of(Text text) {
    Language::Expressions expressions;
    for (const Text expression : split(text, U',')) expressions.push_back(words_of(expression));
    return expressions;
}

int value_of(Text digits) {
    int value = 0;
    for (const char32_t digit : digits) value = value * 10 + static_cast<int>(digit - U'0');
    return value;
}

constexpr LanguageData unknown{};

}  // namespace

Language::Language(const LanguageData& known)
    : data(known),
      openers(expressions_of(known.openers)),
      ranges(expressions_of(known.ranges)),
      percent(expressions_of(known.percent)),
      nothing(expressions_of(known.nothing)),
      and_so_on(expressions_of(known.and_so_on)),
      truths(expressions_of(known.truths)),
      untruths(expressions_of(known.untruths)),
      turning_prefixes(words_of(known.turning_prefixes)),
      ordinal_signs(words_of(known.ordinal_signs)),
      linking(words_of(known.linking)),
      deriving(words_of(known.deriving)),
      turning_beginnings(pairs_of(known.turning_beginnings)),
      turning_endings(pairs_of(known.turning_endings)),
      turning_words(pairs_of(known.turning_words)),
      endings(pairs_of(known.endings)),
      hardening(pairs_of(known.hardening)),
      irregular(pairs_of(known.irregular)),
      spellings(pairs_of(known.spellings)) {
    const auto mark = [&](Text words, bool WordClass::*what) {
        for (const Text word : words_of(words)) classes_[word].*what = true;
    };
    mark(known.articles, &WordClass::article);
    mark(known.elided, &WordClass::elided);
    mark(known.joining, &WordClass::joining);
    mark(known.choosing, &WordClass::choosing);
    mark(known.little, &WordClass::little);
    mark(known.negations, &WordClass::negation);
    mark(known.around, &WordClass::around);
    mark(known.one, &WordClass::one);
    const auto count = [&](Text words, int first, int step, int WordClass::*what) {
        for (const Text variants : words_of(words)) {
            for (const Text word : split(variants, U'/'))
                if (word != U"-") classes_[word].*what = first;
            first += step;
        }
    };
    count(known.numbers, 0, 1, &WordClass::number);
    count(known.tens, 10, 10, &WordClass::number);
    count(known.ordinals, 1, 1, &WordClass::ordinal);
    count(known.months, 1, 1, &WordClass::month);
    for (const auto& [word, value] : pairs_of(known.large)) classes_[word].number = value_of(value);
    for (const Text variants : words_of(known.months)) months.push_back(split(variants, U'/').front());
}

const WordClass& Language::classify(Text word) const {
    static const WordClass plain;
    const auto found = classes_.find(word);
    return found == classes_.end() ? plain : found->second;
}

std::optional<int> Language::composed_number(Text word) const {
    constexpr std::size_t longest = 40;
    if (word.size() < 6 || word.size() > longest) return std::nullopt;
    const auto known = [&](Text part) {
        const int simple = classify(part).number;
        return simple >= 0 ? std::optional{simple} : composed_number(part);
    };
    // vijf-en-twintig
    if (!data.ten_joint.empty())
        for (std::size_t at = word.find(data.ten_joint); at != Text::npos;
             at = word.find(data.ten_joint, at + 1)) {
            const int unit = classify(word.substr(0, at)).number;
            const int ten = classify(word.substr(at + data.ten_joint.size())).number;
            if (unit > 0 && unit < 10 && ten >= 20 && ten < 100) return ten + unit;
        }
    // twee-honderd-vijf
    for (const auto& [large, digits] : pairs_of(data.large)) {
        const std::size_t at = word.find(large);
        if (at == Text::npos) continue;
        const int value = value_of(digits);
        const Text before = word.substr(0, at), after = word.substr(at + large.size());
        const auto times = before.empty() ? std::optional{1} : known(before);
        const auto more = after.empty() ? std::optional{0} : known(after);
        if (times && more && *times > 0 && *times < 1000 && *more < value) return *times * value + *more;
    }
    return std::nullopt;
}

std::vector<Text> Language::words_for(int number) const {
    std::vector<Text> found;
    for (const auto& [word, what] : classes_)
        if (what.number == number) found.push_back(word);
    return found;
}

const Language& language_of(std::string_view tag) {
    static const std::array<Language, 5> languages{Language{dutch}, Language{english}, Language{german},
                                                   Language{french}, Language{unknown}};
    const std::string_view first = tag.substr(0, tag.find('-'));
    for (const Language& language : languages)
        if (language.data.tag == first && !first.empty()) return language;
    return languages.back();
}

}  // namespace overhoor
