#include <algorithm>

#include "overhoor/answer/form.hpp"

namespace overhoor {
namespace {

struct Bracketed {
    std::size_t open = 0, close = 0;
};

// The outermost pairs of brackets. An unmatched one is a sign like another.
std::vector<Bracketed> bracketed(std::string_view text) {
    std::vector<Bracketed> found;
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '(' || text[at] == '[') open.push_back(at);
        if ((text[at] != ')' && text[at] != ']') || open.empty()) continue;
        const std::size_t from = open.back();
        open.pop_back();
        if (open.empty()) found.push_back({from, at});
    }
    return found;
}

bool says_something(std::string_view text) {
    return text.find_first_not_of(" .,;:-\t\n") != std::string_view::npos;
}

}  // namespace

std::vector<std::string> with_and_without_brackets(std::string_view expected) {
    constexpr std::size_t most = 4;  // pairs that are free of one another; more are all there or none
    const std::vector<Bracketed> pairs = bracketed(expected);
    if (pairs.empty()) return {std::string{expected}};
    const std::size_t free = std::min(pairs.size(), most);
    std::vector<std::string> variants;
    for (unsigned left_out = 0; left_out < 1U << free; ++left_out) {
        std::string text;
        std::size_t from = 0;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const auto [open, close] = pairs[i];
            text += expected.substr(from, open - from);
            const bool out = (left_out >> std::min(i, free - 1) & 1U) != 0;
            if (!out) text += expected.substr(open + 1, close - open - 1);
            from = close + 1;
        }
        text += expected.substr(from);
        if (says_something(text)) variants.push_back(std::move(text));
    }
    return variants;
}

}  // namespace overhoor
