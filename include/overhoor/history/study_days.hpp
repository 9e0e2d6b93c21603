#pragma once
// What was done on each study day.

#include <map>
#include <string>
#include <string_view>

#include "overhoor/core/time.hpp"

namespace overhoor {

struct StudyDay {
    int reviews = 0;
    int introduced = 0;  // cards whose first review was on that day
    Duration time{};
    std::map<std::string, int, std::less<>> introduced_by_deck{};

    int introduced_of(std::string_view deck) const {
        const auto found = introduced_by_deck.find(deck);
        return found == introduced_by_deck.end() ? 0 : found->second;
    }
};

struct StudyDays {
    std::map<Day, StudyDay> days{};

    const StudyDay& of(Day day) const {
        static const StudyDay none{};
        const auto found = days.find(day);
        return found == days.end() ? none : found->second;
    }
    // Days in a row with reviews, up to today, or up to yesterday when nothing was done yet today.
    int in_a_row(Day today) const;
};

}  // namespace overhoor
