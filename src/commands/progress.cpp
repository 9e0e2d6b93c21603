#include "overhoor/commands/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

#include "overhoor/commands/screen.hpp"

namespace overhoor {
namespace {

constexpr int columns = 24;  // of the bar alone: all of it fits a narrow terminal
constexpr std::chrono::milliseconds patience{300};

}  // namespace

ProgressBar::ProgressBar(World& world, const CommonOptions& common, std::string what)
    : world_(world),
      what_(std::move(what)),
      shows_(world.errors_on_terminal && !common.plain),
      ascii_(plot_look_of(world, common, false).ascii) {}

ProgressBar::~ProgressBar() {
    if (shown_ >= 0) world_.err << "\r\x1b[K" << std::flush;
}

void ProgressBar::tell(double done) {
    if (!shows_) return;
    const std::scoped_lock lock{one_at_a_time_};
    const int percent = static_cast<int>(100 * std::clamp(done, 0.0, 1.0));
    if (percent <= shown_ || std::chrono::steady_clock::now() - began_ < patience) return;
    shown_ = percent;
    std::string bar;
    for (int i = 0; i < columns; ++i)
        bar += i < percent * columns / 100 ? (ascii_ ? "#" : "█") : (ascii_ ? "." : "░");
    world_.err << fmt::format("\r{} {} {:3} %", what_, bar, percent) << std::flush;
}

}  // namespace overhoor
