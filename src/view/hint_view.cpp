#include <fmt/format.h>

#include <algorithm>

#include "overhoor/text/tongue.hpp"
#include "overhoor/view/session_view.hpp"

namespace overhoor {
namespace {

// "4, 9" → "2 words, of 4 and 9 letters"
std::string shape_in_words(const std::string& lengths) {
    const auto words = 1 + std::ranges::count(lengths, ',');
    if (words == 1) return phrase(lengths == "1" ? "{} letter" : "{} letters", lengths);
    const std::size_t last = lengths.rfind(", ");
    return phrase("{} words, of {} and {} letters", words, lengths.substr(0, last), lengths.substr(last + 2));
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
            return phrase(first == "1" ? "{} digit" : "{} digits", first);
        case Hint::Kind::initials:
        case Hint::Kind::beginning:
            return each(hint.texts, false, [](const std::string& text) { return text; });
        case Hint::Kind::right:
            return first == "1" ? std::string{in_words("one of them is right")}
                                : phrase("{} of them are right", first);
        case Hint::Kind::not_this:
            return phrase("not {})", first);
        case Hint::Kind::one_part:
            return fmt::format("{} – {}", first, hint.texts.back());
        case Hint::Kind::arrange:
            return std::string{in_words("put these in order, with their letters")};
    }
    return {};
}

Frame show_hint(const ShowHint& show) {
    const std::string hint = hint_in_words(show.hint);
    Frame frame;
    frame.add(Line{
        show.of > 1 ? phrase("  hint {} of {}: {}", show.number, show.of, hint) : phrase("  hint: {}", hint),
        Style::warn}
                  .hanging(2));
    if (show.hint.kind == Hint::Kind::arrange) frame.add(show_options(show.hint.texts));
    return frame;
}

}  // namespace overhoor
