#pragma once
// Reads values out of a JSON tree and reports at its place what is not as it should be. The tools with
// which decks and cards are read.

#include <fmt/format.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/core/problem.hpp"
#include "overhoor/deck/json_source.hpp"
#include "overhoor/deck/text_place.hpp"

namespace overhoor {

// Of one file; what comes after them is told in one line.
inline constexpr std::size_t most_problems = 200;

// Keys that another object has: of "a deck", "a card".
struct KeysElsewhere {
    std::string_view of{};
    std::span<const std::string_view> keys{};
};

// The keys that an object may have.
struct KnownKeys {
    std::string_view of{};  // "a card": has no key "…"
    std::span<const std::string_view> keys{};
    std::span<const std::string_view> vital{};  // without them the object is nothing
    std::span<const KeysElsewhere> elsewhere{};
};

// A key that was meant as another.
struct Renamed {
    std::size_t member = 0;
    std::string key{};
};
JsonValue renamed_keys(JsonValue object, std::span<const Renamed> renamed);

class Reading {
public:
    Reading(const SourceText& source, std::vector<Problem>& problems)
        : source_(source), problems_(problems) {}

    void error(SourceSpan where, std::string_view rule, std::string message, std::string help = {});
    void warning(SourceSpan where, std::string_view rule, std::string message, std::string help = {},
                 std::vector<Replacement> mending = {});
    void conflict(SourceSpan where, SourceSpan other, std::string_view rule, std::string message,
                  std::string help);
    Place place(SourceSpan span) const { return place_of(source_, span); }

    // Warnings that are allowed are not told, for as long as this lives.
    class Silence {
    public:
        Silence(Reading& reading, const std::vector<Allowed>& allowed)
            : reading_(reading), before_(reading.allowed_) {
            reading.allowed_ = &allowed;
        }
        ~Silence() { reading_.allowed_ = before_; }
        Silence(const Silence&) = delete;
        Silence& operator=(const Silence&) = delete;

    private:
        Reading& reading_;
        const std::vector<Allowed>* before_;
    };

    // These words of a text, when they stand in it as they are; otherwise all of it.
    SourceSpan words_in(SourceSpan text, std::string_view words) const;

    // A warning for each key that is not among the known ones, with the one that was probably meant; an error
    // when that is a vital one. What comes back are those that leave no doubt: the object is read as if
    // they were written so.
    std::vector<Renamed> check_keys(const JsonValue& object, const KnownKeys& known);

    // A piece of what a text says.
    SourceSpan inside(const JsonValue& text, std::size_t begin, std::size_t end) const {
        return span_inside(source_.text, text, begin, end);
    }

    // Reports a value of another kind, and gives nothing for it.
    // `mending`: what was meant instead, if that is clear.
    bool expect(const JsonMember& member, JsonValue::Kind kind, std::string_view help = {},
                std::vector<Replacement> mending = {});

    // A text; a list of texts is its lines. Empty texts are reported.
    std::optional<std::string> text(const JsonValue& value, std::string_view of);
    // A text or a list of texts, each on its own.
    std::vector<std::string> texts(const JsonValue& value, std::string_view of);
    std::optional<bool> truth(const JsonMember& member);
    // A number from low to high, both included.
    std::optional<double> number(const JsonMember& member, double low, double high);
    std::optional<int> whole(const JsonMember& member, int low, int high);

private:
    void unknown_key(const JsonMember& member, const KnownKeys& known, std::string help,
                     std::vector<Replacement> mending, bool is_vital);
    // A place costs a walk through the text: a file of nothing but mistakes must not cost its square.
    bool has_room(SourceSpan where);
    void add(Problem problem, SourceSpan where, std::string_view rule);

    const SourceText& source_;
    std::vector<Problem>& problems_;
    const std::vector<Allowed>* allowed_ = nullptr;
};

}  // namespace overhoor
