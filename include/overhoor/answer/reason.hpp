#pragma once
// Why a verdict is as it is, and the few words in which that is said: all the judge's words are here.

#include <string>

namespace overhoor {

enum class Cause {
    none,
    // Form: nothing is lost.
    article,
    accents,
    number_written_otherwise,
    date_written_otherwise,
    order_is_free,
    echo,
    optional_part,
    alternative,
    // Slips.
    letter_missing,
    letter_extra,
    letter_other,
    letters_swapped,
    letters,  // several
    other_form,
    other_spelling,
    little_word_missing,
    little_word_extra,
    unit_missing,
    // Another answer.
    nothing_given,
    another_word,
    word_missing,
    word_extra,
    another_order,
    another_number,
    another_date,
    another_unit,
    several_numbers,
    no_number,
    opposite,
    negation_missing,
    negation_extra,
    little_word_replaced,
    exact_word,
    existing_word,
    other_derivation,
    too_many_slips,
    only_the_optional_part,
    other_card,
    rejected,
    spelling_counts,
    no_option,
    several_options,
    neither_true_nor_false,
    items_missing,
    items_extra,
};

struct Reason {
    Cause cause = Cause::none;
    std::string word{};   // what it is about, as it was typed
    std::string other{};  // what it was taken for
    int count = 0;
};

// "one letter missing", "word missing: Brother", "this is the answer to another card: Soft Sister".
std::string say(const Reason& reason);

}  // namespace overhoor
