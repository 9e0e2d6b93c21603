#include "simulated_disk.hpp"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>

namespace overhoor {
namespace {

namespace fs = std::filesystem;

void make_change(std::string& content, const Node::Written& change) {
    if (change.text.empty()) {
        content.resize(change.at);
        return;
    }
    content.resize(std::max(content.size(), change.at + change.text.size()));
    content.replace(change.at, change.text.size(), change.text);
}

void make_change(Node::Names& names, const std::vector<Node::Named>& changes) {
    for (const Node::Named& change : changes)
        if (change.node == SIZE_MAX)
            names.erase(change.name);
        else
            names[change.name] = change.node;
}

std::string garbage(std::size_t size) {
    const std::string letters = "\n\xFF{\"n\":9}\n\0\x80x";
    std::string text;
    for (std::size_t i = 0; i < size; ++i) text += letters[(i * 7) % letters.size()];
    return text;
}

// What may be there of a write that was under way: a part, zeros for the rest or for the beginning, garbage.
std::vector<Node::Written> partly(const Node::Written& whole, Outcomes outcomes) {
    std::vector<Node::Written> parts;
    const std::size_t size = whole.text.size();
    const std::size_t step = outcomes == Outcomes::every ? 1 : std::max<std::size_t>(1, size / 2);
    const auto part = [&](std::string text) {
        if (!text.empty()) parts.push_back({whole.at, std::move(text)});
    };
    for (std::size_t length = 0; length <= size; length += step) {
        const std::string zeros(size - length, '\0');
        part(whole.text.substr(0, length));
        part(whole.text.substr(0, length) + zeros);
        if (outcomes == Outcomes::few) continue;
        part(zeros + whole.text.substr(size - length));
        part(garbage(length));
        part(whole.text.substr(0, length) + garbage(size - length));
    }
    return parts;
}

// With the first few of its changes, and a part of the next.
std::vector<Node> outcomes_of(const Node& node, Outcomes outcomes) {
    std::vector<Node> found;
    const auto add = [&](std::string content, Node::Names names) {
        found.push_back({.is_folder = node.is_folder,
                         .content = content,
                         .safe_content = content,
                         .names = names,
                         .safe_names = names});
    };
    std::string content = node.safe_content;
    for (const Node::Written& change : node.written) {
        add(content, {});
        for (const Node::Written& part : partly(change, outcomes)) {
            std::string with_part = content;
            make_change(with_part, part);
            add(std::move(with_part), {});
        }
        make_change(content, change);
    }
    Node::Names names = node.safe_names;
    for (const auto& change : node.named) {
        add(content, names);
        make_change(names, change);
    }
    add(content, names);
    return found;
}

}  // namespace

std::vector<Platter> after_power_cut(const Platter& before, Outcomes outcomes) {
    std::vector<std::size_t> unsafe;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (!before[i].written.empty() || !before[i].named.empty()) unsafe.push_back(i);
    Platter base = before;
    for (const std::size_t i : unsafe) base[i] = outcomes_of(before[i], Outcomes::few).front();
    if (unsafe.empty()) return {base};
    // One of them in every way, each of the others not at all or wholly.
    std::vector<Platter> found;
    for (const std::size_t varied : unsafe)
        for (std::size_t others = 0; others < (1U << unsafe.size()); ++others) {
            Platter platter = base;
            bool twice = false;
            for (std::size_t k = 0; k < unsafe.size(); ++k) {
                const bool wholly = (others >> k & 1U) != 0;
                if (unsafe[k] == varied) twice = wholly;
                if (wholly) platter[unsafe[k]] = outcomes_of(before[unsafe[k]], Outcomes::few).back();
            }
            if (twice) continue;
            for (Node& node : outcomes_of(before[varied], outcomes)) {
                found.push_back(platter);
                found.back()[varied] = std::move(node);
            }
        }
    return found;
}

Platter SimulatedDisk::with(const std::map<std::string, std::string>& files) {
    SimulatedDisk disk{empty()};
    for (const auto& [path, content] : files) {
        fs::path folder;
        for (const fs::path& part : fs::path{path}.parent_path()) disk.make_folder(folder /= part);
        const int file = disk.open(path, O_CREAT);
        if (!content.empty()) disk.write(file, content);
    }
    Platter platter = disk.platter_;
    for (Node& node : platter) {
        node.safe_content = node.content;
        node.safe_names = node.names;
        node.written.clear();
        node.named.clear();
    }
    return platter;
}

bool SimulatedDisk::call() {
    if (dead_) return false;
    if (calls_ == most_calls_) {
        dead_ = true;
        throw PowerCut{};
    }
    ++calls_;
    return true;
}

std::size_t SimulatedDisk::find(const fs::path& path) const {
    std::size_t at = 0;
    for (const fs::path& part : path) {
        if (part == "/") continue;
        const auto& names = platter_[at].names;
        const auto found = names.find(part.string());
        if (found == names.end()) return none;
        at = found->second;
    }
    return at;
}

int SimulatedDisk::name(const fs::path& folder, std::vector<Node::Named> changes) {
    const std::size_t at = find(folder);
    if (at == none) return -ENOENT;
    make_change(platter_[at].names, changes);
    platter_[at].named.push_back(std::move(changes));
    return 0;
}

int SimulatedDisk::open(const fs::path& path, int flags) {
    if (!call()) return -EIO;
    std::size_t node = find(path);
    if (node != none && (flags & O_CREAT) != 0 && (flags & O_EXCL) != 0) return -EEXIST;
    if (node == none) {
        if ((flags & O_CREAT) == 0) return -ENOENT;
        node = platter_.size();
        if (const int failed = name(path.parent_path(), {{path.filename().string(), node}}); failed != 0)
            return failed;
        platter_.emplace_back();
    }
    if ((flags & O_TRUNC) != 0 && !platter_[node].content.empty()) {
        platter_[node].written.push_back({0, {}});
        platter_[node].content.clear();
    }
    open_[next_handle_] = node;
    return next_handle_++;
}

long long SimulatedDisk::read(int file, char* into, std::size_t size, long long from) {
    if (!call()) return -EIO;
    const std::string& content = platter_[open_.at(file)].content;
    if (from >= static_cast<long long>(content.size())) return 0;
    return static_cast<long long>(content.copy(into, size, static_cast<std::size_t>(from)));
}

// Files are written at their end only.
long long SimulatedDisk::write(int file, std::string_view text) {
    if (!call()) return -EIO;
    Node& node = platter_[open_.at(file)];
    node.written.push_back({node.content.size(), std::string{text}});
    node.content += text;
    return static_cast<long long>(text.size());
}

int SimulatedDisk::truncate(int file, long long size) {
    if (!call()) return -EIO;
    Node& node = platter_[open_.at(file)];
    node.written.push_back({static_cast<std::size_t>(size), {}});
    node.content.resize(static_cast<std::size_t>(size));
    return 0;
}

int SimulatedDisk::sync(int file) {
    if (!call()) return -EIO;
    if (lies_) return 0;
    Node& node = platter_[open_.at(file)];
    node.safe_content = node.content;
    node.written.clear();
    return 0;
}

int SimulatedDisk::sync_folder(const fs::path& folder) {
    if (!call()) return -EIO;
    const std::size_t at = find(folder);
    if (at == none) return -ENOENT;
    platter_[at].safe_names = platter_[at].names;
    platter_[at].named.clear();
    return 0;
}

FileFacts SimulatedDisk::facts_of(std::size_t node) const {
    return {.device = 1,
            .inode = node,
            .size = static_cast<long long>(platter_[node].content.size()),
            .permissions = 0700,
            .kind = platter_[node].is_folder ? FileFacts::Kind::folder : FileFacts::Kind::file};
}

int SimulatedDisk::facts(int file, FileFacts& into) {
    if (!call()) return -EIO;
    into = facts_of(open_.at(file));
    return 0;
}

int SimulatedDisk::facts(const fs::path& path, FileFacts& into) {
    if (!call()) return -EIO;
    const std::size_t node = find(path);
    if (node == none) return -ENOENT;
    into = facts_of(node);
    return 0;
}

int SimulatedDisk::make_folder(const fs::path& folder) {
    if (!call()) return -EIO;
    if (find(folder) != none) return -EEXIST;
    const std::size_t node = platter_.size();
    if (const int failed = name(folder.parent_path(), {{folder.filename().string(), node}}); failed != 0)
        return failed;
    platter_.push_back({.is_folder = true});
    return 0;
}

int SimulatedDisk::rename(const fs::path& from, const fs::path& to) {
    if (!call()) return -EIO;
    const std::size_t node = find(from);
    if (node == none) return -ENOENT;
    return name(to.parent_path(), {{from.filename().string(), none}, {to.filename().string(), node}});
}

int SimulatedDisk::remove(const fs::path& path) {
    if (!call()) return -EIO;
    if (find(path) == none) return -ENOENT;
    return name(path.parent_path(), {{path.filename().string(), none}});
}

int SimulatedDisk::list(const fs::path& folder, std::vector<std::string>& into) {
    if (!call()) return -EIO;
    const std::size_t at = find(folder);
    if (at == none) return -ENOENT;
    if (!platter_[at].is_folder) return -ENOTDIR;
    for (const auto& [name, node] : platter_[at].names) into.push_back(name);
    return 0;
}

}  // namespace overhoor
