#pragma once
// Which key was meant by one that does not exist: one a letter away, or what other programs call it.

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace overhoor {

struct MeantKey {
    std::string key{};
    bool is_sure = false;  // no other key is near
};
std::optional<MeantKey> meant_key(std::string_view written, std::span<const std::string_view> known);

}  // namespace overhoor
