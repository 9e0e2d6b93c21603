#include "overhoor/view/stats_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "overhoor/text/likeness.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/stats_parts.hpp"

namespace overhoor {

std::vector<std::string> stats_parts() {
    return {"heat", "forecast", "retention", "calibration", "memory", "time", "decks"};
}

std::vector<std::string> stats_parts_from(std::string_view names) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= names.size();) {
        const std::size_t end = std::min(names.find(',', begin), names.size());
        parts.emplace_back(names.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::string stats_parts_complaint(std::string_view names) {
    const auto known = stats_parts();
    for (const std::string& name : stats_parts_from(names)) {
        if (std::ranges::find(known, name) != known.end()) continue;
        const auto meant = nearest(name, known);
        return phrase(
            "there is no part \"{}\"; {}", name,
            meant ? phrase("did you mean \"{}\"?", *meant) : phrase("there are {}", fmt::join(known, ", ")));
    }
    return {};
}

Frame stats_view(const Figures& figures, const StatsWishes& wishes, const PlotLook& look) {
    Frame frame;
    if (figures.reviews == 0)
        return frame.add(Line{in_words("Nothing studied yet, so there is nothing to draw.")})
            .add(Line{}.add("overhoor drill", Style::accent).add(in_words(" begins.")));
    const auto wanted = [&](std::string_view part) {
        return wishes.parts.empty() || std::ranges::find(wishes.parts, part) != wishes.parts.end();
    };
    if (wanted("heat")) frame.add(heat_part(figures, look));
    if (wanted("forecast")) frame.add(forecast_part(figures, look));
    const bool tested = !figures.weeks.empty();
    if (wanted("retention") && tested) frame.add(retention_part(figures, wishes, look));
    if (wanted("calibration") && tested) frame.add(calibration_part(figures, look));
    if (!tested && (wanted("retention") || wanted("calibration")))
        frame.blank().add(Line{
            in_words("What you recall after a day or more is shown from your second day on."), Style::dim});
    if (wanted("memory")) frame.add(memory_part(figures, look));
    if (wanted("time")) frame.add(time_part(figures, wishes, look));
    // One deck is compared with nothing, unless that is what was asked for.
    if (wanted("decks") && (figures.decks.size() > 1 || !wishes.parts.empty()))
        frame.add(decks_part(figures, look));
    if (!frame.lines.empty()) frame.lines.erase(frame.lines.begin());  // the blank one above the first
    return frame;
}

}  // namespace overhoor
