#pragma once
// Who learns, and what is believed of them.

#include <string>
#include <vector>

#include "exam_simulation.hpp"

namespace overhoor::bench {

// d: the default weights, known. h: as d, with hidden differences between cards. r: a real learner's weights,
// known. m: the same, where the defaults are believed. X: forgetting is exponential, known. x: the same,
// where the defaults are believed.
struct Truth {
    char kind = 'd';
    std::vector<FsrsParameters> real{};  // for r and m

    Learner learner(std::uint64_t first_number, int i) const;
};

// Lines of a number and 21 weights; the program ends with a message for any other.
std::vector<FsrsParameters> learners_in(const std::string& path);

}  // namespace overhoor::bench
