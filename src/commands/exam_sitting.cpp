#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <istream>
#include <regex>

#include "overhoor/answer/check.hpp"
#include "overhoor/commands/exam.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/session/question.hpp"
#include "overhoor/terminal/terminal.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/exam_json.hpp"
#include "overhoor/view/session_view.hpp"

namespace overhoor {
namespace {

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\r") == std::string::npos; }

// "1–c, 2–a", as keys have it: what stands at the number of each row.
std::optional<Answer> answer_by_rows(const std::string& line, std::size_t rows) {
    static const std::regex row{R"(\s*(\d{1,3})\s*(?:–|-|=|:|\)|\.)\s*([^,;]*[^,;\s])\s*(?:[,;]|$))"};
    Answer answer;
    answer.parts.resize(rows);
    auto at = line.cbegin();
    for (std::smatch found; at != line.cend(); at = found[0].second) {
        if (!std::regex_search(at, line.cend(), found, row, std::regex_constants::match_continuous))
            return std::nullopt;
        const auto number = static_cast<std::size_t>(std::stoi(found[1]));
        if (number < 1 || number > rows) return std::nullopt;
        answer.parts[number - 1] = found[2];
    }
    return answer;
}

// Several fields on one line stand between bars or tabs.
Answer answer_from_line(const std::string& line, const Shown& shown) {
    if (shown.way != Way::fields) return {{line}};
    const bool divided = line.find_first_of("|\t") != std::string::npos;
    if (const auto by_rows = answer_by_rows(line, shown.fields.size());
        !divided && !shown.options.empty() && by_rows)
        return *by_rows;
    Answer answer;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find_first_of("|\t", begin), line.size());
        answer.parts.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return answer;
}

// The sitting in front of a person.
class Sitting {
public:
    Sitting(const Exam& exam, Sat so_far, ExamFile& file, Screen& screen, Clock clock)
        : exam_(exam), sat_(std::move(so_far)), file_(file), screen_(screen), clock_(std::move(clock)) {}

    Result<Sat> run() {
        screen_.show(exam_begins(exam_));
        const auto open = std::ranges::find_if(sat_.answers, [](const auto& answer) { return !answer; });
        at_ = open == sat_.answers.end() ? 0 : static_cast<std::size_t>(open - sat_.answers.begin());
        while (!over_) {
            screen_.show(exam_question(exam_, at_, left(), sat_.answers[at_]));
            asked_at_ = clock_().at;
            ask();
            if (problem_) return *problem_;
        }
        return sat_;
    }

private:
    std::optional<Duration> left() const {
        if (!exam_.limit) return std::nullopt;
        return *exam_.limit - sat_.used;
    }

    void end(Sat::End how) {
        sat_.end = how;
        over_ = true;
    }

    // The fields of the question, then what they amount to.
    void ask() {
        const Shown& shown = exam_.questions[at_];
        const bool is_list = std::holds_alternative<ExpectedList>(shown.card.expected);
        Answer answer;
        for (std::size_t field = 0; is_list || field < std::max<std::size_t>(1, shown.fields.size());
             ++field) {
            const Input input = screen_.ask_line({Line{is_list ? "> " : field_label(shown, field)}});
            if (input.kind == Input::Kind::interrupted) return end(Sat::End::interrupted);
            if (input.kind == Input::Kind::end) return end(Sat::End::put_aside);
            if (input.text == "?") {
                keep_typed(std::move(answer));
                return screen_.show(exam_keys());
            }
            if (input.text.starts_with(':')) {
                keep_typed(std::move(answer));
                return command(input.text.substr(1));
            }
            // Items come one a line or all at once; a line with nothing ends them.
            if (is_list && is_blank(input.text)) break;
            answer.parts.push_back(input.text);
            if (is_list && names_enough(shown, answer)) break;
            if (is_list && field == 0)
                screen_.show(Frame{}.add(
                    Line{in_words("  Another item, or Enter when you know no more."), Style::dim}));
        }
        const bool typed = !std::ranges::all_of(answer.parts, is_blank);
        if (typed && picks_nothing(shown.card.expected, spelled_out(shown, answer), shown.card.language))
            return ask_again();
        keep_typed(std::move(answer));
        next();
    }

    void ask_again() {
        keep(sat_.answers[at_]);  // the time runs on
        if (!over_)
            screen_.show(Frame{}.blank().add(Line{in_words("That is none of the choices."), Style::warn}));
    }

    // Nothing typed leaves the answer as it was; fields that were not come to are empty.
    void keep_typed(Answer answer) {
        if (std::ranges::all_of(answer.parts, is_blank)) return keep(sat_.answers[at_]);
        answer.parts.resize(std::max(answer.parts.size(), exam_.questions[at_].fields.size()));
        keep(std::move(answer));
    }

    void next() {
        if (over_) return;
        if (at_ + 1 < exam_.questions.size()) {
            ++at_;
            return;
        }
        hand_in();
    }

    void hand_in() {
        screen_.show(exam_overview(exam_, sat_.answers));
        const auto open = std::ranges::find_if(sat_.answers, [](const auto& answer) { return !answer; });
        const auto first_open = static_cast<std::size_t>(open - sat_.answers.begin());
        const bool all = first_open == sat_.answers.size();
        const Input input = screen_.ask_line(
            {Line{all ? std::string{in_words("Enter hands it in; a number goes to that question: ")}
                      : phrase("Enter goes to question {}; :end hands it in: ", first_open + 1)}});
        if (input.kind == Input::Kind::interrupted) return end(Sat::End::interrupted);
        if (input.kind == Input::Kind::end) return end(Sat::End::put_aside);
        if (input.text == ":end" || (all && is_blank(input.text))) return end(Sat::End::handed_in);
        keep(sat_.answers[at_]);
        if (is_blank(input.text)) {
            at_ = first_open;
            return;
        }
        command(input.text.starts_with(':') ? input.text.substr(1) : input.text);
    }

    void command(const std::string& word) {
        if (over_ || problem_) return;
        if (word == "q") return end(Sat::End::put_aside);
        if (word == "end") return hand_in();
        if (word == "b") {
            if (at_ > 0) --at_;
            return;
        }
        if (word == "o") return screen_.show(exam_overview(exam_, sat_.answers));
        if (word == "clear") return keep(std::nullopt);
        std::size_t number = 0;
        const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
        if (read.ptr == word.data() + word.size() && number >= 1 && number <= exam_.questions.size()) {
            at_ = number - 1;
            return;
        }
        screen_.show(Frame{}.blank().add(Line{phrase("There is no :{} here.", word), Style::warn}));
        screen_.show(exam_keys());
    }

    // Written and synced before the next question, the time too where the answer stays. An answer that came
    // when the time was over does not count.
    void keep(std::optional<Answer> answer) {
        const Duration thinking = std::max(Duration{0}, clock_().at - asked_at_);
        sat_.used += thinking;
        if (exam_.limit && sat_.used > *exam_.limit) {
            screen_.show(Frame{}.blank().add(Line{in_words("The time is up."), Style::warn}));
            return end(Sat::End::time_is_up);
        }
        sat_.thinking[at_] += thinking;
        asked_at_ += thinking;
        if (const auto kept = file_.add({at_, answer, thinking}); !kept) {
            problem_ = kept.error();
            return;
        }
        sat_.answers[at_] = std::move(answer);
    }

    const Exam& exam_;
    Sat sat_;
    ExamFile& file_;
    Screen& screen_;
    Clock clock_;
    std::size_t at_ = 0;
    Instant asked_at_{};
    bool over_ = false;
    std::optional<Problem> problem_{};
};

}  // namespace

Result<Sat> read_answers(std::istream& in, const std::string& name, const Exam& exam) {
    Sat sat{.answers = ExamAnswers(exam.questions.size()),
            .thinking = std::vector<Duration>(exam.questions.size())};
    std::size_t next = 0;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        const auto wrong = [&](Problem problem) {
            problem.where = Place{.file = name, .line = number, .end_line = number, .excerpt = line};
            return problem;
        };
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.starts_with('{')) {
            auto read = answer_from_json(line, exam);
            if (!read) return wrong(read.error());
            sat.answers[read->question] = std::move(read->answer);
            continue;
        }
        if (next >= exam.questions.size()) {
            if (is_blank(line)) continue;
            return wrong(
                {.message = said("more answers than questions"),
                 .help = said("a line for each question, in their order; an empty one leaves it open"),
                 .rule = "bad-answer"});
        }
        if (!is_blank(line)) sat.answers[next] = answer_from_line(line, exam.questions[next]);
        ++next;
    }
    return sat;
}

Result<Sat> sit(const Exam& exam, Sat so_far, ExamFile& file, World& world, const CommonOptions& common) {
    const auto screen = open_screen(STDIN_FILENO, STDOUT_FILENO, world.environment, wishes_of(world, common));
    return Sitting{exam, std::move(so_far), file, *screen, clock_of(world, common)}.run();
}

}  // namespace overhoor
