#pragma once
// Whole flows through a network at the least cost: how much goes from each place to each next one.

#include <cstddef>
#include <vector>

namespace overhoor {

class CheapestFlow {
public:
    explicit CheapestFlow(std::size_t places) : leaving_(places) {}

    // The number of the new way; costs are not negative.
    std::size_t way(std::size_t from, std::size_t to, int most, long cost);

    // Sends as much as can be, each time by the cheapest path (successive shortest paths, Busacker and Gowen
    // 1960). How much it was.
    int send(std::size_t source, std::size_t sink);

    int through(std::size_t way) const { return ways_[2 * way + 1].room; }

private:
    struct Way {
        std::size_t to = 0;
        int room = 0;  // what can still be sent; of the way back what was sent
        long cost = 0;
    };
    bool find_path(std::size_t source, std::size_t sink);

    std::vector<Way> ways_{};  // each with its way back behind it
    std::vector<std::vector<std::size_t>> leaving_;
    std::vector<std::size_t> came_by_{};  // the last way of the cheapest path to each place
};

}  // namespace overhoor
