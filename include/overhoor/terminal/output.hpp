#pragma once
// Bytes out, all of them. A reader that has gone away is not an error: what follows is for nobody.

#include <string_view>

namespace overhoor {

enum class Written { all, closed, failed };

// Goes on after interruptions and short writes, and waits for a descriptor that does not block. `closed`
// when no one reads any more (EPIPE, or a terminal that is gone), `failed` otherwise (errno says why).
Written write_all(int descriptor, std::string_view bytes);

}  // namespace overhoor
