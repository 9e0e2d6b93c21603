#include "overhoor/storage/device.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>

#include "overhoor/core/random.hpp"
#include "overhoor/storage/whole_file.hpp"
#include "overhoor/text/tongue.hpp"

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

// Nothing when it was made on another machine.
std::optional<std::string> device_from(const std::string& text, const std::string& machine) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    const auto member = [&](const char* key) {
        return json.is_object() && json.contains(key) && json[key].is_string() ? json[key].get<std::string>()
                                                                               : std::string{};
    };
    if (!good_device_name(member("device")) || member("machine") != machine) return std::nullopt;
    return member("device");
}

}  // namespace

bool good_device_name(const std::string& name) {
    return !name.empty() && name.size() <= 64 &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") ==
               std::string::npos;
}

Result<std::string> device_name(const fs::path& file, Disk& disk) {
    const std::string machine = machine_mark();
    std::string kept;
    const int unread = read_whole(disk, file, kept);
    // There is a name, only not to be read: another one would make two machines of this.
    if (unread != 0 && unread != ENOENT)
        return at_path(
            file, "data-unwritable",
            phrase("this machine's name cannot be read: {}", in_words(std::strerror(unread))),
            said("nothing was changed; put the file right, or choose another data folder with --data DIR"));
    if (const auto device = unread == 0 ? device_from(kept, machine) : std::nullopt) return *device;
    const std::string name = fmt::format("{}-{:04x}", host_name(), disk.chance() & 0xFFFFU);
    const std::string text = nlohmann::json{{"v", 1}, {"device", name}, {"machine", machine}}.dump() + "\n";
    if (const int error = replace_file(disk, file, text); error != 0)
        return at_path(file, "data-unwritable",
                       phrase("this machine's name cannot be kept: {}", in_words(std::strerror(error))),
                       said("choose another data folder with --data DIR"));
    return name;
}

}  // namespace overhoor
