#pragma once
// What the judge knows of a language, as data. A language that is not listed has no articles to ignore.

#include <span>
#include <string_view>
#include <utility>

namespace overhoor {

struct Language {
    std::span<const std::u32string_view> articles{};
    std::span<const std::u32string_view> openers{};  // "het is …", as words
    std::span<const std::pair<std::u32string_view, std::u32string_view>> numbers{};
    std::span<const std::pair<std::u32string_view, std::u32string_view>>
        opposites{};                                          // never a typo of each other
    std::span<const std::u32string_view> turning_prefixes{};  // on-, niet-: turn the meaning round
    std::span<const std::u32string_view> endings{};           // of another form of the same word
    std::span<const std::u32string_view> conjunctions{};      // between the items of a list
    std::span<const std::u32string_view> yes{}, no{};         // true and false
};

// By the first part of a BCP 47 tag.
const Language& language_of(std::string_view tag);

}  // namespace overhoor
