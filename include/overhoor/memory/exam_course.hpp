#pragma once
// The two passes of the exam planner over its slots: backward, what a study is worth at given prices;
// forward, where the deck goes and how much time it takes.

#include <span>
#include <vector>

#include "overhoor/memory/exam_planner.hpp"
#include "overhoor/memory/exam_slots.hpp"
#include "overhoor/memory/exam_tables.hpp"

namespace overhoor {

// What cards are worth today, by how well they are known: just studied, just failed, of each bin not studied;
// and what a new one gains.
struct ExamToday {
    OnGrid studied{}, failed{};
    std::vector<OnGrid> left{};
    double fresh_gain = 0;
};

// A deck as masses on the grid: origins are the slots in which cards will have been studied, then the bins of
// days elapsed before today.
class ExamCourse {
public:
    ExamCourse(ExamTables& tables, const ExamTask& task, std::span<const ExamCard> cards, int unseen);

    void solve(double price);       // the backward pass
    double seconds_wanted() const;  // the forward pass, at the prices of the last solve
    // On average, and where as many more days are missed as `caution` says.
    double seconds_there() const { return there_; }
    double seconds_with_bad_luck() const { return there_in_bad_luck_; }

    const ExamToday& today() const { return today_; }
    void mean_with(const ExamToday& other);
    double fresh_index() const { return today_.fresh_gain / tables_.costs.fresh; }
    double index_of(const ExamCard& card) const;
    // The time is given to what gains most: recalled on the day, and what is done on each day.
    void serve(const ExamTask& task, ExamPlan& plan) const;

private:
    using Masses = std::vector<OnGrid>;
    struct Offer {  // to study cards of an origin at a node; of the origin after the last: new ones
        double index = 0;
        std::size_t origin = 0, node = 0;
    };
    using Offers = std::vector<Offer>;
    std::size_t slots() const { return slots_.size(); }
    std::size_t origins() const { return slots_.size() + bins_.size(); }
    int elapsed(std::size_t slot, std::size_t origin) const;
    std::size_t at(std::size_t slot, std::size_t origin) const { return slot * origins() + origin; }
    bool comes_before(std::size_t origin, std::size_t slot) const {
        return origin >= slots() || origin > slot;
    }
    void value_of_study(std::size_t slot, std::size_t origin, const OnGrid& just_studied,
                        const OnGrid& just_failed, OnGrid& left);
    std::vector<Offers> offers() const;  // by slot, the best first
    // Recalled on the day when each slot has so much time.
    double served(const std::vector<Offers>& offers, const std::vector<double>& seconds,
                  ExamPlan* plan) const;
    void move(const AtElapsed& table, std::size_t node, double mass, OnGrid& studied, OnGrid& failed) const;

    ExamTables& tables_;
    std::vector<ExamSlot> slots_;
    int days_left_;
    double unseen_recall_, softness_;
    std::vector<double> attendance_{}, seconds_{};  // of each slot
    std::vector<int> bins_{}, study_days_{};
    std::vector<const AtElapsed*> table_{};  // by slot and origin
    Masses begin_{};                         // of the bins
    double unseen_ = 0, there_ = 0, there_in_bad_luck_ = 0;

    std::vector<OnGrid> gain_{}, studied_{};  // by slot and origin: what study adds, the chance of it
    std::vector<double> fresh_gain_{}, fresh_studied_{};  // by slot
    ExamToday today_{};
    std::vector<std::pair<int, int>> days_of_slot_{};  // first and last day, today is 0
};

}  // namespace overhoor
