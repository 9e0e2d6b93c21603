#pragma once
// `overhoor check --relink`: a learner says which cards go on with which histories, where it is not clear.

#include <string>
#include <vector>

#include "overhoor/commands/commands.hpp"

namespace overhoor {

struct RelinkWishes {
    std::vector<std::string> pairs{};  // "old/id=new/id"
    bool json = false;
};

// Without pairs it asks at a terminal; elsewhere it lists, and writes nothing. fine: no history is left that
// a card resembles. no: there is one.
Exit relink(const std::vector<std::string>& which, const RelinkWishes& wishes, World& world,
            const CommonOptions& common);

}  // namespace overhoor
