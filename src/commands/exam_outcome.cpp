#include <fmt/format.h>

#include <cstring>
#include <filesystem>
#include <ostream>

#include "overhoor/commands/exam.hpp"
#include "overhoor/commands/sitting.hpp"
#include "overhoor/history/seen_text.hpp"
#include "overhoor/storage/whole_file.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/exam_json.hpp"
#include "overhoor/view/paper.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

// Written whole or not at all.
bool written(const fs::path& path, const std::string& text, const char* what, World& world,
             const CommonOptions& common) {
    const int error = replace_shared_file(system_disk(), path, text);
    if (error == 0) return true;
    report(
        world, common,
        at_path(path, "unwritable",
                phrase("the {} cannot be written: {}", in_words(what), in_words(std::strerror(error))), ""));
    return false;
}

// "paper.md", of version B among several "paper-B.md".
fs::path path_of_version(const std::string& name, const Exam& exam, bool several) {
    fs::path path{name};
    if (!several) return path;
    const std::string extension = path.extension().string();
    path.replace_extension();
    path += fmt::format("-{}{}", exam.version, extension);
    return path;
}

}  // namespace

Exit write_papers(const std::vector<Exam>& exams, const ExamOptions& options, World& world,
                  const CommonOptions& common) {
    for (const Exam& exam : exams)
        for (const std::string& name : options.papers) {
            const fs::path path = path_of_version(name, exam, exams.size() > 1);
            const std::string text = path.extension() == ".html" ? paper_html(exam) : paper_markdown(exam);
            if (!written(path, text, "paper", world, common)) return Exit::failed;
            world.out << path.string() << '\n';
        }
    return Exit::fine;
}

Exit write_reports(const ExamReport& result, const ExamOptions& options, World& world,
                   const CommonOptions& common) {
    for (const std::string& name : options.reports) {
        const std::string extension = fs::path{name}.extension().string();
        const std::string text = extension == ".json" ? exam_json(result) + "\n"
                                 : extension == ".md" ? exam_report_markdown(result)
                                                      : to_text(exam_report(result), Look{});
        if (!written(name, text, "report", world, common)) return Exit::failed;
    }
    return Exit::fine;
}

Result<Done> record_answers(const ExamReport& result, const Sat& sat, Recording& recording,
                            const Clock& clock) {
    for (std::size_t i = 0; i < result.result.questions.size(); ++i) {
        const Marked& marked = result.result.questions[i];
        if (!marked.answered) continue;
        const Card& card = result.exam.questions[i].card;
        Record entry{.what = Review{.card = card.id,
                                    .grade = marked.verdict.suggested,
                                    .thinking = sat.thinking[i],
                                    .mode = Mode::typed},
                     .when = clock()};
        const std::string text = seen_text(text_of(card));
        if (recording.study.traces.texts.of(card.id.value) != text) entry.seen = Seen{card.id, text};
        if (const auto written = write_record(*recording.writer, entry); !written) return written.error();
    }
    return Done{};
}

Resumed resumed(const OpenExam& open, const std::vector<Deck>& decks) {
    Resumed again;
    again.exam = {.title = open.head.title,
                  .seed = open.head.seed,
                  .version = open.head.version,
                  .pass = open.head.pass,
                  .negative = open.head.negative};
    if (open.head.minutes) again.exam.limit = std::chrono::minutes{*open.head.minutes};
    std::vector<std::optional<std::size_t>> place;
    for (const std::string& id : open.head.cards) {
        const auto found = find_card(decks, id);
        place.push_back(found ? std::optional{again.exam.questions.size()} : std::nullopt);
        again.gone += found ? 0 : 1;
        if (found) again.exam.questions.push_back(show_card(**found, open.head.seed));
    }
    again.so_far.answers.resize(again.exam.questions.size());
    again.so_far.thinking.resize(again.exam.questions.size());
    for (const ExamEntry& entry : open.entries) {
        again.so_far.used += entry.thinking;
        if (!place[entry.question]) continue;
        again.so_far.answers[*place[entry.question]] = entry.answer;
        again.so_far.thinking[*place[entry.question]] += entry.thinking;
    }
    return again;
}

ExamHead head_of(const Exam& exam, Moment now) {
    ExamHead head{.began = now,
                  .title = exam.title,
                  .seed = exam.seed,
                  .version = exam.version,
                  .pass = exam.pass,
                  .negative = exam.negative};
    if (exam.limit) head.minutes = static_cast<int>(exam.limit->count());
    for (const Shown& shown : exam.questions) head.cards.push_back(shown.card.id.value);
    return head;
}

}  // namespace overhoor
