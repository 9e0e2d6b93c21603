#pragma once
// Every rule of the checker: its name and its page. What finds the problems refers to them by name.

#include <span>
#include <string_view>

#include "overhoor/core/problem.hpp"

namespace overhoor {

struct Rule {
    std::string_view name{};
    Severity severity = Severity::error;
    std::string_view about{};   // one line
    std::string_view why{};     // what it costs the learner, or how it comes about; may be empty
    std::string_view bad{};     // a deck that has the problem; empty where it lies in files, not in a text
    std::string_view mended{};  // the same without any problem
};

// Warnings can be switched off for a card or a deck. An error leaves a card that cannot be used.
inline bool can_be_allowed(const Rule& rule) { return rule.severity != Severity::error; }

// Four shelves: JSON itself, what stands between things in it, cards and decks as they are built, what they
// mean.
std::span<const Rule> syntax_rules();
std::span<const Rule> punctuation_rules();
std::span<const Rule> structure_rules();
std::span<const Rule> meaning_rules();

const Rule* find_rule(std::string_view name);

// The name that was probably meant; empty when there is none near.
std::string_view nearest_rule(std::string_view name);

}  // namespace overhoor
