// overhoor exam: a scored test without help, on the screen, from a file, or on paper.

#include <unistd.h>

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <istream>
#include <ostream>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/exam.hpp"
#include "overhoor/commands/recording.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/storage/exam_file.hpp"
#include "overhoor/storage/folders.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/exam_json.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

Exit failed(World& world, const CommonOptions& common, const Problem& problem, Exit exit = Exit::failed) {
    report(world, common, problem);
    return exit;
}

class ExamCommand {
public:
    ExamCommand(ExamOptions options, World& world, const CommonOptions& common)
        : options_(std::move(options)), world_(world), common_(common) {}

    Exit run() {
        if (const Exit exit = look_for_an_exam_over_other_decks(); exit != Exit::fine) return exit;
        const bool in_person = options_.answers.empty() && !options_.print && options_.papers.empty() &&
                               isatty(STDIN_FILENO) == 1;
        if (in_person && !options_.discard) take_over_wishes();
        Recording recording = open_recording(world_, common_, options_.decks, options_.record);
        if (recording.exit != Exit::fine) return recording.exit;
        if (const auto unknown = unknown_card(options_.filter, recording.study.decks))
            return failed(world_, common_, *unknown, Exit::misuse);
        const Exit exit =
            in_person || options_.discard ? in_front_of_a_person(recording) : for_scripts(recording);
        if (options_.record) close_recording(recording);
        return exit;
    }

private:
    // An exam that was left open goes on as it was meant; one that cannot be read is told of later.
    void take_over_wishes() {
        const auto open = read_open_exam(find_folders(world_.environment, common_.data, common_.settings));
        if (!open || !*open) return;
        options_.record |= (*open)->head.record;
        if (options_.grade.empty()) options_.grade = (*open)->head.grade;
    }

    // A deck may be no more than an exam over others, which then are wanted too.
    Exit look_for_an_exam_over_other_decks() {
        if (options_.decks.empty()) return Exit::fine;
        const OpenedDecks named = open_decks(world_, common_, options_.decks);
        if (named.exit != Exit::fine) return named.exit;
        const Deck* wishing = wishing_deck(named.decks);
        if (wishing == nullptr || wishing->settings.exam.mix.empty()) return Exit::fine;
        options_.wishing = wishing->id;
        options_.decks.clear();
        return Exit::fine;
    }

    Exit for_scripts(Recording& recording) {
        const MadeExams made = make_exams(recording.study, options_, world_, common_);
        if (made.exit != Exit::fine) return made.exit;
        if (!options_.papers.empty()) return write_papers(made.exams, options_, world_, common_);
        if (options_.print) {
            for (const Exam& exam : made.exams)
                for (std::size_t i = 0; i < exam.questions.size(); ++i)
                    world_.out << exam_question_json(exam, i) << '\n';
            return Exit::fine;
        }
        const auto sat = answers_for(made.exams.front());
        if (!sat)
            return failed(world_, common_, sat.error(),
                          sat.error().rule == "unreadable" ? Exit::failed : Exit::misuse);
        return finish(made.exams.front(), *sat, recording);
    }

    Result<Sat> answers_for(const Exam& exam) {
        if (options_.answers.empty() || options_.answers == "-")
            return read_answers(world_.in, said("answers"), exam);
        std::ifstream in{options_.answers};
        if (!in || fs::is_directory(options_.answers))
            return Problem{.message = phrase("cannot read {}", options_.answers),
                           .help = said("is it there, and may you read it?"),
                           .rule = "unreadable"};
        return read_answers(in, options_.answers, exam);
    }

    Exit in_front_of_a_person(Recording& recording) {
        const auto open = read_open_exam(recording.study.folders);
        if (!open) return failed(world_, common_, open.error());
        if (options_.discard) return discard(*open, recording.study.folders);
        Exam exam;
        Sat so_far;
        if (*open) {
            world_.err << "overhoor: "
                       << phrase("the exam of {} goes on; --discard gives it up",
                                 to_iso((*open)->head.began).substr(0, 16))
                       << "\n";
            if (options_.questions || options_.minutes || !options_.decks.empty() || !options_.kinds.empty())
                world_.err << "overhoor: " << said("its questions and its time are those it began with")
                           << "\n";
            Resumed again = resumed(**open, recording.study.decks);
            if (again.gone > 0)
                world_.err << "overhoor: " << phrase("{} of its cards are gone, and left out", again.gone)
                           << "\n";
            exam = std::move(again.exam);
            so_far = std::move(again.so_far);
        } else {
            options_.variants = 1;
            const MadeExams made = make_exams(recording.study, options_, world_, common_);
            if (made.exit != Exit::fine) return made.exit;
            exam = made.exams.front();
            so_far = {.answers = ExamAnswers(exam.questions.size()),
                      .thinking = std::vector<Duration>(exam.questions.size())};
        }
        if (exam.questions.empty()) return Exit::no;
        ExamHead head = *open ? (*open)->head : head_of(exam, clock_of(world_, common_)());
        if (!*open) {
            head.record = options_.record;
            head.grade = options_.grade;
        }
        auto file = *open ? ExamFile::go_on(recording.study.folders, head)
                          : ExamFile::begin(recording.study.folders, head);
        if (!file) return failed(world_, common_, file.error());
        const auto sat = sit(exam, std::move(so_far), *file, world_, common_);
        if (!sat) return failed(world_, common_, sat.error());
        if (sat->end == Sat::End::interrupted || sat->end == Sat::End::put_aside) {
            world_.err << "overhoor: " << said("every answer is kept; `overhoor exam` goes on with it")
                       << "\n";
            return sat->end == Sat::End::interrupted ? Exit::interrupted : Exit::fine;
        }
        const Exit exit = finish(exam, *sat, recording);
        if (exit == Exit::failed) return exit;
        if (const auto closed = file->close(); !closed) return failed(world_, common_, closed.error());
        return exit;
    }

    Exit discard(const std::optional<OpenExam>& open, const Folders& folders) {
        if (!open) {
            world_.err << "overhoor: " << said("no exam was left open") << "\n";
            return Exit::no;
        }
        auto file = ExamFile::go_on(folders, open->head);
        if (!file) return failed(world_, common_, file.error());
        if (const auto closed = file->close(); !closed) return failed(world_, common_, closed.error());
        world_.err << "overhoor: " << said("given up; its answers are kept in the folder exams") << "\n";
        return Exit::fine;
    }

    Exit finish(const Exam& exam, const Sat& sat, Recording& recording) {
        Dictionaries dictionaries{world_.environment};
        const ExamKnowledge knowledge = knowledge_for(recording.study, exam, dictionaries);
        const ExamReport result{.exam = exam,
                                .result = mark(exam, sat.answers, knowledge),
                                .seconds = static_cast<double>(sat.used.count()) / 1000,
                                .dutch_grade = options_.grade == "nl"};
        if (options_.record)
            if (const auto kept = record_answers(result, sat, recording, clock_of(world_, common_)); !kept)
                return failed(world_, common_, kept.error());
        if (const Exit exit = write_reports(result, options_, world_, common_); exit != Exit::fine)
            return exit;
        if (options_.json)
            world_.out << exam_json(result) << '\n';
        else
            write(world_, common_, exam_report(result));
        return result.result.passed ? Exit::fine : Exit::no;
    }

    ExamOptions options_;
    World& world_;
    const CommonOptions& common_;
};

std::string pass_complaint(const std::string& text) {
    return pass_from(text) ? std::string{} : phrase("\"{}\" is no part of the points like 55% or 0.55", text);
}

void add_making_options(CommandLine& command, ExamOptions& options) {
    command.option("deck", options.decks, "Deck ids (* and ? allowed), files or folders; none: all decks")
        .type("DECK");
    command.option("--questions", options.questions, "How many questions").range(1, 1000).type("N");
    command.option("--minutes", options.minutes, "The time there is").range(1, 1440).type("N");
    command.option("--pass", options.pass, "What part of the points passes: 55% or 0.55")
        .type("PART")
        .checked(pass_complaint);
    command
        .option("--difficulty", options.difficulty,
                "Only studied cards that are easy, medium or hard for you")
        .among({"easy", "medium", "hard"})
        .type("LEVEL");
    command.option("--kinds", options.kinds, "Only these kinds of card")
        .among({"text", "list", "order", "choice", "truth", "cloze", "match", "groups", "number"})
        .type("KIND");
    add_filter_options(command, options.filter);
    command.flag("--negative", options.negative, "A wrong pick costs what blind guessing would win");
    command.option("--variants", options.variants, "Parallel versions A, B, … with other cards")
        .range(1, 26)
        .type("N");
}

}  // namespace

void add_exam(CommandLine& program, Call call) {
    auto options = std::make_shared<ExamOptions>();
    CommandLine command = program.command("exam", "A scored exam without help, on the screen or on paper");
    add_making_options(command, *options);
    OptionLine answers =
        command
            .option("--answers", options->answers, "Answers from this file, a line each; - is standard input")
            .type("FILE");
    OptionLine paper =
        command
            .option("--paper", options->papers, "Write it to be printed, with its key: FILE.md or FILE.html")
            .type("FILE")
            .checked([](const std::string& name) {
                const fs::path extension = fs::path{name}.extension();
                return extension == ".md" || extension == ".html"
                           ? std::string{}
                           : said("a paper is a file that ends in .md or .html");
            });
    OptionLine report =
        command.option("--report", options->reports, "Write the report too: FILE.txt, FILE.md or FILE.json")
            .type("FILE")
            .checked([](const std::string& name) {
                const fs::path extension = fs::path{name}.extension();
                return extension == ".txt" || extension == ".md" || extension == ".json"
                           ? std::string{}
                           : said("a report is a file that ends in .txt, .md or .json");
            });
    command.option("--grade", options->grade, "Show a grade: nl is the Dutch one, 1 to 10")
        .among({"nl"})
        .type("SCALE");
    OptionLine record = command.flag("--record", options->record, "The answers count as reviews");
    OptionLine print = command.flag("--print", options->print, "The questions alone, a JSON object a line");
    OptionLine json = command.flag("--json", options->json, "The result as one JSON object");
    // A paper is answered on paper.
    for (const OptionLine* of_answers : {&answers, &report, &record, &print, &json})
        paper.excludes(*of_answers);
    command.flag("--discard", options->discard, "Give up the exam that was left open");
    command.footer(
        "At a terminal questions are asked one by one: go back, skip, change; nothing is marked before the "
        "end,\n"
        "and an exam that was interrupted goes on. Elsewhere the answers are lines of standard input, in "
        "the\n"
        "order of --print. One seed makes one exam on every machine; the day's seed is the day.\n"
        "Exit code 0: passed, 1: not passed.\n\n"
        "  overhoor exam --questions 20 --minutes 30 --grade nl\n"
        "  overhoor exam --seed 7 --print | jq -r .prompt\n"
        "  overhoor exam --seed 7 --answers mine.txt --json | jq .fraction\n"
        "  overhoor exam --seed 7 --variants 2 --paper exam.html");
    command.runs([options, call] { return ExamCommand{*options, call.world, call.common}.run(); });
}

}  // namespace overhoor
