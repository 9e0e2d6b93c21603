#include "overhoor/view/plot.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "overhoor/core/random.hpp"
#include "overhoor/text/letters.hpp"
#include "overhoor/view/stats_view.hpp"

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
          "    0 .-+%# 4 answers a day\n");
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

TEST_CASE("no picture is wider than asked, and in ASCII there is nothing else") {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        const PlotLook look{.width = static_cast<int>(40 + random.below(81)), .ascii = seed % 2 == 0};
        std::vector<PlotColumn> columns;
        std::vector<PlotBar> bars;
        std::map<Day, int> counts;
        LinePlot plot{.low_label = "0 %", .high_label = "100 %"};
        const Day today = *day_from_iso("2026-11-25");
        for (std::uint64_t i = 0; i < 1 + random.below(30); ++i) {
            columns.push_back({random.unit() * 1000, std::string(random.below(6), 'x')});
            bars.push_back(
                {std::string(random.below(12), 'l'), random.unit(), std::string(random.below(12), 's')});
            counts[today - std::chrono::days{random.below(500)}] = static_cast<int>(random.below(90));
            plot.points.push_back({static_cast<double>(i), random.unit()});
        }
        for (const Frame& frame : {column_chart(columns, 6, look), bar_chart(bars, look),
                                   heat_map(counts, today, look), line_chart(plot, look)})
            for (const Line& line : frame.lines) {
                CHECK(width_of(line) <= look.width);
                if (look.ascii) CHECK(is_ascii(plain_text(line)));
            }
    }
}

TEST_CASE("the page of statistics shows deck names as text and fetches nothing") {
    StatsReport report{.now = *moment_from_iso("2026-11-25T09:00:00+01:00"),
                       .today = *day_from_iso("2026-11-25"),
                       .reviews = 1};
    report.decks = {{.id = "<script>x</script>&\"", .cards = 1, .studied = 1, .recall = 0.5},
                    {.id = "b", .cards = 1, .studied = 1}};
    const std::string page = stats_html(report);
    for (const char* evil : {"<script", "http:", "https:", "src=", "url(", "@import"})
        CHECK(page.find(evil) == std::string::npos);
    CHECK(page.find("&lt;script&gt;x&lt;/script&gt;&amp;&quot;") != std::string::npos);
    for (const char* tag : {"svg", "section", "title", "text", "p"}) {
        CAPTURE(tag);
        const auto count = [&](const std::string& begins) {
            std::size_t found = 0;
            for (std::size_t at = page.find(begins); at != std::string::npos; at = page.find(begins, at + 1))
                ++found;
            return found;
        };
        CHECK(count(std::string{"<"} + tag + ">") + count(std::string{"<"} + tag + " ") ==
              count(std::string{"</"} + tag + ">"));
    }
}
