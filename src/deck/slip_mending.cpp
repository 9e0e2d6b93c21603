#include "overhoor/deck/slip_mending.hpp"

#include "overhoor/deck/json_walk.hpp"

namespace overhoor {
namespace {

using Kind = JsonToken::Kind;

bool ends_value(Kind kind) {
    return kind == Kind::text || kind == Kind::number || kind == Kind::word || kind == Kind::close;
}

}  // namespace

std::vector<std::uint32_t> further_trailing_commas(std::string_view text, std::size_t from) {
    std::vector<std::uint32_t> commas;
    JsonToken last{.kind = Kind::word};
    JsonToken token = token_from(text, from);
    for (; !token.is(Kind::end); token = token_from(text, last.span.end)) {
        if (token.flaw != JsonToken::Flaw::none || token.is(Kind::bare) || token.is(Kind::comment)) break;
        const bool separator = token.is(Kind::comma) || token.is(Kind::colon);
        if (token.is(Kind::close)) {
            if (last.is(Kind::comma)) commas.push_back(last.span.begin);
        } else if (separator != ends_value(last.kind)) {
            break;
        }
        last = token;
    }
    return commas;
}

}  // namespace overhoor
