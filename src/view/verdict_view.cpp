#include "overhoor/view/verdict_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "overhoor/text/tongue.hpp"
#include "overhoor/view/session_view.hpp"

namespace overhoor {
namespace {

Style style_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::correct:
        case Outcome::close:
            return Style::good;
        case Outcome::partial:
            return Style::warn;
        case Outcome::wrong:
            break;
    }
    return Style::bad;
}

std::string_view mark_of(Outcome outcome) { return outcome >= Outcome::close ? "✓" : "✗"; }

std::string headline(const Verdict& verdict) {
    if (verdict.parts.empty()) return std::string{in_words(name_of(verdict.outcome))};
    return phrase("{}: {} of {}", in_words(name_of(verdict.outcome)), verdict.matched, verdict.of);
}

void add_difference(Line& line, const std::vector<Difference>& diff) {
    for (const Difference& piece : diff) {
        const Style style = piece.kind == Difference::Kind::same      ? Style::plain
                            : piece.kind == Difference::Kind::missing ? Style::missing
                                                                      : Style::extra;
        line.add(piece.text, style);
    }
}

// A difference helps while most of the letters are the same; beyond that it is confetti.
bool readable(const std::vector<Difference>& diff) {
    std::size_t same = 0;
    std::size_t other = 0;
    for (const Difference& piece : diff)
        (piece.kind == Difference::Kind::same ? same : other) += piece.text.size();
    return same > other;
}

// The row of a match or the item of groups that a part answers; empty elsewhere.
std::string label_of(const Card& card, std::size_t part) {
    if (const auto* match = std::get_if<ExpectedMatch>(&card.expected))
        return part < match->left.size() ? match->left[part] : "";
    if (const auto* groups = std::get_if<ExpectedGroups>(&card.expected))
        return part < groups->items.size() ? groups->items[part].text : "";
    return {};
}

// Of a list that asks for some of its items the others are no fault.
bool asks_for_some(const Card& card) {
    const auto* list = std::get_if<ExpectedList>(&card.expected);
    return list != nullptr && !list->ordered && list->need > 0 && list->need < list->items.size();
}

}  // namespace

Line part_line(const PartVerdict& part, std::string_view label) {
    Line line{"  "};
    line.add(mark_of(part.outcome), style_of(part.outcome)).add(" ");
    if (!label.empty()) line.add(label).add(" – ");
    if (part.outcome >= Outcome::close) {
        if (part.diff.empty())
            line.add(part.expected);
        else
            add_difference(line, part.diff);
    } else if (part.expected.empty()) {
        line.add(part.given, Style::extra).add(in_words(" does not belong"), Style::dim);
    } else {
        line.add(part.expected, Style::missing);
        if (!part.given.empty()) line.add(in_words(" – you wrote: "), Style::dim).add(part.given);
    }
    if (!part.reason.empty()) line.add(fmt::format(" ({})", part.reason), Style::dim);
    return line.hanging(4);
}

Frame verdict_lines(const Verdict& verdict, const Card& card, const std::vector<bool>& ticked) {
    Frame frame;
    Line first;
    first.add(fmt::format("{} {}", mark_of(verdict.outcome), headline(verdict)), style_of(verdict.outcome));
    if (!verdict.reason.empty()) first.add(fmt::format(" – {}", verdict.reason));
    frame.add(first.hanging(2));
    for (std::size_t i = 0; i < verdict.parts.size(); ++i) {
        const PartVerdict& part = verdict.parts[i];
        const bool is_unnamed = part.given.empty() && !part.expected.empty();
        if (i < ticked.size() && ticked[i]) continue;
        if (is_unnamed && asks_for_some(card))
            frame.add(Line{"  · " + part.expected, Style::dim}.hanging(4));
        else
            frame.add(part_line(part, label_of(card, i)));
    }
    if (!verdict.parts.empty()) return frame;

    const auto* choice = std::get_if<ExpectedChoice>(&card.expected);
    if (choice != nullptr && verdict.outcome == Outcome::wrong) return frame.add(show_right_options(*choice));
    const std::string model = model_answer(card.expected, card.language);
    const std::string& answer = verdict.expected.empty() ? model : verdict.expected;
    if (verdict.outcome != Outcome::correct && !verdict.diff.empty() && readable(verdict.diff)) {
        Line line{"  "};
        add_difference(line, verdict.diff);
        frame.add(line.hanging(2));
    }
    if (verdict.outcome != Outcome::correct || answer != model) frame.paragraph(model, Style::good, 2);
    return frame;
}

}  // namespace overhoor
