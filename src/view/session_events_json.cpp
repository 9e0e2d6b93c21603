// What scripts may say to a session.

#include <nlohmann/json.hpp>
#include <utility>

#include "overhoor/view/session_json.hpp"
#include "overhoor/text/shallow_json.hpp"

namespace overhoor {
namespace {

using Json = nlohmann::ordered_json;

Problem bad(std::string message, std::string help) {
    return {.message = std::move(message), .help = std::move(help), .rule = "bad-line"};
}

Result<SessionEvent> answer_from(const Json& json) {
    const auto parts = json.find("parts");
    const char* help = R"(write {"type":"answer","parts":["…"]})";
    if (parts == json.end() || !parts->is_array())
        return bad("an answer needs \"parts\", a list of texts", help);
    Answer answer;
    for (const Json& part : *parts) {
        if (!part.is_string()) return bad("every part of an answer is a text", help);
        answer.parts.push_back(part.get<std::string>());
    }
    return SessionEvent{AnswerGiven{std::move(answer)}};
}

// One item or several, one under the other.
Result<SessionEvent> items_from(const Json& json) {
    auto answer = answer_from(json);
    if (!answer) return answer;
    std::string text;
    for (const std::string& part : std::get<AnswerGiven>(*answer).answer.parts)
        text += (text.empty() ? "" : "\n") + part;
    return SessionEvent{ItemsGiven{std::move(text)}};
}

Result<SessionEvent> grade_from(const Json& json) {
    const auto given = json.find("grade");
    for (const Grade grade : all_grades)
        if (given != json.end() && given->is_string() && given->get<std::string>() == name_of(grade))
            return SessionEvent{GradeChosen{grade}};
    return bad("a grade is \"again\", \"hard\", \"good\" or \"easy\"",
               R"(write {"type":"grade","grade":"good"})");
}

}  // namespace

Result<SessionEvent> event_from_json(std::string_view line) {
    constexpr std::size_t longest_line = 1 << 20;
    if (line.size() > longest_line) return bad("this line is longer than a megabyte", "");
    const Json json = shallow_json<Json>(line);
    if (json.is_discarded() || !json.is_object())
        return bad("this line is no JSON object", R"(write {"type":"reveal"})");
    const auto type_at = json.find("type");
    const std::string type = type_at != json.end() && type_at->is_string() ? type_at->get<std::string>() : "";
    if (type == "answer") return answer_from(json);
    if (type == "items") return items_from(json);
    if (type == "grade") return grade_from(json);
    if (type == "wait") return SessionEvent{WaitOver{}};
    if (type == "next") return SessionEvent{NextAsked{}};
    if (type == "reveal") return SessionEvent{RevealAsked{}};
    if (type == "hint") return SessionEvent{HintAsked{}};
    if (type == "undo") return SessionEvent{UndoAsked{}};
    if (type == "suspend") return SessionEvent{SetAsideAsked{SetAside::Kind::suspend}};
    if (type == "bury") return SessionEvent{SetAsideAsked{SetAside::Kind::bury}};
    if (type == "flag") return SessionEvent{SetAsideAsked{SetAside::Kind::flag}};
    if (type == "quit") return SessionEvent{StopAsked{}};
    return bad(
        type.empty() ? "this line has no \"type\"" : "unknown type \"" + type + "\"",
        "known types: answer, items, reveal, hint, grade, undo, suspend, bury, flag, wait, next, quit");
}

bool is_retry(std::string_view line) {
    const Json json = shallow_json<Json>(line);
    return json.is_object() && json.contains("type") && json["type"] == "retry";
}

}  // namespace overhoor
