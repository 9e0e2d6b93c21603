#pragma once
// The statistics part by part, and the words that the terminal and the page have in common.

#include <string>
#include <string_view>
#include <vector>

#include "overhoor/view/stats_view.hpp"

namespace overhoor {

Frame heat_part(const Figures& figures, const PlotLook& look);
Frame forecast_part(const Figures& figures, const PlotLook& look);
Frame retention_part(const Figures& figures, const StatsWishes& wishes, const PlotLook& look);
Frame calibration_part(const Figures& figures, const PlotLook& look);
Frame memory_part(const Figures& figures, const PlotLook& look);
Frame time_part(const Figures& figures, const StatsWishes& wishes, const PlotLook& look);
Frame decks_part(const Figures& figures, const PlotLook& look);

// A blank line, the heading, what it says in short, the picture.
Frame headed(std::string_view heading, std::string_view says, const Frame& plot);

std::string percent(double part);         // "88 %"
std::string counted_answers(int number);  // "1 answer", "2 answers"
std::string counted_days(int number);
std::string counted_cards(int number);
std::string counted_decks(int number);
std::string tally_in_words(const Tally& tally);            // "88 % of 12"
std::string time_in_words(Duration time);                  // "42 s", "12 min", "3.4 h"
std::string stability_bin(std::size_t bin, bool ascii);    // "under 1 d", "1–3 d" …
std::string answer_time_bin(std::size_t bin, bool ascii);  // "under 2 s", "2–5 s" … "over 2 min"
std::string span_of(int from, int to, bool ascii);         // "1–2"

// Numbers of days as columns: so many days a column that no more than `most` are needed, 1, 7 or 28; in
// words; and the columns, of which the first begins with the day `first`, each with that date where there is
// room.
int days_a_column(int count, int most);
std::string_view per(int together);
std::vector<PlotColumn> day_columns(const std::vector<double>& values, Day first, Day today, int together);

// The greatest of 0, 50 and 75 % that is not above `least`: a scale of shares on which differences show.
double scale_begin(double least);

}  // namespace overhoor
