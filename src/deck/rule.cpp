#include "overhoor/deck/rule.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "overhoor/text/likeness.hpp"

namespace overhoor {

const Rule* find_rule(std::string_view name) {
    for (const auto shelf : {syntax_rules(), punctuation_rules(), structure_rules(), meaning_rules()}) {
        const auto found = std::ranges::find(shelf, name, &Rule::name);
        if (found != shelf.end()) return &*found;
    }
    return nullptr;
}

std::string_view nearest_rule(std::string_view name) {
    std::vector<std::string> names;
    for (const auto shelf : {syntax_rules(), punctuation_rules(), structure_rules(), meaning_rules()})
        for (const Rule& rule : shelf) names.emplace_back(rule.name);
    const auto meant = nearest(name, names);
    return meant ? find_rule(*meant)->name : std::string_view{};
}

}  // namespace overhoor
