#include "overhoor/answer/reason.hpp"

#include <fmt/format.h>

#include <string_view>

#include "overhoor/text/letters.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

// `{0}` is the word, `{1}` the other, `{2}` the count.
std::string_view pattern(Cause cause) {
    switch (cause) {
        case Cause::none:
            return "";
        case Cause::article:
            return "the article is free";
        case Cause::accents:
            return "accents are free";
        case Cause::number_written_otherwise:
            return "the same number";
        case Cause::date_written_otherwise:
            return "the same day";
        case Cause::order_is_free:
            return "the order is free";
        case Cause::echo:
            return "words of the question are free";
        case Cause::optional_part:
            return "the part in brackets is optional";
        case Cause::alternative:
            return "also accepted";
        case Cause::letter_missing:
            return "one letter missing in {0}";
        case Cause::letter_extra:
            return "one letter too many in {0}";
        case Cause::letter_other:
            return "one other letter in {0}";
        case Cause::letters_swapped:
            return "two letters swapped in {0}";
        case Cause::letters:
            return "{2} slips";
        case Cause::other_form:
            return "another form of the word: {0}";
        case Cause::other_spelling:
            return "another spelling: {0}";
        case Cause::little_word_missing:
            return "left out: {0}";
        case Cause::little_word_extra:
            return "too much: {0}";
        case Cause::unit_missing:
            return "the unit is missing";
        case Cause::nothing_given:
            return "no answer";
        case Cause::another_word:
            return "another word: {0}";
        case Cause::word_missing:
            return "missing: {0}";
        case Cause::word_extra:
            return "too much: {0}";
        case Cause::another_order:
            return "another order";
        case Cause::another_number:
            return "another number: {0}";
        case Cause::another_date:
            return "another date: {0}";
        case Cause::another_unit:
            return "another unit: {0}";
        case Cause::several_numbers:
            return "more than one number";
        case Cause::no_number:
            return "this is no number";
        case Cause::opposite:
            return "the opposite: {0}";
        case Cause::negation_missing:
            return "a negation is missing: {0}";
        case Cause::negation_extra:
            return "a negation too many: {0}";
        case Cause::little_word_replaced:
            return "{0} is not {1}";
        case Cause::exact_word:
            return "every letter counts in {1}";
        case Cause::existing_word:
            return "another word: {0}";
        case Cause::other_derivation:
            return "another word: {0}";
        case Cause::too_many_slips:
            return "too many slips";
        case Cause::only_the_optional_part:
            return "only the optional part";
        case Cause::other_card:
            return "this is the answer to another card: {0}";
        case Cause::rejected:
            return "{0}";
        case Cause::spelling_counts:
            return "spelling counts here";
        case Cause::no_option:
            return "this is none of the options";
        case Cause::several_options:
            return "more than one option";
        case Cause::neither_true_nor_false:
            return "neither true nor false";
        case Cause::items_missing:
            return "{2} missing";
        case Cause::items_extra:
            return "{2} too many";
    }
    return "";
}

// A word that would fill the line says nothing; its beginning does.
std::string shortened(const std::string& word) {
    constexpr int longest = 40;
    if (width_of(word) <= longest) return word;
    std::string text;
    int used = 0;
    for (const std::string_view cluster : graphemes(word)) {
        used += width_of(cluster);
        if (used >= longest) break;
        text += cluster;
    }
    return text + "…";
}

}  // namespace

std::string say(const Reason& reason) {
    const std::string word = reason.cause == Cause::rejected ? reason.word : shortened(reason.word);
    const std::string other = shortened(reason.other);
    return phrase(pattern(reason.cause), word, other, reason.count);
}

}  // namespace overhoor
