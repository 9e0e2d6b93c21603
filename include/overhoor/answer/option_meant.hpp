#pragma once
// Which options were meant: by letter, number or text.

#include <optional>
#include <set>
#include <span>
#include <string>

#include "overhoor/answer/context.hpp"

namespace overhoor {

// Which option was meant, and whether its text was mistyped.
struct Meant {
    std::size_t option = 0;
    Outcome outcome = Outcome::correct;  // or close
    std::string reason{};
};

// The option whose text this is; a text with a slip must be nearer to one than to every other.
std::optional<Meant> option_by_text(std::span<const std::string> options, std::string_view text,
                                    const Context& asked);

// By its text when that fits better than every other's, else by its sign.
std::optional<Meant> option_meant(std::span<const std::string> options, std::string_view given,
                                  const Context& context);

// What was said of something that is true or not; English is understood everywhere, after the card's own
// language.
std::optional<bool> truth_said(std::span<const Word> words, const Language& own);

// "a, c", "ac", "a) en c.", or the texts themselves.
struct Picks {
    std::set<std::size_t> options{};
    int unknown = 0;  // named, but no option
    std::optional<Meant> close{};
};
Picks picks_of(std::span<const std::string> options, const Answer& answer, const Context& context);

}  // namespace overhoor
