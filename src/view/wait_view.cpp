// Waiting for the next card: how long, in words and as a countdown, and the keys meanwhile.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "overhoor/text/tongue.hpp"
#include "overhoor/view/session_view.hpp"

namespace overhoor {

Frame show_wait(const Wait& wait) {
    const std::string time = wait_in_words(wait.until - wait.now.at);
    return Frame{}.blank().add(
        Line{wait.cards == 1 ? phrase("One card comes back today, the next in {}.", time)
                             : phrase("{} cards come back today, the next in {}.", wait.cards, time)});
}

Line wait_keys() {
    return Line{}
        .add("w", Style::accent)
        .add(in_words(" waits  "))
        .add("Enter", Style::accent)
        .add(in_words(" asks it now  "))
        .add("s", Style::accent)
        .add(in_words(" stops "));
}

Line countdown(Duration left) {
    const auto seconds = std::max<std::int64_t>(0, std::chrono::ceil<std::chrono::seconds>(left).count());
    return Line{}
        .add(fmt::format("{}:{:02}", seconds / 60, seconds % 60))
        .add("  Enter", Style::accent)
        .add(in_words(" asks it now  "))
        .add("s", Style::accent)
        .add(in_words(" stops "));
}

std::string wait_in_words(Duration time) {
    return span_in_words(std::chrono::duration<double, std::ratio<86400>>(time).count());
}

std::string span_in_words(double days) {
    constexpr double minutes_a_day = 1440;
    if (days < 1 / 24.0) return phrase("{} min", std::max(1L, std::lround(days * minutes_a_day)));
    if (days < 1) return phrase("{} h", std::lround(days * 24));
    if (days < 30.5) return phrase(std::lround(days) == 1 ? "{} day" : "{} days", std::lround(days));
    if (days < 365) return phrase("{:.1f} months", days / 30.44);
    return phrase("{:.1f} years", days / 365.25);
}

}  // namespace overhoor
