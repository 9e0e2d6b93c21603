#include "overhoor/storage/settings_file.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cstring>
#include <utility>

#include "overhoor/deck/reading.hpp"
#include "overhoor/storage/deck_files.hpp"
#include "overhoor/storage/whole_file.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;
using Kind = JsonValue::Kind;
using std::chrono::minutes;

constexpr std::array<std::string_view, 10> keys{
    "new_per_day", "retention", "maximum_interval", "learning_steps", "relearning_steps", "rollover_hour",
    "fuzz",        "decks",     "language",         "parameters"};
constexpr int longest_step = 30 * 1440;  // minutes

// 10, "10m", "2h", "1d"
std::optional<minutes> step_from(const JsonValue& value) {
    int count = 0;
    std::string_view unit = "m";
    if (value.is(Kind::number) && value.number >= 1 && value.number <= longest_step) {
        count = static_cast<int>(value.number);
        if (count != value.number) return std::nullopt;
    } else if (value.is(Kind::string)) {
        const auto read = std::from_chars(value.text.data(), value.text.data() + value.text.size(), count);
        if (read.ec != std::errc{}) return std::nullopt;
        unit = read.ptr;
    } else {
        return std::nullopt;
    }
    const int factor = unit == "m" ? 1 : unit == "h" ? 60 : unit == "d" ? 1440 : 0;
    if (factor == 0 || count < 1 || count > longest_step / factor) return std::nullopt;
    return minutes{count * factor};
}

void read_steps(const JsonMember& member, std::vector<minutes>& into, Reading& reading) {
    if (!reading.expect(member, Kind::array, R"(write ["1m", "10m"])")) return;
    std::vector<minutes> steps;
    for (const JsonValue& item : member.value.items) {
        if (const auto step = step_from(item))
            steps.push_back(*step);
        else
            reading.error(item.span, "bad-step", "a step is a time from one minute to 30 days",
                          R"(write "10m", "2h" or "1d")");
    }
    into = std::move(steps);
}

void read_parameters(const JsonMember& member, FsrsParameters& into, Reading& reading) {
    if (!reading.expect(member, Kind::array, "21 numbers")) return;
    std::vector<double> weights;
    for (const JsonValue& item : member.value.items) {
        if (!item.is(Kind::number)) return reading.error(item.span, "wrong-type", "a weight is a number");
        weights.push_back(item.number);
    }
    const auto parameters = fsrs_parameters(weights);
    if (parameters)
        into = *parameters;
    else
        reading.error(member.value.span, parameters.error().rule, parameters.error().message,
                      parameters.error().help);
}

void read_members(const JsonValue& root, Settings& settings, Reading& reading) {
    Wishes& wishes = settings.wishes;
    for (const JsonMember& member : root.members) {
        const std::string& key = member.key;
        if (key == "new_per_day")
            settings.new_per_day = reading.whole(member, 0, 9999).value_or(settings.new_per_day);
        if (key == "retention")
            wishes.retention = reading.number(member, 0.7, 0.99).value_or(wishes.retention);
        if (key == "maximum_interval")
            wishes.maximum_interval = reading.whole(member, 1, 36500).value_or(wishes.maximum_interval);
        if (key == "learning_steps") read_steps(member, wishes.learning_steps, reading);
        if (key == "relearning_steps") read_steps(member, wishes.relearning_steps, reading);
        if (key == "rollover_hour")
            wishes.rollover = std::chrono::hours{reading.whole(member, 0, 23).value_or(4)};
        if (key == "fuzz") wishes.fuzz = reading.truth(member).value_or(wishes.fuzz);
        if (key == "language")
            settings.language = reading.text(member.value, "the language").value_or(settings.language);
        if (key == "parameters") read_parameters(member, wishes.parameters, reading);
        if (key == "decks")
            for (std::string& path : reading.texts(member.value, "a deck path"))
                settings.decks.emplace_back(std::move(path));
    }
}

}  // namespace

ReadSettings read_settings(const fs::path& file) {
    ReadSettings read;
    std::error_code none;
    if (!fs::exists(file, none)) return read;
    constexpr std::uintmax_t largest = 1U << 20U;
    auto text = read_file(file, largest);
    if (!text) {
        read.problems.push_back(text.error());
        return read;
    }
    const SourceText source{.name = file.string(), .text = std::move(*text)};
    ParsedJson parsed = parse_json(source);
    read.problems = std::move(parsed.problems);
    if (!parsed.root) return read;
    Reading reading{source, read.problems};
    if (!parsed.root->is(Kind::object)) {
        reading.error(parsed.root->span, "wrong-type", "settings are an object",
                      R"(write {"new_per_day": 10})");
        return read;
    }
    reading.check_keys(*parsed.root, {.of = "the settings", .keys = keys});
    read_members(*parsed.root, read.settings, reading);
    // Folders are meant from where the settings stand, not from where the program is started.
    for (fs::path& deck : read.settings.decks)
        if (deck.is_relative()) deck = file.parent_path() / deck;
    return read;
}

Result<Done> write_parameters(const fs::path& file, const FsrsParameters& parameters) {
    const std::string weights = fmt::format("[{}]", fmt::join(parameters.w, ", "));
    std::string text;
    std::error_code none;
    if (!fs::exists(file, none)) {
        text = fmt::format("{{\n  \"parameters\": {}\n}}\n", weights);
        if (auto made = make_folders(system_disk(), file.parent_path()); !made) return made;
    } else {
        const ReadSettings read = read_settings(file);
        for (const Problem& problem : read.problems)
            if (problem.severity == Severity::error) return problem;
        text = *read_file(file, 1U << 20U);
        const ParsedJson parsed = parse_json({.name = file.string(), .text = text});
        if (const JsonMember* member = parsed.root->find("parameters")) {
            const SourceSpan span = member->value.span;
            text.replace(span.begin, span.end - span.begin, weights);
        } else {
            const std::string comma = parsed.root->members.empty() ? "" : ",";
            text.insert(parsed.root->span.begin + 1, fmt::format("\n  \"parameters\": {}{}", weights, comma));
        }
    }
    const fs::path target =
        fs::exists(file, none) ? fs::canonical(file, none) : file;  // not in the place of a link
    if (const int error = replace_file(system_disk(), target, text); error != 0)
        return at_path(file, "settings-unwritable",
                       fmt::format("the settings cannot be written: {}", std::strerror(error)),
                       "nothing was changed");
    return Done{};
}

}  // namespace overhoor
