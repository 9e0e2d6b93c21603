#include "overhoor/memory/exam_price.hpp"

#include <doctest/doctest.h>

#include "overhoor/core/random.hpp"

using namespace overhoor;

namespace {

struct Deck {
    int days = 20, unseen = 80, studied = 40;
    double seconds = 300, share = 0.75;

    ExamTask task() const {
        return {.seconds = std::vector<double>(static_cast<std::size_t>(days), seconds),
                .attendance = {.share = share}};
    }
    std::vector<ExamCard> cards(Random& random) const {
        std::vector<ExamCard> all;
        for (int i = 0; i < studied; ++i)
            all.push_back(
                {{0.3 + 30 * random.unit(), 1 + 9 * random.unit()}, 1 + static_cast<int>(random.below(30))});
        return all;
    }
};

double wanted_at(ExamCourse& course, double price) {
    course.solve(price);
    return course.seconds_wanted();
}

}  // namespace

TEST_CASE("at the price found, a deck wants the time there is: the first, another, and near an earlier one") {
    ExamTables tables{FsrsParameters{}, StudyHabits{}};
    Random random{3};
    for (int i = 0; i < 40; ++i) {
        const Deck deck{.days = 2 + static_cast<int>(random.below(60)),
                        .unseen = 20 + static_cast<int>(random.below(300)),
                        .studied = static_cast<int>(random.below(200)),
                        .seconds = 60 + 900 * random.unit(),
                        .share = 0.5 + 0.5 * random.unit()};
        CAPTURE(i);
        ExamCourse course{tables, deck.task(), deck.cards(random), deck.unseen};
        const double all = course.seconds_there();
        ExamPrices prices{course, 0};
        const double first = prices.price_for(all), dearer = prices.price_for(0.7 * all);
        CHECK(dearer >= first);
        const double near = ExamPrices{course, 1.4 * first}.price_for(all);
        for (const auto& [price, seconds] : {std::pair{first, all}, {dearer, 0.7 * all}, {near, all}}) {
            if (price < 1.01 * least_exam_price) continue;  // time for more than there is to learn
            // New cards are all alike, and all wanted at nearly the same price: a little to either side.
            CHECK(wanted_at(course, price / 1.006) >= seconds);
            CHECK(wanted_at(course, price * 1.006) <= seconds);
        }
    }
}

TEST_CASE("with more time than a deck can use, time costs next to nothing; without time, nothing is wanted") {
    ExamTables tables{FsrsParameters{}, StudyHabits{}};
    const Deck small{.days = 10, .unseen = 3, .studied = 0, .seconds = 40'000};
    ExamCourse course{tables, small.task(), {}, small.unseen};
    CHECK(ExamPrices{course, 0}.price_for(course.seconds_there()) < 1.1 * least_exam_price);
    CHECK(ExamPrices{course, 0.001}.price_for(course.seconds_there()) < 1.1 * least_exam_price);
    CHECK(wanted_at(course, ExamPrices{course, 0}.price_for(0)) < 1);
}
