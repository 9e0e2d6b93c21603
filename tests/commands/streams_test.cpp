// Standard input that cannot be read, and results that cannot be written.

#include <doctest/doctest.h>

#include <sstream>
#include <streambuf>
#include <vector>

#include "overhoor/commands/commands.hpp"

using namespace overhoor;

namespace {

// As a closed descriptor, or a folder, does it.
struct Unreadable : std::streambuf {
    int_type underflow() override { throw std::ios_base::failure{"Bad file descriptor"}; }
};
// As a full disk, or a reader that went away.
struct Unwritable : std::streambuf {
    int_type overflow(int_type) override { return traits_type::eof(); }
};
// Never at its end.
struct Endless : std::streambuf {
    std::string line = "{\"expected\":[\"a\"],\"given\":\"a\"}\n";
    int_type underflow() override {
        setg(line.data(), line.data(), line.data() + line.size());
        return traits_type::to_int_type(line.front());
    }
};

struct Told {
    std::string err{};
    int exit = 0;
};

Told says(std::vector<const char*> words, std::streambuf& in, std::streambuf& out,
          bool reader_is_gone = false) {
    std::istream from{&in};
    std::ostream to{&out};
    std::ostringstream err;
    World world{.environment = [](const char*) { return std::string{}; },
                .clock = [] { return Moment{}; },
                .in = from,
                .out = to,
                .err = err,
                .reader_is_gone = [=] { return reader_is_gone; }};
    words.insert(words.begin(), "overhoor");
    const int exit = run(static_cast<int>(words.size()), words.data(), world);
    return {err.str(), exit};
}

}  // namespace

TEST_CASE("standard input that cannot be read is told, with exit code 3") {
    for (const char* command : {"judge", "replay"}) {
        CAPTURE(std::string{command});
        Unreadable in;
        std::stringbuf out;
        const Told told = says({command, "--data", "/nonexistent"}, in, out);
        CHECK(told.exit == 3);
        CHECK(told.err.find("cannot read standard input") != std::string::npos);
    }
}

TEST_CASE("results that a full disk did not take are told; a reader that went away is no error") {
    std::stringbuf in;
    Unwritable out;
    const Told full = says({"completion", "bash"}, in, out);
    CHECK(full.exit == 3);
    CHECK(full.err.find("is the disk full?") != std::string::npos);
    const Told gone = says({"completion", "bash"}, in, out, true);
    CHECK(gone.exit == 0);
    CHECK(gone.err.empty());
}

TEST_CASE("nothing more is judged when no one reads it") {
    Endless in;
    Unwritable out;
    CHECK(says({"judge"}, in, out, true).exit == 0);
}
