#pragma once
// Letters with their form taken away: compatibility forms (full width, ligatures, digits of other scripts),
// case, and the marks that make no other letter of their script. What follows compares letters, not looks.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace overhoor {

struct FoldedLetter {
    char32_t letter = 0;      // every space is ' ', every dash '-', every apostrophe '\'', every arrow '→'
    char32_t spelled = 0;     // what follows it when it is spelled out: the e of ae for ä; 0: nothing
    std::uint32_t begin = 0;  // the bytes of the text that it comes from
    std::uint32_t end = 0;
    bool capital = false;
};

// 10² becomes 10^2 but m² m2; 2½ becomes 2 1/2. Bytes that are no UTF-8 become U+FFFD.
std::vector<FoldedLetter> folded(std::string_view text);

bool is_letter(char32_t folded);  // letters and the marks that belong to them; no digits
bool is_digit(char32_t folded);   // 0 to 9: all digits are these after folding

// A sign that tells one fact from another and is never ignored: + # % & @ = < > ^ °, currencies, × and ≠.
bool is_telling(char32_t folded);

// Signs of scripts in which each is a word or a syllable: there are no slips of one letter there.
bool is_syllable(char32_t folded);

// A text in Unicode's composed form with spaces tidied and invisible signs taken out, otherwise as it is.
std::string tidied(std::string_view text);

}  // namespace overhoor
