#pragma once
// A question as the rules need it: its language found, its prompt read once, and only when asked for.

#include <optional>

#include "overhoor/answer/basis.hpp"
#include "overhoor/answer/check.hpp"
#include "overhoor/answer/echo.hpp"

namespace overhoor {

class Context {
public:
    explicit Context(const Question& asked)
        : question(asked), language(language_of(asked.language)), basis{language, asked.lists} {}

    const Question& question;
    const Language& language;
    const Basis basis;

    const Echo& echo() const {
        if (!echo_) echo_.emplace(question.prompt, language);
        return *echo_;
    }

private:
    mutable std::optional<Echo> echo_{};
};

}  // namespace overhoor
