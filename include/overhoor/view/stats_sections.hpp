#pragma once
// The sections of the page of statistics: a heading, what it says in short, a picture, and its numbers where
// the picture alone is hard to read.

#include <string>

#include "overhoor/view/stats_view.hpp"

namespace overhoor {

std::string year_section(const Figures& figures);
std::string due_section(const Figures& figures);
std::string retention_section(const Figures& figures, const StatsWishes& wishes);
std::string calibration_section(const Figures& figures);
std::string memory_section(const Figures& figures);
std::string time_section(const Figures& figures, const StatsWishes& wishes);
std::string decks_section(const Figures& figures);

}  // namespace overhoor
