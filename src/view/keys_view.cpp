// Which keys there are: at the first start, for ?, and for a card that has become a leech.

#include <fmt/format.h>

#include <string_view>

#include "overhoor/text/tongue.hpp"
#include "overhoor/view/session_view.hpp"

namespace overhoor {

std::string key_name(char key) { return key == ' ' ? std::string{in_words("Space")} : std::string(1, key); }

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

}  // namespace overhoor
