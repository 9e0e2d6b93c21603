#pragma once
// How far a long work is: a bar on the terminal's error stream, and nothing in a pipe.

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>

#include "overhoor/commands/commands.hpp"

namespace overhoor {

// Shows itself once the work has taken a while, and leaves an empty line. Whoever does a part of the work
// may tell, from any thread.
class ProgressBar {
public:
    // `what` in English: a person reads it in their own language.
    ProgressBar(World& world, const CommonOptions& common, std::string_view what);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    // 0 to 1. What is less than was told before is not shown.
    void tell(double done);

    // Away, so that something else can be said; the next that is told brings it back.
    void wipe();

private:
    World& world_;
    std::string what_;
    bool shows_;
    bool ascii_;
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
    std::mutex one_at_a_time_{};
    int shown_ = -1;  // percent
    bool visible_ = false;
};

}  // namespace overhoor
