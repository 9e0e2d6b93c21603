#pragma once
// Answers labelled by hand (tests/data), judged: how far the judge agrees with a teacher.

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "overhoor/answer/check.hpp"
#include "overhoor/view/judge_json.hpp"

namespace overhoor {

struct Count {
    int all = 0;
    int verdict = 0;                 // verdict, matched and of as labelled
    int right = 0;                   // right or not right as labelled
    int accepted = 0, rejected = 0;  // wrongly
};

struct Agreement {
    std::map<std::string, Count> by_category{};
    Count total{};
    int labelled_wrong = 0, wrong_accepted = 0;  // of the verdict "wrong"
    std::vector<std::string> differences{};      // a line each
    std::string table() const;
};

// The word lists for a language.
using ListsFor = std::function<std::vector<const WordList*>(const std::string& language)>;

std::vector<JudgeCase> labelled_cases(const std::string& file);

Agreement judge_labelled(const std::string& file, const ListsFor& lists_for);

}  // namespace overhoor
