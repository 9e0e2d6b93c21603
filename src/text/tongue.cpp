#include "overhoor/text/tongue.hpp"

#include <atomic>
#include <unordered_map>

namespace overhoor {
namespace {

std::atomic<Tongue> now_spoken = Tongue::english;

}  // namespace

void speak(Tongue tongue) { now_spoken = tongue; }
Tongue spoken() { return now_spoken; }

std::string_view in_words(std::string_view english) {
    if (spoken() == Tongue::english) return english;
    static const auto table = [] {
        std::unordered_map<std::string_view, std::string_view> all;
        for (const Words& words : dutch_words()) all.emplace(words.english, words.other);
        return all;
    }();
    const auto found = table.find(english);
    return found == table.end() ? english : found->second;
}

}  // namespace overhoor
