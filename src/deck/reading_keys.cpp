// The keys of objects: which are known, and which others were meant.

#include <algorithm>
#include <utility>

#include "overhoor/deck/meant_key.hpp"
#include "overhoor/deck/reading.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

std::string where_it_belongs(const KeysElsewhere& place, std::string_view key) {
    if (place.of.starts_with('"')) return phrase("move it into {}: {{ \"{}\": … }}", place.of, key);
    return phrase("it is a key of {}: move it there", in_words(place.of));
}

}  // namespace

std::vector<Renamed> Reading::check_keys(const JsonValue& object, const KnownKeys& known) {
    std::vector<Renamed> renamed;  // two keys are never taken for the same one
    for (std::size_t i = 0; i < object.members.size(); ++i) {
        const JsonMember& member = object.members[i];
        if (std::ranges::find(known.keys, member.key) != known.keys.end() || member.key.starts_with("$"))
            continue;
        const auto meant = meant_key(member.key, known.keys);
        const bool free = meant && object.find(meant->key) == nullptr &&
                          std::ranges::find(renamed, meant->key, &Renamed::key) == renamed.end();
        std::vector<Replacement> mending;
        if (free && meant->is_sure) {
            mending.push_back({member.key_span, fmt::format("\"{}\"", meant->key)});
            renamed.push_back({i, meant->key});
        }
        const auto has_it = [&](const KeysElsewhere& place) {
            return std::ranges::find(place.keys, member.key) != place.keys.end();
        };
        const auto elsewhere = std::ranges::find_if(known.elsewhere, has_it);
        const bool is_vital =
            !mending.empty() && std::ranges::find(known.vital, meant->key) != known.vital.end();
        unknown_key(member, known,
                    elsewhere != known.elsewhere.end() ? where_it_belongs(*elsewhere, member.key)
                    : meant                            ? phrase("did you mean \"{}\"?", meant->key)
                            : phrase("known keys: {}", fmt::join(known.keys, ", ")),
                    std::move(mending), is_vital);
    }
    return renamed;
}

void Reading::unknown_key(const JsonMember& member, const KnownKeys& known, std::string help,
                          std::vector<Replacement> mending, bool is_vital) {
    std::string message = phrase("\"{}\" is no key of {}", member.key, in_words(known.of));
    if (!is_vital)
        return warning(member.key_span, "unknown-key", std::move(message), std::move(help),
                       std::move(mending));
    add({.message = std::move(message), .help = std::move(help), .mending = std::move(mending)},
        member.key_span, "unknown-key");
}

JsonValue renamed_keys(JsonValue object, std::span<const Renamed> renamed) {
    for (const auto& [member, key] : renamed) object.members[member].key = key;
    return object;
}

}  // namespace overhoor
