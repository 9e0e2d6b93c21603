#include "overhoor/memory/exam_price.hpp"

#include <algorithm>
#include <cmath>

namespace overhoor {
namespace {

constexpr int most_looks = 24;
constexpr double narrow = 1.001;       // two prices that are one
constexpr double near_enough = 0.002;  // of the seconds
constexpr double widening_step = 1.08;

}  // namespace

// Where the line through two looks (logarithms of both) meets the seconds.
double ExamPrices::on_line(const Look& low, const Look& high, double seconds) {
    if (high.seconds <= 0 || seconds <= 0) return 0;
    const double fall = std::log(low.seconds / high.seconds);
    const double part = std::log(low.seconds / seconds) / fall;
    return fall > 0 && std::isfinite(part) ? low.price * std::pow(high.price / low.price, part) : 0;
}

void ExamPrices::look_at(double price) {
    course_.solve(price);
    looks_.insert(std::ranges::upper_bound(looks_, price, {}, &Look::price),
                  {price, course_.seconds_wanted()});
}

// Beyond all looks: a bit further than the line through the last two leads, so that it lies between two then.
double ExamPrices::beyond(bool dearer, double seconds) const {
    const double edge = dearer ? looks_.back().price : looks_.front().price;
    const double end = dearer ? greatest_exam_price : least_exam_price;
    if (near_ <= 0 && looks_.size() < 2) return std::sqrt(edge * end);
    double step = widening_step;
    if (looks_.size() > 1) {
        const auto first = dearer ? looks_.end() - 2 : looks_.begin();
        const double there = on_line(*first, *(first + 1), seconds);
        step = there > 0 ? std::clamp(1.1 * (dearer ? there / edge : edge / there), 1.02, 4.0) : 4;
    }
    return std::clamp(dearer ? edge * step : edge / step, least_exam_price, greatest_exam_price);
}

ExamPrices::Bracket ExamPrices::around(double seconds) const {
    const auto high = std::ranges::find_if(looks_, [&](const Look& look) { return look.seconds <= seconds; });
    Bracket found;
    if (high != looks_.end()) found.high = *high;
    if (high != looks_.begin()) found.low = *(high - 1);
    return found;
}

double ExamPrices::price_for(double seconds) {
    if (looks_.empty())
        look_at(near_ > 0 ? std::clamp(near_, least_exam_price, greatest_exam_price)
                          : std::sqrt(least_exam_price * greatest_exam_price));
    bool in_the_middle = false;
    double ratio = 0;
    for (int i = 0; i < most_looks; ++i) {
        const Bracket found = around(seconds);
        if (!found.low || !found.high) {
            const double price = beyond(!found.high, seconds);
            if (price <= least_exam_price * narrow || price >= greatest_exam_price / narrow) return price;
            look_at(price);
            continue;
        }
        const auto& [low, high] = found;
        const double line = on_line(*low, *high, seconds), middle = std::sqrt(low->price * high->price);
        const bool hit = std::abs(low->seconds - seconds) < near_enough * seconds ||
                         std::abs(high->seconds - seconds) < near_enough * seconds;
        if (hit || high->price / low->price < narrow) return line > 0 ? line : middle;
        // New cards are all alike: where they come in, the line is a cliff, which only halving finds.
        in_the_middle = !in_the_middle && ratio > 0 && high->price / low->price > std::sqrt(ratio);
        ratio = high->price / low->price;
        look_at(line > 0 && !in_the_middle ? line : middle);
    }
    const Bracket found = around(seconds);
    return !found.low ? least_exam_price : !found.high ? greatest_exam_price : found.high->price;
}

}  // namespace overhoor
