#include "overhoor/commands/watch.hpp"

#include <unistd.h>

#include <array>
#include <chrono>
#include <ostream>

#include "overhoor/core/time.hpp"
#include "overhoor/terminal/signals.hpp"

namespace overhoor {
namespace {

// Nothing ever comes out of it: waiting for it is waiting for a signal or for the time to pass.
class Silence {
public:
    Silence() {
        if (::pipe(ends_.data()) != 0) ends_ = {-1, -1};
    }
    ~Silence() {
        for (const int end : ends_)
            if (end >= 0) ::close(end);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    int descriptor() const { return ends_[0]; }

private:
    std::array<int, 2> ends_{-1, -1};
};

constexpr std::chrono::milliseconds between_looks{300};

}  // namespace

Exit watch(const std::function<Exit()>& deed, const std::function<std::uint64_t()>& fingerprint,
           World& world) {
    const Signals signals;
    const Silence silence;
    std::uint64_t seen = fingerprint();
    deed();
    for (;;) {
        world.out.flush();
        world.err.flush();
        if (!world.out) return Exit::fine;  // no one reads any more
        wait_for(silence.descriptor(), between_looks);
        if (was_interrupted()) {
            world.out << '\n';
            return Exit::interrupted;
        }
        const std::uint64_t now = fingerprint();
        if (now == seen) continue;
        seen = now;
        // The time of day, out of 2026-11-23T09:00:00+01:00.
        world.out << "── " << to_iso(world.clock()).substr(11, 8) << " ──────────\n";
        deed();
    }
}

}  // namespace overhoor
