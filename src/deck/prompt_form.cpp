#include "overhoor/deck/prompt_form.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>

#include "overhoor/core/random.hpp"

namespace overhoor {
namespace {

std::string composed_form(std::string_view text) {
    // Plain ASCII is its own composed form, and most prompts are nearly that.
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return std::string{text};
    utf8proc_uint8_t* composed = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &composed,
                                   static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
    std::string normal =
        size < 0 ? std::string{text}
                 : std::string{reinterpret_cast<const char*>(composed), static_cast<std::size_t>(size)};
    std::free(composed);
    return normal;
}

bool space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

std::string in_one_form(std::string_view prompt) {
    std::string normal = composed_form(prompt);
    std::size_t kept = 0;
    for (const char c : normal) {
        if (!space(c))
            normal[kept++] = c;
        else if (kept > 0 && normal[kept - 1] != ' ')
            normal[kept++] = ' ';
    }
    if (kept > 0 && normal[kept - 1] == ' ') --kept;
    normal.resize(kept);
    return normal;
}

std::uint64_t prompt_hash(std::string_view kind, std::string_view prompt) {
    return seed_from(std::string{kind} + "\n" + in_one_form(prompt));
}

std::string made_id(std::uint64_t prompt_hash) {
    constexpr std::string_view letters = "abcdefghijkmnpqrstuvwxyz23456789";
    // Mixed once more: prompts that differ in one letter differ in few bits of the first hash.
    std::uint64_t hash = Random{prompt_hash}.next();
    std::string id;
    for (int i = 0; i < 8; ++i, hash >>= 5U) id += letters[hash & 31U];
    return id;
}

std::string made_id(std::string_view kind, std::string_view prompt) {
    return made_id(prompt_hash(kind, prompt));
}

}  // namespace overhoor
