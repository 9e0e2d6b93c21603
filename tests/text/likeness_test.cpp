#include "overhoor/text/likeness.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "overhoor/core/random.hpp"

using namespace overhoor;

namespace {
// The whole table, without a band: slow and plainly right.
int plain_distance(std::u32string_view a, std::u32string_view b) {
    std::vector<std::vector<int>> table(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                table[i][j] = static_cast<int>(i + j);
                continue;
            }
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1,
                                    table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    return table[a.size()][b.size()];
}
}  // namespace

TEST_CASE("the banded distance agrees with the whole table") {
    Random random{5};
    for (int i = 0; i < 4000; ++i) {
        std::u32string a, b;
        for (auto* word : {&a, &b})
            for (std::uint64_t n = random.below(9); n > 0; --n)
                word->push_back(U'a' + static_cast<char32_t>(random.below(3)));
        const int limit = static_cast<int>(random.below(6));
        CAPTURE(i);
        CHECK(edit_distance(a, b, limit) == std::min(plain_distance(a, b), limit + 1));
    }
}

TEST_CASE("the name that was meant is found, and a wild guess is not made") {
    const std::vector<std::string> known{"drill", "due", "check", "session", "answer"};
    CHECK(nearest("drlil", known) == "drill");
    CHECK(nearest("Check", known) == "check");
    CHECK(nearest("sesion", known) == "session");
    CHECK(nearest("plan", known) == std::nullopt);
    CHECK(nearest("", {}) == std::nullopt);
}
