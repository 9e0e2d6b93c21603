#pragma once
// A text as the words it is made of, without case, accents and signs: for seeing that two texts say the same.

#include <string>
#include <string_view>
#include <vector>

namespace overhoor {

std::vector<std::string> words_of(std::string_view text);

// The words that carry the sense: no articles, no question words, no little words. `language`: BCP 47.
std::vector<std::string> telling_words(const std::vector<std::string>& words, std::string_view language);
std::vector<std::string> without_articles(const std::vector<std::string>& words, std::string_view language);

// "de", "het", "een": may stand before a word without making it another.
bool is_article(std::string_view word, std::string_view language);
// "of", "or": puts alternatives.
bool is_choosing(std::string_view word, std::string_view language);

// Do these words stand somewhere in the others, together and in this order?
bool contains(const std::vector<std::string>& words, const std::vector<std::string>& part);

}  // namespace overhoor
