#include "overhoor/session/blueprint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "overhoor/core/random.hpp"
#include "overhoor/session/flow.hpp"
#include "overhoor/session/precedence.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using Cards = std::vector<const Card*>;
using Uses = std::map<std::string_view, int>;  // of notes, in the exams before

struct Section {
    double weight = 0;
    Cards cards{};
};

std::vector<Section> sections_of(std::span<const Card* const> cards, const Blueprint& blueprint) {
    std::map<std::string_view, Section> by_name;
    for (const auto& [name, weight] : blueprint.mix) by_name[name].weight = weight;
    for (const Card* card : cards) {
        if (!can_be_examined(*card)) continue;
        auto section = by_name.find(card->deck);
        if (blueprint.mix.empty()) {
            section = by_name.try_emplace(card->deck).first;
            section->second.weight += 1;
        }
        for (std::size_t tag = 0; section == by_name.end() && tag < card->tags.size(); ++tag)
            section = by_name.find(card->tags[tag]);
        if (section != by_name.end()) section->second.cards.push_back(card);
    }
    std::vector<Section> sections;
    for (auto& [name, section] : by_name)
        if (section.weight > 0) sections.push_back(std::move(section));
    return sections;
}

int notes_in(const Cards& cards) {
    std::set<std::string_view> notes;
    for (const Card* card : cards) notes.insert(card->note);
    return static_cast<int>(notes.size());
}

// How many of each section and of each kind.
struct Wanted {
    std::vector<int> of_section{};
    std::map<std::string_view, int> of_kind{};  // empty: as they come
};

Wanted wanted_from(const std::vector<Section>& sections, const Blueprint& blueprint) {
    Wanted wanted;
    std::vector<double> weights;
    std::vector<int> limits;
    for (const Section& section : sections) {
        weights.push_back(section.weight);
        limits.push_back(notes_in(section.cards));
    }
    wanted.of_section = shares(weights, limits, blueprint.questions);
    weights.clear();
    limits.clear();
    for (const auto& [kind, weight] : blueprint.kinds) {
        Cards of_kind;
        for (const Section& section : sections)
            for (const Card* card : section.cards)
                if (kind_of(card->expected) == kind) of_kind.push_back(card);
        weights.push_back(weight);
        limits.push_back(notes_in(of_kind));
    }
    const auto of_kinds = shares(weights, limits, blueprint.questions);
    std::size_t i = 0;
    for (const auto& [kind, weight] : blueprint.kinds) wanted.of_kind[kind] = of_kinds[i++];
    return wanted;
}

// Cards asked in the exams before cost more than any chance, a kind too many more than any of them.
constexpr long chance_below = 1000, of_a_use = 1000 * 1000, of_a_kind_too_many = 1000L * 1000 * 1000;

// One exam as the cheapest flow: section → note → card → kind.
Cards cheapest(const std::vector<Section>& sections, const Wanted& wanted, const Uses& uses,
               std::uint64_t seed) {
    std::size_t places = 2 + sections.size() + wanted.of_kind.size();
    for (const Section& section : sections) places += static_cast<std::size_t>(notes_in(section.cards));
    CheapestFlow flow{places};
    constexpr std::size_t source = 0, sink = 1;
    std::size_t next = 2;
    std::map<std::string_view, std::size_t> kinds;
    for (const auto& [kind, number] : wanted.of_kind) {
        kinds[kind] = next;
        flow.way(next, sink, number, 0);
        flow.way(next++, sink, 1'000'000, of_a_kind_too_many);
    }
    std::vector<std::pair<const Card*, std::size_t>> ways;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const std::size_t section = next++;
        flow.way(source, section, wanted.of_section[i], 0);
        std::map<std::string_view, std::size_t> notes;
        for (const Card* card : sections[i].cards) {
            const auto [note, fresh] = notes.try_emplace(card->note, next);
            const auto used = uses.find(card->note);
            if (fresh) flow.way(section, next++, 1, used == uses.end() ? 0 : used->second * of_a_use);
            Random random{seed_from(card->id.value, seed)};
            const auto kind = kinds.find(kind_of(card->expected));
            const long unwanted = wanted.of_kind.empty() || kind != kinds.end() ? 0 : of_a_kind_too_many;
            ways.emplace_back(card, flow.way(note->second, kind == kinds.end() ? sink : kind->second, 1,
                                             static_cast<long>(random.below(chance_below)) + unwanted));
        }
    }
    flow.send(source, sink);
    Cards drawn;
    for (const auto& [card, way] : ways)
        if (flow.through(way) > 0) drawn.push_back(card);
    return drawn;
}

bool is_after(const Card& card, const Card& other) {
    return card.deck == other.deck && std::ranges::any_of(card.after, [&](const std::string& name) {
               return other.note == card.deck + "/" + name;
           });
}

// A card beside one that it is learned after gives way to another of its section and kind, if there is one.
void part_from_their_after(Cards& drawn, const std::vector<Section>& sections, const Uses& uses,
                           std::uint64_t seed) {
    const auto conflicts = [&](const Card& card, const Card* in_place_of) {
        return std::ranges::any_of(drawn, [&](const Card* other) {
            return other != in_place_of &&
                   (other->note == card.note || is_after(card, *other) || is_after(*other, card));
        });
    };
    const auto cost = [&](const Card* card) {
        const auto used = uses.find(card->note);
        return std::pair{used == uses.end() ? 0 : used->second, seed_from(card->id.value, seed)};
    };
    for (const Card*& card : drawn) {
        if (card->after.empty() || !conflicts(*card, card)) continue;
        const Card* best = nullptr;
        for (const Section& section : sections) {
            if (std::ranges::find(section.cards, card) == section.cards.end()) continue;
            for (const Card* other : section.cards)
                if (kind_of(other->expected) == kind_of(card->expected) && !conflicts(*other, card) &&
                    (best == nullptr || cost(other) < cost(best)))
                    best = other;
        }
        if (best != nullptr) card = best;
    }
}

Problem too_few(int asked, const std::vector<Section>& sections) {
    int notes = 0;
    for (const Section& section : sections) notes += notes_in(section.cards);
    if (notes == 0)
        return {.message = said("no card can be asked in an exam"),
                .help = said("cards that learners grade themselves cannot: nobody would mark them"),
                .rule = "exam-too-few"};
    return {.message = phrase(notes == 1 ? "{} questions are asked for, and there is {} to ask"
                                         : "{} questions are asked for, and there are {} to ask",
                              asked, notes),
            .help = phrase("--questions {} asks them all (cards of one note count once, those that "
                           "learners grade themselves not at all)",
                           notes),
            .rule = "exam-too-few"};
}

}  // namespace

bool can_be_examined(const Card& card) {
    const auto* text = std::get_if<ExpectedText>(&card.expected);
    return !card.off && (text == nullptr || text->typed);
}

Result<std::vector<const Card*>> draw(std::span<const Card* const> cards, const Blueprint& blueprint,
                                      std::uint64_t seed) {
    const std::vector<Section> sections = sections_of(cards, blueprint);
    const Wanted wanted = wanted_from(sections, blueprint);
    // Twelve seeds share the cards between them: each exam knows what the ones before it asked.
    constexpr std::uint64_t together = 12;
    Uses uses;
    Cards drawn;
    for (std::uint64_t each = seed - seed % together;; ++each) {
        drawn = cheapest(sections, wanted, uses, each);
        part_from_their_after(drawn, sections, uses, each);
        if (each == seed) break;
        for (const Card* card : drawn) ++uses[card->note];
    }
    if (static_cast<int>(drawn.size()) < blueprint.questions || drawn.empty())
        return too_few(blueprint.questions, sections);
    std::ranges::sort(drawn, {}, [](const Card* card) { return card->id; });
    Random random{seed_from("order", seed)};
    shuffle(std::span{drawn}, random);
    return in_precedence(std::move(drawn));
}

}  // namespace overhoor
