#pragma once
// Everything that can be wrong, for people and for programs: what, where, and what would help.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace overhoor {

// A stretch of a text, in bytes from its beginning; `end` is one past the last. Four bytes a place keep
// large decks small; lines and columns are counted only when a place is shown.
struct SourceSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    auto operator<=>(const SourceSpan&) const = default;
};

// A stretch of a file as a person finds it, with the line it begins on.
struct Place {
    std::string file{};
    int line = 1;      // counted from 1
    int column = 1;    // counted from 1, in characters (code points), as editors and compilers do
    int end_line = 1;  // the place ends before end_line:end_column
    int end_column = 1;
    std::string excerpt{};   // the author's line, or the part of a very long one around the place
    int excerpt_column = 1;  // the column at which the excerpt begins
    bool operator==(const Place&) const = default;
};

enum class Severity { advice, warning, error };

// Bytes of the author's text, and what takes their place; an empty stretch is a place to insert at.
struct Replacement {
    SourceSpan where{};
    std::string text{};
    bool operator==(const Replacement&) const = default;
};

struct Problem {
    std::string message{};         // what is wrong, in the user's words
    std::string help{};            // what would put it right; may be empty
    std::optional<Place> where{};  // absent when no text is to blame
    std::optional<Place> other{};  // the second place of a conflict: "first written here"
    std::string rule{};            // "unknown-key": its name in `check --json` and in tests
    Severity severity = Severity::error;
    std::vector<Replacement> mending{};  // what puts it right, where only one thing can; in order of place
    bool operator==(const Problem&) const = default;
};

// A value, or the problem that stopped it. The names are those of std::expected, so that moving to it
// later is a search and replace.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
    Result(Problem problem) : content_(std::in_place_index<1>, std::move(problem)) {}

    explicit operator bool() const { return content_.index() == 0; }
    T& operator*() { return *std::get_if<0>(&content_); }
    const T& operator*() const { return *std::get_if<0>(&content_); }
    T* operator->() { return std::get_if<0>(&content_); }
    const T* operator->() const { return std::get_if<0>(&content_); }
    const Problem& error() const { return *std::get_if<1>(&content_); }

private:
    std::variant<T, Problem> content_;
};

// A deed that has no value to give: done, or the problem that stopped it.
struct Done {
    bool operator==(const Done&) const = default;
};

}  // namespace overhoor
