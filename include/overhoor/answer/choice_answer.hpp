#pragma once
// Options picked by letter, number or text; and what is true or not.

#include <optional>
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

// "b", "B)", "(b)", "2", or the option's text when it fits better than every other's.
std::optional<Meant> option_meant(std::span<const std::string> options, std::string_view given,
                                  const Context& context);

Verdict check_choice(const ExpectedChoice& choice, const Answer& answer, const Context& context);
Verdict check_truth(const ExpectedTruth& truth, const Answer& answer, const Context& context);

}  // namespace overhoor
