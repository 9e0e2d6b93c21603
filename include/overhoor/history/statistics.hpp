#pragma once
// What the reviews and the states say, as plain numbers; how it looks is for the view.

#include <array>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "overhoor/history/review_facts.hpp"
#include "overhoor/history/study_days.hpp"
#include "overhoor/history/tally.hpp"

namespace overhoor {

// Reviews that test memory, by the Monday that begins their week.
std::map<Day, Tally> retention_by_week(std::span<const ReviewFact> facts);

// The same in bins of equal width of foreseen recall, from `lowest` (all below it together in the first)
// to 1.
struct Calibration {
    double lowest = 0.5;
    std::array<Tally, 10> bins{};
    double bin_begins(std::size_t bin) const {
        return lowest + (1 - lowest) * static_cast<double>(bin) / static_cast<double>(bins.size());
    }
};
Calibration calibration(std::span<const ReviewFact> facts);

// Reviews that fall due on each of the coming study days, today first; what is overdue counts apart, and
// cards in learning count today.
struct Forecast {
    int overdue = 0;
    std::vector<int> days{};
};
Forecast forecast(std::span<const CardState> states, Day today, int days);

// How many cards lie where.
struct MemoryShape {
    static constexpr std::array<double, 9> stability_edges{1, 3, 7, 14, 30, 90, 180, 365, 730};  // days
    std::array<int, 10> stability{};  // below each edge, and beyond the last
    std::array<int, 9> difficulty{};  // 1–2, 2–3, … 9–10
    std::array<int, 10> recall{};     // now: 0–10 %, … 90–100 %
    int cards = 0;
    double mean_recall = 0;  // of the cards studied; times their number: cards known now
};
MemoryShape memory_shape(std::span<const CardState> states, std::span<const double> recalls);

// How long answers take, and how often each button was pressed.
struct AnswerTimes {
    static constexpr std::array<int, 7> edges{2, 5, 10, 20, 30, 60, 120};  // seconds
    std::array<int, 8> answers{};                                          // below each, and beyond the last
    std::array<int, 4> grades{};                                           // again, hard, good, easy
    Duration median{}, ninth_of_ten{};
    Duration total{};
};
AnswerTimes answer_times(std::span<const ReviewFact> facts);

// What was done on each study day; of new cards only how many.
StudyDays days_studied(std::span<const ReviewFact> facts);

// The most days in a row that ever were.
int longest_row(const StudyDays& days);

}  // namespace overhoor
