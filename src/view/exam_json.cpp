#include "overhoor/view/exam_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "overhoor/session/exam_key.hpp"
#include "overhoor/text/shallow_json.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/verdict_json.hpp"

namespace overhoor {
namespace {

using Json = nlohmann::ordered_json;

std::string line_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Problem bad(std::string message) {
    return {.message = std::move(message),
            .help = phrase("an answer is a line like {} or {}", R"({"question": 3, "answer": "…"})",
                           R"({"card": "…", "parts": ["…", "…"]})"),
            .rule = "bad-answer"};
}

Result<std::size_t> question_of(const Json& json, const Exam& exam) {
    if (const auto number = json.find("question"); number != json.end()) {
        if (!number->is_number_integer() || *number < 1 || *number > exam.questions.size())
            return bad(phrase("\"question\" is a number from 1 to {}", exam.questions.size()));
        return number->get<std::size_t>() - 1;
    }
    const auto card = json.find("card");
    if (card == json.end() || !card->is_string()) return bad(said("it names no question"));
    const auto found = std::ranges::find(exam.questions, card->get<std::string>(),
                                         [](const Shown& shown) { return shown.card.id.value; });
    if (found == exam.questions.end())
        return bad(phrase("card \"{}\" is not asked in this exam", card->get<std::string>()));
    return static_cast<std::size_t>(found - exam.questions.begin());
}

}  // namespace

std::string exam_json(const ExamReport& report) {
    const ExamResult& result = report.result;
    Json json{{"v", 1},
              {"title", report.exam.title},
              {"version", std::string(1, report.exam.version)},
              {"seed", report.exam.seed},
              {"score", result.score},
              {"of", result.of},
              {"fraction", result.fraction},
              {"pass", report.exam.pass},
              {"passed", result.passed},
              {"seconds", report.seconds}};
    if (report.dutch_grade) json["grade"] = dutch_grade(result.fraction, report.exam.pass);
    json["questions"] = Json::array();
    for (std::size_t i = 0; i < result.questions.size(); ++i) {
        const Marked& marked = result.questions[i];
        const Card& card = report.exam.questions[i].card;
        Json question{{"card", card.id.value}};
        question.update(Json::parse(verdict_json(marked.verdict)));
        question["answered"] = marked.answered;
        question["given"] = answer_in_words(marked.given);
        question["expected"] = key_in_words(report.exam.questions[i]);
        question["points"] = marked.points;
        question["earned"] = marked.earned;
        if (!card.source.empty()) question["source"] = card.source;
        json["questions"].push_back(std::move(question));
    }
    return line_of(json);
}

std::string exam_question_json(const Exam& exam, std::size_t number) {
    const Shown& shown = exam.questions[number];
    const Card& card = shown.card;
    Json json{{"v", 1},
              {"version", std::string(1, exam.version)},
              {"question", number + 1},
              {"card", card.id.value},
              {"deck", card.deck},
              {"kind", kind_of(card.expected)},
              {"prompt", card.prompt},
              {"points", card.points}};
    if (!shown.options.empty()) json["options"] = shown.options;
    if (!shown.fields.empty()) json["fields"] = shown.fields;
    if (const auto* cloze = std::get_if<ExpectedCloze>(&card.expected)) json["gaps"] = cloze->gaps.size();
    if (const auto* list = std::get_if<ExpectedList>(&card.expected)) json["need"] = list->need;
    return line_of(json);
}

Result<AnswerLine> answer_from_json(std::string_view line, const Exam& exam) {
    const Json json = shallow_json<Json>(line);
    if (json.is_discarded() || !json.is_object()) return bad(said("this line is no JSON object"));
    if (const auto version = json.find("version");
        version != json.end() && *version != std::string(1, exam.version))
        return bad(phrase("this is an answer to another version; this exam is version {}", exam.version));
    const auto question = question_of(json, exam);
    if (!question) return question.error();
    AnswerLine read{.question = *question};
    if (const auto parts = json.find("parts"); parts != json.end() && !parts->is_null()) {
        const bool texts = parts->is_array() &&
                           std::ranges::all_of(*parts, [](const Json& part) { return part.is_string(); });
        if (!texts) return bad(said("\"parts\" is a list of texts"));
        read.answer = Answer{parts->get<std::vector<std::string>>()};
    } else if (const auto answer = json.find("answer"); answer != json.end() && !answer->is_null()) {
        if (!answer->is_string()) return bad(said("\"answer\" is a text"));
        read.answer = Answer{{answer->get<std::string>()}};
    }
    return read;
}

}  // namespace overhoor
