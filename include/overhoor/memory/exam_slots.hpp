#pragma once
// The days until an exam as slots for decisions: single days at both ends, coarser between.

#include <vector>

namespace overhoor {

struct ExamSlot {
    int left = 0;  // days left at its last day: 1 is the day before the exam
    int days = 1;  // that it stands for
};

// From the last day (1 left) to today (`days_left`, at least 1).
std::vector<ExamSlot> exam_slots(int days_left);

}  // namespace overhoor
