#include "overhoor/commands/help_page.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

#include "overhoor/text/letters.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

constexpr int column = 34;  // at which the explanations begin
constexpr int width = 80;

// English explanations stand on one line, as they always did. Others are longer, and are wrapped.
std::string explained(const std::string& english) {
    const std::string words{in_words(english)};
    if (spoken() == Tongue::english) return words;
    std::string text;
    for (const std::string& line : wrapped(words, width - column)) text += (text.empty() ? "" : "\n") + line;
    return text;
}

// What it is for and how it is used, before the list of its options.
class HelpByExample : public CLI::Formatter {
public:
    HelpByExample() {
        column_width(column);
        for (const char* word :
             {"Usage", "OPTIONS", "SUBCOMMAND", "Positionals", "REQUIRED", "Needs", "Excludes"})
            label(word, std::string{in_words(word)});
    }

    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override {
        if (mode == CLI::AppFormatMode::Sub) return make_expanded(app);
        return make_description(app) + make_footer(app) + "\n" + make_usage(app, std::move(name)) +
               make_positionals(app) + make_groups(app, mode) + make_subcommands(app, mode) + "\n";
    }

    std::string make_description(const CLI::App* app) const override {
        return page_in_words(app->get_description()) + "\n";
    }

    std::string make_footer(const CLI::App* app) const override {
        const std::string footer = app->get_footer();
        return footer.empty() ? footer : page_in_words(footer) + "\n";
    }

    std::string make_group(std::string group, bool is_positional,
                           std::vector<const CLI::Option*> options) const override {
        return CLI::Formatter::make_group(std::string{in_words(group)}, is_positional, std::move(options));
    }

    std::string make_option_desc(const CLI::Option* option) const override {
        return explained(option->get_description());
    }

    std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode) const override {
        const auto commands = app->get_subcommands({});
        if (commands.empty()) return {};
        std::ostringstream page;
        page << "\n" << in_words("Subcommands") << ":\n";
        for (const CLI::App* command : commands)
            CLI::detail::format_help(page, command->get_display_name(true),
                                     explained(command->get_description()), column);
        return page.str();
    }
};

}  // namespace

std::shared_ptr<CLI::FormatterBase> help_page() { return std::make_shared<HelpByExample>(); }

std::vector<std::string> paragraphs_of(std::string_view text) {
    std::vector<std::string> all;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find("\n\n", begin), text.size());
        all.emplace_back(text.substr(begin, end - begin));
        begin = end + 2;
    }
    return all;
}

// Indented, and without a word beside it.
bool is_to_be_typed(std::string_view paragraph) {
    while (paragraph.starts_with("  ")) {
        const std::string_view line = paragraph.substr(2, paragraph.find('\n') - 2);
        if (line.find("  ") != std::string_view::npos) return false;
        if (line.size() + 2 == paragraph.size()) return true;
        paragraph.remove_prefix(line.size() + 3);
    }
    return false;
}

std::string page_in_words(std::string_view text) {
    std::string page;
    for (const std::string& paragraph : paragraphs_of(text)) {
        if (!page.empty()) page += "\n\n";
        page += in_words(paragraph);
    }
    return page;
}

}  // namespace overhoor
