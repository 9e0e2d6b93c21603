#pragma once
// The learner's own editor, opened at a line.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/problem.hpp"
#include "overhoor/storage/folders.hpp"

namespace overhoor {

// The words of a command as VISUAL or EDITOR hold it: divided at blanks, except between quotes.
std::vector<std::string> command_words(std::string_view command);

// What to run: the editor's words, and the file at its line in the way this editor knows.
std::vector<std::string> editor_words(std::string_view command, const std::filesystem::path& file, int line);

// $VISUAL, $EDITOR or vi; waits until it has ended. No shell sees the file's name.
Result<Done> open_editor(const Environment& environment, const std::filesystem::path& file, int line);

}  // namespace overhoor
