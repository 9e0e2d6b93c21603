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
    if (tally.reviews == 0)
        return {
            {"reviews", 0}, {"passed", 0}, {"recalled", nullptr}, {"likely", nullptr}, {"foreseen", nullptr}};
    const Bounds bounds = likely(tally);
    return {{"reviews", tally.reviews},
            {"passed", tally.passed},
            {"recalled", rounded(tally.recalled())},
            {"likely", {rounded(bounds.low), rounded(bounds.high)}},
            {"foreseen", rounded(tally.predicted())}};
}

}  // namespace

std::string stats_json(const Figures& figures) {
    Json json{{"v", 1},
              {"at", to_iso(figures.now)},
              {"today", to_iso(figures.today)},
              {"cards", figures.cards},
              {"studied", figures.studied},
              {"reviews", figures.reviews},
              {"seconds", seconds(figures.times.total)},
              {"days_in_a_row", figures.days.in_a_row(figures.today)},
              {"most_days_in_a_row", longest_row(figures.days)},
              {"wished_retention", rounded(figures.wished_retention)},
              {"last_30_days", to_json(figures.month)}};
    json["days"] = Json::array();
    for (const auto& [day, done] : figures.days.days)
        json["days"].push_back({{"date", to_iso(day)},
                                {"reviews", done.reviews},
                                {"new", done.introduced},
                                {"seconds", seconds(done.time)}});
    json["weeks"] = Json::array();
    for (const auto& [monday, tally] : figures.weeks) {
        Json week{{"monday", to_iso(monday)}};
        week.update(to_json(tally));
        json["weeks"].push_back(std::move(week));
    }
    json["calibration"] = Json::array();
    for (std::size_t i = 0; i < figures.calibration.bins.size(); ++i) {
        Json bin{{"from", i == 0 ? 0 : rounded(figures.calibration.bin_begins(i))},
                 {"to", rounded(figures.calibration.bin_begins(i + 1))}};
        bin.update(to_json(figures.calibration.bins[i]));
        json["calibration"].push_back(std::move(bin));
    }
    json["forecast"] = {{"overdue", figures.forecast.overdue}, {"days", figures.forecast.days}};
    json["stability"] = {{"edges_days", MemoryShape::stability_edges}, {"cards", figures.shape.stability}};
    json["difficulty"] = figures.shape.difficulty;
    json["retrievability"] = {{"tenths", figures.shape.recall}, {"mean", rounded(figures.shape.mean_recall)}};
    json["grades"] = {{"again", figures.times.grades[0]},
                      {"hard", figures.times.grades[1]},
                      {"good", figures.times.grades[2]},
                      {"easy", figures.times.grades[3]}};
    json["answer_seconds"] = {{"median", seconds(figures.times.median)},
                              {"nine_of_ten", seconds(figures.times.ninth_of_ten)},
                              {"edges", AnswerTimes::edges},
                              {"answers", figures.times.answers}};
    json["decks"] = Json::array();
    for (const DeckFigures& deck : figures.decks)
        json["decks"].push_back({{"id", deck.id},
                                 {"name", deck.title},
                                 {"cards", deck.cards},
                                 {"studied", deck.studied},
                                 {"due", deck.due},
                                 {"retrievability", rounded(deck.recall)},
                                 {"reviews", deck.reviews},
                                 {"seconds", seconds(deck.time)},
                                 {"last_30_days", to_json(deck.month)}});
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace overhoor
