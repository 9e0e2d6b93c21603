#include "overhoor/answer/cutting.hpp"

#include <algorithm>

#include "overhoor/answer/number_text.hpp"
#include "overhoor/text/folding.hpp"

namespace overhoor {
namespace {

using Kind = Word::Kind;

// Cuts folded letters into words and tells what stands between them.
class Cutter {
public:
    Cutter(std::string_view text, const Language& language, Reading reading)
        : text_(text), language_(language), letters_(folded(text)), list_(reading == Reading::list) {}

    std::vector<Word> run() {
        while (at_ < letters_.size()) {
            if (list_ && numbering()) continue;
            if (number()) continue;
            const char32_t c = letters_[at_].letter;
            if (is_letter(c))
                word();
            else if (is_telling(c) && !spaced_plus_of_a_list(c))
                sign();
            else
                between(c);
        }
        return std::move(words_);
    }

private:
    char32_t letter(std::size_t at) const { return at < letters_.size() ? letters_[at].letter : U'\0'; }
    char32_t before() const { return at_ > 0 ? letters_[at_ - 1].letter : U'\n'; }
    static bool blank(char32_t c) { return c == U' ' || c == U'\n' || c == U'\0'; }
    void separate(Gap gap) { gap_ = std::max(gap_, gap); }

    void between(char32_t c) {
        const bool spaced = blank(before()) && blank(letter(at_ + 1));
        apostrophe_ = c == U'\'';
        switch (c) {
            case U'\'':
                break;
            case U'\n':
                separate(Gap::line);
                break;
            case U'.':
                separate(Gap::dot);
                break;
            case U'-':
                separate(spaced ? Gap::dash : Gap::hyphen);
                break;
            case U'/':
                separate(Gap::slash);
                break;
            case U'→':
                separate(Gap::arrow);
                break;
            case U':':
                separate(blank(letter(at_ + 1)) ? Gap::colon : Gap::space);
                break;
            case U',':
            case U'、':
            case U'،':
                separate(Gap::comma);
                break;
            case U'+':
            case U'•':
            case U'▪':
            case U'‣':
            case U'·':
                separate(Gap::item);
                break;
            case U';':
                separate(Gap::semicolon);
                break;
            default:
                separate(Gap::space);
        }
        ++at_;
    }

    // In a list " + " stands between items.
    bool spaced_plus_of_a_list(char32_t c) const {
        return list_ && c == U'+' && blank(before()) && blank(letter(at_ + 1));
    }

    // "1. ", "2) ", "a) " before an item of a list.
    bool numbering() {
        if (!blank(before())) return false;
        std::size_t end = at_;
        while (end < at_ + 2 && is_digit(letter(end))) ++end;
        const bool digits = end > at_;
        if (!digits && letter(at_) >= U'a' && letter(at_) <= U'z') ++end;
        const char32_t mark = letter(end);
        if (end == at_ || (mark != U')' && (mark != U'.' || !digits)) || !blank(letter(end + 1)))
            return false;
        const bool begins = words_.empty() || gap_ >= Gap::comma;
        if (begins) numbered_ = mark;
        if (!begins && mark != numbered_) return false;
        separate(Gap::item);
        at_ = end + 1;
        return true;
    }

    bool number() {
        const char32_t c = letters_[at_].letter;
        const bool signed_or_bare = c == U'-' || c == U'.' || c == U',';
        if (!is_digit(c) && !signed_or_bare) return false;
        if (signed_or_bare && !leads_a_number(c)) return false;
        const auto found = read_number(letters_, at_, language_);
        if (!found) return false;
        Word made{.letters = found->plain, .kind = Kind::number, .value = found->value, .exact = true};
        std::size_t end = found->end;
        if (const std::size_t sign = ordinal_sign(end); sign > 0) {
            made.letters += U'e';
            end += sign;
        }
        add(std::move(made), end);
        return true;
    }

    // A minus or a bare decimal sign belongs to the number after it, unless it stands between two words.
    bool leads_a_number(char32_t c) const {
        const char32_t last = before();
        if (is_letter(last) || is_digit(last) || last == U'\'') return false;
        const bool follows_number = !words_.empty() && words_.back().kind == Kind::number && last == U' ';
        if (c == U'-') return !follows_number && last != U'-';
        return last == U' ' || last == U'\n' || last == U'-';
    }

    std::size_t ordinal_sign(std::size_t from) const {
        std::size_t end = from;
        while (end < letters_.size() && end < from + 4 && is_letter(letters_[end].letter)) ++end;
        for (const std::u32string_view known : language_.ordinal_signs) {
            if (known.size() != end - from) continue;
            bool same = true;
            for (std::size_t i = 0; i < known.size(); ++i) same = same && letter(from + i) == known[i];
            if (same) return known.size();
        }
        return 0;
    }

    void word() {
        Word made;
        std::size_t end = at_;
        bool digits = false, syllables = false, spelled = false;
        std::size_t capitals = 0;
        while (end < letters_.size()) {
            const FoldedLetter& one = letters_[end];
            // An apostrophe inside a word is not there: foto's is fotos.
            if (one.letter == U'\'' && is_letter(letter(end + 1))) {
                ++end;
                continue;
            }
            if (!is_letter(one.letter) && !is_digit(one.letter)) break;
            digits = digits || is_digit(one.letter);
            syllables = syllables || is_syllable(one.letter);
            spelled = spelled || one.spelled != 0;
            capitals += one.capital ? 1 : 0;
            made.letters += one.letter;
            ++end;
        }
        if (spelled)
            for (std::size_t i = at_; i < end; ++i) {
                if (letters_[i].letter == U'\'') continue;
                made.spelled += letters_[i].letter;
                if (letters_[i].spelled != 0) made.spelled += letters_[i].spelled;
            }
        const std::size_t size = made.letters.size();
        made.capital = size == 1 && capitals == 1;
        made.abbreviation = capitals == size && size > 1 && size <= longest_abbreviation;
        made.exact = size <= longest_exact || digits || syllables || made.abbreviation;
        made.elided = apostrophe_;
        add(std::move(made), end);
    }

    void sign() {
        std::size_t end = at_ + 1;
        const char32_t c = letters_[at_].letter;
        Word made{.kind = c == U'&' ? Kind::joining : Kind::sign, .exact = true};
        made.letters = c;
        while (c != U'&' && is_telling(letter(end)) && letter(end) == c)
            made.letters += letters_[end++].letter;
        add(std::move(made), end);
    }

    void add(Word made, std::size_t end) {
        const std::uint32_t first = letters_[at_].begin;
        made.begin = first;
        made.end = letters_[end - 1].end;
        made.typed = text_.substr(first, made.end - first);
        made.before = words_.empty() ? Gap::line : gap_;
        for (const char32_t c : made.letters) made.mask |= 1U << (c & 31U);
        // 4chan: what a figure is part of is never mistyped.
        if (made.before == Gap::none && words_.back().kind == Kind::number) made.exact = true;
        words_.push_back(std::move(made));
        gap_ = Gap::none;
        apostrophe_ = false;
        at_ = end;
    }

    std::string_view text_;
    const Language& language_;
    std::vector<FoldedLetter> letters_;
    bool list_;
    std::vector<Word> words_{};
    std::size_t at_ = 0;
    Gap gap_ = Gap::none;
    bool apostrophe_ = false;   // the last sign was one
    char32_t numbered_ = U'.';  // how the items of this list are numbered
};

}  // namespace

std::vector<Word> cut(std::string_view text, const Language& language, Reading reading) {
    return Cutter{text, language, reading}.run();
}

}  // namespace overhoor
