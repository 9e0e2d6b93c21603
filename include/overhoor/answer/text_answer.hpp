#pragma once
// One typed text against what counts as right.

#include <string>
#include <string_view>
#include <vector>

#include "overhoor/answer/check.hpp"
#include "overhoor/answer/form.hpp"

namespace overhoor {

struct Compared {
    Outcome outcome = Outcome::wrong;  // never partial
    std::string expected{};            // the alternative that it is nearest to
    std::string reason{};
};

Compared compare_text(const std::vector<std::string>& accepted, std::string_view given,
                      const Question& question, bool strict);

// The difference by whole graphemes, from what was given to what was expected.
std::vector<Difference> difference(std::string_view given, std::string_view expected);

Grade suggested_grade(Outcome outcome, int matched, int of);

}  // namespace overhoor
