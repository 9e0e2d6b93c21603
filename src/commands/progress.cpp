#include "overhoor/commands/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "overhoor/commands/screen.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

constexpr int columns = 20;  // of the bar alone: with its words it fits forty
constexpr std::chrono::milliseconds patience{300};

}  // namespace

ProgressBar::ProgressBar(World& world, const CommonOptions& common, std::string_view what)
    : world_(world),
      what_(in_words(what, tongue_of(world, common))),
      shows_(world.errors_on_terminal && !common.plain),
      ascii_(plot_look_of(world, common, false).ascii) {}

ProgressBar::~ProgressBar() { wipe(); }

void ProgressBar::wipe() {
    const std::scoped_lock lock{one_at_a_time_};
    if (visible_) world_.err << "\r\x1b[K" << std::flush;
    visible_ = false;
}

void ProgressBar::tell(double done) {
    if (!shows_) return;
    const std::scoped_lock lock{one_at_a_time_};
    const int percent = static_cast<int>(100 * std::clamp(done, 0.0, 1.0));
    if (percent <= shown_ || std::chrono::steady_clock::now() - began_ < patience) return;
    shown_ = percent;
    visible_ = true;
    std::string bar;
    for (int i = 0; i < columns; ++i)
        bar += i < percent * columns / 100 ? (ascii_ ? "#" : "█") : (ascii_ ? "." : "░");
    world_.err << fmt::format("\r{} {} {:3} %", what_, bar, percent) << std::flush;
}

}  // namespace overhoor
