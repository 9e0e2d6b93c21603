#pragma once
// An exam that is being sat, so that it can go on after an interruption: what is asked, and each answer,
// written and synced before the next question. When it is over the file is kept under the time it began.

#include <optional>
#include <string>
#include <vector>

#include "overhoor/core/problem.hpp"
#include "overhoor/core/time.hpp"
#include "overhoor/session/exam.hpp"
#include "overhoor/storage/folders.hpp"
#include "overhoor/storage/whole_file.hpp"

namespace overhoor {

// What the first line says.
struct ExamHead {
    Moment began{};
    std::string title{};
    std::uint64_t seed = 0;
    char version = 'A';
    std::vector<std::string> cards{};
    std::optional<int> minutes{};
    double pass = 0.55;
    bool negative = false;
    bool record = false;  // the answers count as reviews
    std::string grade{};  // the scale that was wished for, "nl"
};

// One further line: the answer to a question, or that it was taken back.
struct ExamEntry {
    std::size_t question = 0;
    std::optional<Answer> answer{};
    Duration thinking{};  // over this answer
};

struct OpenExam {
    ExamHead head{};
    std::vector<ExamEntry> entries{};
};

// The exam that was left open, if any. A file that cannot be understood is left as it is.
Result<std::optional<OpenExam>> read_open_exam(const Folders& folders, Disk& disk = system_disk());

class ExamFile {
public:
    static Result<ExamFile> begin(const Folders& folders, const ExamHead& head, Disk& disk = system_disk());
    static Result<ExamFile> go_on(const Folders& folders, const ExamHead& head, Disk& disk = system_disk());

    Result<Done> add(const ExamEntry& entry);
    // It is over, or given up: the file gets its own name.
    Result<Done> close();

private:
    ExamFile(Disk& disk, Folders folders, Moment began)
        : disk_(&disk), folders_(std::move(folders)), began_(began) {}
    Result<Done> put(const std::string& line);

    Disk* disk_;
    Folders folders_;
    Moment began_;
    OpenFile file_{};
};

}  // namespace overhoor
