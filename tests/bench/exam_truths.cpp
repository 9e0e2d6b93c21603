#include "exam_truths.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace overhoor::bench {
namespace {

// The power curve with this decay is 0.9^(t/S) to four digits.
FsrsParameters exponential() {
    FsrsParameters parameters;
    parameters.w[20] = 1e5;
    return parameters;
}

}  // namespace

Learner Truth::learner(std::uint64_t first_number, int i) const {
    Learner learner{.number = first_number + static_cast<std::uint64_t>(i)};
    if (kind == 'h') learner.hidden = 0.7;
    if (kind == 'x' || kind == 'X') learner.truth = Fsrs{exponential()};
    if (kind == 'r' || kind == 'm') learner.truth = Fsrs{real[static_cast<std::size_t>(i) % real.size()]};
    if (kind == 'r' || kind == 'X') learner.believed = learner.truth;
    return learner;
}

std::vector<FsrsParameters> learners_in(const std::string& path) {
    std::ifstream file{path};
    std::vector<FsrsParameters> learners;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words{line};
        std::string number;
        words >> number;
        std::vector<double> weights;
        for (double weight = 0; words >> weight;) weights.push_back(weight);
        const auto parameters = fsrs_parameters(weights);
        if (weights.size() != 21 || !parameters) {
            fmt::print(stderr, "{}: each line is a number and 21 weights\n", path);
            std::exit(2);
        }
        learners.push_back(*parameters);
    }
    if (learners.empty()) {
        fmt::print(stderr, "{}: no learners\n", path);
        std::exit(2);
    }
    return learners;
}

}  // namespace overhoor::bench
