#pragma once
// JSON text → a tree in which every key and value knows where it stands. Strict JSON with // and /* */
// comments. What the values mean is left to others.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/problem.hpp"
#include "overhoor/deck/json_walk.hpp"
#include "overhoor/deck/source_text.hpp"

namespace overhoor {

struct JsonMember;

struct JsonValue {
    enum class Kind : unsigned char { null, boolean, number, string, array, object };
    Kind kind = Kind::null;
    bool truth = false;
    SourceSpan span{};
    double number = 0;
    std::string text{};  // strings: what they say; numbers: as written
    std::vector<JsonValue> items{};
    std::vector<JsonMember> members;  // no initialiser: clang would want JsonMember to be complete

    static JsonValue of(Kind kind, SourceSpan span = {});

    bool is(Kind wanted) const { return kind == wanted; }
    const JsonMember* find(std::string_view key) const;
    bool operator==(const JsonValue& other) const;
};

struct JsonMember {
    std::string key{};
    SourceSpan key_span{};
    JsonValue value{};
    bool operator==(const JsonMember&) const = default;
};

struct ParsedJson {
    std::optional<JsonValue> root{};  // absent after a syntax error
    std::vector<Problem> problems{};
};

// The slips that hands make have their own messages, and are read past where only one thing can have been
// meant; keys written twice are reported all.
ParsedJson parse_json(const SourceText& source);

// Where what is read stands for the author, when that is not the text which is read.
struct Original {
    const SourceText& source;
    std::function<SourceSpan(SourceSpan)> of{};
};

// By the careful way alone, to the first slip: what the fast one (json_scan) is held to.
ParsedJson parse_json_carefully(const SourceText& source);
ParsedJson parse_json_carefully(const SourceText& source, const Original& original);

// "a text", "a number", "a list", "an object", "true or false", "null"
std::string_view name_of(JsonValue::Kind kind);

}  // namespace overhoor
