#include "overhoor/answer/form.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>

#include "overhoor/answer/language.hpp"
#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

bool digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool apostrophe(char32_t c) {
    return c == U'\'' || c == U'’' || c == U'‘' || c == U'`' || c == U'´' || c == U'ʼ' || c == U'′';
}

// Signs that tell one fact from another: C ≠ C++ ≠ C#.
bool telling(char32_t c) {
    return std::u32string_view{U"+#%‰&@=<>^°€$£¥"}.find(c) != std::u32string_view::npos;
}

bool hidden(char32_t c) {
    return c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || (c >= 0xFE00 && c <= 0xFE0F);
}

std::u32string normal(std::string_view text, bool strict) {
    const int options = UTF8PROC_STABLE | UTF8PROC_COMPAT |
                        (strict ? UTF8PROC_COMPOSE : UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD);
    utf8proc_uint8_t* mapped = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &mapped,
                                   static_cast<utf8proc_option_t>(options));
    const std::u32string all =
        size < 0 ? decoded(text)
                 : decoded({reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)});
    std::free(mapped);
    return all;
}

// Marks that make no other letter of their script: those of Latin, Greek, Hebrew and Arabic.
bool idle_mark(char32_t c, char32_t base) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    if (category != UTF8PROC_CATEGORY_MN && category != UTF8PROC_CATEGORY_ME) return false;
    return base < 0x0400 || (base >= 0x0590 && base < 0x0700) || (base >= 0x1E00 && base < 0x2000) ||
           (base == U'е' && c == 0x308);
}

bool letter_or_digit(char32_t c) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO);
}

bool decimal_sign(const std::u32string& text, std::size_t at) {
    return (text[at] == U',' || text[at] == U'.') && at > 0 && at + 1 < text.size() && digit(text[at - 1]) &&
           digit(text[at + 1]);
}

bool minus_sign(const std::u32string& text, std::size_t at) {
    const bool first = at == 0 || !letter_or_digit(text[at - 1]);
    return (text[at] == U'-' || text[at] == U'−') && first && at + 1 < text.size() && digit(text[at + 1]);
}

class Splitter {
public:
    explicit Splitter(bool strict) : strict_(strict) {}

    void run(const std::u32string& text) {
        char32_t base = U' ';
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char32_t c = text[i];
            if (hidden(c) || (!strict_ && (apostrophe(c) || idle_mark(c, base)))) continue;
            base = c;
            if (decimal_sign(text, i))
                word_ += c == U'.' ? U'.' : U',';
            else if (minus_sign(text, i))
                word_ += U'-';
            else if (letter_or_digit(c) || idle_mark_kept(c) || (strict_ && apostrophe(c)))
                word_ += plain(c);
            else if (telling(c))
                sign(c);
            else
                end_word();
        }
        end_word();
    }

    std::vector<std::u32string> words{};

private:
    static bool idle_mark_kept(char32_t c) {
        const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
        return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC;
    }
    char32_t plain(char32_t c) const {
        if (strict_) return c;
        if (c == U'ø') return U'o';
        if (c == U'ı') return U'i';
        if (c == U'ł') return U'l';
        if (c == U'đ' || c == U'ð') return U'd';
        return c;
    }
    void sign(char32_t c) {
        // "R & D", but C++ in one piece.
        if (c == U'&') {
            end_word();
            words.push_back(U"&");
        } else {
            word_ += c;
        }
    }
    void end_word() {
        if (word_.empty()) return;
        words.push_back(std::move(word_));
        word_.clear();
    }

    bool strict_;
    std::u32string word_{};
};

bool begins_with(const std::vector<std::u32string>& words, std::u32string_view opener) {
    std::size_t at = 0;
    while (!opener.empty()) {
        const std::u32string_view next = opener.substr(0, opener.find(U' '));
        if (at >= words.size() || words[at] != next) return false;
        opener.remove_prefix(std::min(opener.size(), next.size() + 1));
        ++at;
    }
    return at < words.size();
}

void drop_opener(std::vector<std::u32string>& words, const Language& language) {
    for (const std::u32string_view opener : language.openers) {
        if (!begins_with(words, opener)) continue;
        words.erase(words.begin(), words.begin() + 1 + std::ranges::count(opener, U' '));
        return;
    }
}

void drop_articles(std::vector<std::u32string>& words, const Language& language) {
    std::vector<std::u32string> kept;
    for (std::size_t i = 0; i < words.size(); ++i) {
        // An article stands before a word; the last word, or the only one, is what is meant.
        const bool article =
            i + 1 < words.size() &&
            std::ranges::find(language.articles, std::u32string_view{words[i]}) != language.articles.end();
        // "Vitamine A": after a word, a single letter is a name.
        if (article && !(words[i].size() == 1 && i > 0)) continue;
        kept.push_back(std::move(words[i]));
    }
    words = std::move(kept);
}

void number_words_to_digits(std::vector<std::u32string>& words, const Language& language) {
    for (std::u32string& word : words) {
        const auto found = std::ranges::find(language.numbers, std::u32string_view{word},
                                             [](const auto& pair) { return pair.first; });
        if (found != language.numbers.end())
            word = found->second;
        else if (word == U"&" && !language.conjunctions.empty())
            word = language.conjunctions.front();
    }
}

}  // namespace

std::u32string Form::joined() const {
    std::u32string all;
    for (const std::u32string& word : words) {
        // 1 5 is not 15.
        if (!all.empty() && digit(all.back()) && digit(word.front())) all += U' ';
        all += word;
    }
    return all;
}

Form form_of(std::string_view text, std::string_view language, bool strict) {
    Splitter splitter{strict};
    splitter.run(normal(text, strict));
    Form form{std::move(splitter.words)};
    if (strict) return form;
    const Language& known = language_of(language);
    drop_opener(form.words, known);
    drop_articles(form.words, known);
    number_words_to_digits(form.words, known);
    return form;
}

std::vector<std::string> with_and_without_brackets(std::string_view expected) {
    const std::size_t open = expected.find('(');
    const std::size_t close = expected.find(')', open);
    std::vector<std::string> all{std::string{expected}};
    if (open == std::string_view::npos || close == std::string_view::npos) return all;
    std::string without{expected.substr(0, open)};
    without += expected.substr(close + 1);
    if (without.find_first_not_of(" .,;") != std::string::npos) all.push_back(std::move(without));
    return all;
}

}  // namespace overhoor
