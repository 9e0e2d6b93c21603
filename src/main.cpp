// Opens the doors: environment, clock and streams; everything else is handed them.

#include <pwd.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <string>
#include <string_view>

#include "overhoor/commands/commands.hpp"
#include "overhoor/storage/dictionary.hpp"
#include "overhoor/terminal/clean_output.hpp"

namespace {

// The system's time, and the offset of the local time zone at that instant.
overhoor::Moment system_time() {
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
    std::tm local{};
    localtime_r(&seconds, &local);
    return {.at = now, .utc_offset = std::chrono::minutes{local.tm_gmtoff / 60}};
}

std::string home_of_user() {
    const passwd* const user = getpwuid(geteuid());
    return user == nullptr || user->pw_dir == nullptr ? std::string{} : std::string{user->pw_dir};
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    const std::string given = value == nullptr ? "" : value;
    // Services and cron may leave the home out; the system knows it.
    return given.empty() && std::string_view{name} == "HOME" ? home_of_user() : given;
}

}  // namespace

int main(int argc, char** argv) {
    // A reader that goes away (a closed pipe) is no error: the write fails, and the session ends.
    std::signal(SIGPIPE, SIG_IGN);
    std::ios::sync_with_stdio(false);
#ifdef __GLIBC__
    // Threads would ask the kernel for their memory four kilobytes at a time.
    mallopt(M_TOP_PAD, 4 << 20);
#endif
    overhoor::CleanOutput clean{*std::cout.rdbuf()};
    std::ostream out{&clean};
    overhoor::World world{.environment = environment,
                          .clock = system_time,
                          .in = std::cin,
                          .out = out,
                          .err = std::cerr,
                          .out_on_terminal = isatty(STDOUT_FILENO) == 1,
                          .errors_on_terminal = isatty(STDERR_FILENO) == 1,
                          .reader_is_gone = [] { return overhoor::reader_is_gone(STDOUT_FILENO); }};
    const int exit = overhoor::run(argc, argv, world);
    if (overhoor::dictionaries_loading()) {
        // Nobody waits for a dictionary that no one will ask; nor may it be torn down under its reader.
        out.flush();
        std::_Exit(exit);
    }
    return exit;
}
