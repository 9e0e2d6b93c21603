#include "overhoor/storage/line_feed.hpp"

#include <algorithm>
#include <cstring>
#include <string>

#include "overhoor/storage/whole_file.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

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

Result<Done> for_each_line(Disk& disk, const std::filesystem::path& path, const OnLine& on_line) {
    const auto unreadable = [&](std::string_view why) {
        return at_path(path, "unreadable", phrase("this file cannot be read: {}", why), "");
    };
    // A pipe would be waited for.
    const OpenFile file = open_file(disk, path, O_RDONLY | O_NONBLOCK);
    if (!file.is_open()) return unreadable(in_words(std::strerror(file.error())));
    FileFacts facts;
    if (disk.facts(file.handle(), facts) != 0 || facts.kind != FileFacts::Kind::file)
        return unreadable(said("it is no file"));
    Feed feed{on_line};
    for (long long from = 0;;) {
        const long long got = disk.read(file.handle(), feed.room(), Feed::piece, from);
        if (got < 0) return unreadable(in_words(std::strerror(static_cast<int>(-got))));
        if (got == 0) break;
        feed.take(static_cast<std::size_t>(got));
        from += got;
    }
    feed.end();
    return Done{};
}

}  // namespace overhoor
