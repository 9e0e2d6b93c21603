#include <fmt/format.h>

#include <algorithm>

#include "overhoor/view/session_view.hpp"

namespace overhoor {
namespace {

// "4, 9" → "2 words, of 4 and 9 letters"
std::string shape_in_words(const std::string& lengths) {
    const auto words = 1 + std::ranges::count(lengths, ',');
    if (words == 1) return fmt::format("{} letter{}", lengths, lengths == "1" ? "" : "s");
    const std::size_t last = lengths.rfind(", ");
    return fmt::format("{} words, of {} and {} letters", words, lengths.substr(0, last),
                       lengths.substr(last + 2));
}

// Of several gaps each with its number.
template <class Say>
std::string each(const std::vector<std::string>& texts, bool numbered, Say say) {
    std::string all;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0) all += "; ";
        if (numbered && texts.size() > 1) all += fmt::format("{}: ", i + 1);
        all += say(texts[i]);
    }
    return all;
}

}  // namespace

std::string hint_in_words(const Hint& hint) {
    const std::string& first = hint.texts.front();
    switch (hint.kind) {
        case Hint::Kind::written:
            return first;
        case Hint::Kind::shape:
            return each(hint.texts, true, shape_in_words);
        case Hint::Kind::digits:
            return fmt::format("{} digit{}", first, first == "1" ? "" : "s");
        case Hint::Kind::initials:
        case Hint::Kind::beginning:
            return each(hint.texts, false, [](const std::string& text) { return text; });
        case Hint::Kind::right:
            return first == "1" ? "one of them is right" : first + " of them are right";
        case Hint::Kind::not_this:
            return fmt::format("not {})", first);
        case Hint::Kind::one_part:
            return fmt::format("{} – {}", first, hint.texts.back());
        case Hint::Kind::arrange:
            return "put these in order, with their letters";
    }
    return {};
}

Frame show_hint(const ShowHint& show) {
    const std::string number = show.of > 1 ? fmt::format(" {} of {}", show.number, show.of) : "";
    Frame frame;
    frame.add(Line{fmt::format("  hint{}: {}", number, hint_in_words(show.hint)), Style::warn}.hanging(2));
    if (show.hint.kind == Hint::Kind::arrange) frame.add(show_options(show.hint.texts));
    return frame;
}

}  // namespace overhoor
