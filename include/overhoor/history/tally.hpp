#pragma once
// So many tries, so many passed; and between which bounds the true share of passes likely lies.

#include "overhoor/history/review_facts.hpp"

namespace overhoor {

struct Tally {
    int reviews = 0, passed = 0;
    double foreseen = 0;  // the sum of the recall that the model foresaw

    double recalled() const { return reviews == 0 ? 0 : static_cast<double>(passed) / reviews; }
    double predicted() const { return reviews == 0 ? 0 : foreseen / reviews; }
    void add(const ReviewFact& fact) {
        ++reviews;
        passed += fact.passed() ? 1 : 0;
        foreseen += fact.recall;
    }
};

// The 95 % score interval of a share (E. B. Wilson, JASA 22, 1927), within 0 to 1; all of it without tries.
struct Bounds {
    double low = 0, high = 1;
};
Bounds likely(const Tally& tally);

}  // namespace overhoor
