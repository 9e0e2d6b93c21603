// How far a long work is, as eyes see it: one row while it lasts, and nothing of it afterwards.

#include "overhoor/commands/progress.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <thread>

#include "picture.hpp"

using namespace overhoor;

TEST_CASE("a bar takes one row of a narrow terminal, and leaves none") {
    std::istringstream in;
    std::ostringstream out, err;
    World world{.environment = [](const char*) { return std::string{}; },
                .clock = [] { return Moment{}; },
                .in = in,
                .out = out,
                .err = err,
                .errors_on_terminal = true};
    for (const char* lang : {"en", "nl"}) {
        CAPTURE(lang);
        CommonOptions common;
        common.lang = lang;
        for (const char* work : {"checking", "fitting", "simulating", "replaying", "merging"}) {
            err.str("");
            pty::Picture while_it_lasts{12, 40}, afterwards{12, 40};
            {
                ProgressBar bar{world, common, work};
                std::this_thread::sleep_for(std::chrono::milliseconds{310});
                bar.tell(0.5);
                bar.tell(1);
                while_it_lasts.write("$ overhoor\r\n" + err.str());
            }
            afterwards.write("$ overhoor\r\n" + err.str() + "done");
            CHECK(while_it_lasts.row().ends_with(" ████████████████████ 100 %"));
            CHECK(while_it_lasts.column() < 40);
            CHECK(afterwards.text() == "$ overhoor\ndone\n");
        }
    }
    CHECK(out.str().empty());
}
