// Changes of single settings in the file.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstring>

#include "overhoor/deck/json_source.hpp"
#include "overhoor/storage/deck_files.hpp"
#include "overhoor/storage/setting_keys.hpp"
#include "overhoor/storage/whole_file.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest = 1U << 20U;  // bytes

bool any_error(const std::vector<Problem>& problems) {
    return std::ranges::any_of(problems, [](const Problem& one) { return one.severity == Severity::error; });
}

// Of a file that may not be there.
Result<std::string> text_of_settings(const fs::path& file) {
    std::error_code none;
    if (!fs::exists(file, none)) return std::string{"{\n}\n"};
    return read_file(file, largest);
}

Result<Done> write_settings(const fs::path& file, const std::string& text) {
    if (const auto made = make_folders(system_disk(), file.parent_path()); !made) return made.error();
    std::error_code none;
    const fs::path target =
        fs::exists(file, none) ? fs::canonical(file, none) : file;  // not in the place of a link
    if (const int error = replace_file(system_disk(), target, text); error != 0)
        return at_path(file, "settings-unwritable",
                       phrase("the settings cannot be written: {}", in_words(std::strerror(error))),
                       said("nothing was changed"));
    return Done{};
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// The member with its comma, and its line where nothing else stands on it.
std::string without(std::string text, const JsonMember& member) {
    std::size_t begin = member.key_span.begin, end = member.value.span.end;
    std::size_t after = end;
    while (after < text.size() && is_blank(text[after])) ++after;
    if (after < text.size() && text[after] == ',') {
        end = after + 1;
    } else {
        std::size_t before = begin;
        while (before > 0 && is_blank(text[before - 1])) --before;
        if (before > 0 && text[before - 1] == ',') begin = before - 1;
    }
    const std::size_t line = text.rfind('\n', begin == 0 ? 0 : begin - 1);
    const bool alone = line != std::string::npos &&
                       std::all_of(text.begin() + static_cast<std::ptrdiff_t>(line),
                                   text.begin() + static_cast<std::ptrdiff_t>(begin), is_blank) &&
                       (end == text.size() || text[end] == '\n');
    if (alone) begin = line;
    return text.erase(begin, end - begin);
}

// "90%" where 0.9 is a value that fits.
std::optional<std::string> advice_on_percents(const fs::path& file, const SettingKey& key,
                                              std::string_view typed) {
    double percents = 0;
    if (!typed.ends_with('%')) return std::nullopt;
    typed.remove_suffix(1);
    const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), percents);
    if (read.ec != std::errc{} || read.ptr != typed.data() + typed.size() || percents > 100)
        return std::nullopt;
    const double share = percents / 100;
    if (any_error(settings_from(file, fmt::format(R"({{"{}": {}}})", key.name, share)).problems))
        return std::nullopt;
    return phrase("write {} for {}%", share, percents);
}

}  // namespace

std::optional<int> line_of_setting(const fs::path& file, std::string_view name) {
    const auto text = text_of_settings(file);
    if (!text) return std::nullopt;
    const ParsedJson parsed = parse_json({.name = file.string(), .text = *text});
    const JsonMember* member = parsed.root ? parsed.root->find(name) : nullptr;
    if (member == nullptr) return std::nullopt;
    return 1 + static_cast<int>(std::count(text->begin(), text->begin() + member->key_span.begin, '\n'));
}

Result<std::vector<Problem>> put_setting(const fs::path& file, const SettingKey& key,
                                         const std::string& json) {
    if (const ParsedJson value = parse_json({.name = std::string{key.name}, .text = json});
        !value.root || !value.problems.empty())
        return std::vector{
            Problem{.message = phrase("{} is no value for \"{}\"", json, key.name),
                    .help = advice_on_percents(file, key, json)
                                .value_or(fmt::format("overhoor settings {} {}", key.name, key.example)),
                    .rule = "bad-setting"}};
    auto text = text_of_settings(file);
    if (!text) return text.error();
    if (ReadSettings now = settings_from(file, *text); any_error(now.problems)) return now.problems;
    put_member(*text, file, key.name, json);
    ReadSettings then = settings_from(file, *text);
    if (any_error(then.problems)) return then.problems;
    if (const auto written = write_settings(file, *text); !written) return written.error();
    return then.problems;
}

Result<bool> remove_setting(const fs::path& file, const SettingKey& key) {
    const auto text = text_of_settings(file);
    if (!text) return text.error();
    for (const Problem& problem : settings_from(file, *text).problems)
        if (problem.severity == Severity::error) return problem;
    const ParsedJson parsed = parse_json({.name = file.string(), .text = *text});
    const JsonMember* const member = parsed.root->find(key.name);
    if (member == nullptr) return false;
    const std::string changed = without(*text, *member);
    // Something may go by it: weights by their model.
    for (const Problem& problem : settings_from(file, changed).problems)
        if (problem.severity == Severity::error) return problem;
    if (const auto written = write_settings(file, changed); !written) return written.error();
    return true;
}

}  // namespace overhoor
