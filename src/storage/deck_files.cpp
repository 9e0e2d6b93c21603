#include "overhoor/storage/deck_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "overhoor/core/random.hpp"
#include "overhoor/storage/whole_file.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {

namespace fs = std::filesystem;

bool is_passed_over(const fs::path& file) {
    const std::string name = file.filename().string();
    return name.starts_with('.') || !name.ends_with(".json") || name.ends_with(".schema.json");
}

bool lies_inside(const fs::path& folder, const fs::path& path) {
    if (path.is_absolute()) return false;
    std::error_code none;
    const fs::path from = fs::absolute(folder.empty() ? fs::path{"."} : folder, none);
    const fs::path whole = fs::weakly_canonical(from / path, none);
    const fs::path base = fs::weakly_canonical(from, none);
    const auto [end, rest] = std::mismatch(base.begin(), base.end(), whole.begin(), whole.end());
    return end == base.end();
}

Result<std::string> read_file(const fs::path& path, std::uintmax_t largest) {
    std::error_code failed;
    if (fs::is_directory(path, failed))
        return at_path(path, "unreadable", said("this is a folder, not a file"), "");
    const auto status = fs::status(path, failed);
    if (!fs::exists(status)) return at_path(path, "no-file", said("there is no such file"), "");
    if (!fs::is_regular_file(status)) return at_path(path, "unreadable", said("this is no regular file"), "");
    const std::uintmax_t size = fs::file_size(path, failed);
    if (!failed && size > largest)
        return at_path(path, "too-large",
                       phrase("this file has {} MB; the limit is {} MB", size >> 20U, largest >> 20U),
                       said("divide it into several decks"));
    std::ifstream in{path, std::ios::binary};
    if (!in)
        return at_path(path, "unreadable",
                       phrase("this file cannot be read: {}", in_words(std::strerror(errno))), "");
    std::string text(static_cast<std::size_t>(size), '\0');
    in.read(text.data(), static_cast<std::streamsize>(size));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

std::vector<fs::path> deck_files_below(std::span<const fs::path> paths) {
    std::vector<fs::path> files;
    for (const fs::path& path : paths) {
        std::error_code failed;
        if (!fs::is_directory(path, failed)) {
            files.push_back(path);
            continue;
        }
        fs::recursive_directory_iterator at{path, failed}, end;
        for (; !failed && at != end; at.increment(failed))
            if (std::error_code none; at->is_regular_file(none) && !is_passed_over(at->path()))
                files.push_back(at->path());
    }
    return files;
}

std::uint64_t fingerprint_of(std::span<const fs::path> paths) {
    std::uint64_t all = 0;
    for (const fs::path& file : deck_files_below(paths)) {
        std::error_code none;
        const auto saved = fs::last_write_time(file, none).time_since_epoch().count();
        const auto facts = fmt::format("{}\n{}\n{}", file.string(), saved, fs::file_size(file, none));
        all += seed_from(facts);  // in whatever order the folder gives them
    }
    return all;
}

}  // namespace overhoor
