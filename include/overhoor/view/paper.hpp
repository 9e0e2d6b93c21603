#pragma once
// An exam on paper: the questions with room for the answers, and the key behind them. In Markdown, and as one
// page of HTML that needs nothing else and prints on A4.

#include <string>

#include "overhoor/session/exam.hpp"

namespace overhoor {

std::string paper_markdown(const Exam& exam);
std::string paper_html(const Exam& exam);

}  // namespace overhoor
