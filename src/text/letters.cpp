#include "overhoor/text/letters.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace overhoor {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t emoji_presentation = 0xFE0F;

bool ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

bool printable_ascii(char32_t code_point) { return code_point >= 0x20 && code_point < 0x7F; }

bool regional_indicator(char32_t code_point) { return code_point >= 0x1F1E6 && code_point <= 0x1F1FF; }

int code_point_width(char32_t code_point) {
    return std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point)));
}

// The widest code point; two columns for a flag and for a narrow character shown as emoji.
int cluster_width(std::string_view cluster) {
    int widest = 0;
    int indicators = 0;
    for (std::size_t at = 0; at < cluster.size();) {
        const char32_t code_point = decode(cluster, at);
        widest = std::max(widest, code_point_width(code_point));
        indicators += regional_indicator(code_point) ? 1 : 0;
        if (code_point == emoji_presentation && widest == 1) widest = 2;
    }
    return indicators == 2 ? 2 : widest;
}

// Takes words and spaces one after the other and breaks lines where they no longer fit.
class Wrapper {
public:
    explicit Wrapper(int width) : width_(std::max(1, width)) {}

    void word(std::string_view word) {
        const int columns = width_of(word);
        if (used_ + spaces_ + columns > width_) {
            if (used_ > 0) break_line();
            spaces_ = 0;
        }
        if (columns > width_) return pieces(word);
        line_.append(static_cast<std::size_t>(spaces_), ' ');
        line_ += word;
        used_ += spaces_ + columns;
        spaces_ = 0;
    }

    void space() { ++spaces_; }

    void break_line() {
        lines_.push_back(std::move(line_));
        line_.clear();
        used_ = spaces_ = 0;
    }

    std::vector<std::string> done() {
        break_line();
        return std::move(lines_);
    }

private:
    void pieces(std::string_view word) {
        for (const std::string_view cluster : graphemes(word)) {
            const int columns = cluster_width(cluster);
            if (used_ + columns > width_ && used_ > 0) break_line();
            line_ += cluster;
            used_ += columns;
        }
    }

    int width_;
    int used_ = 0;
    int spaces_ = 0;
    std::string line_{};
    std::vector<std::string> lines_{};
};

}  // namespace

char32_t decode(std::string_view text, std::size_t& at) {
    utf8proc_int32_t code_point = -1;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
    const auto read = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
    if (read <= 0) {
        ++at;
        return replacement;
    }
    at += static_cast<std::size_t>(read);
    return static_cast<char32_t>(code_point);
}

void append_utf8(std::string& text, char32_t code_point) {
    utf8proc_uint8_t bytes[4];
    const auto count = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(count));
}

std::u32string decoded(std::string_view text) {
    std::u32string code_points;
    code_points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) code_points.push_back(decode(text, at));
    return code_points;
}

std::string encoded(std::u32string_view text) {
    std::string bytes;
    bytes.reserve(text.size());
    for (const char32_t code_point : text) append_utf8(bytes, code_point);
    return bytes;
}

std::optional<std::size_t> first_bad_byte(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        if (decode(text, at) == replacement && text.substr(begin, 3) != "\xEF\xBF\xBD") return begin;
    }
    return std::nullopt;
}

std::vector<std::string_view> graphemes(std::string_view text) {
    std::vector<std::string_view> clusters;
    utf8proc_int32_t state = 0;
    std::size_t begin = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t code_point = decode(text, at);
        // Between two letters of ASCII there is always a break; most text needs no table.
        const bool breaks =
            here > 0 && ((printable_ascii(before) && printable_ascii(code_point)) ||
                         utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(before),
                                                          static_cast<utf8proc_int32_t>(code_point), &state));
        if (breaks) {
            clusters.push_back(text.substr(begin, here - begin));
            begin = here;
        }
        before = code_point;
    }
    if (begin < text.size()) clusters.push_back(text.substr(begin));
    return clusters;
}

int width_of(std::string_view text) {
    if (ascii(text))
        return static_cast<int>(
            std::ranges::count_if(text, [](char letter) { return letter >= ' ' && letter != 0x7F; }));
    int columns = 0;
    for (const std::string_view cluster : graphemes(text)) columns += cluster_width(cluster);
    return columns;
}

std::vector<std::string> wrapped(std::string_view text, int width) {
    Wrapper wrapper{width};
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\n') {
            wrapper.break_line();
            ++at;
        } else if (text[at] == ' ') {
            wrapper.space();
            ++at;
        } else {
            std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
            // 90 % is one word.
            if (text.substr(end, 2) == " %") end = std::min(text.find_first_of(" \n", end + 1), text.size());
            wrapper.word(text.substr(at, end - at));
            at = end;
        }
    }
    return wrapper.done();
}

}  // namespace overhoor
