#pragma once
// Screens as they should look, in files beside the tests: screens/NAME.txt. With UPDATE_GOLDEN set in the
// environment, what is seen becomes what is expected: read the diff.

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace overhoor::pty {

inline void check_screen(const std::string& name, const std::string& seen) {
    const std::string path = std::string{OVERHOOR_SOURCE_DIR} + "/tests/pty/screens/" + name + ".txt";
    if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream{path, std::ios::binary} << seen;
    std::ifstream in{path, std::ios::binary};
    const std::string expected{std::istreambuf_iterator<char>{in}, {}};
    CAPTURE(name);
    CHECK(seen == expected);
}

}  // namespace overhoor::pty
