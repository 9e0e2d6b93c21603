#include "overhoor/deck/cloze_text.hpp"
#include "overhoor/deck/kind_readers.hpp"
#include "overhoor/text/tongue.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <utility>

namespace overhoor {
namespace {

using Kind = JsonValue::Kind;

struct Piece {
    std::string text{};  // of the sentence, or the answer of a gap
    std::string hint{};
    int group = 0;  // 0: no gap
};

// "2:x::hint" → group 2, answer x, hint
Piece gap_from(std::string_view inside, int position) {
    Piece gap{.group = position};
    int group = 0;
    const auto read = std::from_chars(inside.data(), inside.data() + inside.size(), group);
    const auto digits = static_cast<std::size_t>(read.ptr - inside.data());
    const bool numbered = read.ec == std::errc{} && digits > 0 && group > 0 &&
                          inside.substr(digits).starts_with(':') && !inside.substr(digits).starts_with("::");
    if (numbered) {
        gap.group = group;
        inside.remove_prefix(digits + 1);
    }
    const std::size_t colons = inside.find("::");
    gap.text = std::string{inside.substr(0, colons)};
    if (colons != std::string_view::npos) gap.hint = std::string{inside.substr(colons + 2)};
    return gap;
}

// "c1::answer" as it is written here, "1:answer"; nothing for what is not Anki's.
std::string as_written_here(std::string_view inside) {
    const std::size_t digits = std::min(inside.find_first_not_of("0123456789", 1), inside.size());
    if (!inside.starts_with('c') || digits == 1 || inside.substr(digits, 2) != "::" ||
        inside.size() < digits + 3)
        return {};
    return fmt::format("{}:{}", inside.substr(1, digits - 1), inside.substr(digits + 2));
}

// Reports what is wrong with the braces of a sentence, at its place.
class Braces {
public:
    Braces(std::string_view sentence, const JsonValue& written, Reading& reading)
        : sentence_(sentence), written_(written), reading_(reading) {}

    void not_closed(std::size_t open) {
        const std::size_t end = sentence_.find_first_of(" ,.;\n", open);
        reading_.error(where(open, std::min(end, sentence_.size())), "unclosed-gap",
                       said("this gap opens with {{ and does not close"), said("write {{answer}}"));
    }

    void opens_inside(std::size_t open, std::size_t again) {
        const std::string_view inside = sentence_.substr(open, again - open);
        const std::size_t end = inside.find_last_not_of(' ') + 1;
        reading_.error(where(open, open + end), "unclosed-gap",
                       said("this gap does not close before the next one opens"),
                       phrase("write {{{{{}}}}}", meant(inside)));
    }

    // What stands between the braces that are there: "{{1:100}" → "1:100".
    static std::string_view meant(std::string_view inside) {
        const std::string_view rest = inside.substr(std::min<std::size_t>(2, inside.size()));
        const std::size_t end = rest.find('}');
        return end == std::string_view::npos || end == 0 ? in_words("answer") : rest.substr(0, end);
    }

    void empty(std::size_t open, std::size_t close) {
        reading_.error(where(open, close + 2), "empty-gap", said("a gap without an answer"),
                       said("write the answer between {{ and }}; it is hidden when it is asked"));
    }

    // Code may have braces of its own: a warning, no more.
    void odd(std::size_t begin, std::size_t end, std::string help) {
        reading_.warning(where(begin, end), "odd-braces", said("these braces are no gap of their own"),
                         std::move(help));
    }

    void foreign(std::size_t open, const std::string& here) {
        const SourceSpan number = where(open + 2, sentence_.find("::", open) + 2);
        reading_.warning(number, "foreign-gap", said("this is how Anki numbers gaps"),
                         phrase("write {{{{{}}}}}", here), {{number, here.substr(0, here.find(':') + 1)}});
    }

    void none() {
        const std::size_t open = sentence_.find('{');
        const std::size_t close = open == std::string_view::npos ? open : sentence_.find('}', open);
        if (close == std::string_view::npos)
            return reading_.error(written_.span, "no-gap", said("this sentence has no gap"),
                                  said("put {{ and }} around what is to be filled in"));
        const std::string_view answer = sentence_.substr(open + 1, close - open - 1);
        reading_.error(where(open, close + 1), "no-gap", said("a gap has two braces on each side"),
                       phrase("write {{{{{}}}}}", answer));
    }

private:
    SourceSpan where(std::size_t begin, std::size_t end) const {
        return reading_.inside(written_, begin, end);
    }

    std::string_view sentence_;
    const JsonValue& written_;
    Reading& reading_;
};

// Nothing when there is no gap in the sentence, or something wrong with one.
std::vector<Piece> pieces_of(std::string_view sentence, const JsonValue& written, Reading& reading) {
    std::vector<Piece> pieces;
    Braces braces{sentence, written, reading};
    int position = 0;
    std::size_t at = 0;
    const auto plain = [&](std::size_t end) {
        if (end == at) return;
        const std::string_view text = sentence.substr(at, end - at);
        if (const auto stray = text.find("}}"); stray != std::string_view::npos)
            braces.odd(at + stray, at + stray + 2, said("a gap opens with {{ before its answer"));
        pieces.push_back({.text = std::string{text}});
    };
    for (;;) {
        const std::size_t open = std::min(sentence.find("{{", at), sentence.size());
        plain(open);
        if (open == sentence.size()) break;
        const std::size_t close = sentence.find("}}", open);
        const std::size_t again = sentence.find("{{", open + 2);
        if (close == std::string_view::npos) return braces.not_closed(open), std::vector<Piece>{};
        if (again < close && sentence[open + 2] != '{')
            return braces.opens_inside(open, again), std::vector<Piece>{};
        std::string inside{sentence.substr(open + 2, close - open - 2)};
        if (std::string here = as_written_here(inside); !here.empty()) {
            braces.foreign(open, here);
            inside = std::move(here);
        }
        Piece gap = gap_from(inside, ++position);
        if (gap.text.find_first_not_of(' ') == std::string::npos)
            return braces.empty(open, close), std::vector<Piece>{};
        if (gap.text.starts_with('{') && sentence.substr(close).starts_with("}}}"))
            braces.odd(open, close + 3, phrase("write {{{{{}}}}}", gap.text.substr(1)));
        pieces.push_back(std::move(gap));
        at = close + 2;
    }
    if (position == 0) return braces.none(), std::vector<Piece>{};
    return pieces;
}

// "accept": a list for a sentence with one gap, or an object from a gap's answer to what else is right.
std::vector<std::string> accepted(const JsonMember* accept, const std::string& answer, bool only_gap,
                                  Reading& reading) {
    std::vector<std::string> all{answer};
    if (accept == nullptr) return all;
    const JsonMember* of_gap = accept->value.is(Kind::object) ? accept->value.find(answer) : nullptr;
    if (of_gap == nullptr && !(only_gap && !accept->value.is(Kind::object))) return all;
    for (std::string& text : reading.texts(of_gap != nullptr ? of_gap->value : accept->value, "\"accept\""))
        all.push_back(std::move(text));
    return all;
}

std::string_view first_gap(const std::vector<Piece>& pieces) {
    return std::ranges::find_if(pieces, [](const Piece& piece) { return piece.group > 0; })->text;
}

void check_accept(const JsonMember* accept, const std::vector<Piece>& pieces, Reading& reading) {
    if (accept == nullptr) return;
    const auto gaps = std::ranges::count_if(pieces, [](const Piece& piece) { return piece.group > 0; });
    if (!accept->value.is(Kind::object)) {
        if (gaps > 1)
            reading.error(accept->value.span, "which-gap",
                          said("with several gaps \"accept\" must say which one it is for"),
                          phrase(R"(write {{"{}": ["what else is right"]}}, or another gap's text)",
                                 first_gap(pieces)));
        return;
    }
    for (const JsonMember& member : accept->value.members)
        if (std::ranges::none_of(
                pieces, [&](const Piece& piece) { return piece.group > 0 && piece.text == member.key; }))
            reading.error(member.key_span, "which-gap", phrase("no gap has the answer \"{}\"", member.key),
                          said("write the text of the gap as it stands in the sentence"));
}

}  // namespace

std::vector<Asked> read_cloze(const JsonValue& card, const JsonMember& cloze, bool strict, Reading& reading) {
    const auto sentence = reading.text(cloze.value, "the sentence");
    if (!sentence) return {};
    const std::vector<Piece> pieces = pieces_of(*sentence, cloze.value, reading);
    std::map<int, Asked> by_group;
    for (const Piece& piece : pieces)
        if (piece.group > 0) by_group[piece.group].sibling = std::to_string(piece.group);
    if (by_group.empty()) return {};
    const JsonMember* accept = card.find("accept");
    check_accept(accept, pieces, reading);
    const auto gaps = std::ranges::count_if(pieces, [](const Piece& piece) { return piece.group > 0; });
    std::string before;
    if (const JsonMember* q = card.find("q"))
        before = reading.text(q->value, "the question").value_or("") + "\n";
    const std::vector<Rejected> rejected = read_rejected(card, reading);
    std::vector<Asked> all;
    for (auto& [group, asked] : by_group) {
        ExpectedCloze expected;
        asked.prompt = before;
        for (const Piece& piece : pieces) {
            if (piece.group != group) {
                asked.prompt += piece.text;
                continue;
            }
            asked.prompt += piece.hint.empty() ? "{{…}}" : "{{" + piece.hint + "}}";
            expected.gaps.push_back({.accepted = accepted(accept, piece.text, gaps == 1, reading),
                                     .rejected = rejected,
                                     .strict = strict});
        }
        asked.expected = std::move(expected);
        all.push_back(std::move(asked));
    }
    return all;
}

}  // namespace overhoor
