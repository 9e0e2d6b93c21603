#pragma once
// What is said of the command line: pages of help, and what is wrong with a line. Both are declared in
// English; here they are said in the language that is spoken.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class FormatterBase;
}  // namespace CLI

namespace overhoor {

// Writes the pages.
std::shared_ptr<CLI::FormatterBase> help_page();

// Parted by empty lines, each in words of its own. Commands to be typed are the same in every language.
std::vector<std::string> paragraphs_of(std::string_view text);
bool is_to_be_typed(std::string_view paragraph);
std::string page_in_words(std::string_view text);

// What CLI11 says of a line that it cannot read.
std::string complaint_in_words(const std::string& english);

}  // namespace overhoor
