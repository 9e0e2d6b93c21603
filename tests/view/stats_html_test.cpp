#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "../text/speak_dutch.hpp"
#include "overhoor/core/random.hpp"
#include "overhoor/view/stats_view.hpp"

using namespace overhoor;

namespace {

struct Element {
    std::string name{}, attributes{}, text{};  // text: what stands directly in it
};

// Reads a page as strictly as XML, but for the doctype and <meta>: every element in the order in which it
// ends, and what is wrong with it, empty when nothing is.
struct ReadPage {
    std::vector<Element> elements{};
    std::string problem{};
};
ReadPage read(const std::string& page) {
    ReadPage result;
    std::vector<Element> open;
    const std::string doctype = "<!doctype html>";
    if (!page.starts_with(doctype)) return {.problem = "no doctype"};
    for (std::size_t at = doctype.size(); at < page.size();) {
        if (page[at] == '&') {
            const std::string entity = page.substr(at, page.find(';', at) - at + 1);
            if (!std::set<std::string>{"&amp;", "&lt;", "&gt;", "&quot;"}.contains(entity))
                return {.problem = "entity " + entity};
        }
        if (page[at] != '<') {
            if (!open.empty()) open.back().text += page[at];
            if (page[at] == '>' && open.back().name != "style") return {.problem = "stray >"};
            ++at;
            continue;
        }
        const std::size_t end = page.find('>', at);
        if (end == page.npos) return {.problem = "a tag without end"};
        std::string tag = page.substr(at + 1, end - at - 1);
        at = end + 1;
        if (tag.starts_with('/')) {
            if (open.empty() || open.back().name != tag.substr(1)) return {.problem = "wrong end " + tag};
            result.elements.push_back(open.back());
            open.pop_back();
            continue;
        }
        const bool closed = tag.ends_with('/');
        if (closed) tag.pop_back();
        const std::size_t blank = std::min(tag.find(' '), tag.size());
        Element element{tag.substr(0, blank), tag.substr(blank), {}};
        if (std::ranges::count(element.attributes, '"') % 2 != 0) return {.problem = "quotes in " + tag};
        if (closed || element.name == "meta")
            result.elements.push_back(element);
        else
            open.push_back(element);
    }
    if (!open.empty()) result.problem = open.back().name + " stays open";
    return result;
}

Figures busy(std::uint64_t seed) {
    Random random{seed};
    Figures figures{.now = *moment_from_iso("2026-11-25T09:00:00+01:00"),
                    .today = *day_from_iso("2026-11-25"),
                    .wished_retention = 0.85,
                    .cards = 50,
                    .studied = 40};
    for (int i = 0; i < 200; ++i) {
        StudyDay& day = figures.days.days[figures.today - std::chrono::days{random.below(400)}];
        day.reviews += 1 + static_cast<int>(random.below(20));
        day.time += Duration{random.below(900'000)};
    }
    for (const auto& [day, done] : figures.days.days) figures.reviews += done.reviews;
    for (int week = 0; week < 20; ++week) {
        const int asked = static_cast<int>(random.below(30));
        figures.weeks[*day_from_iso("2026-11-23") - std::chrono::weeks{week}] = {
            asked, static_cast<int>(random.below(static_cast<std::uint64_t>(asked) + 1)), asked * 0.9};
    }
    for (Tally& bin : figures.calibration.bins) bin = {10, static_cast<int>(random.below(11)), 8};
    figures.month = {30, 20, 27};
    figures.forecast.overdue = 3;
    for (int i = 0; i < 30; ++i) figures.forecast.days.push_back(static_cast<int>(random.below(9)));
    figures.shape.cards = 40;
    figures.shape.mean_recall = 0.9;
    for (auto& cards : figures.shape.stability) cards = static_cast<int>(random.below(12));
    for (auto& cards : figures.shape.difficulty) cards = static_cast<int>(random.below(12));
    for (auto& cards : figures.shape.recall) cards = static_cast<int>(random.below(12));
    for (auto& answers : figures.times.answers) answers = static_cast<int>(random.below(50));
    figures.times.grades = {1, 2, 3, 4};
    figures.decks = {{.id = "a", .title = "<script>alert(1)</script> & \"x\" 'y' ]]> \x1b[2J", .cards = 9},
                     {.id = "b<i>", .cards = 30, .studied = 20, .month = {3, 2, 2.5}, .reviews = 7}};
    return figures;
}

}  // namespace

TEST_CASE("the page of statistics is well formed, fetches nothing, and what strangers wrote stays text") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CAPTURE(seed);
        const std::string page = stats_html(busy(seed), {});
        const ReadPage found = read(page);
        CHECK(found.problem == "");
        std::set<std::string> names;
        for (const Element& element : found.elements) names.insert(element.name);
        CHECK(names == std::set<std::string>{"html",    "head", "meta", "title",   "style",  "body", "h1",
                                             "h2",      "h3",   "p",    "dl",      "dt",     "dd",   "div",
                                             "section", "svg",  "rect", "line",    "circle", "text", "table",
                                             "tr",      "th",   "td",   "details", "summary"});
        for (const char* evil : {"<script", "http:", "https:", "src=", "href", "url(", "@import", "\x1b"})
            CHECK(page.find(evil) == std::string::npos);
        const auto deck = std::ranges::find_if(found.elements, [](const Element& one) {
            return one.text.starts_with("&lt;script&gt;alert(1)");
        });
        REQUIRE(deck != found.elements.end());
        CHECK(deck->name == "td");
    }
}

TEST_CASE("every heading and sentence of the page is another one in Dutch") {
    const Figures figures = busy(3);
    const ReadPage english = read(stats_html(figures, {}));
    const SpeakDutch dutch;
    const std::string page = stats_html(figures, {});
    CHECK(page.find("<html lang=\"nl\">") != page.npos);
    const ReadPage found = read(page);
    REQUIRE(found.elements.size() == english.elements.size());
    const std::set<std::string> spoken{"h1", "h2", "h3", "p", "dt", "th", "summary"};
    const auto has_words = [](const std::string& text) {
        return std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
    };
    for (std::size_t i = 0; i < found.elements.size(); ++i)
        if (spoken.contains(found.elements[i].name) && has_words(found.elements[i].text))
            CHECK(found.elements[i].text != english.elements[i].text);
}

TEST_CASE("the page says of each coming day, past day and week what the figures say") {
    const Figures figures = busy(7);
    const auto count = [&, elements = read(stats_html(figures, {})).elements](const std::string& title) {
        return std::ranges::count_if(
            elements, [&](const Element& one) { return one.name == "title" && one.text == title; });
    };
    for (std::size_t i = 0; i < figures.forecast.days.size(); ++i) {
        const std::string day = to_iso(figures.today + std::chrono::days{static_cast<int>(i)});
        // Nothing is drawn where nothing is due.
        CHECK(count(fmt::format("{}: {} due", day, figures.forecast.days[i])) ==
              (figures.forecast.days[i] > 0 ? 1 : 0));
    }
    CHECK(count("3 overdue") == 1);
    int squares = 0;
    for (Day day = figures.today - std::chrono::days{52 * 7 + 2}; day <= figures.today;
         day += std::chrono::days{1}) {
        const int reviews = figures.days.of(day).reviews;
        CHECK(count(fmt::format("{}: {} answer{}", to_iso(day), reviews, reviews == 1 ? "" : "s")) == 1);
        ++squares;
    }
    CHECK(squares == 52 * 7 + 3);  // a year of weeks from Monday to Wednesday
    for (const auto& [monday, tally] : figures.weeks)
        if (tally.reviews > 0)
            CHECK(count(fmt::format("week of {}: {:>5} of {}", to_iso(monday),
                                    fmt::format("{:.0f} %", 100.0 * tally.passed / tally.reviews),
                                    tally.reviews)) == 1);
}

TEST_CASE("the page without a review says so, and with parts shows those alone") {
    const std::string nothing = stats_html({.now = *moment_from_iso("2026-11-25T09:00:00+01:00")}, {});
    CHECK(read(nothing).problem == "");
    CHECK(nothing.find("Nothing studied yet") != std::string::npos);
    CHECK(nothing.find("<svg") == std::string::npos);
    const ReadPage part = read(stats_html(busy(1), {.parts = {"forecast"}}));
    CHECK(std::ranges::count(part.elements, std::string{"section"}, &Element::name) == 1);
}
