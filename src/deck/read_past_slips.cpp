#include "overhoor/deck/read_past_slips.hpp"

#include <algorithm>
#include <utility>

#include "overhoor/deck/json_slips.hpp"
#include "overhoor/deck/mend.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

// Each slip costs a few walks through the text.
constexpr std::size_t most_bytes_walked = std::size_t{128} << 20U;

class PastSlips {
public:
    explicit PastSlips(const SourceText& source) : source_(source), text_(source.text) {}

    ParsedJson read() {
        ParsedJson parsed;
        for (std::size_t walked = 0;; walked += text_.size()) {
            auto slip = syntax_slip(text_);
            if (!slip) break;
            if (parsed.problems.size() == most_slips || walked > most_bytes_walked) {
                parsed.problems.push_back(too_many(*slip));
                return parsed;
            }
            const bool goes_on = take(*slip);
            parsed.problems.push_back(problem_of(*slip, source_));
            if (!goes_on) return parsed;
        }
        if (mended_.empty()) return parse_json_carefully(source_);
        ParsedJson rest = parse_json_carefully({.name = source_.name, .text = text_},
                                               {source_, [this](SourceSpan span) { return original(span); }});
        std::ranges::move(rest.problems, std::back_inserter(parsed.problems));
        parsed.root = std::move(rest.root);
        if (parsed.root) move_back(*parsed.root);
        return parsed;
    }

private:
    struct Mended {
        SourceSpan original{};  // in the author's text
        SourceSpan now{};       // in the mended one
    };

    Problem too_many(ToldSlip& slip) const {
        slip.where = original(slip.where);
        slip.other.reset();
        slip.mending.clear();
        slip.rule = "too-many";
        slip.message = said("there are more slips than can be read at once");
        slip.help = said("mend those above first");
        return problem_of(slip, source_);
    }

    // Mends it in the text that is read on; the slip itself then speaks of the author's text. Not when there
    // is nothing to mend, or when it touches what was mended before.
    bool take(ToldSlip& slip) {
        const auto mending = slip.mending;
        const bool apart = std::ranges::all_of(mending, [&](const Replacement& one) {
            return std::ranges::all_of(mended_, [&](const Mended& before) {
                return one.where.end < before.now.begin || before.now.end < one.where.begin ||
                       (one.where.begin == before.now.end && one.where.end > one.where.begin);
            });
        });
        slip.where = original(slip.where);
        if (slip.other) slip.other = original(*slip.other);
        if (!apart) slip.mending.clear();
        for (Replacement& one : slip.mending) one.where = original(one.where);
        if (slip.mending.empty()) return false;
        for (const Replacement& one : mending) note(one);
        text_ = replaced(text_, mending);
        return true;
    }

    // A replacement that is about to be made. One slip has one of them, or more that do not touch.
    void note(const Replacement& one) {
        const auto size = static_cast<std::uint32_t>(one.text.size());
        const auto longer = size - (one.where.end - one.where.begin);  // modulo 2^32, as it is added
        const SourceSpan before = original(one.where);
        for (Mended& other : mended_)
            if (other.now.begin >= one.where.end)
                other.now = {other.now.begin + longer, other.now.end + longer};
        const Mended fresh{.original = before, .now = {one.where.begin, one.where.begin + size}};
        mended_.insert(std::ranges::find_if(
                           mended_, [&](const Mended& other) { return other.now.begin > fresh.now.begin; }),
                       fresh);
    }

    std::uint32_t original(std::uint32_t at) const {
        std::uint32_t shift = 0;
        for (const Mended& one : mended_) {
            if (at < one.now.begin) break;
            if (at < one.now.end) return one.original.begin;
            shift = one.original.end - one.now.end;
        }
        return at + shift;
    }
    SourceSpan original(SourceSpan span) const {
        const std::uint32_t begin = original(span.begin);
        return {begin, std::max(begin, original(span.end))};
    }

    void move_back(JsonValue& value) const {
        value.span = original(value.span);
        for (JsonValue& item : value.items) move_back(item);
        for (JsonMember& member : value.members) {
            member.key_span = original(member.key_span);
            move_back(member.value);
        }
    }

    const SourceText& source_;
    std::string text_;
    std::vector<Mended> mended_{};  // in order of place
};

}  // namespace

ParsedJson read_past_slips(const SourceText& source) { return PastSlips{source}.read(); }

}  // namespace overhoor
