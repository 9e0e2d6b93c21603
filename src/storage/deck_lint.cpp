#include "overhoor/storage/deck_lint.hpp"

#include <map>
#include <string>

#include "overhoor/deck/lint.hpp"
#include "overhoor/deck/reading.hpp"
#include "overhoor/storage/deck_files.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

class Texts {
public:
    // Empty for a file that has gone in the meantime: the problem is told without its line.
    const SourceText& of(const std::string& file) {
        const auto [text, is_new] = texts_.try_emplace(file, SourceText{.name = file});
        if (is_new)
            if (auto read = read_file(file, largest_deck)) text->second.text = std::move(*read);
        return text->second;
    }

private:
    std::map<std::string, SourceText> texts_{};
};

}  // namespace

std::vector<Problem> placed(const std::vector<Finding>& findings) {
    std::vector<Problem> problems;
    Texts texts;
    std::map<std::string, std::size_t> told;
    for (const Finding& finding : findings) {
        const std::string& file = finding.file();
        const std::size_t number = ++told[file];
        if (number > most_problems + 1) continue;
        const SourceText& source = texts.of(file);
        Problem problem =
            problem_of(finding, source, finding.other != nullptr ? texts.of(finding.other->file) : source);
        if (number > most_problems) {
            problem.message = said("there are more problems in this file than can be read at once");
            problem.help = said("mend these first");
            problem.rule = "too-many";
            problem.other.reset();
        }
        problems.push_back(std::move(problem));
    }
    return problems;
}

std::vector<Problem> lint_problems(std::span<const Deck> decks, const TellProgress& tell) {
    return placed(lint(decks, tell));
}

}  // namespace overhoor
