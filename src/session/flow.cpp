#include "overhoor/session/flow.hpp"

#include <algorithm>
#include <deque>
#include <limits>

namespace overhoor {

std::size_t CheapestFlow::way(std::size_t from, std::size_t to, int most, long cost) {
    leaving_[from].push_back(ways_.size());
    ways_.push_back({to, most, cost});
    leaving_[to].push_back(ways_.size());
    ways_.push_back({from, 0, -cost});
    return ways_.size() / 2 - 1;
}

// Ways back have negative costs: places are looked at again whenever a cheaper path to them is found.
bool CheapestFlow::find_path(std::size_t source, std::size_t sink) {
    constexpr long far = std::numeric_limits<long>::max() / 4;
    std::vector<long> cost(leaving_.size(), far);
    std::vector<bool> waiting(leaving_.size());
    came_by_.assign(leaving_.size(), ways_.size());
    std::deque<std::size_t> places{source};
    cost[source] = 0;
    while (!places.empty()) {
        const std::size_t at = places.front();
        places.pop_front();
        waiting[at] = false;
        for (const std::size_t number : leaving_[at]) {
            const Way& way = ways_[number];
            if (way.room == 0 || cost[at] + way.cost >= cost[way.to]) continue;
            cost[way.to] = cost[at] + way.cost;
            came_by_[way.to] = number;
            if (!waiting[way.to]) places.push_back(way.to);
            waiting[way.to] = true;
        }
    }
    return cost[sink] < far;
}

int CheapestFlow::send(std::size_t source, std::size_t sink) {
    int sent = 0;
    while (find_path(source, sink)) {
        int most = std::numeric_limits<int>::max();
        const auto for_each_way = [&](const auto& deed) {
            for (std::size_t at = sink; at != source; at = ways_[came_by_[at] ^ 1U].to) deed(came_by_[at]);
        };
        for_each_way([&](std::size_t way) { most = std::min(most, ways_[way].room); });
        for_each_way([&](std::size_t way) {
            ways_[way].room -= most;
            ways_[way ^ 1U].room += most;
        });
        sent += most;
    }
    return sent;
}

}  // namespace overhoor
