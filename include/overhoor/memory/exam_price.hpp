#pragma once
// The price of study time at which a deck needs just the time there is.

#include <optional>
#include <vector>

#include "overhoor/memory/exam_course.hpp"

namespace overhoor {

inline constexpr double least_exam_price = 1e-5, greatest_exam_price = 0.06;  // cards a second

// What is needed falls with the price, so that each look at one narrows the search of every other.
class ExamPrices {
public:
    // `near`: the price of an earlier plan, where the search begins; 0 without one.
    ExamPrices(ExamCourse& course, double near) : course_(course), near_(near) {}

    // For so many seconds of study, to some thousandths; an end of the range where none is dear or cheap
    // enough.
    double price_for(double seconds);

private:
    struct Look {
        double price = 0, seconds = 0;  // wanted at that price
    };
    struct Bracket {
        std::optional<Look> low{}, high{};  // the nearest that want more, and no more
    };
    static double on_line(const Look& low, const Look& high, double seconds);
    void look_at(double price);
    double beyond(bool dearer, double seconds) const;
    Bracket around(double seconds) const;

    ExamCourse& course_;
    double near_;
    std::vector<Look> looks_{};  // the lowest price first
};

}  // namespace overhoor
