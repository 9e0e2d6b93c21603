#pragma once
// What is left of an answer when its form is taken away: case, accents, punctuation, articles, openers.

#include <string>
#include <string_view>
#include <vector>

namespace overhoor {

struct Form {
    std::vector<std::u32string> words{};
    std::u32string joined() const;
    bool operator==(const Form&) const = default;
};

// `strict`: only Unicode form and spaces are taken away; spelling, case, accents and articles count.
Form form_of(std::string_view text, std::string_view language, bool strict);

// "(ministerie van) Financiën" may be answered with or without what stands in brackets.
std::vector<std::string> with_and_without_brackets(std::string_view expected);

}  // namespace overhoor
