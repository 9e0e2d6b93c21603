#pragma once
// The dictionaries of the system (hunspell's), as word lists for the judge. A large one takes a tenth of a
// second to load: it is loaded when a word is first asked about, or before, beside whatever else is done.

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/answer/word_list.hpp"
#include "overhoor/core/problem.hpp"
#include "overhoor/storage/folders.hpp"

namespace overhoor {

struct DictionaryFiles {
    std::filesystem::path rules{};  // .aff
    std::filesystem::path words{};  // .dic
    bool operator==(const DictionaryFiles&) const = default;
};

// For a BCP 47 tag: its own region's, else the usual one's, else any of the language. Looked for in DICPATH,
// then where systems keep them.
std::optional<DictionaryFiles> find_dictionary(std::string_view language, const Environment& environment);

class Dictionary : public WordList {
public:
    explicit Dictionary(DictionaryFiles files);
    ~Dictionary() override;

    bool knows(std::string_view word) const override;
    std::vector<std::string> stems(std::string_view word) const override;

    // Begins to load it, and returns at once.
    void load_beside() const;

private:
    struct Loading;
    std::shared_ptr<Loading> loading_;  // shared with the thread that loads, which may outlive this
};

// Whether a dictionary is still being loaded. A program that ends meanwhile must not tear down what the
// loading stands on.
bool dictionaries_loading();

// The dictionaries of the decks at hand, found once.
class Dictionaries {
public:
    explicit Dictionaries(Environment environment) : environment_(std::move(environment)) {}

    // The language's own, then English, from which other languages borrow. The span lives as long as this.
    std::span<const WordList* const> lists_for(std::string_view language);

    // Begins to load what `lists_for` gives for the languages.
    void load_beside(std::span<const std::string> languages);

    // What the judge misses in a language without a dictionary; nothing when there is one, or when the
    // judge knows nothing of the language anyway.
    std::optional<Problem> missing(std::string_view language);

private:
    const Dictionary* dictionary(std::string_view language);
    const Dictionary* borrowed(std::string_view language);

    Environment environment_;
    std::map<std::string, std::unique_ptr<Dictionary>, std::less<>> found_{};  // null: looked for in vain
    std::map<std::string, std::vector<const WordList*>, std::less<>> lists_{};
};

}  // namespace overhoor
