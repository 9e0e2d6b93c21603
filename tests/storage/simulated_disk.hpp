#pragma once
// A disk that forgets what was not synced: it can be stopped after any call, and then every state can be
// asked for in which a real one might be found again.

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "overhoor/storage/disk.hpp"

namespace overhoor {

struct PowerCut : std::runtime_error {
    PowerCut() : std::runtime_error{"the power is cut"} {}
};

// What lies on it: what programs see, and what of it is safe.
struct Node {
    struct Written {  // or cut to `at` bytes, when there is no text
        std::size_t at = 0;
        std::string text{};
        bool operator==(const Written&) const = default;
    };
    struct Named {  // or no longer, when node is none
        std::string name{};
        std::size_t node = 0;
        bool operator==(const Named&) const = default;
    };
    using Names = std::map<std::string, std::size_t>;

    bool is_folder = false;
    std::string content{}, safe_content{};
    Names names{}, safe_names{};
    std::vector<Written> written{};           // since the last sync, in order
    std::vector<std::vector<Named>> named{};  // each of them at once or not at all
};
using Platter = std::vector<Node>;  // the first is the root

// How thoroughly they are told: every length of a write that was under way, with zeros and garbage in its
// place, or a few.
enum class Outcomes { few, every };
std::vector<Platter> after_power_cut(const Platter& before, Outcomes outcomes);

class SimulatedDisk : public Disk {
public:
    explicit SimulatedDisk(Platter platter) : platter_(std::move(platter)) {}

    static Platter empty() { return {Node{.is_folder = true}}; }
    // All of it safe.
    static Platter with(const std::map<std::string, std::string>& files);

    // The call after so many throws PowerCut, and all that follow fail.
    void stop_after(int calls) { most_calls_ = calls; }
    // A control: a sync that only says that it was done.
    void lie() { lies_ = true; }
    const Platter& platter() const { return platter_; }

    int open(const std::filesystem::path& path, int flags) override;
    void close(int file) override { open_.erase(file); }
    long long read(int file, char* into, std::size_t size, long long from) override;
    long long write(int file, std::string_view text) override;
    int truncate(int file, long long size) override;
    int sync(int file) override;
    int sync_folder(const std::filesystem::path& folder) override;
    int lock(int) override { return call() ? 0 : -5; }
    int facts(int file, FileFacts& into) override;
    int facts(const std::filesystem::path& path, FileFacts& into) override;
    int make_folder(const std::filesystem::path& folder) override;
    int rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
    int remove(const std::filesystem::path& path) override;
    int list(const std::filesystem::path& folder, std::vector<std::string>& into) override;
    unsigned user() override { return 0; }
    int process() override { return 1; }
    std::uint32_t chance() override { return 7; }

private:
    static constexpr std::size_t none = SIZE_MAX;
    bool call();
    std::size_t find(const std::filesystem::path& path) const;
    // In one folder at once.
    int name(const std::filesystem::path& folder, std::vector<Node::Named> changes);
    FileFacts facts_of(std::size_t node) const;

    Platter platter_;
    std::map<int, std::size_t> open_{};
    int next_handle_ = 3;
    int calls_ = 0, most_calls_ = -1;
    bool dead_ = false, lies_ = false;
};

}  // namespace overhoor
