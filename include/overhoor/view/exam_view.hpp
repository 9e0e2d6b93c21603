#pragma once
// An exam as a person sees it: a question with its number and the time left, and the report at the end.

#include <optional>
#include <string>

#include "overhoor/session/exam.hpp"
#include "overhoor/view/frame.hpp"

namespace overhoor {

// An exam that is over.
struct ExamReport {
    Exam exam{};
    ExamResult result{};
    double seconds = 0;
    bool dutch_grade = false;  // shown beside the points
};

Frame exam_begins(const Exam& exam);
Frame exam_question(const Exam& exam, std::size_t number, std::optional<Duration> left,
                    const std::optional<Answer>& given);
Frame exam_keys();
// What was left open, before the end.
Frame exam_overview(const Exam& exam, const ExamAnswers& answers);

// Score, sections, and what was missed, with the right answer and where it can be read.
Frame exam_report(const ExamReport& report);
std::string exam_report_markdown(const ExamReport& report);

// "12", "12.5": points without trailing zeros, at most two decimals.
std::string points_in_words(double points);
std::string answer_in_words(const Answer& answer);

}  // namespace overhoor
