#include "overhoor/view/plot.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "overhoor/core/random.hpp"
#include "overhoor/text/letters.hpp"
#include "overhoor/view/stats_parts.hpp"

using namespace overhoor;

namespace {

std::string text(const Frame& frame) {
    std::string all;
    for (const Line& line : frame.lines) {
        std::string row = plain_text(line);
        while (row.ends_with(' ')) row.pop_back();
        all += row + '\n';
    }
    return all;
}

bool is_ascii(const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 128; });
}

}  // namespace

TEST_CASE("columns rise to their value on an axis that begins at nothing and ends at a round number") {
    const Frame frame = column_chart({{0, "a"}, {2, "b"}, {4, ""}, {8, "d"}, {0.01, ""}}, 4, {.width = 20});
    CHECK(text(frame) ==
          // In eighths of a row: 2 of 10 are 6 of 32, 4 are 13, 8 are 26; the least shows as one.
          "10┤         ▂▂\n"
          "  ┤         ██\n"
          " 5┤      ▅▅ ██\n"
          "  ┤   ▆▆ ██ ██ ▁▁\n"
          " 0┼───────────────\n"
          "   a  b     d\n");
}

TEST_CASE("bars share one scale, and what is more than nothing shows") {
    const std::vector<PlotBar> bars{{"a", 10, "ten"}, {"bb", 5, "five"}, {"c", 0, "none"}};
    CHECK(text(bar_chart(bars, {.width = 16, .ascii = true})) ==
          " a ####### ten\n"
          "bb ###     five\n"
          " c         none\n");
    CHECK(text(bar_chart({{"a", 0.5, ""}}, {.width = 14}, 1)) == "a █████\n");
}

TEST_CASE("a day's shade is its quarter of the busiest day") {
    CHECK(shade_of(0, 40) == 0);
    CHECK(shade_of(1, 40) == 1);
    CHECK(shade_of(10, 40) == 1);
    CHECK(shade_of(11, 40) == 2);
    CHECK(shade_of(40, 40) == 4);
    const Day today = *day_from_iso("2026-11-25");  // a Wednesday
    const std::map<Day, int> counts{
        {today, 4}, {today - std::chrono::days{1}, 1}, {today - std::chrono::days{7}, 2}};
    CHECK(text(heat_map(counts, today, {.width = 8, .ascii = true})) ==
          "    Nov\n"
          "Mon ....\n"
          "    ...-\n"
          "Wed ..+#\n"
          "    ...\n"
          "Fri ...\n"
          "    ...\n"
          "Sun ...\n"
          ". 0 - 1 + 2 % 3 # 4\n");
}

TEST_CASE("a line passes through its points") {
    LinePlot plot{.points = {{0, 1}, {10, 0}},
                  .low_label = "0",
                  .high_label = "1",
                  .ticks = {{0, "begin"}, {10, "end"}},
                  .height = 4};
    CHECK(text(line_chart(plot, {.width = 15, .ascii = true})) ==
          "1|''..\n"
          " |   ''..\n"
          " |      ''..\n"
          "0|         ''.\n"
          " +------------\n"
          "  begin    end\n");
}

TEST_CASE("a line has a level across, marks on its axis, and labels of which the earlier keep their place") {
    LinePlot plot{.points = {{0, 1}, {10, 0}},
                  .low_label = "0",
                  .high_label = "1",
                  .level = 0.5,
                  .level_label = "half",
                  .marks = {{0, "●", "o"}, {5, "×", "x"}},
                  .ticks = {{5, "middle"}, {3, "touches"}, {10, "end"}},
                  .height = 4};
    CHECK(text(line_chart(plot, {.width = 18, .ascii = true})) ==
          "   1|''..\n"
          "    |   ''..\n"
          // Every second column has a dot of the level; in the ninth the line is too.
          "half|' ' ' ''*.'\n"
          "   0|         ''.\n"
          "    +o-----x-----\n"
          "           middle\n");
}

TEST_CASE("a range shows where its point lies on the scale, and has no end where it goes beyond") {
    RangePlot plot{
        .rows = {{"a", 0.75, 0.6, 0.9, 0.8, "x"}, {"bc", 0.5, 0.2, 0.7, {}, "y"}, {"d", {}, 0, 0, 0.8, "z"}},
        .low = 0.5,
        .low_label = "50 %",
        .high_label = "100 %"};
    CHECK(text(range_chart(plot, {.width = 26})) ==
          "   50 %           100 %\n"
          // Of twenty columns: 0.6 the fifth, 0.75 the eleventh, 0.8 the twelfth, 0.9 the sixteenth.
          " a     ├─────●┊───┤      x\n"
          "bc ●───────┤             y\n"
          " d            ┊          z\n");
    CHECK(text(range_chart(plot, {.width = 26, .ascii = true})) ==
          "   50 %           100 %\n"
          " a     |-----o:---|      x\n"
          "bc o-------|             y\n"
          " d            :          z\n");
}

TEST_CASE("days are put together in columns until they fit") {
    CHECK(days_a_column(30, 70) == 1);
    CHECK(days_a_column(70, 70) == 1);
    CHECK(days_a_column(71, 70) == 7);
    CHECK(days_a_column(365, 53) == 7);
    CHECK(days_a_column(365, 52) == 28);
}

TEST_CASE("a text that is too wide is cut between characters") {
    CHECK(shortened("netwerken", 9, false) == "netwerken");
    CHECK(shortened("netwerken", 8, false) == "netwerk…");
    CHECK(shortened("geïnd", 4, true) == "geï~");
    CHECK(shortened("漢字漢字", 5, false) == "漢字…");
    CHECK(shortened("漢字漢字", 4, false) == "漢…");
}

TEST_CASE("no picture is wider than asked, and in ASCII there is nothing else") {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        const PlotLook look{.width = static_cast<int>(40 + random.below(81)), .ascii = seed % 2 == 0};
        std::vector<PlotColumn> columns;
        std::vector<PlotBar> bars;
        std::map<Day, int> counts;
        LinePlot plot{.low_label = "0 %", .high_label = "100 %"};
        RangePlot ranges{.low = random.unit() / 2, .low_label = "some %", .high_label = "100 %"};
        const Day today = *day_from_iso("2026-11-25");
        for (std::uint64_t i = 0; i < 1 + random.below(30); ++i) {
            columns.push_back({random.unit() * 1000, std::string(random.below(6), 'x')});
            bars.push_back(
                {std::string(random.below(12), 'l'), random.unit(), std::string(random.below(12), 's')});
            const double low = random.unit() / 2, high = low + random.unit() / 2;
            ranges.rows.push_back({std::string(random.below(9), 'l'), (low + high) / 2, low, high,
                                   random.unit(), std::string(random.below(12), 's')});
            counts[today - std::chrono::days{random.below(500)}] = static_cast<int>(random.below(90));
            plot.points.push_back({static_cast<double>(i), random.unit()});
        }
        for (const Frame& frame :
             {column_chart(columns, 6, look), bar_chart(bars, look), heat_map(counts, today, look),
              line_chart(plot, look), range_chart(ranges, look)})
            for (const Line& line : frame.lines) {
                CHECK(width_of(line) <= look.width);
                if (look.ascii) CHECK(is_ascii(plain_text(line)));
            }
    }
}
