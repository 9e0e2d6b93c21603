#pragma once
// What the reviews and the states say, as plain numbers; how it looks is for the view.

#include <array>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/history/review_facts.hpp"

namespace overhoor {

// Of so many tries so many passed.
struct Tally {
    int reviews = 0, passed = 0;
    double foreseen = 0;  // the sum of the recall that the model foresaw

    double recalled() const { return reviews == 0 ? 0 : static_cast<double>(passed) / reviews; }
    double predicted() const { return reviews == 0 ? 0 : foreseen / reviews; }
    void add(const ReviewFact& fact) {
        ++reviews;
        passed += fact.passed() ? 1 : 0;
        foreseen += fact.recall;
    }
};

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
    std::array<int, 4> grades{};  // again, hard, good, easy
    Duration median{}, ninth_of_ten{};
    Duration total{};
};
AnswerTimes answer_times(std::span<const ReviewFact> facts);

// One deck beside the others.
struct DeckFigures {
    std::string id{}, title{};
    int cards = 0, studied = 0, due = 0;
    double recall = 0;  // mean of the studied cards, now
    Tally month{};      // tests of memory in the last thirty days
};

}  // namespace overhoor
