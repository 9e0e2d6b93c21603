// CLI11 makes its complaints itself, in English: their values are taken out and said in other words.

#include <fmt/args.h>

#include <array>
#include <optional>

#include "overhoor/commands/help_page.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

// The more particular before the more general; what someone typed stands last where it can.
constexpr std::array<std::string_view, 12> complaints{"The following argument was not expected: {}",
                                                      "The following arguments were not expected: {}",
                                                      "Could not convert: {} = {}",
                                                      "A subcommand is required",
                                                      "{}: At Most {} required but received {}",
                                                      "{}: {} required {} missing",
                                                      "{} is required",
                                                      "{} requires {}",
                                                      "{} excludes {}",
                                                      "{}: {} not in {}",
                                                      "{} was given a disallowed flag override",
                                                      "{}: {}"};

// What stands in the places of the pattern, if the text is one of its kind.
std::optional<std::vector<std::string>> values_in(std::string_view text, std::string_view pattern) {
    std::vector<std::string> values;
    for (;;) {
        const std::size_t place = pattern.find("{}");
        const std::string_view before = pattern.substr(0, place);
        if (!text.starts_with(before)) return std::nullopt;
        text.remove_prefix(before.size());
        if (place == std::string_view::npos) break;
        pattern.remove_prefix(place + 2);
        const std::string_view behind = pattern.substr(0, pattern.find("{}"));
        const std::size_t end = behind.empty() ? text.size() : text.find(behind);
        if (end == std::string_view::npos) return std::nullopt;
        values.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    if (!text.empty()) return std::nullopt;
    return values;
}

}  // namespace

std::string complaint_in_words(const std::string& english) {
    if (spoken() == Tongue::english) return english;
    for (const std::string_view pattern : complaints) {
        const auto values = values_in(english, pattern);
        if (!values) continue;
        fmt::dynamic_format_arg_store<fmt::format_context> places;
        for (const std::string& value : *values) places.push_back(value);
        return fmt::vformat(in_words(pattern), places);
    }
    return english;
}

}  // namespace overhoor
