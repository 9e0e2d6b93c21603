#include "overhoor/storage/dictionary.hpp"

#include <doctest/doctest.h>

#include <unistd.h>

#include <chrono>
#include <fstream>
#include <thread>

#include "overhoor/answer/check.hpp"

namespace fs = std::filesystem;
using namespace overhoor;

namespace {

// A folder with dictionaries of our own, gone when the test ends.
class Shelf {
public:
    Shelf() : folder_(fs::temp_directory_path() / ("overhoor-shelf-" + std::to_string(::getpid()))) {
        fs::remove_all(folder_);
        fs::create_directories(folder_ / "more");
    }
    ~Shelf() { fs::remove_all(folder_); }
    Shelf(const Shelf&) = delete;
    Shelf& operator=(const Shelf&) = delete;

    void put(const std::string& name, const std::string& encoding, const std::string& words) const {
        std::ofstream{folder_ / (name + ".aff")} << "SET " << encoding << "\nSFX A Y 1\nSFX A 0 en .\n";
        std::ofstream{folder_ / (name + ".dic")} << "9\n" << words;
    }
    Environment environment() const {
        return [path = "/nowhere:" + folder_.string() + ":" + (folder_ / "more").string()](const char* name) {
            return std::string_view{name} == "DICPATH" ? path : std::string{};
        };
    }
    void remove() const { fs::remove_all(folder_); }
    std::string words_of(std::string_view language) const {
        const auto files = find_dictionary(language, environment());
        return files ? fs::relative(files->words, folder_).string() : "none";
    }

private:
    fs::path folder_;
};

}  // namespace

TEST_CASE("the dictionary of a language is its region's, the usual one, or any") {
    const Shelf shelf;
    shelf.put("qq_AA", "UTF-8", "een\n");
    shelf.put("more/qq_BB", "UTF-8", "een\n");
    shelf.put("qr", "UTF-8", "een\n");
    shelf.put("qr_QR", "UTF-8", "een\n");
    shelf.put("qs_QS", "UTF-8", "een\n");
    shelf.put("qs_AA", "UTF-8", "een\n");
    CHECK(shelf.words_of("qq") == "qq_AA.dic");
    CHECK(shelf.words_of("qq-BB") == "more/qq_BB.dic");
    CHECK(shelf.words_of("qr") == "qr.dic");
    CHECK(shelf.words_of("qs") == "qs_QS.dic");
    CHECK(shelf.words_of("qt") == "none");
    CHECK(shelf.words_of("") == "none");
    CHECK(shelf.words_of("../qr") == "none");
}

TEST_CASE("a dictionary knows words and what they are forms of") {
    const Shelf shelf;
    shelf.put("qu", "UTF-8", "boek/A\ncafé\n");
    const Dictionary dictionary{*find_dictionary("qu", shelf.environment())};
    CHECK(dictionary.knows("boek"));
    CHECK(dictionary.knows("boeken"));
    CHECK(dictionary.knows("café"));
    CHECK_FALSE(dictionary.knows("cafe"));
    CHECK_FALSE(dictionary.knows(""));
    CHECK_FALSE(dictionary.knows(std::string(5000, 'a')));
    CHECK(dictionary.stems("boeken") == std::vector<std::string>{"boek"});
    CHECK(dictionary.stems("kast").empty());
}

TEST_CASE("older encodings are read") {
    const Shelf shelf;
    shelf.put("qv", "ISO8859-1", "caf\xE9\n");
    const Dictionary dictionary{*find_dictionary("qv", shelf.environment())};
    CHECK(dictionary.knows("café"));
    CHECK_FALSE(dictionary.knows("日本"));
    CHECK_FALSE(dictionary.knows("caf\xE9"));
    CHECK(dictionary.stems("café") == std::vector<std::string>{"café"});
}

TEST_CASE("a dictionary that is loaded beside answers as soon as it can") {
    const Shelf shelf;
    shelf.put("qw", "UTF-8", "boek/A\n");
    Dictionaries dictionaries{shelf.environment()};
    const std::vector<std::string> languages{"qw", "qw", "qx"};
    dictionaries.load_beside(languages);
    REQUIRE(!dictionaries.lists_for("qw").empty());
    CHECK(dictionaries.lists_for("qw").front()->knows("boeken"));
    CHECK(dictionaries.lists_for("qx").empty());
    CHECK_FALSE(dictionaries.missing("qw"));
    CHECK(dictionaries.missing("qx")->rule == "no-dictionary");
}

TEST_CASE("what a language borrows from is loaded beside too") {
    const Shelf shelf;
    shelf.put("qw", "UTF-8", "boek\n");
    shelf.put("en", "UTF-8", "book\n");
    Dictionaries dictionaries{shelf.environment()};
    const std::vector<std::string> languages{"qw"};
    dictionaries.load_beside(languages);
    while (dictionaries_loading()) std::this_thread::sleep_for(std::chrono::milliseconds{1});
    shelf.remove();
    REQUIRE(dictionaries.lists_for("qw").size() == 2);
    CHECK(dictionaries.lists_for("qw").back()->knows("book"));
}

TEST_CASE("another word of the language is no typo, where its words are known") {
    const Shelf shelf;
    shelf.put("nl", "UTF-8", "lever\nleven\nboek/A\n");
    Dictionaries dictionaries{shelf.environment()};
    const auto judged = [&](const char* expected, const char* given, bool with) {
        const Verdict verdict =
            check(ExpectedText{.accepted = {expected}}, Answer{{given}},
                  {.language = "nl",
                   .lists = with ? dictionaries.lists_for("nl") : std::span<const WordList* const>{}});
        return std::string{name_of(verdict.outcome)} + ": " + verdict.reason;
    };
    CHECK(judged("lever", "leven", true) == "wrong: another word: leven");
    CHECK(judged("lever", "leven", false) == "close: one other letter in leven");
    CHECK(judged("lever", "levre", true) == "close: two letters swapped in levre");
    CHECK(judged("boek", "boeken", true) == "close: another form of the word: boeken");
}
