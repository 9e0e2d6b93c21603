#include "overhoor/commands/progress.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <thread>

using namespace overhoor;

namespace {

// What a bar of a work that takes so long leaves on the error stream.
struct Work {
    std::istringstream in{};
    std::ostringstream out{}, err{};
    World world{.environment = [](const char*) { return std::string{}; },
                .clock = [] { return Moment{}; },
                .in = in,
                .out = out,
                .err = err,
                .errors_on_terminal = true};
    CommonOptions common{};

    std::string shown(std::chrono::milliseconds time) {
        {
            ProgressBar bar{world, common, "checking"};
            bar.tell(0.1);
            std::this_thread::sleep_for(time);
            bar.tell(0.5);
            bar.tell(0.2);
        }
        return err.str();
    }
};

constexpr std::chrono::milliseconds short_while{0}, long_while{320};

}  // namespace

TEST_CASE("a long work shows how far it is, once, and leaves an empty line") {
    Work work;
    CHECK(work.shown(long_while) == "\rchecking ██████████░░░░░░░░░░  50 %\r\x1b[K");
}

TEST_CASE("a short work shows nothing") {
    Work work;
    CHECK(work.shown(short_while) == "");
}

TEST_CASE("nothing is shown in a pipe, nor on plain lines") {
    Work piped;
    piped.world.errors_on_terminal = false;
    CHECK(piped.shown(long_while) == "");
    Work plain;
    plain.common.plain = true;
    CHECK(plain.shown(long_while) == "");
}

TEST_CASE("the bar speaks the learner's language") {
    Work work;
    work.common.lang = "nl";
    CHECK(work.shown(long_while).starts_with("\rcontroleren █"));
}
