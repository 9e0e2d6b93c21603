// Loaded before the C library (LD_PRELOAD): makes the n-th call of one kind fail, when it concerns a file
// below one folder. FAULT=CALL:WHAT:N, with CALL one of open write sync fsync rename truncate lock, WHAT an
// error's name, "short" (half of a write), "die" (half of a write, then SIGKILL) or "lie" (every sync only
// says that it was done); FAULT_UNDER=FOLDER.

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

template <class Function>
Function real(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

struct Fault {
    char call[16] = "";
    char what[16] = "";
    int nth = 0;
    const char* under = nullptr;
};

const Fault& fault() {
    static const Fault read = [] {
        Fault made;
        const char* text = std::getenv("FAULT");
        made.under = std::getenv("FAULT_UNDER");
        if (text == nullptr || std::sscanf(text, "%15[^:]:%15[^:]:%d", made.call, made.what, &made.nth) != 3)
            made.nth = 0;
        return made;
    }();
    return read;
}

bool concerns(const char* path) {
    return fault().under != nullptr && std::strncmp(path, fault().under, std::strlen(fault().under)) == 0;
}

bool concerns(int file) {
    char link[32], path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t size = readlink(link, path, sizeof path - 1);
    if (size <= 0) return false;
    path[size] = '\0';
    return concerns(path);
}

int calls = 0;

// Is it this one's turn?
template <class Where>
bool strikes(const char* call, Where where) {
    return fault().nth > 0 && std::strcmp(fault().call, call) == 0 && concerns(where) &&
           ++calls == fault().nth;
}

bool is(const char* what) { return std::strcmp(fault().what, what) == 0; }

int error() {
    if (is("ENOSPC")) return ENOSPC;
    if (is("EDQUOT")) return EDQUOT;
    if (is("EINTR")) return EINTR;
    if (is("EROFS")) return EROFS;
    if (is("EACCES")) return EACCES;
    return EIO;
}

int fail() {
    if (is("die")) raise(SIGKILL);
    errno = error();
    return -1;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const auto mode = static_cast<mode_t>((flags & O_CREAT) != 0 ? va_arg(more, int) : 0);
    va_end(more);
    if (strikes("open", path)) return fail();
    return real<int (*)(const char*, int, mode_t)>("open")(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const auto mode = static_cast<mode_t>((flags & O_CREAT) != 0 ? va_arg(more, int) : 0);
    va_end(more);
    if (strikes("open", path)) return fail();
    return real<int (*)(const char*, int, mode_t)>("open64")(path, flags, mode);
}

ssize_t write(int file, const void* from, size_t size) {
    const auto write_really = real<ssize_t (*)(int, const void*, size_t)>("write");
    if (!strikes("write", file)) return write_really(file, from, size);
    if (is("short")) return write_really(file, from, size / 2);
    if (is("die")) write_really(file, from, size / 2);
    return fail();
}

int fdatasync(int file) {
    if (is("lie") && concerns(file)) return 0;
    if (strikes("sync", file)) return fail();
    return real<int (*)(int)>("fdatasync")(file);
}

int fsync(int file) {
    if (is("lie") && concerns(file)) return 0;
    if (strikes("fsync", file)) return fail();
    return real<int (*)(int)>("fsync")(file);
}

int rename(const char* from, const char* to) {
    if (strikes("rename", from)) return fail();
    return real<int (*)(const char*, const char*)>("rename")(from, to);
}

int ftruncate(int file, off_t size) {
    if (strikes("truncate", file)) return fail();
    return real<int (*)(int, off_t)>("ftruncate")(file, size);
}

int ftruncate64(int file, off64_t size) {
    if (strikes("truncate", file)) return fail();
    return real<int (*)(int, off64_t)>("ftruncate64")(file, size);
}

int flock(int file, int operation) {
    if (strikes("lock", file)) return fail();
    return real<int (*)(int, int)>("flock")(file, operation);
}

}  // extern "C"
