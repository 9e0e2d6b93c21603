#include "overhoor/view/log_view.hpp"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "overhoor/text/tongue.hpp"
#include "overhoor/view/session_json.hpp"

namespace overhoor {
namespace {

std::string words(const Review& review) {
    return phrase("{} graded {}", review.card.value, in_words(name_of(review.grade)));
}
std::string words(const Undo& undo) { return phrase("{}:{} undone", undo.of.device, undo.of.n); }
std::string words(const SetAside& aside) {
    static constexpr std::array said{"suspended",        "resumed", "buried",
                                     "no longer buried", "flagged", "no longer flagged"};
    return fmt::format("{} {}", aside.card.value, in_words(said[static_cast<std::size_t>(aside.kind)]));
}
std::string words(const Rename& rename) {
    return phrase("{} renamed to {}", rename.from.value, rename.to.value);
}
std::string words(const Seen& seen) { return phrase("{} seen with its text", seen.card.value); }
std::string words(const Scheduling& scheduling) {
    return phrase("settings: retention {}, new steps and parameters noted", scheduling.wishes.retention);
}
std::string words(const Imported& imported) {
    return phrase("{} reviews imported from {}", imported.reviews, imported.source);
}
std::string words(const FileHeader& header) {
    return phrase("log of {} begun (overhoor {})", header.device, header.app);
}
std::string words(const Unknown& unknown) { return phrase("\"{}\", of a newer version", unknown.type); }

}  // namespace

std::string in_words(const LogEntry& entry) {
    return std::visit([](const auto& what) { return words(what); }, entry.what);
}

Frame entries_view(std::span<const LogEntry> entries) {
    Frame frame;
    for (const LogEntry& entry : entries) {
        std::string when = to_iso(entry.when).substr(0, 16);
        when[10] = ' ';
        frame.add(Line{}
                      .add(when, Style::dim)
                      .to_column(18)
                      .add(fmt::format("{}:{}", entry.id.device, entry.id.n), Style::dim)
                      .to_column(36)
                      .add(in_words(entry))
                      .hanging(18));
    }
    return frame;
}

std::string entry_json(const LogEntry& entry) {
    using Json = nlohmann::ordered_json;
    Json json{{"v", 1}, {"device", entry.id.device}};
    Json line = Json::parse(to_line(entry), nullptr, false);
    line.erase("crc");
    for (auto& [name, value] : line.items())
        if (!json.contains(name)) json[name] = value;
    if (const auto* undo = std::get_if<Undo>(&entry.what))
        json["of"] = fmt::format("{}:{}", undo->of.device, undo->of.n);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace overhoor
