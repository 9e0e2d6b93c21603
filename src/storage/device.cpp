#include "overhoor/storage/device.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "overhoor/core/random.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

// A hash, so that the machine's own id is told to no one.
std::string machine_mark() {
    std::ifstream in{"/etc/machine-id"};
    std::string id;
    std::getline(in, id);
    return fmt::format("{:016x}", seed_from(id, 0x6f766572));
}

std::string host_name() {
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0) return "device";
    std::string plain;
    for (const char* c = name.data(); *c != '\0' && *c != '.' && plain.size() < 24; ++c) {
        const bool good = (*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9') || *c == '-';
        if (good)
            plain += *c;
        else if (*c >= 'A' && *c <= 'Z')
            plain += static_cast<char>(*c - 'A' + 'a');
    }
    return plain.empty() ? "device" : plain;
}

bool good_name(const std::string& name) {
    return !name.empty() && name.size() <= 64 &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") ==
               std::string::npos;
}

}  // namespace

Result<std::string> device_name(const fs::path& file) {
    const std::string machine = machine_mark();
    if (std::ifstream in{file}; in) {
        const auto json = nlohmann::json::parse(in, nullptr, false);
        const auto text = [&](const char* key) {
            return json.is_object() && json.contains(key) && json[key].is_string()
                       ? json[key].get<std::string>()
                       : std::string{};
        };
        if (good_name(text("device")) && text("machine") == machine) return text("device");
    }
    const std::string name = fmt::format("{}-{:04x}", host_name(), std::random_device{}() & 0xFFFFU);
    const std::string text = nlohmann::json{{"v", 1}, {"device", name}, {"machine", machine}}.dump() + "\n";
    const fs::path fresh = file.string() + ".new";
    const int handle = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    const bool good = handle >= 0 &&
                      ::write(handle, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
                      ::fsync(handle) == 0;
    const int error = errno;
    if (handle >= 0) ::close(handle);
    if (!good || ::rename(fresh.c_str(), file.c_str()) != 0)
        return Problem{.message = fmt::format("this machine's name cannot be kept: {}",
                                              std::strerror(good ? errno : error)),
                       .help = "choose another data folder with --data DIR",
                       .where = Place{.file = file.string()},
                       .rule = "data-unwritable"};
    return name;
}

}  // namespace overhoor
