#pragma once
// The lines of `overhoor judge`: cases to be judged, and what is said of them.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/core/problem.hpp"
#include "overhoor/core/verdict.hpp"

namespace overhoor {

struct JudgeCase {
    std::string id{};  // as JSON, so that a number stays a number; empty: it has none
    std::string language{};
    std::string prompt{};
    std::vector<std::string> others{};  // answers of other cards
    Expected expected{};
    Answer given{};
};

// One line, or the problem with it.
Result<JudgeCase> judge_case_from_json(std::string_view line);

std::string judged_line(const JudgeCase& judged, const Verdict& verdict);

// For a line that could not be judged; lines count from 1.
std::string unjudged_line(std::size_t number, const Problem& problem);

}  // namespace overhoor
