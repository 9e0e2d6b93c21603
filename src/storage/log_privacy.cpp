#include <fmt/format.h>

#include "overhoor/storage/log_care.hpp"
#include "overhoor/storage/review_log_file.hpp"
#include "overhoor/storage/whole_file.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

constexpr unsigned others = 077;  // what group and world may do

Problem warning(const fs::path& path, std::string rule, std::string message, std::string help) {
    Problem problem = at_path(path, std::move(rule), std::move(message), std::move(help));
    problem.severity = Severity::warning;
    return problem;
}

}  // namespace

std::vector<Problem> not_private(const Folders& folders, Disk& disk) {
    const fs::path folder = folders.data / "log";
    int error = 0;
    std::vector<fs::path> paths = log_files(folders, disk, error);
    paths.insert(paths.begin(), folder);
    std::vector<Problem> found;
    std::string open;
    for (const fs::path& path : paths) {
        FileFacts facts;
        if (disk.facts(path, facts) != 0) continue;
        if (facts.kind == FileFacts::Kind::link && path != folder) {
            found.push_back(warning(path, "log-link",
                                    said("this is a symbolic link: what it leads to is read, never written"),
                                    said("put the file itself here; the folder may be a link")));
            continue;
        }
        if (facts.kind == FileFacts::Kind::link) continue;
        if (facts.owner != disk.user())
            found.push_back(warning(
                path, "foreign-owner",
                phrase("this belongs to another user (number {}, you are {})", facts.owner, disk.user()),
                said("whoever owns it can change what you have learned")));
        if ((facts.permissions & others) != 0)
            open += fmt::format("{}{} {:04o}", open.empty() ? "" : ", ", path.filename().string(),
                                facts.permissions);
    }
    if (!open.empty())
        found.push_back(warning(folder, "log-open",
                                phrase("others on this machine may look into it (mode of {})", open),
                                fmt::format("chmod -R go= '{}'", folder.string())));
    return found;
}

}  // namespace overhoor
