#include <cmath>
#include <nlohmann/json.hpp>

#include "overhoor/view/stats_view.hpp"

namespace overhoor {
namespace {

using Json = nlohmann::ordered_json;

double seconds(Duration time) { return static_cast<double>(time.count()) / 1000; }

// Six decimals: what lies beyond hangs on the compiler.
double rounded(double part) { return std::round(part * 1e6) / 1e6; }

Json to_json(const Tally& tally) {
    return {{"reviews", tally.reviews},
            {"passed", tally.passed},
            {"recalled", rounded(tally.recalled())},
            {"foreseen", rounded(tally.predicted())}};
}

}  // namespace

std::string stats_json(const StatsReport& report) {
    Json json{{"v", 1},
              {"at", to_iso(report.now)},
              {"cards", report.cards},
              {"studied", report.studied},
              {"reviews", report.reviews},
              {"seconds", seconds(report.times.total)},
              {"days_in_a_row", report.days.in_a_row(report.today)},
              {"wished_retention", report.wished_retention},
              {"last_30_days", to_json(report.month)}};
    json["days"] = Json::array();
    for (const auto& [day, done] : report.days.days)
        json["days"].push_back({{"date", to_iso(day)},
                                {"reviews", done.reviews},
                                {"new", done.introduced},
                                {"seconds", seconds(done.time)}});
    json["weeks"] = Json::array();
    for (const auto& [monday, tally] : report.weeks) {
        Json week{{"monday", to_iso(monday)}};
        week.update(to_json(tally));
        json["weeks"].push_back(std::move(week));
    }
    json["calibration"] = Json::array();
    for (std::size_t i = 0; i < report.calibration.bins.size(); ++i) {
        Json bin{{"from", i == 0 ? 0 : rounded(report.calibration.bin_begins(i))},
                 {"to", rounded(report.calibration.bin_begins(i + 1))}};
        bin.update(to_json(report.calibration.bins[i]));
        json["calibration"].push_back(std::move(bin));
    }
    json["forecast"] = {{"overdue", report.forecast.overdue}, {"days", report.forecast.days}};
    json["stability"] = {{"edges_days", MemoryShape::stability_edges}, {"cards", report.shape.stability}};
    json["difficulty"] = report.shape.difficulty;
    json["retrievability"] = {{"tenths", report.shape.recall}, {"mean", rounded(report.shape.mean_recall)}};
    json["grades"] = {{"again", report.times.grades[0]},
                      {"hard", report.times.grades[1]},
                      {"good", report.times.grades[2]},
                      {"easy", report.times.grades[3]}};
    json["answer_seconds"] = {{"median", seconds(report.times.median)},
                              {"nine_of_ten", seconds(report.times.ninth_of_ten)}};
    json["decks"] = Json::array();
    for (const DeckFigures& deck : report.decks)
        json["decks"].push_back({{"id", deck.id},
                                 {"name", deck.title},
                                 {"cards", deck.cards},
                                 {"studied", deck.studied},
                                 {"due", deck.due},
                                 {"retrievability", rounded(deck.recall)},
                                 {"last_30_days", to_json(deck.month)}});
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace overhoor
