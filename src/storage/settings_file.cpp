#include "overhoor/storage/settings_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <utility>

#include "overhoor/deck/reading.hpp"
#include "overhoor/storage/deck_files.hpp"
#include "overhoor/storage/whole_file.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;
using Kind = JsonValue::Kind;
using std::chrono::minutes;

constexpr std::array<std::string_view, 14> keys{
    "new_per_day", "retention", "maximum_interval", "learning_steps", "relearning_steps", "rollover_hour",
    "fuzz",        "decks",     "language",         "model",          "parameters",       "spread",
    "theme",       "keys"};
constexpr std::uintmax_t largest = 1U << 20U;  // bytes
constexpr int longest_step = 30 * 1440;        // minutes

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
    if (!reading.expect(member, Kind::array, phrase("write {}", R"(["1m", "10m"])"))) return;
    std::vector<minutes> steps;
    for (const JsonValue& item : member.value.items) {
        if (const auto step = step_from(item))
            steps.push_back(*step);
        else
            reading.error(item.span, "bad-step", said("a step is a time from one minute to 30 days"),
                          phrase("write {}, {} or {}", R"("10m")", R"("2h")", R"("1d")"));
    }
    into = std::move(steps);
}

// The model and its weights belong together, wherever each of them stands.
void read_model(const JsonValue& root, MemoryModel& into, Reading& reading) {
    const JsonMember* const model = root.find("model");
    const JsonMember* const parameters = root.find("parameters");
    std::string name = "fsrs-6";
    std::vector<double> weights;
    const JsonMember* wrong = parameters;
    if (model != nullptr) {
        const auto named = reading.text(model->value, "the memory model");
        if (!named) return;
        name = *named;
        if (name != "fsrs-6" && name != "fsrs-7") wrong = model;
    }
    if (parameters != nullptr && wrong == parameters) {
        if (!reading.expect(*parameters, Kind::array, said("write [] for the defaults"))) return;
        for (const JsonValue& item : parameters->value.items) {
            if (!item.is(Kind::number) || !std::isfinite(item.number))
                return reading.error(item.span, "wrong-type", said("a weight is a number"));
            weights.push_back(item.number);
        }
    }
    const auto made = MemoryModel::of(name, weights);
    if (made)
        into = *made;
    else
        reading.error(wrong->value.span, made.error().rule, made.error().message, made.error().help);
}

// {"from": "2026-11-25", "days": 7}
void read_spread(const JsonMember& member, std::optional<Spread>& into, Reading& reading) {
    constexpr int longest = 365;
    const std::string help = phrase("write {}", R"({"from": "2026-11-25", "days": 7})");
    if (!reading.expect(member, Kind::object, help)) return;
    const JsonMember* const from = member.value.find("from");
    const JsonMember* const days = member.value.find("days");
    const auto day =
        from != nullptr && from->value.is(Kind::string) ? day_from_iso(from->value.text) : std::nullopt;
    if (!day || days == nullptr)
        return reading.error(member.value.span, "wrong-type", said("from which day on, and for how many"),
                             help);
    if (const auto count = reading.whole(*days, 1, longest)) into = Spread{*day, *count};
}

// {"good": " ", "undo": "z"}; each does one thing.
void read_keys(const JsonMember& member, SessionKeys& into, Reading& reading) {
    if (!reading.expect(member, Kind::object, phrase("write {}", R"({"good": " ", "undo": "z"})"))) return;
    for (const JsonMember& one : member.value.members) {
        const auto* known = std::ranges::find(session_keys, one.key, &SessionKey::name);
        if (known == session_keys.end()) {
            reading.error(one.key_span, "unknown-key", phrase("no key does \"{}\"", one.key),
                          "again, hard, good, easy, undo, suspend, bury, flag, edit, stop, hint");
            continue;
        }
        const bool fits =
            one.value.is(Kind::string) && one.value.text.size() == 1 && can_be_a_key(one.value.text[0]);
        if (fits)
            into.*known->key = one.value.text[0];
        else
            reading.error(one.value.span, "bad-key",
                          said("a key is one letter, digit, mark or space, but for ? and :"));
    }
    for (const SessionKey& one : session_keys)
        for (const SessionKey& other : session_keys)
            if (&one < &other && into.*one.key == into.*other.key)
                return reading.error(
                    member.value.span, "bad-key",
                    phrase("\"{}\" would do two things: {} and {}", into.*one.key, one.name, other.name),
                    said("give each a key of its own"));
}

void read_theme(const JsonValue& value, std::string& into, Reading& reading) {
    const auto theme = reading.text(value, "the theme");
    if (!theme) return;
    if (*theme == "default" || *theme == "blue" || *theme == "mono")
        into = *theme;
    else
        reading.error(value.span, "bad-theme", phrase("there is no theme \"{}\"", *theme),
                      said("there are default, blue (for eyes that do not tell green from red) and mono"));
}

// Most files that are read are decks, and what is no JSON at all is told as if it should be one.
void say_of_settings(Problem& problem) {
    const std::string smallest = phrase("the smallest settings are {}", R"({"new_per_day": 10})");
    if (problem.rule == "no-deck") problem.message = said("settings begin with {");
    if (problem.rule == "trailing-text") problem.message = said("the settings have ended before this");
    if (problem.rule == "too-deep") problem.help = said("settings need no more than a few levels");
    const bool lacks_brace = problem.help == said("put { before it, and } at the end");
    if (problem.rule == "empty-file" || (problem.rule == "no-deck" && !lacks_brace)) problem.help = smallest;
    if (problem.rule == "trailing-text")
        problem.help = said("was a bracket closed too early? Remarks stand behind //");
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
        if (key == "spread") read_spread(member, wishes.spread, reading);
        if (key == "fuzz") wishes.fuzz = reading.truth(member).value_or(wishes.fuzz);
        if (key == "language")
            settings.language = reading.text(member.value, "the language").value_or(settings.language);
        if (key == "keys") read_keys(member, settings.keys, reading);
        if (key == "theme") read_theme(member.value, settings.theme, reading);
        if (key == "decks")
            for (std::string& path : reading.texts(member.value, "a deck path"))
                settings.decks.emplace_back(std::move(path));
    }
    read_model(root, wishes.model, reading);
}

}  // namespace

ReadSettings read_settings(const fs::path& file) {
    ReadSettings read;
    std::error_code none;
    if (!fs::exists(file, none)) return read;
    auto text = read_file(file, largest);
    if (!text) {
        read.problems.push_back(text.error());
        return read;
    }
    return settings_from(file, std::move(*text));
}

ReadSettings settings_from(const fs::path& file, std::string text) {
    ReadSettings read;
    const SourceText source{.name = file.string(), .text = std::move(text)};
    ParsedJson parsed = parse_json(source);
    read.problems = std::move(parsed.problems);
    for (Problem& problem : read.problems) say_of_settings(problem);
    if (!parsed.root) return read;
    Reading reading{source, read.problems};
    if (!parsed.root->is(Kind::object)) {
        reading.error(parsed.root->span, "wrong-type", said("settings are an object"),
                      phrase("write {}", R"({"new_per_day": 10})"));
        return read;
    }
    reading.check_keys(*parsed.root, {.of = "the settings", .keys = keys});
    read_members(*parsed.root, read.settings, reading);
    // Folders are meant from where the settings stand, not from where the program is started.
    for (fs::path& deck : read.settings.decks)
        if (deck.is_relative()) deck = file.parent_path() / deck;
    return read;
}

void put_member(std::string& text, const fs::path& file, std::string_view key, const std::string& json) {
    const ParsedJson parsed = parse_json({.name = file.string(), .text = text});
    if (const JsonMember* member = parsed.root->find(key)) {
        const SourceSpan span = member->value.span;
        text.replace(span.begin, span.end - span.begin, json);
        return;
    }
    const std::string comma = parsed.root->members.empty() ? "" : ",";
    text.insert(parsed.root->span.begin + 1, fmt::format("\n  \"{}\": {}{}", key, json, comma));
}

Result<Done> write_model(const fs::path& file, const MemoryModel& model,
                         const std::optional<Spread>& spread) {
    const std::string weights = fmt::format("[{}]", fmt::join(model.weights(), ", "));
    const std::string name = fmt::format("\"{}\"", model.name());
    std::string text = "{\n}\n";
    std::error_code none;
    const bool is_there = fs::exists(file, none);
    if (is_there) {
        const ReadSettings read = read_settings(file);
        for (const Problem& problem : read.problems)
            if (problem.severity == Severity::error) return problem;
        text = *read_file(file, largest);
    } else if (auto made = make_folders(system_disk(), file.parent_path()); !made) {
        return made;
    }
    put_member(text, file, "parameters", weights);
    if (model.counts_real_days() || text.find("\"model\"") != std::string::npos)
        put_member(text, file, "model", name);
    if (spread)
        put_member(text, file, "spread",
                   fmt::format(R"({{"from": "{}", "days": {}}})", to_iso(spread->from), spread->days));
    const fs::path target = is_there ? fs::canonical(file, none) : file;  // not in the place of a link
    if (const int error = replace_file(system_disk(), target, text); error != 0)
        return at_path(file, "settings-unwritable",
                       phrase("the settings cannot be written: {}", in_words(std::strerror(error))),
                       said("nothing was changed"));
    return Done{};
}

}  // namespace overhoor
