#pragma once
// Texts in an older encoding than UTF-8, as some dictionaries still are.

#include <optional>
#include <string>
#include <string_view>

namespace overhoor {

class Encoding {
public:
    explicit Encoding(const std::string& name);  // as iconv knows it: ISO8859-1
    ~Encoding();
    Encoding(const Encoding&) = delete;
    Encoding& operator=(const Encoding&) = delete;

    // Nothing when it has no such letters, or the encoding is unknown.
    std::optional<std::string> from_utf8(std::string_view text) const;
    std::optional<std::string> to_utf8(std::string_view text) const;

private:
    bool utf8_ = false;
    void* from_utf8_;  // iconv_t
    void* to_utf8_;
};

}  // namespace overhoor
