#pragma once
// What is asked, and what counts as right: the nouns that every room shares.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "overhoor/core/problem.hpp"
#include "overhoor/core/review.hpp"

namespace overhoor {

// Looks right, is wrong: the author says why.
struct Rejected {
    std::string text{};
    std::string why{};
    bool operator==(const Rejected&) const = default;
};

struct ExpectedText {
    std::vector<std::string> accepted{};  // never empty; the first is the one shown
    std::vector<Rejected> rejected{};
    bool typed = true;    // false: revealed and graded by the learner
    bool strict = false;  // spelling counts
    bool operator==(const ExpectedText&) const = default;
};

struct ExpectedList {
    std::vector<std::vector<std::string>> items{};  // the alternatives of each item, the first is shown
    std::size_t need = 0;                           // how many are asked for: items.size() unless fewer
    bool ordered = false;
    bool strict = false;
    std::vector<Rejected> rejected{};  // items that are none
    bool operator==(const ExpectedList&) const = default;
};

struct Option {
    std::string text{};
    std::string why_not{};  // shown when it was picked wrongly; may be empty
    bool right = false;
    bool operator==(const Option&) const = default;
};

struct ExpectedChoice {
    std::vector<Option> options{};  // in the order they are shown: a, b, c, …
    bool several = false;           // the learner picks all that are right, not one
    bool fixed_order = false;       // as written; otherwise shuffled for each asking
    bool operator==(const ExpectedChoice&) const = default;
};

struct ExpectedTruth {
    bool value = false;
    bool operator==(const ExpectedTruth&) const = default;
};

struct ExpectedCloze {
    std::vector<ExpectedText> gaps{};  // one for each blank of the prompt, in its order
    bool operator==(const ExpectedCloze&) const = default;
};

struct ExpectedMatch {
    std::vector<std::string> left{};
    std::vector<std::string> right{};  // right[i] belongs to left[i]
    std::vector<std::string> extra{};  // belong to nothing
    bool operator==(const ExpectedMatch&) const = default;
};

struct GroupItem {
    std::string text{};
    std::size_t group = 0;
    bool operator==(const GroupItem&) const = default;
};

struct ExpectedGroups {
    std::vector<std::string> groups{};
    std::vector<GroupItem> items{};
    bool operator==(const ExpectedGroups&) const = default;
};

struct ExpectedNumber {
    std::string shown{};  // as the author wrote it
    double value = 0;
    double low = 0;  // right from low to high, both included; both are the value without a tolerance
    double high = 0;
    std::vector<std::string> units{};     // spellings of the unit, the first is shown; empty: none
    std::vector<std::string> accepted{};  // further answers that count as they stand: "5000 m"
    std::vector<Rejected> rejected{};
    bool operator==(const ExpectedNumber&) const = default;
};

using Expected = std::variant<ExpectedText, ExpectedList, ExpectedChoice, ExpectedTruth, ExpectedCloze,
                              ExpectedMatch, ExpectedGroups, ExpectedNumber>;

// "text", "list", "order", "choice", "truth", "cloze", "match", "groups", "number".
std::string_view kind_of(const Expected& expected);

// The answer as one would say it, for showing: items joined with "; ", the right options, "waar"/"true" …
std::string model_answer(const Expected& expected, std::string_view language);

// A rule of the checker that is switched off, and why.
struct Allowed {
    std::string rule{};
    std::string reason{};
    bool operator==(const Allowed&) const = default;
};

struct Card {
    CardId id{};
    std::string deck{};      // the deck's id
    std::string note{};      // "deck/note": siblings (two directions, several gaps) share it
    std::string language{};  // BCP 47
    std::string prompt{};  // several lines are separated by '\n'; a gap of a cloze is "{{…}}" or "{{hint}}"
    Expected expected{};
    std::vector<std::string> hints{};
    std::string explanation{};
    std::string source{};
    std::vector<std::string> tags{};
    std::vector<std::string> after{};  // ids of notes in the same deck to be learned first
    std::vector<std::string> media{};  // paths inside the deck's folder
    double points = 1;                 // in exams
    bool off = false;                  // out of use; its history stays
    std::vector<Allowed> allow{};      // its deck's first, then its own
    std::string file{};                // where it was written
    SourceSpan where{};
    bool operator==(const Card&) const = default;
};

// What a deck wishes of its exams.
struct ExamWishes {
    std::optional<Day> date{};
    std::optional<int> questions{};
    std::optional<int> minutes{};
    std::optional<double> pass{};           // fraction of the points, 0 to 1
    std::map<std::string, double> mix{};    // tag or deck id → weight
    std::map<std::string, double> kinds{};  // kind of card → weight
    bool operator==(const ExamWishes&) const = default;
};

// What a deck wishes for itself; absent: as in the learner's settings.
struct DeckSettings {
    std::optional<int> new_per_day{};
    std::optional<double> retention{};
    std::optional<int> maximum_interval{};  // days
    ExamWishes exam{};
    std::optional<Spread> spread{};  // of a plan that the learner adopted; no deck says it of itself
    bool operator==(const DeckSettings&) const = default;
};

struct Deck {
    std::string id{};
    std::string title{};
    std::string language{};
    std::string about{}, source{}, author{}, license{};
    std::string file{};
    DeckSettings settings{};
    std::vector<Allowed> allow{};
    std::vector<Card> cards{};  // in the author's order, siblings together
    bool operator==(const Deck&) const = default;
};

// What the learner gave: a typed text or list, the fields of gaps and rows, the letters of options.
struct Answer {
    std::vector<std::string> parts{};
    bool operator==(const Answer&) const = default;
};

}  // namespace overhoor
