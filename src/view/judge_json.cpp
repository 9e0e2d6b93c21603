#include "overhoor/view/judge_json.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "overhoor/answer/number_answer.hpp"
#include "overhoor/session/question.hpp"
#include "overhoor/text/shallow_json.hpp"
#include "overhoor/view/session_json.hpp"
#include "overhoor/view/verdict_json.hpp"

namespace overhoor {
namespace {

using Json = nlohmann::ordered_json;
using Texts = std::vector<std::string>;

// What stops the reading of a line; caught where the line is read.
struct Bad {
    std::string message{}, help{};
};

std::string line_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

const Json* member(const Json& json, const char* name) {
    const auto found = json.find(name);
    return found == json.end() || found->is_null() ? nullptr : &*found;
}

std::string quoted(const char* name) { return std::string{"\""} + name + "\""; }

std::string text_of(const Json& json, const char* name, std::string_view absent) {
    const Json* found = member(json, name);
    if (found == nullptr) return std::string{absent};
    if (!found->is_string()) throw Bad{quoted(name) + " must be a text", {}};
    return found->get<std::string>();
}

// A text alone is a list of one.
Texts texts_of(const Json& value, const char* name) {
    if (value.is_string()) return {value.get<std::string>()};
    if (!value.is_array()) throw Bad{quoted(name) + " must be a text or a list of texts", {}};
    Texts texts;
    for (const Json& one : value) {
        if (!one.is_string()) throw Bad{quoted(name) + " must be a text or a list of texts", {}};
        texts.push_back(one.get<std::string>());
    }
    return texts;
}

Texts texts_of_member(const Json& json, const char* name) {
    const Json* found = member(json, name);
    return found == nullptr ? Texts{} : texts_of(*found, name);
}

double number_of(const Json& json, const char* name, double absent) {
    const Json* found = member(json, name);
    if (found == nullptr) return absent;
    if (!found->is_number() || found->get<double>() < 0)
        throw Bad{quoted(name) + " must be a number, not below 0", {}};
    return found->get<double>();
}

bool truth_of(const Json& json, const char* name) {
    const Json* found = member(json, name);
    if (found == nullptr) return false;
    if (!found->is_boolean()) throw Bad{quoted(name) + " must be true or false", {}};
    return found->get<bool>();
}

// The alternatives of each item. A number may be written without quotes.
std::vector<Texts> entries_of(const Json& json) {
    const Json* expected = member(json, "expected");
    const char* help = R"(write "expected": ["…"], an entry for each item)";
    if (expected == nullptr) throw Bad{"this case has no \"expected\"", help};
    std::vector<Texts> entries;
    if (expected->is_number()) return {{expected->dump()}};
    if (expected->is_string()) return {{expected->get<std::string>()}};
    if (!expected->is_array() || expected->empty())
        throw Bad{"\"expected\" must be a list that is not empty", help};
    for (const Json& entry : *expected) {
        entries.push_back(entry.is_number() ? Texts{entry.dump()} : texts_of(entry, "expected"));
        if (entries.back().empty()) throw Bad{"an entry of \"expected\" is empty", help};
    }
    return entries;
}

// An option is named by its letter or by its text.
bool names(const std::string& right, std::size_t option, const std::string& text) {
    return right == text || (right.size() == 1 && static_cast<std::size_t>(right[0] - 'a') == option);
}

Expected choice_of(const Json& json, const std::vector<Texts>& entries, std::string_view language) {
    ExpectedChoice choice{.several = entries.size() > 1};
    Texts options = texts_of_member(json, "options");
    if (options.empty())
        options = {model_answer(ExpectedTruth{true}, language), model_answer(ExpectedTruth{false}, language)};
    const bool by_text = std::ranges::all_of(entries, [&](const Texts& right) {
        return std::ranges::find(options, right.front()) != options.end();
    });
    for (std::size_t i = 0; i < options.size(); ++i) {
        const bool right = std::ranges::any_of(entries, [&](const Texts& entry) {
            return by_text ? entry.front() == options[i] : names(entry.front(), i, options[i]);
        });
        choice.options.push_back({.text = options[i], .right = right});
    }
    if (std::ranges::none_of(choice.options, &Option::right))
        throw Bad{"no option is right", "\"expected\" has the letters of the right options: a, b, c"};
    return choice;
}

Expected match_of(const Json& json, const std::vector<Texts>& entries) {
    ExpectedMatch match{.left = texts_of_member(json, "prompts")};
    for (const Texts& entry : entries) match.right.push_back(entry.front());
    match.left.resize(match.right.size());
    for (std::string& option : texts_of_member(json, "options"))
        if (std::ranges::find(match.right, option) == match.right.end())
            match.extra.push_back(std::move(option));
    return match;
}

std::vector<Rejected> rejected_of(const Json& json) {
    std::vector<Rejected> rejected;
    const Json* reject = member(json, "reject");
    if (reject == nullptr) return rejected;
    if (!reject->is_object())
        throw Bad{"\"reject\" must be an object", R"(write {"what looks right": "why not"})"};
    for (const auto& [look_alike, why] : reject->items())
        rejected.push_back({look_alike, why.is_string() ? why.get<std::string>() : ""});
    return rejected;
}

Expected number_of(const Json& json, const Texts& shown, std::string_view language) {
    const auto value = number_value(shown.front(), language);
    if (!value) throw Bad{"\"expected\" is no number: " + shown.front(), {}};
    const double margin = member(json, "tolerance") != nullptr
                              ? number_of(json, "tolerance", 0)
                              : number_of(json, "tolerance_rel", 0) * std::abs(*value);
    return ExpectedNumber{.shown = shown.front(),
                          .value = *value,
                          .low = *value - margin,
                          .high = *value + margin,
                          .units = texts_of_member(json, "unit"),
                          .accepted = texts_of_member(json, "accept"),
                          .rejected = rejected_of(json)};
}

Expected text_of(const Json& json, Texts accepted) {
    for (std::string& more : texts_of_member(json, "accept")) accepted.push_back(std::move(more));
    return ExpectedText{
        .accepted = std::move(accepted), .rejected = rejected_of(json), .strict = truth_of(json, "strict")};
}

Expected gaps_of(const Json& json, const std::vector<Texts>& entries) {
    ExpectedCloze cloze;
    for (const Texts& entry : entries)
        cloze.gaps.push_back(
            {.accepted = entry, .rejected = rejected_of(json), .strict = truth_of(json, "strict")});
    return cloze;
}

Expected expected_of(const Json& json, std::string_view language) {
    const std::string type = text_of(json, "type", "text");
    const std::vector<Texts> entries = entries_of(json);
    if (truth_of(json, "slots")) return type == "choice" ? match_of(json, entries) : gaps_of(json, entries);
    if (type == "choice") return choice_of(json, entries, language);
    if (type == "list" || type == "ordered")
        return ExpectedList{
            .items = entries,
            .need = std::min(static_cast<std::size_t>(number_of(json, "need", 0)), entries.size()),
            .ordered = type == "ordered",
            .strict = truth_of(json, "strict"),
            .rejected = rejected_of(json)};
    if (type == "numeric") return number_of(json, entries.front(), language);
    if (type == "text") return text_of(json, entries.front());
    throw Bad{"unknown type \"" + type + "\"", "known types: text, list, ordered, numeric, choice"};
}

Answer given_of(const Json& json, const Expected& expected) {
    const Json* given = member(json, "given");
    if (given == nullptr)
        throw Bad{"this case has no \"given\"",
                  R"(write "given": "…", or a list with a text for each field)"};
    Answer answer{given->is_number() ? Texts{given->dump()} : texts_of(*given, "given")};
    // Letters of a row stand for the options in the order of the case.
    if (std::holds_alternative<ExpectedMatch>(expected))
        return spelled_out({.way = Way::fields, .options = texts_of_member(json, "options")},
                           std::move(answer));
    return answer;
}

JudgeCase case_of(const Json& json) {
    JudgeCase judged{.language = text_of(json, "lang", ""), .prompt = text_of(json, "prompt", "")};
    if (const Json* id = member(json, "id")) {
        if (!id->is_string() && !id->is_number()) throw Bad{"\"id\" must be a text or a number", {}};
        judged.id = line_of(*id);
    }
    judged.others = texts_of_member(json, "deck");
    judged.expected = expected_of(json, judged.language);
    judged.given = given_of(json, judged.expected);
    return judged;
}

}  // namespace

Result<JudgeCase> judge_case_from_json(std::string_view line) {
    constexpr std::size_t longest_line = 1 << 20;
    const auto bad = [](std::string message, std::string help) {
        return Problem{.message = std::move(message), .help = std::move(help), .rule = "bad-line"};
    };
    if (line.size() > longest_line) return bad("this line is longer than a megabyte", "");
    const Json json = shallow_json<Json>(line);
    if (json.is_discarded() || !json.is_object())
        return bad("this line is no JSON object", R"(write {"lang":"nl","expected":["…"],"given":"…"})");
    try {
        return case_of(json);
    } catch (const Bad& reason) {
        return bad(reason.message, reason.help);
    }
}

std::string judged_line(const JudgeCase& judged, const Verdict& verdict) {
    Json json{{"v", 1}};
    if (!judged.id.empty()) json["id"] = Json::parse(judged.id);
    json.update(Json::parse(verdict_json(verdict)));
    if (!json.contains("diff")) json["diff"] = Json::array();
    json["expected"] =
        verdict.expected.empty() ? model_answer(judged.expected, judged.language) : verdict.expected;
    json["suggested"] = name_of(verdict.suggested);
    return line_of(json);
}

std::string unjudged_line(std::size_t number, const Problem& problem) {
    Json json{{"v", 1}, {"type", "problem"}, {"line", number}, {"message", problem.message}};
    if (!problem.help.empty()) json["help"] = problem.help;
    if (!problem.rule.empty()) json["rule"] = problem.rule;
    return line_of(json);
}

}  // namespace overhoor
