#include "overhoor/text/shallow_json.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

using namespace overhoor;

TEST_CASE("brackets are counted outside texts alone") {
    CHECK_FALSE(nests_deeper(R"({"a":[1,{"b":2}]})", 3));
    CHECK(nests_deeper(R"({"a":[1,{"b":2}]})", 2));
    CHECK_FALSE(nests_deeper(R"({"a":"[[[[","b":"\"[[[["})", 1));
    CHECK_FALSE(nests_deeper("[][][][]", 1));
    CHECK_FALSE(nests_deeper(R"("\)", 0));
}

TEST_CASE("a line of brackets alone is no JSON for us") {
    const std::string deep(20'000, '[');
    CHECK(shallow_json<nlohmann::json>(deep + std::string(20'000, ']')).is_discarded());
    CHECK(shallow_json<nlohmann::json>("[[1]]")[0][0] == 1);
    CHECK(shallow_json<nlohmann::json>("[[1]").is_discarded());
}
