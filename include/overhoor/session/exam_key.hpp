#pragma once
// The key of an exam: what a right answer looks like as a learner would write it.

#include <string>

#include "overhoor/session/question.hpp"

namespace overhoor {

// Judged correct by the judge.
Answer key_of(const Shown& shown);

// The same for people: "b) beleid", "structuur; proces; instituties", "IP – netwerk; TCP – transport".
std::string key_in_words(const Shown& shown);

// The same beside a paper, where rows have numbers and options letters: "1–c, 2–a".
std::string key_on_paper(const Shown& shown);

// The letter of an option: a, b, c …
std::string option_letter(std::size_t option);

}  // namespace overhoor
