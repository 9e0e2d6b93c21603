#include "overhoor/deck/allow_json.hpp"

#include <utility>

#include "overhoor/deck/rule.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {

std::vector<Allowed> read_allow(const JsonMember& member, Reading& reading) {
    std::vector<Allowed> allowed;
    if (!reading.expect(member, JsonValue::Kind::object, in_words(R"(write {"rule": "reason"})")))
        return allowed;
    for (const JsonMember& one : member.value.members) {
        auto reason = reading.text(one.value, phrase("the reason to allow \"{}\"", one.key));
        const Rule* rule = find_rule(one.key);
        if (rule == nullptr) {
            const std::string_view meant = nearest_rule(one.key);
            reading.error(one.key_span, "bad-allow", phrase("there is no rule \"{}\"", one.key),
                          meant.empty() ? said("`overhoor check --explain` lists the rules")
                                        : phrase("did you mean \"{}\"?", meant));
        } else if (!can_be_allowed(*rule)) {
            reading.error(one.key_span, "bad-allow",
                          phrase("\"{}\" is an error, and cannot be switched off", one.key),
                          said("only warnings can: mend the card, or set \"off\": true to leave it out"));
        } else if (reason) {
            allowed.push_back({one.key, std::move(*reason)});
        }
    }
    return allowed;
}

}  // namespace overhoor
