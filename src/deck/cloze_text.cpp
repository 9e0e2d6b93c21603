#include "overhoor/deck/cloze_text.hpp"

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

std::vector<Piece> pieces_of(std::string_view sentence, SourceSpan where, Reading& reading) {
    std::vector<Piece> pieces;
    int position = 0;
    while (!sentence.empty()) {
        const std::size_t open = sentence.find("{{");
        if (open > 0) pieces.push_back({.text = std::string{sentence.substr(0, open)}});
        if (open == std::string_view::npos) break;
        const std::size_t close = sentence.find("}}", open);
        if (close == std::string_view::npos) {
            reading.error(where, "unclosed-gap", "a gap opens with {{ and does not close",
                          "write {{answer}}");
            return {};
        }
        Piece gap = gap_from(sentence.substr(open + 2, close - open - 2), ++position);
        if (gap.text.find_first_not_of(' ') == std::string::npos) {
            reading.error(where, "empty-gap", fmt::format("gap {} has no text", position),
                          "write the answer between {{ and }}");
            return {};
        }
        pieces.push_back(std::move(gap));
        sentence.remove_prefix(close + 2);
    }
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

void check_accept(const JsonMember* accept, const std::vector<Piece>& pieces, Reading& reading) {
    if (accept == nullptr) return;
    const auto gaps = std::ranges::count_if(pieces, [](const Piece& piece) { return piece.group > 0; });
    if (!accept->value.is(Kind::object)) {
        if (gaps > 1)
            reading.error(accept->value.span, "which-gap",
                          "with several gaps \"accept\" must say which one it is for",
                          R"(write {"answer of the gap": ["what else is right"]})");
        return;
    }
    for (const JsonMember& member : accept->value.members)
        if (std::ranges::none_of(
                pieces, [&](const Piece& piece) { return piece.group > 0 && piece.text == member.key; }))
            reading.error(member.key_span, "which-gap",
                          fmt::format("no gap has the answer \"{}\"", member.key),
                          "write the text of the gap as it stands in the sentence");
}

}  // namespace

std::vector<Asked> read_cloze(const JsonValue& card, const JsonMember& cloze, bool strict, Reading& reading) {
    const auto sentence = reading.text(cloze.value, "the sentence");
    if (!sentence) return {};
    const std::vector<Piece> pieces = pieces_of(*sentence, cloze.value.span, reading);
    std::map<int, Asked> by_group;
    for (const Piece& piece : pieces)
        if (piece.group > 0) by_group[piece.group].sibling = std::to_string(piece.group);
    if (by_group.empty()) {
        if (!pieces.empty())
            reading.error(cloze.value.span, "no-gap", "this sentence has no gap",
                          "put {{ and }} around what is to be filled in");
        return {};
    }
    const JsonMember* accept = card.find("accept");
    check_accept(accept, pieces, reading);
    const auto gaps = std::ranges::count_if(pieces, [](const Piece& piece) { return piece.group > 0; });
    std::string before;
    if (const JsonMember* q = card.find("q"))
        before = reading.text(q->value, "the question").value_or("") + "\n";
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
            expected.gaps.push_back(
                {.accepted = accepted(accept, piece.text, gaps == 1, reading), .strict = strict});
        }
        asked.expected = std::move(expected);
        all.push_back(std::move(asked));
    }
    return all;
}

}  // namespace overhoor
