#include "overhoor/storage/line_feed.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>

namespace overhoor {
namespace {

class File {
public:
    explicit File(const std::filesystem::path& path) : handle_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~File() {
        if (handle_ >= 0) ::close(handle_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    bool is_open() const { return handle_ >= 0; }
    ssize_t read(char* into, std::size_t size) const {
        for (;;)
            if (const ssize_t got = ::read(handle_, into, size); got >= 0 || errno != EINTR) return got;
    }

private:
    int handle_;
};

// Keeps what has been read of a line that has not ended yet.
class Feed {
public:
    explicit Feed(const OnLine& on_line) : on_line_(on_line), buffer_(2 * piece, '\0') {}

    static constexpr std::size_t piece = 256U << 10U;  // fits into the processor's second cache

    char* room() {
        if (buffer_.size() < kept_ + piece) buffer_.resize(kept_ + piece);
        return buffer_.data() + kept_;
    }

    void take(std::size_t size) {
        std::string_view text{buffer_.data(), kept_ + size};
        std::size_t searched = kept_;
        for (;;) {
            const std::size_t newline = text.find('\n', searched);
            if (newline == std::string_view::npos) break;
            line(text.substr(0, newline), true);
            text.remove_prefix(newline + 1);
            searched = 0;
        }
        // Of a line without end only its beginning is kept.
        kept_ = std::min(text.size(), longest_line);
        std::memmove(buffer_.data(), text.data(), kept_);
    }

    void end() {
        if (kept_ > 0) line({buffer_.data(), kept_}, false);
    }

private:
    void line(std::string_view text, bool whole) const { on_line_(text.substr(0, longest_line), whole); }

    const OnLine& on_line_;
    std::string buffer_;
    std::size_t kept_ = 0;
};

}  // namespace

Result<Done> for_each_line(const std::filesystem::path& path, const OnLine& on_line) {
    const auto unreadable = [&](int error) {
        return Problem{.message = fmt::format("this file cannot be read: {}", std::strerror(error)),
                       .where = Place{.file = path.string()},
                       .rule = "unreadable"};
    };
    const File file{path};
    if (!file.is_open()) return unreadable(errno);
    Feed feed{on_line};
    for (;;) {
        const ssize_t got = file.read(feed.room(), Feed::piece);
        if (got < 0) return unreadable(errno);
        if (got == 0) break;
        feed.take(static_cast<std::size_t>(got));
    }
    feed.end();
    return Done{};
}

}  // namespace overhoor
