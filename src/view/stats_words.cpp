#include <fmt/format.h>

#include "overhoor/text/tongue.hpp"
#include "overhoor/view/stats_parts.hpp"

namespace overhoor {

Frame headed(std::string_view heading, std::string_view says, const Frame& plot) {
    Frame frame;
    frame.blank().add(Line{heading, Style::bold});
    if (!says.empty()) frame.add(Line{says, Style::dim});
    return frame.add(plot);
}

std::string percent(double part) { return fmt::format("{:.0f} %", part * 100); }

std::string counted_answers(int number) { return phrase(number == 1 ? "{} answer" : "{} answers", number); }
std::string counted_days(int number) { return phrase(number == 1 ? "{} day" : "{} days", number); }
std::string counted_cards(int number) { return phrase(number == 1 ? "{} card" : "{} cards", number); }
std::string counted_decks(int number) { return phrase(number == 1 ? "{} deck" : "{} decks", number); }

std::string tally_in_words(const Tally& tally) {
    return phrase("{:>5} of {}", percent(tally.recalled()), tally.reviews);
}

std::string time_in_words(Duration time) {
    const double minutes = static_cast<double>(time.count()) / 60'000;
    if (minutes < 1) return fmt::format("{} s", time.count() / 1000);
    if (minutes < 90) return fmt::format("{:.0f} min", minutes);
    return phrase("{:.1f} h", minutes / 60);
}

std::string span_of(int from, int to, bool ascii) {
    return fmt::format("{}{}{}", from, ascii ? "-" : "–", to);
}

std::string stability_bin(std::size_t bin, bool ascii) {
    const auto& edges = MemoryShape::stability_edges;
    const auto word = [](double edge) {
        return edge < 365 ? fmt::format("{:.0f} d", edge) : phrase("{:.0f} y", edge / 365);
    };
    if (bin == 0) return phrase("under {}", word(edges[0]));
    if (bin == edges.size()) return phrase("over {}", word(edges.back()));
    const double from = edges[bin - 1], to = edges[bin];
    // The unit once where both have the same.
    if (to < 365) return span_of(static_cast<int>(from), static_cast<int>(to), ascii) + " d";
    return word(from) + (ascii ? "-" : "–") + word(to);
}

std::string answer_time_bin(std::size_t bin, bool ascii) {
    const auto& edges = AnswerTimes::edges;
    if (bin == 0) return phrase("under {}", fmt::format("{} s", edges[0]));
    if (bin == edges.size()) return phrase("over {}", fmt::format("{} s", edges.back()));
    return span_of(edges[bin - 1], edges[bin], ascii) + " s";
}

}  // namespace overhoor
