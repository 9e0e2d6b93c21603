#include "overhoor/view/session_view.hpp"

#include <fmt/format.h>

#include <array>

#include "overhoor/text/tongue.hpp"
#include "overhoor/view/verdict_view.hpp"

namespace overhoor {
namespace {

// The answer; rows, items in groups and lists each in a line of their own.
Frame model_lines(const Card& card) {
    Frame frame;
    const auto add = [&](const std::string& line) { frame.add(Line{"  " + line, Style::good}.hanging(4)); };
    if (const auto* match = std::get_if<ExpectedMatch>(&card.expected))
        for (std::size_t i = 0; i < match->left.size(); ++i) add(match->left[i] + " – " + match->right[i]);
    else if (const auto* groups = std::get_if<ExpectedGroups>(&card.expected))
        for (const GroupItem& item : groups->items) add(item.text + " – " + groups->groups[item.group]);
    else if (const auto* list = std::get_if<ExpectedList>(&card.expected); list != nullptr && !list->ordered)
        for (const auto& item : list->items) add(item.front());
    else if (const auto* choice = std::get_if<ExpectedChoice>(&card.expected))
        frame.add(show_right_options(*choice));
    else
        frame.paragraph(model_answer(card.expected, card.language), Style::good, 2);
    return frame;
}

}  // namespace

Frame show_verdict(const ShowVerdict& show) {
    const Card& card = show.shown.card;
    Frame frame;
    if (show.verdict)
        frame.add(verdict_lines(*show.verdict, card, show.ticked));
    else
        frame.add(model_lines(card));
    if (!card.explanation.empty()) frame.paragraph(card.explanation, Style::plain, 2);
    if (!card.source.empty()) frame.paragraph(card.source, Style::dim, 2);
    if (show.after_hints)
        frame.add(Line{in_words(show.suggested == Grade::hard ? "  with a hint: hard at best"
                                                              : "  with so much of the answer told: again"),
                       Style::dim}
                      .hanging(2));
    return frame;
}

Frame show_items(const ShowItems& show) {
    Frame frame;
    if (!show.judged) return frame;
    for (const PartVerdict& part : show.news) frame.add(part_line(part));
    if (show.news.empty()) frame.add(Line{in_words("  nothing new"), Style::dim});
    return frame.add(
        Line{phrase("  {} of {}; Enter when you know no more", show.named, show.of), Style::dim}.hanging(2));
}

Frame show_grades(const ShowVerdict& show, int width, const SessionKeys& keys) {
    static constexpr std::array names{"again", "hard", "good", "easy"};
    std::array<Line, names.size()> grades;
    int in_all = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool suggested = i + 1 == static_cast<std::size_t>(show.suggested);
        grades[i].add(key_name(keys.*session_keys[i].key), Style::accent);
        grades[i].add(fmt::format(" {}", in_words(names[i])), suggested ? Style::bold : Style::plain);
        if (!show.by_plan || show.next[i].phase != Phase::review)
            grades[i].add(fmt::format(" {}", span_in_words(show.next[i].interval_days)), Style::dim);
        if (suggested) grades[i].add(" ↵", Style::accent);
        in_all += width_of(grades[i]) + (i == 0 ? 0 : 2);
    }
    const std::size_t in_a_row = width > 0 && in_all > width ? 2 : names.size();
    const int second_column = std::max(width_of(grades[0]), width_of(grades[2])) + 2;
    Frame frame;
    for (std::size_t first = 0; first < names.size(); first += in_a_row) {
        Line line = grades[first];
        for (std::size_t i = first + 1; i < first + in_a_row; ++i) {
            if (in_a_row == 2)
                line.to_column(second_column);
            else
                line.add("  ");
            line.add(grades[i]);
        }
        frame.add(line);
    }
    return frame;
}

Frame show_recorded(const Recorded& recorded, bool of_card_before) {
    Frame frame;
    if (recorded.leech)
        frame.add(Line{phrase("  You have forgotten this card {} times. It may ask too much at once, or look "
                              "too much like another: rewriting helps more than repeating.",
                              recorded.state.lapses),
                       Style::warn}
                      .hanging(2));
    if (const auto* aside = std::get_if<SetAside>(&recorded.what)) {
        static constexpr std::array words{"suspended: out of use until `overhoor drill --card {}`",
                                          "resumed",
                                          "buried until tomorrow",
                                          "no longer buried",
                                          "flagged",
                                          "no longer flagged"};
        frame.add(Line{fmt::format("  {}{}", of_card_before ? in_words("the card before, ") : "",
                                   phrase(words[static_cast<std::size_t>(aside->kind)], aside->card.value)),
                       Style::dim}
                      .hanging(2));
    }
    if (std::holds_alternative<Undo>(recorded.what)) frame.add(Line{in_words("  taken back"), Style::dim});
    return frame;
}

Frame show_refused(const Refused& refused) {
    Line line{fmt::format("  {}", in_words(refused.why)), Style::warn};
    if (!refused.help.empty()) line.add(fmt::format(": {}", in_words(refused.help)), Style::dim);
    return Frame{}.add(line.hanging(2));
}

Frame show_not_kept(const Problem& problem) {
    Frame frame;
    frame.add(Line{phrase("Not saved: {}", problem.message), Style::bad}.hanging(2));
    if (!problem.help.empty()) frame.add(Line{fmt::format("  {}", problem.help), Style::dim}.hanging(2));
    return frame.add(Line{}
                         .add("  Enter", Style::accent)
                         .add(in_words(" tries again   "))
                         .add("q", Style::accent)
                         .add(in_words(" stops without this answer"))
                         .hanging(2));
}

}  // namespace overhoor
