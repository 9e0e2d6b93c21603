#include "overhoor/deck/names_json.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using Kind = JsonValue::Kind;

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> languages{{{"nederlands", "nl"},
                                                                                   {"dutch", "nl"},
                                                                                   {"hollands", "nl"},
                                                                                   {"engels", "en"},
                                                                                   {"english", "en"},
                                                                                   {"duits", "de"},
                                                                                   {"deutsch", "de"},
                                                                                   {"german", "de"},
                                                                                   {"frans", "fr"},
                                                                                   {"french", "fr"},
                                                                                   {"français", "fr"},
                                                                                   {"francais", "fr"},
                                                                                   {"spaans", "es"},
                                                                                   {"spanish", "es"},
                                                                                   {"italiaans", "it"},
                                                                                   {"italian", "it"}}};

bool ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::vector<std::string> divided(std::string_view text) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        std::string_view part = text.substr(begin, end - begin);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        if (!part.empty()) parts.emplace_back(part);
        begin = end + 1;
    }
    return parts;
}

// Nothing but what needs no escapes in JSON.
bool is_plain(std::string_view text) {
    return std::ranges::none_of(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; });
}

}  // namespace

bool is_language_code(std::string_view text) {
    const std::size_t first = std::min(text.find('-'), text.size());
    if (first < 2 || first > 3 || !std::ranges::all_of(text.substr(0, first), ascii_letter)) return false;
    return std::ranges::all_of(
               text, [](char c) { return ascii_letter(c) || (c >= '0' && c <= '9') || c == '-'; }) &&
           !text.ends_with('-');
}

std::vector<std::string> read_tags(const JsonValue& object, Reading& reading) {
    const JsonMember* member = object.find("tags");
    if (member == nullptr) return {};
    const JsonValue& value = member->value;
    if (value.is(Kind::string) && value.text.find(',') != std::string::npos && is_plain(value.text))
        if (const auto tags = divided(value.text); tags.size() > 1) {
            const std::string list = fmt::format("[\"{}\"]", fmt::join(tags, "\", \""));
            reading.warning(value.span, "tags-in-one", said("this is one tag with a comma in it"),
                            phrase("write {}", list), {{value.span, list}});
        }
    return reading.texts(value, "\"tags\"");
}

void check_language(const JsonMember& lang, Reading& reading) {
    if (!lang.value.is(Kind::string) || lang.value.text.empty() || is_language_code(lang.value.text)) return;
    std::string name = lang.value.text;
    for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const auto known =
        std::ranges::find(languages, name, &std::pair<std::string_view, std::string_view>::first);
    if (known == languages.end())
        return reading.warning(lang.value.span, "bad-lang", said("this is not a language code"),
                               said(R"(write its code: "nl", "en", "de", "fr", "nl-BE")"));
    const std::string code = fmt::format("\"{}\"", known->second);
    reading.warning(lang.value.span, "bad-lang", said("this is not a language code"),
                    phrase("write {}", code), {{lang.value.span, code}});
}

}  // namespace overhoor
