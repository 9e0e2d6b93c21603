#pragma once
// An exam as programs see it.

#include <optional>
#include <string>
#include <string_view>

#include "overhoor/core/problem.hpp"
#include "overhoor/view/exam_view.hpp"

namespace overhoor {

// The whole result, one object: {"v","seed","score","of","fraction","passed","seconds","questions":[…]}.
std::string exam_json(const ExamReport& report);

// One question without its answer: {"v","question","card","deck","kind","prompt","points",…}.
std::string exam_question_json(const Exam& exam, std::size_t number);

// An answer as a line has it: {"card":"…"} or {"question":1}, with "parts":[…] or "answer":"…"; null or
// neither: left open.
struct AnswerLine {
    std::size_t question = 0;  // from 0
    std::optional<Answer> answer{};
};
Result<AnswerLine> answer_from_json(std::string_view line, const Exam& exam);

}  // namespace overhoor
