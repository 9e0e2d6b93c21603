#pragma once
// Forms and spellings of one word: ambtenaar and ambtenaren, product and produkt. A slip worth showing,
// not another fact.

#include "overhoor/answer/basis.hpp"

namespace overhoor {

// Singular and plural, an adjective with or without -e, endings of a verb. Not degrees, tense or
// derivations: these say something else.
bool other_form(const Word& a, const Word& b, const Basis& basis);

// Older, British or American spelling; a linking letter in a compound.
bool other_spelling(const Word& a, const Word& b, const Basis& basis);

// Two words derived from one: innovatie and innovatief, snel and sneller.
bool other_derivation(const Word& a, const Word& b, const Language& language);

}  // namespace overhoor
