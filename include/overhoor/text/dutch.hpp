#pragma once
// What the program says in Dutch: a table for each part of it. `tongue` looks things up in them all.

#include <span>

#include "overhoor/text/tongue.hpp"

namespace overhoor {

std::span<const Sentence> dutch_of_everything();
std::span<const Sentence> dutch_of_the_session();
std::span<const Sentence> dutch_of_the_verdict();
std::span<const Sentence> dutch_of_planning();
std::span<const Sentence> dutch_of_statistics();
std::span<const Sentence> dutch_of_cards();
std::span<const Sentence> dutch_of_settings();
std::span<const Sentence> dutch_of_the_model();
std::span<const Sentence> dutch_of_the_log();
std::span<const Sentence> dutch_of_the_rules();
std::span<const Sentence> dutch_of_the_rule_reasons();
std::span<const Sentence> dutch_of_slips();
std::span<const Sentence> dutch_of_slips_in_texts();
std::span<const Sentence> dutch_of_reading();
std::span<const Sentence> dutch_of_card_faults();
std::span<const Sentence> dutch_of_gaps_and_files();
std::span<const Sentence> dutch_of_lint();
std::span<const Sentence> dutch_of_the_help();
std::span<const Sentence> dutch_of_the_help_on_study();
std::span<const Sentence> dutch_of_the_help_on_decks();
std::span<const Sentence> dutch_of_errors();
std::span<const Sentence> dutch_of_errors_in_the_log();
std::span<const Sentence> dutch_of_wrong_use();

}  // namespace overhoor
