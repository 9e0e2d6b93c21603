#include "overhoor/view/text_diff.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <string>
#include <vector>

#include "overhoor/core/random.hpp"

using namespace overhoor;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size() - 1);
        lines.push_back(text.substr(begin, end + 1 - begin));
        begin = end + 1;
    }
    return lines;
}

// What `patch` makes of it; every line of context is compared.
std::string patched(const std::string& before, const std::string& diff) {
    const auto old_lines = lines_of(before), rows = lines_of(diff);
    std::string after;
    std::size_t at = 0;
    for (std::size_t i = 2; i < rows.size(); ++i) {
        const std::string text = rows[i].substr(1);
        if (rows[i].starts_with("@@")) {
            std::size_t begin = 0, count = 0;
            REQUIRE(std::sscanf(rows[i].c_str(), "@@ -%zu,%zu", &begin, &count) == 2);
            for (const std::size_t to = count > 0 ? begin - 1 : begin; at < to; ++at) after += old_lines[at];
        } else if (rows[i][0] == '+') {
            after += text;
        } else {
            REQUIRE(at < old_lines.size());
            CHECK(old_lines[at++] == text);
            if (rows[i][0] == ' ') after += text;
        }
    }
    for (; at < old_lines.size(); ++at) after += old_lines[at];
    return after;
}

std::string some_lines(Random& random) {
    std::string text;
    for (auto left = random.below(40); left > 0; --left)
        text += std::string(1, static_cast<char>('a' + random.below(6))) + "\n";
    return text;
}

}  // namespace

TEST_CASE("a text and its difference to another give the other") {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        const std::string before = some_lines(random);
        std::string after = before;
        for (auto edits = random.below(4); edits > 0; --edits) {
            const auto place = after.empty() ? 0 : after.find('\n', random.below(after.size())) + 1;
            if (random.below(2) == 0)
                after.insert(place, some_lines(random));
            else
                after.erase(place, 2 * random.below(5));
        }
        CHECK(patched(before, text_diff("d", before, after)) == after);
    }
}

TEST_CASE("a difference shows what changed with three lines around it, and nothing when nothing did") {
    CHECK(text_diff("d", "a\nb\n", "a\nb\n") == "");
    CHECK(text_diff("d", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
          "--- d\n+++ d\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
    CHECK(text_diff("d", "a", "b\n") ==
          "--- d\n+++ d\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n");
    CHECK(text_diff("d\x1b", "a\n", "\x1b[2J\tb\n").find('\x1b') == std::string::npos);
}
