#include "overhoor/storage/encoding.hpp"

#include <iconv.h>

namespace overhoor {
namespace {

const iconv_t none = reinterpret_cast<iconv_t>(-1);

// "ISO8859-15" and "microsoft-cp1251" as dictionaries write them are ISO-8859-15 and CP1251 to iconv.
std::string known_name(const std::string& name) {
    if (name.starts_with("ISO8859-")) return "ISO-8859-" + name.substr(8);
    if (name.starts_with("microsoft-cp")) return "CP" + name.substr(12);
    return name;
}

std::optional<std::string> converted(iconv_t how, std::string_view text) {
    if (how == none) return std::nullopt;
    std::string input{text};
    std::string output(4 * text.size() + 4, '\0');
    char* from = input.data();
    char* to = output.data();
    std::size_t left = input.size(), room = output.size();
    iconv(how, nullptr, nullptr, nullptr, nullptr);
    if (iconv(how, &from, &left, &to, &room) == static_cast<std::size_t>(-1)) return std::nullopt;
    output.resize(output.size() - room);
    return output;
}

}  // namespace

Encoding::Encoding(const std::string& name) : utf8_(name == "UTF-8"), from_utf8_(none), to_utf8_(none) {
    if (utf8_) return;
    from_utf8_ = iconv_open(known_name(name).c_str(), "UTF-8");
    to_utf8_ = iconv_open("UTF-8", known_name(name).c_str());
}

Encoding::~Encoding() {
    for (void* how : {from_utf8_, to_utf8_})
        if (how != none) iconv_close(how);
}

std::optional<std::string> Encoding::from_utf8(std::string_view text) const {
    return utf8_ ? std::optional<std::string>{text} : converted(from_utf8_, text);
}

std::optional<std::string> Encoding::to_utf8(std::string_view text) const {
    return utf8_ ? std::optional<std::string>{text} : converted(to_utf8_, text);
}

}  // namespace overhoor
