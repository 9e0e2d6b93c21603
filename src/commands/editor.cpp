#include "overhoor/commands/editor.hpp"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

// Ctrl-C and Ctrl-\ in the editor are the editor's.
class DeafToKeys {
public:
    DeafToKeys() {
        struct sigaction ignore {};
        ignore.sa_handler = SIG_IGN;
        sigaction(SIGINT, &ignore, &interrupt_);
        sigaction(SIGQUIT, &ignore, &quit_);
    }
    ~DeafToKeys() { restore(); }
    DeafToKeys(const DeafToKeys&) = delete;
    DeafToKeys& operator=(const DeafToKeys&) = delete;
    void restore() const {
        sigaction(SIGINT, &interrupt_, nullptr);
        sigaction(SIGQUIT, &quit_, nullptr);
    }

private:
    struct sigaction interrupt_ {
    }, quit_{};
};

constexpr int not_started = 127;

Problem no_editor(const std::string& name, std::string_view why) {
    return {.message = phrase("the editor {} {}", name, why),
            .help = said("VISUAL or EDITOR names yours: export EDITOR=nano"),
            .rule = "no-editor"};
}

}  // namespace

std::vector<std::string> command_words(std::string_view command) {
    std::vector<std::string> words;
    bool inside = false;  // of a word
    char quote = '\0';
    for (const char c : command) {
        if (quote != '\0' && c == quote) {
            quote = '\0';
        } else if (quote == '\0' && (c == '\'' || c == '"')) {
            quote = c;
            if (!inside) words.emplace_back();
            inside = true;
        } else if (quote == '\0' && (c == ' ' || c == '\t')) {
            inside = false;
        } else {
            if (!inside) words.emplace_back();
            inside = true;
            words.back() += c;
        }
    }
    return words;
}

std::vector<std::string> editor_words(std::string_view command, const std::filesystem::path& file, int line) {
    constexpr std::array<std::string_view, 14> plus_line{"vi",    "vim",  "nvim",  "view",        "gvim",
                                                         "nano",  "pico", "emacs", "emacsclient", "kak",
                                                         "micro", "joe",  "mg",    "ne"};
    constexpr std::array<std::string_view, 4> go_to{"code", "codium", "code-insiders", "cursor"};
    constexpr std::array<std::string_view, 4> colon{"hx", "helix", "subl", "zed"};
    std::vector<std::string> words = command_words(command);
    if (words.empty()) words.emplace_back("vi");
    const std::string name = std::filesystem::path{words.front()}.filename().string();
    // A name that begins with a dash would be taken for an option.
    std::string path = file.string();
    if (path.starts_with('-') || path.starts_with('+')) path.insert(0, "./");
    const auto is_one_of = [&](const auto& names) { return std::ranges::find(names, name) != names.end(); };
    if (is_one_of(plus_line)) {
        words.push_back(fmt::format("+{}", line));
    } else if (is_one_of(go_to)) {
        if (std::ranges::find(words, "--wait") == words.end()) words.emplace_back("--wait");
        words.emplace_back("--goto");
        path += fmt::format(":{}", line);
    } else if (is_one_of(colon)) {
        path += fmt::format(":{}", line);
    }
    words.push_back(std::move(path));
    return words;
}

Result<Done> open_editor(const Environment& environment, const std::filesystem::path& file, int line) {
    std::string command = environment("VISUAL");
    if (command_words(command).empty()) command = environment("EDITOR");
    std::vector<std::string> words = editor_words(command, file, line);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const DeafToKeys deaf;
    const pid_t child = ::fork();
    if (child < 0)
        return no_editor(words.front(), phrase("cannot be started: {}", in_words(std::strerror(errno))));
    if (child == 0) {
        deaf.restore();
        ::execvp(arguments.front(), arguments.data());
        ::_exit(not_started);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return no_editor(words.front(), phrase("is lost: {}", in_words(std::strerror(errno))));
    if (WIFEXITED(status) && WEXITSTATUS(status) == not_started)
        return no_editor(words.front(), said("cannot be started"));
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return no_editor(words.front(), said("ended with an error"));
    return Done{};
}

}  // namespace overhoor
