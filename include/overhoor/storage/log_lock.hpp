#pragma once
// One writer at a time: a lock that dies with the process that holds it.

#include <optional>

#include "overhoor/core/problem.hpp"
#include "overhoor/storage/disk.hpp"
#include "overhoor/storage/folders.hpp"
#include "overhoor/storage/whole_file.hpp"

namespace overhoor {

class LogLock {
public:
    LogLock() = default;
    // Makes the folder of the state. A problem "locked", with the process that holds it.
    static Result<LogLock> take(const Folders& folders, Disk& disk = system_disk());
    // Where the file system knows no locks.
    const std::optional<Problem>& remark() const { return remark_; }

private:
    OpenFile file_{};
    std::optional<Problem> remark_{};
};

}  // namespace overhoor
