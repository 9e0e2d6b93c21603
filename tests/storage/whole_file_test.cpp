#include "overhoor/storage/whole_file.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

using namespace overhoor;
namespace fs = std::filesystem;

namespace {

struct Desk {
    Desk() {
        std::string name = (fs::temp_directory_path() / "overhoor-whole-file-XXXXXX").string();
        folder = mkdtemp(name.data());
    }
    ~Desk() {
        umask(umask_before);
        fs::remove_all(folder);
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    static std::string text(const fs::path& file) {
        std::ifstream in{file};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    static unsigned mode(const fs::path& file) {
        return static_cast<unsigned>(fs::symlink_status(file).permissions());
    }
    std::ptrdiff_t files() const {
        return std::distance(fs::directory_iterator{folder}, fs::directory_iterator{});
    }

    fs::path folder{};
    mode_t umask_before = umask(022);
};

}  // namespace

TEST_CASE("a new file to share is as the umask has it, a file of the learner is private") {
    const Desk desk;
    CHECK(replace_shared_file(system_disk(), desk.folder / "paper.html", "1") == 0);
    CHECK(Desk::mode(desk.folder / "paper.html") == 0644);
    umask(027);
    CHECK(replace_shared_file(system_disk(), desk.folder / "paper.md", "1") == 0);
    CHECK(Desk::mode(desk.folder / "paper.md") == 0640);
    CHECK(replace_file(system_disk(), desk.folder / "device.json", "1") == 0);
    CHECK(Desk::mode(desk.folder / "device.json") == 0600);
}

TEST_CASE("a file to share that is there keeps its permissions") {
    for (const unsigned mode : {0600U, 0664U, 0777U}) {
        const Desk desk;
        const fs::path file = desk.folder / "paper.html";
        std::ofstream{file} << "old";
        chmod(file.c_str(), mode);
        CHECK(replace_shared_file(system_disk(), file, "new") == 0);
        CHECK(Desk::text(file) == "new");
        CHECK(Desk::mode(file) == mode);
        CHECK(desk.files() == 1);
    }
}

TEST_CASE("behind a link the file is replaced, and the link stays") {
    const Desk desk;
    fs::create_directory(desk.folder / "site");
    std::ofstream{desk.folder / "site" / "page.html"} << "old";
    fs::create_symlink("site/page.html", desk.folder / "near");
    fs::create_symlink(desk.folder / "near", desk.folder / "far");
    fs::create_symlink("site/none.html", desk.folder / "dangling");
    CHECK(replace_shared_file(system_disk(), desk.folder / "far", "new") == 0);
    CHECK(replace_shared_file(system_disk(), desk.folder / "dangling", "first") == 0);
    for (const char* const link : {"near", "far", "dangling"}) CHECK(fs::is_symlink(desk.folder / link));
    CHECK(Desk::text(desk.folder / "site" / "page.html") == "new");
    CHECK(Desk::text(desk.folder / "site" / "none.html") == "first");
}

TEST_CASE("what is no file is written to, and no folder becomes one") {
    const Desk desk;
    CHECK(replace_shared_file(system_disk(), "/dev/null", "gone") == 0);
    CHECK(fs::is_character_file("/dev/null"));
    CHECK(replace_shared_file(system_disk(), desk.folder, "page") != 0);
    CHECK(desk.files() == 0);
}
