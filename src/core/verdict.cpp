#include "overhoor/core/verdict.hpp"

namespace overhoor {

const char* name_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::correct:
            return "correct";
        case Outcome::close:
            return "close";
        case Outcome::partial:
            return "partial";
        case Outcome::wrong:
            break;
    }
    return "wrong";
}

}  // namespace overhoor
