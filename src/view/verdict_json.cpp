#include "overhoor/view/verdict_json.hpp"

#include <array>
#include <nlohmann/json.hpp>

namespace overhoor {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const std::vector<Difference>& diff) {
    static constexpr std::array names{"same", "missing", "extra"};
    Json pieces = Json::array();
    for (const Difference& piece : diff)
        pieces.push_back({{names[static_cast<std::size_t>(piece.kind)], piece.text}});
    return pieces;
}

Json to_json(const PartVerdict& part) {
    Json json{{"verdict", name_of(part.outcome)}, {"given", part.given}, {"expected", part.expected}};
    if (!part.reason.empty()) json["reason"] = part.reason;
    if (!part.diff.empty()) json["diff"] = to_json(part.diff);
    return json;
}

}  // namespace

std::string verdict_json(const Verdict& verdict) {
    Json json{{"verdict", name_of(verdict.outcome)},
              {"matched", verdict.matched},
              {"of", verdict.of},
              {"extra", verdict.extra}};
    if (!verdict.reason.empty()) json["reason"] = verdict.reason;
    if (!verdict.diff.empty()) json["diff"] = to_json(verdict.diff);
    if (!verdict.parts.empty()) {
        json["parts"] = Json::array();
        for (const PartVerdict& part : verdict.parts) json["parts"].push_back(to_json(part));
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace overhoor
