#include "overhoor/deck/mend.hpp"

#include <algorithm>
#include <utility>

#include "overhoor/deck/deck_json.hpp"
#include "overhoor/deck/slip_mending.hpp"

namespace overhoor {
namespace {

// Each slip in the syntax costs one more reading. A million of them are no work of hands.
constexpr std::size_t most_bytes_read = std::size_t{2} << 30U;

// What the problems would replace, in order; of two that overlap the first.
std::vector<Replacement> replacements_of(std::vector<Problem>& problems) {
    std::ranges::stable_sort(problems, {}, [](const Problem& problem) {
        return problem.mending.empty() ? SourceSpan{} : problem.mending.front().where;
    });
    std::vector<Replacement> all;
    for (Problem& problem : problems) {
        if (problem.mending.empty()) continue;
        if (!all.empty() && problem.mending.front().where.begin < all.back().where.end)
            problem.mending.clear();
        else
            all.insert(all.end(), problem.mending.begin(), problem.mending.end());
    }
    std::erase_if(problems, [](const Problem& problem) { return problem.mending.empty(); });
    return all;
}

// A program that writes a comma after everything makes as many slips as cards: they are mended in one go.
void mend_further_commas(std::string_view text, std::vector<Problem>& problems) {
    const Problem first = problems.back();
    for (const std::uint32_t comma : further_trailing_commas(text, first.mending.back().where.end)) {
        problems.push_back(first);
        problems.back().mending = {{{comma, comma + 1}, ""}};
    }
}

}  // namespace

std::string replaced(std::string_view text, const std::vector<Replacement>& replacements) {
    std::string result;
    std::size_t kept = 0;
    for (const auto& [where, instead] : replacements) {
        result += text.substr(kept, where.begin - kept);
        result += instead;
        kept = where.end;
    }
    result += text.substr(kept);
    return result;
}

Mended mend(SourceText source) {
    Mended done;
    for (std::size_t read = 0;;) {
        auto problems = read_deck(source, "deck", "en").problems;
        std::erase_if(problems, [](const Problem& problem) { return problem.mending.empty(); });
        if (!problems.empty() && problems.back().rule == "trailing-comma")
            mend_further_commas(source.text, problems);
        const auto replacements = replacements_of(problems);
        if (replacements.empty()) break;
        std::ranges::move(problems, std::back_inserter(done.mended));
        read += source.text.size();
        source.text = replaced(source.text, replacements);
        if (read > most_bytes_read) {
            done.finished = false;
            break;
        }
    }
    done.text = std::move(source.text);
    return done;
}

}  // namespace overhoor
