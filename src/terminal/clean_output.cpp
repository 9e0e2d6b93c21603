#include "overhoor/terminal/clean_output.hpp"

#include <poll.h>

#include <algorithm>
#include <string>

#include <fmt/format.h>

namespace overhoor {
namespace {

constexpr char begins_two_bytes = '\xC2', del = '\x7F';

bool is_c1(char second) {
    return static_cast<unsigned char>(second) >= 0x80 && static_cast<unsigned char>(second) < 0xA0;
}

}  // namespace

bool CleanOutput::put_plain(const char* begin, const char* end) {
    return begin == end || to_.sputn(begin, end - begin) == end - begin;
}

bool CleanOutput::put_escaped(unsigned char control) {
    const std::string escaped = fmt::format("\\u{:04x}", control);
    return put_plain(escaped.data(), escaped.data() + escaped.size());
}

std::streamsize CleanOutput::xsputn(const char* text, std::streamsize size) {
    const char* const end = text + size;
    for (const char* at = text; at != end;) {
        if (begun_) {
            begun_ = false;
            const bool control = is_c1(*at);
            if (control ? !put_escaped(static_cast<unsigned char>(*at))
                        : to_.sputc(begins_two_bytes) == traits_type::eof())
                return at - text;
            if (control) ++at;
            continue;
        }
        const char* const special =
            std::find_if(at, end, [](char c) { return c == begins_two_bytes || c == del; });
        if (!put_plain(at, special)) return at - text;
        at = special;
        if (at == end) break;
        if (*at == del && !put_escaped(0x7F)) return at - text;
        begun_ = *at++ == begins_two_bytes;
    }
    return size;
}

CleanOutput::int_type CleanOutput::overflow(int_type c) {
    if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
    const char one = traits_type::to_char_type(c);
    return xsputn(&one, 1) == 1 ? c : traits_type::eof();
}

int CleanOutput::sync() { return to_.pubsync(); }

bool reader_is_gone(int descriptor) {
    pollfd watched{.fd = descriptor, .events = POLLOUT, .revents = 0};
    return poll(&watched, 1, 0) > 0 && (watched.revents & (POLLERR | POLLHUP | POLLNVAL)) != 0;
}

}  // namespace overhoor
