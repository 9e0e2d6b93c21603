#include "overhoor/exchange/past_reviews.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <vector>

#include "overhoor/core/random.hpp"
#include "overhoor/exchange/replayed_reviews.hpp"
#include "overhoor/history/review_log.hpp"

using namespace overhoor;

namespace {

std::string file(const std::string& name) {
    std::ifstream in{OVERHOOR_SOURCE_DIR "/tests/data/reviews/" + name};
    return {std::istreambuf_iterator<char>{in}, {}};
}

const DayRule amsterdam{std::chrono::hours{4}, std::chrono::minutes{60}};

// "a: 3@0 1@2; b: 4@0": grades and the study days between them.
std::string told(const PastReviews& reviews) {
    std::string all;
    for (const CardReviews& card : reviews.cards) {
        all += (all.empty() ? "" : "; ") + card.id + ":";
        for (const PastReview& review : card.reviews)
            all += fmt::format(" {}@{}", static_cast<int>(review.grade), review.elapsed_days);
    }
    return all;
}

std::string told(const Problem& problem) {
    return fmt::format("line {}: {}", problem.where->line, problem.message);
}

std::string read(const std::string& text) {
    const auto reviews = read_past_reviews(text, "in", amsterdam);
    if (!reviews) return told(reviews.error());
    std::string all = told(*reviews);
    for (const Problem& problem : reviews->problems) all += " ! " + told(problem);
    return all;
}

std::vector<Prediction> predictions(const std::string& csv, const DayRule& days) {
    std::vector<Prediction> found;
    const auto reviews = read_past_reviews(file(csv), csv, days);
    const MemoryModel model = *MemoryModel::of("fsrs-6", {});
    REQUIRE(replay_reviews(*reviews, "fsrs-6", model, [&](const ReplayedReview& one) {
        if (one.predicted) found.push_back(*one.predicted);
    }));
    return found;
}

}  // namespace

TEST_CASE("reviews are read from CSV, lines of the log and histories") {
    const std::string head = "card_id,review_time,review_rating,review_state,review_duration\n";
    struct Row {
        std::string why, text, told;
    };
    const Row rows[] = {
        {"a card", head + "7,1700000000000,3,0,9\n7,1700200000000,1,2,9\n", "7: 3@0 1@3"},
        {"no more than is needed", "card_id,review_time,review_rating\n7,1700000000000,3\n", "7: 3@0"},
        {"other columns, in another order",
         "\xEF\xBB\xBFreview_rating,note,card_id,review_time\r\n2,\"a, \"\"b\"\"\",\"x,y\",1700000000000\r\n",
         "x,y: 2@0"},
        {"out of order", head + "7,1700200000000,1,2,9\n7,1700000000000,3,0,9\n", "7: 3@0 1@3"},
        {"before and after the day begins", head + "7,1700017100000,3,0,9\n7,1700017300000,3,1,9\n",
         "7: 3@0 3@1"},
        {"a manual entry", head + "7,1700000000000,3,0,9\n7,1700200000000,0,2,9\n7,1700200000000,4,2,9\n",
         "7: 3@0 4@3"},
        {"a card that was reset",
         head +
             "7,1700000000000,3,0,9\n7,1700200000000,3,2,9\n7,1700300000000,1,0,9\n7,1700400000000,2,2,9\n",
         "7: 1@0 2@1"},
        {"a lapse is no reset",
         head + "7,1700000000000,3,1,9\n7,1700200000000,1,2,9\n7,1700300000000,3,3,9\n", "7: 3@0 1@3 3@1"},
        {"a card whose beginning is unknown", head + "7,1700000000000,3,2,9\n8,1700000000000,3,0,9\n",
         "8: 3@0"},
        {"no column", "card,review_time,review_rating\n",
         "line 1: there is no column card_id in the first line"},
        {"a bad time", head + "7,yesterday,3,0,9\n",
         "line 2: the time of this review is not a whole number of milliseconds"},
        {"a bad rating", head + "7,1700000000000,3,0,9\n7,1700000000000,5,0,9\n",
         "line 3: the rating is not 1, 2, 3 or 4"},
        {"no card", head + ",1700000000000,3,0,9\n", "line 2: this line names no card"},
        {"nothing", "", "line 1: there are no reviews in it"},
        {"histories",
         "{\"id\":5,\"reviews\":[{\"rating\":3,\"elapsed_days\":0},{\"rating\":1,\"elapsed_days\":2.5}]}\n\n"
         "{\"id\":\"x\",\"parameters\":null,\"reviews\":[]}\n",
         "5: 3@0 1@2.5; \"x\":"},
        {"a bad history",
         "{\"id\":5,\"reviews\":[]}\n{\"id\":6,\"reviews\":[{\"rating\":7,\"elapsed_days\":0}]}\n{\"id\":7,"
         "\"reviews\":[]}\n",
         "5:; 7: ! line 2: each review needs a \"rating\" of 1, 2, 3 or 4"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(read(row.text) == row.told);
    }
}

TEST_CASE("lines of the log are read with their own clocks, without what was undone") {
    std::string text;
    const auto add = [&](std::uint64_t n, const char* when, Happened what) {
        text += to_line({.id = {"d", n}, .when = *moment_from_iso(when), .what = std::move(what)}) + "\n";
    };
    const auto review = [](const char* card, Grade grade) { return Review{.card = {card}, .grade = grade}; };
    add(0, "2026-01-01T09:00:00+01:00", FileHeader{.device = "d", .app = "test"});
    add(1, "2026-01-01T09:00:00+01:00", review("a", Grade::good));
    add(2, "2026-01-01T09:01:00+01:00", review("b", Grade::easy));
    add(3, "2026-01-02T03:00:00+01:00", review("a", Grade::hard));   // still the first of January
    add(4, "2026-01-03T12:00:00+09:00", review("a", Grade::again));  // where the learner was
    add(5, "2026-01-03T12:01:00+09:00", review("b", Grade::again));
    add(6, "2026-01-03T12:02:00+09:00", Undo{.of = {"d", 5}});
    CHECK(read(text) == "a: 3@0 2@0 1@2; b: 4@0");
    CHECK(read(text + "{\"n\":7,\"at\"") ==
          "a: 3@0 2@0 1@2; b: 4@0 ! line 8: this is not one whole JSON object");
}

TEST_CASE("whoever waits for a long text is told how far it is read") {
    std::string csv = "card_id,review_time,review_rating\n", log, histories;
    for (int i = 1; i <= 9000; ++i) {
        csv += fmt::format("{},{},3\n", i, 1'700'000'000'000 + i);
        log += fmt::format(
            R"({{"n":{},"at":"2026-11-20T09:00:01.000+01:00","e":"review","card":"d/{}","grade":3,"ms":1,"mode":"type"}})"
            "\n",
            i, i);
        histories += fmt::format(R"({{"id":{},"reviews":[{{"rating":3,"elapsed_days":0}}]}})"
                                 "\n",
                                 i);
    }
    for (const std::string& text : {csv, log, histories}) {
        CAPTURE(text.substr(0, 20));
        std::vector<double> told;
        const auto reviews =
            read_past_reviews(text, "in", amsterdam, [&](double done) { told.push_back(done); });
        REQUIRE(reviews);
        CHECK(reviews->cards.size() == 9000);
        REQUIRE(told.size() >= 2);
        CHECK(std::ranges::is_sorted(told));
        CHECK(told.back() > 0.8);
        CHECK(told.back() < 1);
    }
}

TEST_CASE("the measures of three logs are those of the reference") {
    struct Row {
        const char* log;
        int utc_offset;
        Evaluation wanted;
    };
    const Row rows[] = {
        {"sim_1000.csv", 0, {596, 0.31470190593867353, 0.06661502175383584, 0.5527129512091918}},
        {"sim_10000.csv", 0, {6576, 0.29493700246540605, 0.03675522072542481, 0.5895862210886973}},
        {"real.csv", -360, {6372, 0.465213360360554, 0.08376928879292099, 0.7244152252614642}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.log);
        const Evaluation got =
            evaluate(predictions(row.log, {std::chrono::hours{4}, std::chrono::minutes{row.utc_offset}}));
        CHECK(got.reviews == row.wanted.reviews);
        CHECK(got.log_loss == doctest::Approx(row.wanted.log_loss).epsilon(1e-12));
        CHECK(got.rmse_bins == doctest::Approx(row.wanted.rmse_bins).epsilon(1e-12));
        CHECK(got.auc == doctest::Approx(row.wanted.auc).epsilon(1e-12));
    }
}

TEST_CASE("the five parts of a split are the last five sixths, in order") {
    std::vector<Prediction> all = predictions("sim_1000.csv", {});
    all.resize(64);  // segments of ten, and four left over at the beginning
    const auto splits = evaluate_splits(all);
    REQUIRE(splits.size() == 5);
    for (std::size_t i = 0; i < splits.size(); ++i) {
        CHECK(splits[i].reviews == 10);
        CHECK(splits[i].log_loss == evaluate(std::span{all}.subspan(14 + 10 * i, 10)).log_loss);
    }
    CHECK(evaluate_splits({}).front().reviews == 0);
}

TEST_CASE("the area under the curve counts ties half") {
    const auto area = [](std::initializer_list<std::pair<double, bool>> list) {
        std::vector<Prediction> all;
        for (const auto& [recall, recalled] : list)
            all.push_back({.recall = recall, .recalled = recalled, .elapsed_days = 1, .reviews = 1});
        return evaluate(all).auc;
    };
    CHECK(area({{0.9, true}, {0.1, false}}) == 1);
    CHECK(area({{0.1, true}, {0.9, false}}) == 0);
    CHECK(area({{0.5, true}, {0.5, false}}) == 0.5);
    CHECK(area({{0.9, true}, {0.5, true}, {0.5, false}, {0.1, false}}) == 0.875);
    CHECK(area({{0.9, true}}) == 0.5);
}
