#include "overhoor/storage/exam_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>

#include "overhoor/text/shallow_json.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

fs::path folder_of(const Folders& folders) { return folders.data / "exams"; }
fs::path open_path(const Folders& folders) { return folder_of(folders) / "open.jsonl"; }

std::string line_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string head_line(const ExamHead& head) {
    Json json{{"v", 1},
              {"began", to_iso(head.began)},
              {"title", head.title},
              {"seed", head.seed},
              {"version", std::string(1, head.version)},
              {"cards", head.cards},
              {"pass", head.pass}};
    if (head.minutes) json["minutes"] = *head.minutes;
    if (head.negative) json["negative"] = true;
    if (head.record) json["record"] = true;
    if (!head.grade.empty()) json["grade"] = head.grade;
    return line_of(json);
}

std::string entry_line(const ExamEntry& entry) {
    Json json{{"question", entry.question + 1}, {"ms", entry.thinking.count()}};
    if (entry.answer)
        json["parts"] = entry.answer->parts;
    else
        json["parts"] = nullptr;
    return line_of(json);
}

// Throws nlohmann's exceptions where something is missing or of another type.
ExamHead head_from(const Json& json) {
    ExamHead head;
    const auto began = moment_from_iso(json.at("began").get<std::string>());
    const std::string version = json.at("version").get<std::string>();
    if (json.at("v") != 1 || !began || version.size() != 1) throw std::invalid_argument{"head"};
    head.began = *began;
    head.title = json.at("title").get<std::string>();
    head.seed = json.at("seed").get<std::uint64_t>();
    head.version = version[0];
    head.cards = json.at("cards").get<std::vector<std::string>>();
    head.pass = json.at("pass").get<double>();
    if (json.contains("minutes")) head.minutes = json.at("minutes").get<int>();
    head.negative = json.value("negative", false);
    head.record = json.value("record", false);
    head.grade = json.value("grade", std::string{});
    return head;
}

ExamEntry entry_from(const Json& json, const ExamHead& head) {
    ExamEntry entry{.question = json.at("question").get<std::size_t>() - 1,
                    .thinking = Duration{json.at("ms").get<long long>()}};
    if (entry.question >= head.cards.size()) throw std::invalid_argument{"question"};
    if (!json.at("parts").is_null()) entry.answer = Answer{json.at("parts").get<std::vector<std::string>>()};
    return entry;
}

// A last line without its end was cut off while it was written, and never acknowledged.
OpenExam read_lines(std::string_view text) {
    OpenExam exam;
    bool first = true;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        if (end == std::string_view::npos) break;
        const Json json = shallow_json<Json>(text.substr(begin, end - begin));
        if (first)
            exam.head = head_from(json);
        else
            exam.entries.push_back(entry_from(json, exam.head));
        first = false;
        begin = end + 1;
    }
    if (first) throw std::invalid_argument{"empty"};
    return exam;
}

Problem failed(const fs::path& path, int error) {
    return at_path(path, "exam-file", phrase("the exam cannot be kept: {}", in_words(std::strerror(error))),
                   said("is the disk full, or the folder read-only?"));
}

}  // namespace

Result<std::optional<OpenExam>> read_open_exam(const Folders& folders, Disk& disk) {
    const fs::path path = open_path(folders);
    std::string text;
    const int error = read_whole(disk, path, text);
    if (error == ENOENT || (error == 0 && text.empty())) return std::optional<OpenExam>{};
    if (error != 0) return failed(path, error);
    try {
        return std::optional{read_lines(text)};
    } catch (const std::exception&) {
        return at_path(path, "exam-file", said("the exam that was left open cannot be read"),
                       said("it is left as it is; move the file away to begin another"));
    }
}

Result<ExamFile> ExamFile::begin(const Folders& folders, const ExamHead& head, Disk& disk) {
    if (const auto made = make_folders(disk, folder_of(folders)); !made) return made.error();
    ExamFile file{disk, folders, head.began};
    const fs::path path = open_path(folders);
    file.file_ = open_file(disk, path, O_RDWR | O_CREAT | O_EXCL | O_APPEND);
    if (!file.file_.is_open()) return failed(path, file.file_.error());
    if (const auto written = file.put(head_line(head)); !written) return written.error();
    if (const int error = -disk.sync_folder(folder_of(folders)); error != 0) return failed(path, error);
    return file;
}

Result<ExamFile> ExamFile::go_on(const Folders& folders, const ExamHead& head, Disk& disk) {
    ExamFile file{disk, folders, head.began};
    const fs::path path = open_path(folders);
    file.file_ = open_file(disk, path, O_RDWR | O_APPEND);
    if (!file.file_.is_open()) return failed(path, file.file_.error());
    FileFacts facts;
    if (const int error = -disk.facts(file.file_.handle(), facts); error != 0) return failed(path, error);
    // An end that was cut off goes: what follows is a line of its own.
    const std::string text = file.file_.read_from(0, static_cast<std::size_t>(facts.size));
    const std::size_t whole = text.rfind('\n') + 1;
    if (whole < text.size())
        if (const int error = file.file_.truncate(static_cast<long long>(whole)); error != 0)
            return failed(path, error);
    return file;
}

Result<Done> ExamFile::put(const std::string& line) {
    int error = file_.write(line);
    if (error == 0) error = file_.sync();
    if (error != 0) return failed(open_path(folders_), error);
    return Done{};
}

Result<Done> ExamFile::add(const ExamEntry& entry) { return put(entry_line(entry)); }

Result<Done> ExamFile::close() {
    std::string name = to_iso(began_).substr(0, 23);
    std::erase(name, ':');
    const fs::path path = folder_of(folders_) / (name + ".jsonl");
    if (const int error = -disk_->rename(open_path(folders_), path); error != 0) return failed(path, error);
    if (const int error = -disk_->sync_folder(folder_of(folders_)); error != 0) return failed(path, error);
    return Done{};
}

}  // namespace overhoor
