// The question as a person sees it: what is asked, its options, and what to do.

#include <fmt/format.h>

#include <string_view>

#include "overhoor/text/tongue.hpp"
#include "overhoor/view/session_view.hpp"

namespace overhoor {
namespace {

const std::string blank = "______";

std::string letter(std::size_t option) { return std::string(1, static_cast<char>('a' + option)) + ")"; }

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

Frame show_right_options(const ExpectedChoice& choice) {
    Frame frame;
    for (std::size_t i = 0; i < choice.options.size(); ++i)
        if (choice.options[i].right)
            frame.add(Line{}
                          .add("  ")
                          .add(letter(i), Style::accent)
                          .add(" ")
                          .add(choice.options[i].text, Style::good)
                          .hanging(5));
    return frame;
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

}  // namespace overhoor
