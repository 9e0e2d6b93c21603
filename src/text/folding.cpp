#include "overhoor/text/folding.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

utf8proc_category_t category(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

// Joiners, direction and variation marks, soft hyphens: they change how a text looks, not what it says.
bool hidden(char32_t c) {
    return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x640 || c == 0xFEFF ||
           (c >= 0x180B && c <= 0x180E) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool mark(char32_t c) {
    const auto kind = category(c);
    return kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_ME || kind == UTF8PROC_CATEGORY_MC;
}

bool latin_or_greek(char32_t c) { return is_letter(c) && (c < 0x400 || (c >= 0x1E00 && c < 0x2000)); }

// Accents of Latin and Greek, Hebrew points, Arabic vowel signs, the dots of ё. Elsewhere a mark makes
// another letter: か and が, и and й.
bool idle(char32_t mark, char32_t base) {
    if (latin_or_greek(base)) return true;
    if (mark >= 0x591 && mark <= 0x5C7) return true;
    if ((mark >= 0x64B && mark <= 0x652) || mark == 0x670) return true;
    return base == U'е' && mark == 0x308;
}

bool apostrophe(char32_t c) {
    return c == U'’' || c == U'‘' || c == U'`' || c == U'´' || c == U'ʼ' || c == U'′' || c == U'‛';
}

bool superscript(char32_t c) {
    return c == U'²' || c == U'³' || c == U'¹' || c == U'⁰' || (c >= U'⁴' && c <= U'⁻');
}

bool vulgar_fraction(char32_t c) { return (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215E); }

// Arrows that lead on; one that leads back says something else and stays as it is.
bool arrow(char32_t c) {
    return c == U'→' || c == U'⇒' || c == U'➔' || c == U'➜' || c == U'⟶' || c == U'⟹' || c == U'➝' ||
           c == U'⇨';
}

// Decimal digits stand in runs of ten, each script's own.
char32_t digit_of(char32_t c) {
    char32_t value = 0;
    while (value < 9 && category(c - value - 1) == UTF8PROC_CATEGORY_ND) ++value;
    return U'0' + value;
}

class Folder {
public:
    explicit Folder(std::string_view text) : text_(text) { letters_.reserve(text.size()); }

    std::vector<FoldedLetter> run() {
        for (std::size_t at = 0; at < text_.size();) {
            begin_ = static_cast<std::uint32_t>(at);
            const auto byte = static_cast<unsigned char>(text_[at]);
            if (byte < 0x80) {
                end_ = static_cast<std::uint32_t>(++at);
                ascii(byte);
                continue;
            }
            const char32_t c = decode(text_, at);
            end_ = static_cast<std::uint32_t>(at);
            if (!hidden(c)) take(c);
        }
        return std::move(letters_);
    }

private:
    void ascii(unsigned char c) {
        raised_ = false;
        capital_ = c >= 'A' && c <= 'Z';
        if (capital_) return put(c + 0x20U);
        if (c == '`') return put(U'\'');
        if (c == '>' && arrow_head()) return;
        put(c < 0x20 && c != '\n' ? U' ' : c);
    }

    // "->", "=>", "-->" are arrows.
    bool arrow_head() {
        std::size_t shaft = letters_.size();
        while (shaft > 0 && (letters_[shaft - 1].letter == U'-' || letters_[shaft - 1].letter == U'='))
            --shaft;
        if (shaft == letters_.size() || (shaft > 0 && letters_[shaft - 1].letter == U'<')) return false;
        begin_ = letters_[shaft].begin;
        letters_.resize(shaft);
        put(U'→');
        return true;
    }

    void take(char32_t c) {
        const bool raised = superscript(c);
        if (raised && !raised_ && after_digit()) put(U'^');
        raised_ = raised;
        if (vulgar_fraction(c) && after_digit()) put(U' ');
        if (apostrophe(c)) return put(U'\'');
        if (mark(c)) return add(c);
        const auto kind = category(c);
        capital_ = kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LT;
        std::array<utf8proc_int32_t, 32> pieces{};
        int bound = 0;
        const auto count = utf8proc_decompose_char(
            static_cast<utf8proc_int32_t>(c), pieces.data(), static_cast<utf8proc_ssize_t>(pieces.size()),
            static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD), &bound);
        if (count <= 0 || static_cast<std::size_t>(count) > pieces.size()) return put(c);
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
            add(static_cast<char32_t>(pieces[i]));
    }

    // One code point of a decomposition.
    void add(char32_t c) {
        if (c < 0x80) return put(c);
        if (mark(c)) return add_mark(c);
        switch (c) {
            case U'ø':
                return put(U'o', U'e');
            case U'æ':
                put(U'a');
                return put(U'e');
            case U'œ':
                put(U'o');
                return put(U'e');
            case U'þ':
                put(U't');
                return put(U'h');
            case U'ł':
                return put(U'l');
            case U'đ':
            case U'ð':
                return put(U'd');
            case U'ħ':
                return put(U'h');
            case U'ı':
                return put(U'i');
            case U'⁄':
                return put(U'/');
            case U'−':
                return put(U'-');
            default:
                break;
        }
        if (arrow(c)) return put(U'→');
        switch (category(c)) {
            case UTF8PROC_CATEGORY_ND:
                return put(digit_of(c));
            case UTF8PROC_CATEGORY_ZS:
                return put(U' ');
            case UTF8PROC_CATEGORY_ZL:
            case UTF8PROC_CATEGORY_ZP:
                return put(U'\n');
            case UTF8PROC_CATEGORY_PD:
                return put(U'-');
            case UTF8PROC_CATEGORY_CC:
                return put(U' ');
            default:
                return put(c);
        }
    }

    void add_mark(char32_t c) {
        if (letters_.empty()) return;
        FoldedLetter& base = letters_.back();
        if (!idle(c, base.letter)) return add_telling_mark(c);
        base.end = end_;
        // Where the letter is missing from a keyboard people spell it out: ae oe ue, aa.
        const bool vowel = base.letter == U'a' || base.letter == U'o' || base.letter == U'u';
        if (c == 0x308 && vowel) base.spelled = U'e';
        if (c == 0x30A && base.letter == U'a') base.spelled = U'a';
    }

    // й is a letter, not и with something above it.
    void add_telling_mark(char32_t c) {
        FoldedLetter& base = letters_.back();
        std::array<utf8proc_int32_t, 2> pair{static_cast<utf8proc_int32_t>(base.letter),
                                             static_cast<utf8proc_int32_t>(c)};
        if (utf8proc_normalize_utf32(pair.data(), 2, UTF8PROC_COMPOSE) != 1) return put(c);
        base.letter = static_cast<char32_t>(pair[0]);
        base.end = end_;
    }

    bool after_digit() const { return !letters_.empty() && is_digit(letters_.back().letter); }

    void put(char32_t letter, char32_t spelled = 0) {
        letters_.push_back({letter, spelled, begin_, end_, capital_});
    }

    std::string_view text_;
    std::vector<FoldedLetter> letters_{};
    std::uint32_t begin_ = 0, end_ = 0;
    bool capital_ = false;
    bool raised_ = false;  // inside a run of superscripts
};

}  // namespace

std::vector<FoldedLetter> folded(std::string_view text) { return Folder{text}.run(); }

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    const auto kind = category(c);
    return (kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_ME) || kind == UTF8PROC_CATEGORY_NL ||
           kind == UTF8PROC_CATEGORY_NO;
}

bool is_telling(char32_t c) {
    if (c < 0x80) return std::u32string_view{U"+#%&@=<>^$"}.find(c) != std::u32string_view::npos;
    if (c == U'°' || c == U'‰' || c == U'←' || c == U'⇐') return true;
    const auto kind = category(c);
    return c != U'→' && (kind == UTF8PROC_CATEGORY_SC || kind == UTF8PROC_CATEGORY_SM);
}

bool is_syllable(char32_t c) {
    return (c >= 0x1100 && c < 0x1200) || (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xAC00 && c < 0xD7B0) ||
           (c >= 0xF900 && c < 0xFB00) || (c >= 0x20000 && c < 0x32000);
}

std::string tidied(std::string_view text) {
    std::string plain;
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = decode(text, at);
        if (hidden(c) && c != 0x200D && !(c >= 0xE0000)) continue;
        const auto kind = category(c);
        if (kind == UTF8PROC_CATEGORY_ZS || kind == UTF8PROC_CATEGORY_CC || kind == UTF8PROC_CATEGORY_ZL) {
            space = true;
            continue;
        }
        if (space && !plain.empty()) plain += ' ';
        space = false;
        append_utf8(plain, c);
    }
    utf8proc_uint8_t* composed = utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(plain.c_str()));
    if (composed == nullptr) return plain;
    std::string result{reinterpret_cast<const char*>(composed)};
    std::free(composed);
    return result;
}

}  // namespace overhoor
