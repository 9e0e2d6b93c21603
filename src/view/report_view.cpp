#include "overhoor/view/report_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "overhoor/text/letters.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/plot.hpp"
#include "overhoor/view/session_view.hpp"

namespace overhoor {
namespace {

std::string right(const std::string& text, int width) {
    return std::string(static_cast<std::size_t>(std::max(0, width - width_of(text))), ' ') + text;
}

// The numbers of a row. Where room is short, what is in learning counts among what is due.
class Numbers {
public:
    explicit Numbers(int width) : learning_apart_(width == 0 || width >= 50) {}

    std::string_view head() const {
        return in_words(learning_apart_ ? "  due  learning  new" : "  due  new");
    }

    std::string of(int due, int learning, int fresh, std::string_view none) const {
        const auto number = [&](int count) { return count == 0 ? std::string{none} : std::to_string(count); };
        if (!learning_apart_) return right(number(due + learning), 5) + right(number(fresh), 5);
        return right(number(due), 5) + right(number(learning), 10) + right(number(fresh), 5);
    }

private:
    bool learning_apart_;
};

// The id of a deck, and as much of its title as there is room for.
void add_names(Line& line, const DueDeck& deck, int width) {
    if (width == 0) {
        line.add(deck.id, Style::accent).add("  " + deck.title, Style::dim);
        return;
    }
    line.add(shortened(deck.id, width - width_of(line), false), Style::accent);
    constexpr int least = 10;  // columns of a title that still say something
    const int room = width - width_of(line) - 2;
    if (room >= std::min(least, width_of(deck.title)))
        line.add("  " + shortened(deck.title, room, false), Style::dim);
}

std::string one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

}  // namespace

std::string due_word(const CardState& state, Day today) {
    const auto word = [](std::string_view english) { return std::string{in_words(english)}; };
    if (state.suspended) return word("suspended");
    if (state.phase == Phase::fresh) return word("new");
    if (state.phase != Phase::review) return word("learning");
    const auto days = (state.due_day - today).count();
    if (days <= 0) return word("due");
    return days == 1 ? word("tomorrow") : to_iso(state.due_day);
}

Frame due_view(const DueReport& report, int width) {
    const Numbers numbers{width};
    Frame frame;
    frame.add(Line{numbers.head(), Style::dim}.add("  ").add(in_words("deck"), Style::dim));
    for (const DueDeck& deck : report.decks) {
        const DeckCounts& counts = deck.counts;
        if (counts.due + counts.learning + counts.fresh == 0) continue;
        Line line{numbers.of(counts.due, counts.learning, counts.fresh, "·") + "  "};
        add_names(line, deck, width);
        frame.add(std::move(line));
    }
    return frame.add(
        Line{numbers.of(report.due, report.learning, report.fresh, "0"), Style::bold}.add("  ").add(
            in_words("in all"), Style::bold));
}

Frame plans_of(const DueReport& report) {
    Frame frame;
    for (const DuePlan& plan : report.plans) {
        const auto days = (plan.exam - plan.today).count();
        frame.add(Line{}
                      .add(days == 1 ? phrase("Exam on {}, tomorrow: ", to_iso(plan.exam))
                                     : phrase("Exam on {}, in {} days: ", to_iso(plan.exam), days))
                      .add(plan.left == 0 ? std::string{in_words("enough for today.")}
                                          : phrase(plan.left == 1 ? "{} card of today's plan left."
                                                                  : "{} cards of today's plan left.",
                                                   plan.left),
                           Style::bold)
                      .add(phrase(" Expected on the day: {:.0f} %.", plan.expected * 100), Style::dim)
                      .hanging(2));
    }
    return frame;
}

Frame today_view(const DueReport& report, int width) {
    const int waiting = report.due + report.learning + report.fresh;
    Frame frame;
    if (waiting == 0) {
        frame.add(Line{in_words(report.reviews_today > 0 ? "Done for today." : "Nothing to study today."),
                       Style::bold});
    } else {
        frame.add(due_view(report, width));
    }
    frame.blank();
    if (report.exam_today)
        frame.add(Line{in_words("Today is the exam you planned for. All the best!"), Style::bold});
    frame.add(plans_of(report));
    if (report.reviews_today > 0)
        frame.add(Line{phrase(report.reviews_today == 1 ? "Today: {} answer." : "Today: {} answers.",
                              report.reviews_today)});
    if (report.days_in_a_row > 1) frame.add(Line{phrase("{} days in a row.", report.days_in_a_row)});
    if (waiting > 0)
        frame
            .add(
                Line{}.add("overhoor drill", Style::accent).to_column(18).add(in_words("begins")).hanging(18))
            .add(Line{}
                     .add("overhoor --help", Style::accent)
                     .to_column(18)
                     .add(in_words("tells the rest"))
                     .hanging(18));
    else
        frame.add(Line{}
                      .add("overhoor drill --cram", Style::accent)
                      .add(in_words("  goes through the cards all the same"))
                      .hanging(2));
    return frame;
}

Frame card_view(const ListedCard& listed, Day today) {
    const Card& card = *listed.card;
    const CardState& state = listed.state;
    Frame frame;
    const auto field = [&](std::string_view name, const std::string& value) {
        if (!value.empty())
            frame.add(Line{}.add(in_words(name), Style::dim).to_column(13).add(one_line(value)).hanging(13));
    };
    frame.add(Line{card.id.value, Style::bold});
    field("question", card.prompt);
    field("answer", model_answer(card.expected, card.language));
    field("kind", std::string{kind_of(card.expected)});
    field("explanation", card.explanation);
    field("source", card.source);
    field("tags", fmt::format("{}", fmt::join(card.tags, ", ")));
    field("file", card.file);
    frame.blank();
    if (state.reviews == 0) return frame.add(Line{in_words("Not studied yet.")});
    field("due", due_word(state, today));
    field("recall now", fmt::format("{:.0f} %", listed.recall * 100));
    field("stability", phrase("{} (until recall has fallen to 90 %)", span_in_words(listed.stability)));
    field("difficulty", phrase("{:.1f} of 10", state.memory.difficulty));
    field("reviews", std::to_string(state.reviews));
    field("lapses", std::to_string(state.lapses));
    if (state.flagged) field("flag", std::string{in_words("flagged")});
    return frame;
}

}  // namespace overhoor
