#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cmath>
#include <string>
#include <string_view>

#include "overhoor/text/letters.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/session_view.hpp"

namespace overhoor {
namespace {

std::string counted(int number, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", number, in_words(number == 1 ? one : many));
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

// Enough of an answer to be reminded of it.
std::string shortened(const std::string& answer) {
    constexpr int longest = 60;  // columns
    if (width_of(answer) <= longest) return answer;
    std::string start;
    for (const std::string_view letter : graphemes(answer)) {
        if (width_of(start) + width_of(letter) > longest - 1) break;
        start += letter;
    }
    return start + "…";
}

// "Tue 4  Wed 0  Thu 3 …"
Line week_line(const Summary& summary) {
    static constexpr std::array names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    std::string text;
    for (std::size_t i = 0; i < summary.days.size(); ++i) {
        const std::chrono::weekday day{summary.today + std::chrono::days{static_cast<int>(i) + 1}};
        text +=
            fmt::format("{}{} {}", i == 0 ? "" : "  ", in_words(names[day.c_encoding()]), summary.days[i]);
    }
    return Line{text, Style::dim};
}

}  // namespace

Frame show_summary(const Summary& summary, Moment now) {
    Frame frame;
    frame.blank();
    if (summary.reviews == 0) {
        frame.add(Line{in_words(summary.reason == Summary::Reason::stopped ? "Stopped; nothing was graded."
                                                                           : "Nothing to study now."),
                       Style::bold});
    } else {
        const auto minutes = std::chrono::duration<double, std::ratio<60>>(summary.time).count();
        const int passed = summary.reviews - summary.grades[0];
        frame.add(Line{
            phrase(summary.reason == Summary::Reason::finished ? "Done: {} in {}, {} % recalled."
                                                               : "{} in {}, {} % recalled.",
                   counted(summary.reviews, "answer", "answers"),
                   minutes < 1 ? counted(static_cast<int>(std::lround(minutes * 60)), "second", "seconds")
                               : counted(static_cast<int>(std::lround(minutes)), "minute", "minutes"),
                   100 * passed / summary.reviews),
            Style::bold});
        frame.add(Line{phrase("again {}, hard {}, good {}, easy {}", summary.grades[0], summary.grades[1],
                              summary.grades[2], summary.grades[3]),
                       Style::dim});
    }
    if (!summary.hard.empty()) {
        frame.add(Line{in_words("Look at these once more:")});
        for (const HardCard& card : summary.hard)
            frame.add(Line{"  · " + with_blanks(first_line(card.prompt))}
                          .add(" – " + shortened(first_line(card.answer)), Style::dim)
                          .hanging(4));
    }
    if (summary.next) {
        frame.add(Line{phrase("The next card comes back in {}.", wait_in_words(*summary.next - now.at))});
    }
    frame.add(Line{phrase("Tomorrow: {} due. The next seven days: {}.", summary.tomorrow, summary.week)});
    if (summary.week > 0) frame.add(week_line(summary));
    return frame;
}

}  // namespace overhoor
