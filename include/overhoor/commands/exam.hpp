#pragma once
// The parts of `overhoor exam`: how it is made, how it is sat in front of a person or a pipe.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "overhoor/commands/narrowing.hpp"
#include "overhoor/commands/recording.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/session/exam.hpp"
#include "overhoor/storage/dictionary.hpp"
#include "overhoor/storage/exam_file.hpp"
#include "overhoor/view/exam_view.hpp"

namespace overhoor {

struct ExamOptions {
    std::vector<std::string> decks{};
    std::optional<int> questions{}, minutes{};
    std::string pass{};                // "55%" or "0.55"; empty: the deck's, else 55 %
    std::vector<std::string> kinds{};  // only these
    std::string difficulty{};          // easy, medium or hard
    CardFilter filter{};
    int variants = 1;
    bool negative = false, record = false, json = false, print = false, discard = false;
    std::string grade{};    // "nl"
    std::string answers{};  // a file of lines
    std::vector<std::string> papers{}, reports{};
    std::string wishing{};  // the id of the deck whose wishes count, once that is known
};

// The deck whose wishes count: that of this id, else the only one that has any; null when there is none.
const Deck* wishing_deck(const std::vector<Deck>& decks, const std::string& id = {});

// A fraction 0 to 1; nothing for any other text.
std::optional<double> pass_from(const std::string& text);

// The exam, or its parallel versions: A, B, …
struct MadeExams {
    Exit exit = Exit::fine;  // when there are none, and the problem is reported
    std::vector<Exam> exams{};
};
MadeExams make_exams(const Study& study, const ExamOptions& options, World& world,
                     const CommonOptions& common);

// The answers of all decks and the words of their languages, for the judge. The dictionaries must outlive it.
ExamKnowledge knowledge_for(const Study& study, const Exam& exam, Dictionaries& dictionaries);

// What was answered, when it was over, and how long each question took.
struct Sat {
    enum class End { handed_in, time_is_up, put_aside, interrupted };
    ExamAnswers answers{};
    std::vector<Duration> thinking{};
    Duration used{};
    End end = End::handed_in;
};

// From lines: the n-th is the answer to the n-th question, JSON objects say which they answer.
Result<Sat> read_answers(std::istream& in, const std::string& name, const Exam& exam);

// In front of a person; each answer is kept in the file before the next question.
Result<Sat> sit(const Exam& exam, Sat so_far, ExamFile& file, World& world, const CommonOptions& common);

// The papers of all versions, and the reports; each file whole or not at all.
Exit write_papers(const std::vector<Exam>& exams, const ExamOptions& options, World& world,
                  const CommonOptions& common);
Exit write_reports(const ExamReport& result, const ExamOptions& options, World& world,
                   const CommonOptions& common);

// The answers as reviews, with the grade that the judge suggests. What was left open says nothing of memory.
Result<Done> record_answers(const ExamReport& result, const Sat& sat, Recording& recording,
                            const Clock& clock);

// An exam that was left open, put together again; cards that are gone are left out.
struct Resumed {
    Exam exam{};
    Sat so_far{};
    std::size_t gone = 0;
};

Resumed resumed(const OpenExam& open, const std::vector<Deck>& decks);

ExamHead head_of(const Exam& exam, Moment now);

}  // namespace overhoor
