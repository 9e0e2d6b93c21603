#pragma once
// The languages there are: a new one is its file in src/answer/language/ and its name here.

#include "overhoor/answer/language.hpp"

namespace overhoor {

extern const LanguageData dutch;
extern const LanguageData english;
extern const LanguageData german;
extern const LanguageData french;

}  // namespace overhoor
