#include "overhoor/history/tally.hpp"

#include <algorithm>
#include <cmath>

namespace overhoor {

Bounds likely(const Tally& tally) {
    if (tally.reviews == 0) return {};
    constexpr double z = 1.959963984540054;  // 95 % of a normal distribution lie within ±z
    const double n = tally.reviews, share = tally.recalled();
    const double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    // Without rounding where the formula gives 0 or 1.
    return {tally.passed == 0 ? 0 : std::max(0.0, middle - half),
            tally.passed == tally.reviews ? 1 : std::min(1.0, middle + half)};
}

}  // namespace overhoor
