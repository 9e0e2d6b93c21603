#include "overhoor/view/session_view.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <string_view>

#include "overhoor/text/tongue.hpp"
#include "overhoor/view/verdict_view.hpp"

namespace overhoor {
namespace {

const std::string blank = "______";

std::string letter(std::size_t option) { return std::string(1, static_cast<char>('a' + option)) + ")"; }

std::string key_name(char key) { return key == ' ' ? std::string{in_words("Space")} : std::string(1, key); }

std::string_view phase_word(Phase phase) {
    switch (phase) {
        case Phase::fresh:
            return "new";
        case Phase::learning:
            return "learning";
        case Phase::relearning:
            return "again";
        case Phase::review:
            break;
    }
    return "review";
}

std::string task(const Shown& shown) {
    const auto& expected = shown.card.expected;
    if (const auto* list = std::get_if<ExpectedList>(&expected)) {
        if (list->ordered) return phrase("{} items in order, one a line or all at once", list->items.size());
        if (list->need < list->items.size())
            return phrase("{} of {} items, one a line or all at once", list->need, list->items.size());
        return phrase("{} items, one a line or all at once", list->items.size());
    }
    if (const auto* number = std::get_if<ExpectedNumber>(&expected))
        return number->units.empty() ? "" : phrase("a number, in {}", number->units.front());
    switch (shown.way) {
        case Way::pick:
            return "pick one";
        case Way::picks:
            return "pick all that are right, like: ac";
        case Way::truth:
            return shown.card.language.starts_with("nl") ? "waar of onwaar: w / o" : "true or false: t / f";
        case Way::reveal:
            return "answer in your head, then press Enter";
        case Way::fields:
            return shown.options.empty() ? "fill in the blanks, in order"
                                         : "a letter for each, one a line or all at once";
        case Way::line:
            break;
    }
    return {};
}

std::string progress(const Ask& ask) {
    std::string text;
    const auto add = [&](int number, std::string_view what) {
        if (number > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", number, in_words(what));
    };
    add(ask.left.due, "due");
    add(ask.left.learning, "learning");
    add(ask.left.fresh, "new");
    return phrase("{} left", text);
}

}  // namespace

// {{…}} becomes a blank, {{hint}} a blank with its hint.
std::string with_blanks(std::string_view prompt, bool numbered) {
    std::string shown;
    int number = 0;
    while (!prompt.empty()) {
        const std::size_t open = prompt.find("{{");
        shown += prompt.substr(0, open);
        if (open == std::string_view::npos) break;
        const std::size_t close = prompt.find("}}", open);
        if (close == std::string_view::npos) {
            shown += prompt.substr(open);
            break;
        }
        const std::string_view hint = prompt.substr(open + 2, close - open - 2);
        shown += numbered ? fmt::format("__{}__", ++number) : blank;
        if (hint != "…") shown += fmt::format(" ({})", hint);
        prompt.remove_prefix(close + 2);
    }
    return shown;
}

Frame show_ask(const Ask& ask) {
    const Shown& shown = ask.shown;
    Frame frame;
    frame.blank();
    frame.add(Line{}.add(
        fmt::format("{} · {} · {}", shown.card.deck, in_words(phase_word(ask.phase)), progress(ask)),
        Style::dim));
    return frame.add(show_question(shown));
}

Frame show_options(const std::vector<std::string>& options) {
    Frame frame;
    for (std::size_t i = 0; i < options.size(); ++i)
        frame.add(Line{}.add("  ").add(letter(i), Style::accent).add(" ").add(options[i]).hanging(5));
    return frame;
}

Frame show_welcome() {
    Frame frame;
    frame.add(Line{
        in_words(
            "Type the answer and press Enter; Enter alone shows it. Then say how well you knew it: 1 to 4, "
            "or Enter for the grade that is marked."),
        Style::dim});
    return frame.add(Line{}
                         .add("Tab", Style::accent)
                         .add(in_words(" gives a hint, "), Style::dim)
                         .add("?", Style::accent)
                         .add(in_words(" tells the keys, "), Style::dim)
                         .add("Ctrl-D", Style::accent)
                         .add(in_words(" stops. Everything is saved at once."), Style::dim));
}

Frame show_question(const Shown& shown) {
    Frame frame;
    frame.paragraph(with_blanks(shown.card.prompt, shown.fields.size() > 1), Style::bold);
    frame.add(show_options(shown.options));
    for (const std::string& path : shown.card.media) frame.add(Line{"  [" + path + "]", Style::dim});
    if (const std::string what = task(shown); !what.empty())
        frame.add(Line{fmt::format("({})", in_words(what)), Style::dim});
    return frame;
}

std::string field_label(const Shown& shown, std::size_t field) {
    if (field >= shown.fields.size()) return "> ";
    if (shown.fields[field].empty()) return fmt::format("{}> ", field + 1);
    return shown.fields[field] + "> ";
}

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
        static constexpr std::array words{"suspended: out of use until resumed",
                                          "resumed",
                                          "buried until tomorrow",
                                          "no longer buried",
                                          "flagged",
                                          "no longer flagged"};
        frame.add(Line{fmt::format("  {}{}", of_card_before ? in_words("the card before, ") : "",
                                   in_words(words[static_cast<std::size_t>(aside->kind)])),
                       Style::dim});
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

Line leech_keys() {
    return Line{}
        .add("  e", Style::accent)
        .add(in_words(" edits it  "))
        .add("s", Style::accent)
        .add(in_words(" suspends it  "))
        .add("Enter", Style::accent)
        .add(in_words(" goes on "));
}

Frame show_keys(bool answered, const SessionKeys& keys) {
    Frame frame;
    const auto key = [&](std::string_view name, std::string_view does) {
        frame.add(Line{}
                      .add("  ")
                      .add(in_words(name), Style::accent)
                      .to_column(12)
                      .add(in_words(does))
                      .hanging(12));
    };
    if (!answered) {
        key("Enter", "answer; on an empty line: show the answer");
        key(phrase("Tab or :{}", key_name(keys.hint)), "a hint; one more with each");
        key(":" + key_name(keys.undo), "undo the last grade, also of an earlier session");
        key(":" + key_name(keys.edit), "edit the card");
        key(fmt::format(":{} :{} :{}", key_name(keys.suspend), key_name(keys.bury), key_name(keys.flag)),
            "suspend, bury until tomorrow, flag");
        key(":" + key_name(keys.stop), "stop; everything is saved (so do Ctrl-D and Ctrl-C)");
        return frame;
    }
    key(fmt::format("{} {} {} {}", key_name(keys.again), key_name(keys.hard), key_name(keys.good),
                    key_name(keys.easy)),
        "again, hard, good, easy");
    key("Enter", "the suggested grade (↵)");
    key(key_name(keys.undo), "undo the last grade, also of an earlier session");
    key(key_name(keys.edit), "edit the card");
    key(fmt::format("{} {} {}", key_name(keys.suspend), key_name(keys.bury), key_name(keys.flag)),
        "suspend, bury until tomorrow, flag");
    key(key_name(keys.stop), "stop; everything is saved");
    return frame;
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
