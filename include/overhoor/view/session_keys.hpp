#pragma once
// The keys of a session, as the learner wishes them. Enter, Tab and ? are what they are.

#include <array>
#include <optional>
#include <string_view>

namespace overhoor {

struct SessionKeys {
    char again = '1', hard = '2', good = '3', easy = '4';
    char undo = 'u', suspend = 's', bury = 'b', flag = 'f', edit = 'e', stop = 'q', hint = 'h';
    bool operator==(const SessionKeys&) const = default;
};

struct SessionKey {
    std::string_view name{};
    char SessionKeys::*key = nullptr;
};

inline constexpr std::array<SessionKey, 11> session_keys{{{"again", &SessionKeys::again},
                                                          {"hard", &SessionKeys::hard},
                                                          {"good", &SessionKeys::good},
                                                          {"easy", &SessionKeys::easy},
                                                          {"undo", &SessionKeys::undo},
                                                          {"suspend", &SessionKeys::suspend},
                                                          {"bury", &SessionKeys::bury},
                                                          {"flag", &SessionKeys::flag},
                                                          {"edit", &SessionKeys::edit},
                                                          {"stop", &SessionKeys::stop},
                                                          {"hint", &SessionKeys::hint}}};

// What one may be bound to: a letter, a digit, a mark or the space bar, but for ? and :.
constexpr bool can_be_a_key(char key) { return key >= ' ' && key <= '~' && key != '?' && key != ':'; }

// The key as it would be without wishes; nothing for one that does nothing.
constexpr std::optional<char> usual_key(const SessionKeys& keys, char pressed) {
    for (const SessionKey& one : session_keys)
        if (keys.*one.key == pressed) return SessionKeys{}.*one.key;
    return std::nullopt;
}

}  // namespace overhoor
