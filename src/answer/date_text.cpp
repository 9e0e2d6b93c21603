#include "overhoor/answer/date_text.hpp"

#include <cmath>
#include <string>

#include "overhoor/text/likeness.hpp"

namespace overhoor {
namespace {

using Kind = Word::Kind;

struct Part {
    int value = 0;  // 0: absent
    int slips = 0;
};

struct Date {
    int year = 0, month = 0, day = 0;  // 0: not said
    int slips = 0;
    std::size_t words = 0;
};

int whole(const Word& word) {
    const bool small = word.kind == Kind::number && word.value >= 1 && word.value < 10000;
    return small && word.value == std::floor(word.value) ? static_cast<int>(word.value) : 0;
}
bool ordinal(const Word& word) { return word.letters.ends_with(U'e'); }
int day_of(const Word& word) { return whole(word) <= 31 ? whole(word) : 0; }
int year_of(const Word& word) { return whole(word) >= 100 && !ordinal(word) ? whole(word) : 0; }

constexpr std::size_t shortest_mended = 4;

// A month by name. One slip is mended (two in a long name) when only one month is meant.
Part month_of(const Word& word, const Language& language) {
    if (word.kind != Kind::word) return {};
    if (const int month = language.classify(word.letters).month; month > 0) return {month, 0};
    if (word.letters.size() < shortest_mended) return {};
    Part found;
    for (std::size_t i = 0; i < language.months.size(); ++i) {
        const auto name = language.months[i];
        const int limit = name.size() < shortest_mended ? 0 : name.size() <= 8 ? 1 : 2;
        const int slips = limit == 0 ? 1 : edit_distance(name, word.letters, limit);
        if (slips > limit) continue;
        if (found.value > 0) return {};
        found = {static_cast<int>(i) + 1, slips};
    }
    return found;
}

class Finder {
public:
    Finder(Words words, const Language& language) : words_(words), language_(language) {}

    Date at(std::size_t at) const {
        if (const Date date = figures(at); date.words > 0) return date;
        if (const Date date = day_first(at); date.words > 0) return date;
        return month_first(at);
    }

private:
    bool joined(std::size_t at, Gap gap) const { return at < words_.size() && words_[at].before == gap; }
    bool follows(std::size_t at) const { return at < words_.size() && words_[at].before <= Gap::dash; }

    // 5-5-1945, 05/05/1945, 5.5.1945, 1945-05-05
    Date figures(std::size_t at) const {
        if (at + 2 >= words_.size()) return {};
        const Gap gap = words_[at + 1].before;
        if ((gap != Gap::hyphen && gap != Gap::slash && gap != Gap::dot) || !joined(at + 2, gap)) return {};
        const int a = whole(words_[at]), b = whole(words_[at + 1]), c = whole(words_[at + 2]);
        if (a >= 1000 && gap == Gap::hyphen) return valid(a, b, c, 3);
        if (c < 100) return {};
        const bool day_first = language_.data.day_first;
        const Date usual = day_first ? valid(c, b, a, 3) : valid(c, a, b, 3);
        if (usual.words > 0) return usual;
        return day_first ? valid(c, a, b, 3) : valid(c, b, a, 3);
    }

    static Date valid(int year, int month, int day, std::size_t words) {
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return {};
        return {.year = year, .month = month, .day = day, .words = words};
    }

    // 5 mei 1945, 5 May, 4th of July 1776
    Date day_first(std::size_t at) const {
        const int day = day_of(words_[at]);
        if (day == 0) return {};
        std::size_t next = at + 1;
        if (follows(next) && words_[next].little && next + 1 < words_.size()) ++next;
        if (!follows(next)) return {};
        const Part month = month_of(words_[next], language_);
        if (month.value == 0) return {};
        Date date{.month = month.value, .day = day, .slips = month.slips, .words = next + 1 - at};
        add_year(date, next + 1);
        return date;
    }

    // May 5, 1945; mei 1945
    Date month_first(std::size_t at) const {
        if (words_[at].kind != Kind::word || at + 1 >= words_.size()) return {};
        const int day = day_of(words_[at + 1]);
        const int year = year_of(words_[at + 1]);
        if ((day == 0 && year == 0) || words_[at + 1].before > Gap::dash) return {};
        const Part month = month_of(words_[at], language_);
        if (month.value == 0 || (month.slips > 0 && year == 0 && day == 0)) return {};
        if (year > 0) return {.year = year, .month = month.value, .slips = month.slips, .words = 2};
        Date date{.month = month.value, .day = day, .slips = month.slips, .words = 2};
        add_year(date, at + 2);
        return date;
    }

    void add_year(Date& date, std::size_t at) const {
        if (at >= words_.size() || words_[at].before > Gap::comma || year_of(words_[at]) == 0) return;
        date.year = year_of(words_[at]);
        ++date.words;
    }

    Words words_;
    const Language& language_;
};

std::u32string letters_of(const Date& date) {
    std::u32string letters;
    for (const int part : {date.year, date.month, date.day}) {
        if (!letters.empty()) letters += U'-';
        for (const char c : part == 0 ? std::string{"?"} : std::to_string(part))
            letters += static_cast<char32_t>(c);
    }
    return letters;
}

}  // namespace

void join_dates(std::vector<Word>& words, const Language& language) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < words.size(); ++kept) {
        const Date date = Finder{words, language}.at(i);
        if (date.words == 0) {
            if (kept != i) words[kept] = std::move(words[i]);
            ++i;
            continue;
        }
        Word& first = words[i];
        for (std::size_t j = 1; j < date.words; ++j) first.typed += " " + words[i + j].typed;
        first.end = words[i + date.words - 1].end;
        first.letters = letters_of(date);
        first.spoken.clear();
        first.kind = Kind::date;
        first.exact = true;
        first.little = first.article = false;
        first.slips = date.slips;
        if (kept != i) words[kept] = std::move(first);
        i += date.words;
    }
    words.resize(kept);
    // A month alone, in full or short.
    if (words.size() == 1 && words.front().kind == Kind::word)
        if (const int month = language.classify(words.front().letters).month; month > 0)
            words.front().letters = language.months[static_cast<std::size_t>(month) - 1];
}

}  // namespace overhoor
