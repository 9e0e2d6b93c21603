#include "overhoor/memory/exam_slots.hpp"

#include <algorithm>
#include <cmath>

namespace overhoor {

std::vector<ExamSlot> exam_slots(int days_left) {
    constexpr int single_at_end = 7, single_at_begin = 7;
    std::vector<int> left{days_left};
    for (int last = days_left; last > 1;) {
        const int gone = days_left - last, before = last - 1;
        int step = 1;
        if (gone >= single_at_begin && before > single_at_end) {
            const int within = std::min(gone - 7, before - 7) + 1;
            step = std::max(1, static_cast<int>(std::floor(std::min(within / 3.0 + 1, days_left / 12.0))));
        }
        if (last - step < single_at_end && last > single_at_end) step = std::max(1, last - single_at_end);
        last = std::max(1, last - step);
        left.push_back(last);
    }
    std::ranges::reverse(left);
    std::vector<ExamSlot> slots;
    for (std::size_t i = 0; i < left.size(); ++i)
        slots.push_back({left[i], i + 1 < left.size() ? left[i + 1] - left[i] : 1});
    return slots;
}

}  // namespace overhoor
