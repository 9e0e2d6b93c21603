#include "overhoor/history/review_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <utility>

#include "overhoor/history/review_line.hpp"
#include "overhoor/text/shallow_json.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 6> aside_names{"suspend", "resume", "bury",
                                                      "unbury",  "flag",   "unflag"};

std::string json_text(std::string_view text) {
    return Json(std::string{text}).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string_view type_name(const Review&) { return "review"; }
std::string_view type_name(const Undo&) { return "undo"; }
std::string_view type_name(const SetAside& aside) {
    return aside_names[static_cast<std::size_t>(aside.kind)];
}
std::string_view type_name(const Rename&) { return "rename"; }
std::string_view type_name(const Seen&) { return "seen"; }
std::string_view type_name(const Scheduling&) { return "settings"; }
std::string_view type_name(const Imported&) { return "import"; }
std::string_view type_name(const FileHeader&) { return "log"; }
std::string_view type_name(const Unknown& unknown) { return unknown.type; }

std::string members(const Review& review, std::string_view) {
    return fmt::format(R"(,"card":{},"grade":{},"ms":{},"mode":"{}")", json_text(review.card.value),
                       static_cast<int>(review.grade), review.thinking.count(),
                       review.mode == Mode::typed ? "type" : "reveal");
}
std::string members(const Undo& undo, std::string_view device) {
    if (undo.of.device.empty() || undo.of.device == device) return fmt::format(R"(,"of":{})", undo.of.n);
    return fmt::format(R"(,"of":{})", json_text(fmt::format("{}:{}", undo.of.device, undo.of.n)));
}
std::string members(const SetAside& aside, std::string_view) {
    return fmt::format(R"(,"card":{})", json_text(aside.card.value));
}
std::string members(const Rename& rename, std::string_view) {
    return fmt::format(R"(,"from":{},"to":{})", json_text(rename.from.value), json_text(rename.to.value));
}
std::string members(const Seen& seen, std::string_view) {
    return fmt::format(R"(,"card":{},"text":{})", json_text(seen.card.value), json_text(seen.text));
}
std::string spaced(const std::vector<std::chrono::minutes>& steps) {
    std::string text;
    for (const auto step : steps) text += fmt::format("{}{}", text.empty() ? "" : " ", step.count());
    return text;
}
// Every entry is flat: lists are texts.
std::string members(const Scheduling& scheduling, std::string_view) {
    const Wishes& wishes = scheduling.wishes;
    std::string text = fmt::format(
        R"(,"retention":{},"maximum_interval":{},"learning_steps":"{}","relearning_steps":"{}","rollover":{},"fuzz":{},"model":"{}","parameters":"{}")",
        wishes.retention, wishes.maximum_interval, spaced(wishes.learning_steps),
        spaced(wishes.relearning_steps), wishes.rollover.count(), wishes.fuzz, wishes.model.name(),
        fmt::join(wishes.model.weights(), " "));
    if (wishes.spread)
        text += fmt::format(R"(,"spread":"{} {}")", to_iso(wishes.spread->from), wishes.spread->days);
    return text;
}
std::string members(const Imported& imported, std::string_view) {
    return fmt::format(R"(,"source":{},"reviews":{})", json_text(imported.source), imported.reviews);
}
std::string members(const FileHeader& header, std::string_view) {
    return fmt::format(R"(,"v":{},"device":{},"app":{})", header.version, json_text(header.device),
                       json_text(header.app));
}
std::string members(const Unknown&, std::string_view) { return {}; }

Problem damaged(std::string message) { return {.message = std::move(message), .rule = "log-damaged"}; }

class Members {
public:
    explicit Members(const Json& json) : json_(json) {}

    std::string text(const char* key) {
        const auto found = json_.find(key);
        if (found != json_.end() && found->is_string() && !found->get_ref<const std::string&>().empty())
            return found->get<std::string>();
        fail(key, said("a text"));
        return {};
    }
    std::string text_or(const char* key, std::string otherwise) {
        return json_.contains(key) ? text(key) : otherwise;
    }
    std::int64_t whole(const char* key, std::int64_t low, std::int64_t high) {
        const auto found = json_.find(key);
        if (found != json_.end() && found->is_number_integer())
            if (const auto value = found->get<std::int64_t>(); value >= low && value <= high) return value;
        fail(key, said("a whole number"));
        return low;
    }
    double number(const char* key, double low, double high) {
        const auto found = json_.find(key);
        if (found != json_.end() && found->is_number())
            if (const auto value = found->get<double>(); value >= low && value <= high) return value;
        fail(key, said("a number"));
        return low;
    }
    bool truth(const char* key) {
        const auto found = json_.find(key);
        if (found != json_.end() && found->is_boolean()) return found->get<bool>();
        fail(key, said("true or false"));
        return false;
    }
    // "1 10", perhaps none.
    std::vector<double> numbers(const char* key) {
        const auto found = json_.find(key);
        std::vector<double> values;
        if (found == json_.end() || !found->is_string()) return fail(key, said("numbers in a text")), values;
        const std::string text = found->get<std::string>();
        const char* const end = text.data() + text.size();
        for (const char* at = text.data(); at != end;) {
            double value = 0;
            const auto read = std::from_chars(at, end, value);
            if (read.ec != std::errc{} || !std::isfinite(value) || (read.ptr != end && *read.ptr != ' '))
                return fail(key, said("numbers in a text")), values;
            values.push_back(value);
            at = read.ptr == end ? end : read.ptr + 1;
        }
        return values;
    }
    std::vector<std::chrono::minutes> steps(const char* key) {
        constexpr double longest = 1e6;
        std::vector<std::chrono::minutes> steps;
        for (const double step : numbers(key)) {
            if (step < 1 || step > longest) fail(key, said("minutes in a text"));
            steps.emplace_back(static_cast<int>(std::clamp(step, 1.0, longest)));
        }
        return steps;
    }
    EntryId entry_id(const char* key) {
        const auto found = json_.find(key);
        if (found == json_.end() || !found->is_string())
            return {.n = static_cast<std::uint64_t>(whole(key, 0, INT64_MAX))};
        const std::string both = found->get<std::string>();
        const std::size_t colon = both.rfind(':');
        EntryId id{.device = both.substr(0, colon)};
        const char* end = both.data() + both.size();
        if (colon == std::string::npos || std::from_chars(both.data() + colon + 1, end, id.n).ptr != end)
            fail(key, said("a number, or device:number"));
        return id;
    }
    void fail(const char* key, const std::string& wanted) {
        if (wrong_.empty()) wrong_ = phrase("\"{}\" should be {}", key, wanted);
    }
    const std::string& wrong() const { return wrong_; }

private:
    const Json& json_;
    std::string wrong_{};
};

Scheduling scheduling_of(Members& members) {
    Wishes wishes{.retention = members.number("retention", 0, 1),
                  .maximum_interval = static_cast<int>(members.whole("maximum_interval", 1, 1'000'000)),
                  .learning_steps = members.steps("learning_steps"),
                  .relearning_steps = members.steps("relearning_steps"),
                  .rollover = std::chrono::minutes{members.whole("rollover", -1440, 1440)},
                  .fuzz = members.truth("fuzz")};
    // Logs from before there was a choice name no model.
    const auto model = MemoryModel::of(members.text_or("model", "fsrs-6"), members.numbers("parameters"));
    if (model)
        wishes.model = *model;
    else
        members.fail("parameters", said("the numbers of the memory model"));
    if (const std::string spread = members.text_or("spread", ""); !spread.empty()) {
        const auto from = day_from_iso(std::string_view{spread}.substr(0, spread.find(' ')));
        const int days = spread.find(' ') == std::string::npos ? 0 : std::atoi(&spread[spread.find(' ')]);
        if (!from || days < 1) members.fail("spread", said("a day and a number of days"));
        if (from && days >= 1) wishes.spread = Spread{*from, days};
    }
    return {std::move(wishes)};
}

Happened what_of(const std::string& type, Members& members) {
    if (type == "review") {
        Review review{.card = {members.text("card")}};
        review.grade = static_cast<Grade>(members.whole("grade", 1, 4));
        review.thinking = Duration{members.whole("ms", 0, INT64_MAX)};
        review.mode = members.text_or("mode", "reveal") == "type" ? Mode::typed : Mode::revealed;
        return review;
    }
    if (type == "undo") return Undo{.of = members.entry_id("of")};
    if (type == "rename") return Rename{.from = {members.text("from")}, .to = {members.text("to")}};
    if (type == "seen") return Seen{.card = {members.text("card")}, .text = members.text("text")};
    if (type == "settings") return scheduling_of(members);
    if (type == "import")
        return Imported{.source = members.text("source"),
                        .reviews = static_cast<std::uint64_t>(members.whole("reviews", 0, INT64_MAX))};
    if (type == "log")
        return FileHeader{.version = static_cast<int>(members.whole("v", 1, 1'000'000)),
                          .device = members.text("device"),
                          .app = members.text_or("app", "unknown")};
    for (std::size_t i = 0; i < aside_names.size(); ++i)
        if (type == aside_names[i])
            return SetAside{.card = {members.text("card")}, .kind = static_cast<SetAside::Kind>(i)};
    return Unknown{.type = type};
}

// Is the checksum at the end of the line that of all before it? Lines without one are as a hand wrote them.
bool checksum_differs(std::string_view line, const Json& json) {
    const auto crc = json.find("crc");
    if (crc == json.end()) return false;
    const std::size_t at = line.rfind(R"(,"crc")");
    if (at == std::string_view::npos || !crc->is_string()) return true;
    return crc->get<std::string>() != fmt::format("{:08x}", checksum(line.substr(0, at)));
}

bool flat(const Json& json) {
    for (const auto& member : json)
        if (member.is_structured()) return false;
    return true;
}

Result<ReadLine> read_json(std::string_view line) {
    if (line.find('\0') != std::string_view::npos)
        return damaged(said("NUL bytes: this part was never written, or is lost"));
    const Json json = shallow_json<Json>(line);
    if (json.is_discarded() || !json.is_object()) return damaged(said("this is not one whole JSON object"));
    Members members{json};
    ReadLine read;
    const std::string type = members.text("e");
    const auto when = moment_from_iso(members.text("at"));
    if (!when) members.fail("at", said("a time like 2026-11-23T09:00:00.000+01:00"));
    read.entry.id.n = static_cast<std::uint64_t>(members.whole("n", 0, INT64_MAX));
    read.entry.what = what_of(type, members);
    if (!members.wrong().empty()) return damaged(members.wrong());
    read.entry.when = *when;
    const auto must = json.find("must");
    if (std::holds_alternative<Unknown>(read.entry.what) && must != json.end() && must->is_boolean() &&
        must->get<bool>())
        return Problem{
            .message = phrase("an entry \"{}\" of a newer overhoor that must not be skipped", type),
            .help = said("use the newer version on this machine too"),
            .rule = "log-newer"};
    read.bad_checksum = !flat(json) || checksum_differs(line, json);
    return read;
}

}  // namespace

std::string to_line(const LogEntry& entry) {
    std::string line =
        fmt::format(R"({{"n":{},"at":"{}","e":"{}")", entry.id.n, to_iso(entry.when),
                    std::visit([](const auto& what) { return std::string{type_name(what)}; }, entry.what));
    line += std::visit([&](const auto& what) { return members(what, entry.id.device); }, entry.what);
    return line + fmt::format(R"(,"crc":"{:08x}"}})", checksum(line));
}

Result<ReadLine> from_line(std::string_view line, std::string_view device) {
    if (const auto review = ReviewLineReader{}.read(line))
        return ReadLine{.entry = {.id = {std::string{device}, review->n},
                                  .when = review->when,
                                  .what = Review{.card = {std::string{review->card}},
                                                 .grade = review->grade,
                                                 .thinking = Duration{review->thinking_ms},
                                                 .mode = review->mode}},
                        .bad_checksum = review->bad_checksum};
    return from_json_line(line, device);
}

Result<ReadLine> from_json_line(std::string_view line, std::string_view device) {
    auto read = read_json(line);
    if (!read) return read;
    read->entry.id.device = device;
    if (auto* undo = std::get_if<Undo>(&read->entry.what); undo != nullptr && undo->of.device.empty())
        undo->of.device = device;
    return read;
}

}  // namespace overhoor
