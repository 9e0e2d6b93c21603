#include "overhoor/storage/dictionary.hpp"

#include <fmt/format.h>
#include <hunspell/hunspell.hxx>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <mutex>
#include <system_error>
#include <thread>
#include <unordered_map>

#include "overhoor/deck/names_json.hpp"
#include "overhoor/storage/encoding.hpp"
#include "overhoor/text/tongue.hpp"

namespace fs = std::filesystem;

namespace overhoor {
namespace {

constexpr std::size_t most_remembered = 20'000;
constexpr std::size_t longest_word = 100;  // bytes; hunspell looks no further

std::atomic<int> loading_now{0};

// The language and region as in file names: nl_NL for nl-NL.
std::string underscored(std::string_view tag) {
    std::string name{tag};
    std::ranges::replace(name, '-', '_');
    return name;
}

std::vector<fs::path> folders(const Environment& environment) {
    std::vector<fs::path> all;
    const std::string path = environment("DICPATH");
    for (std::size_t begin = 0; begin < path.size();) {
        const std::size_t end = std::min(path.find(':', begin), path.size());
        if (end > begin) all.emplace_back(path.substr(begin, end - begin));
        begin = end + 1;
    }
    if (const std::string home = environment("XDG_DATA_HOME"); !home.empty())
        all.push_back(fs::path{home} / "hunspell");
    if (const std::string home = environment("HOME"); !home.empty()) {
        all.push_back(fs::path{home} / ".local/share/hunspell");
        all.push_back(fs::path{home} / "Library/Spelling");
    }
    for (const char* folder :
         {"/usr/local/share/hunspell", "/usr/share/hunspell", "/usr/share/myspell",
          "/usr/share/myspell/dicts", "/opt/homebrew/share/hunspell", "/Library/Spelling"})
        all.emplace_back(folder);
    return all;
}

std::optional<DictionaryFiles> files_named(const fs::path& folder, const std::string& name) {
    std::error_code error;
    DictionaryFiles files{folder / (name + ".aff"), folder / (name + ".dic")};
    if (!fs::is_regular_file(files.rules, error) || !fs::is_regular_file(files.words, error))
        return std::nullopt;
    return files;
}

// Any region's, the first by name so that it is the same one every time.
std::optional<DictionaryFiles> any_region(const fs::path& folder, const std::string& language) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator at{folder, error}, end; !error && at != end; at.increment(error)) {
        const std::string stem = at->path().stem().string();
        if (at->path().extension() == ".dic" && stem.starts_with(language + "_")) names.push_back(stem);
    }
    std::ranges::sort(names);
    for (const std::string& name : names)
        if (auto files = files_named(folder, name)) return files;
    return std::nullopt;
}

// nl_NL, de_DE and fr_FR are the usual ones of their languages; English has none of its own name.
std::string usual_region(const std::string& language) {
    if (language == "en") return "en_US";
    std::string region = language;
    std::ranges::transform(region, region.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return language + "_" + region;
}

bool plain_tag(std::string_view tag) {
    return !tag.empty() && std::ranges::all_of(tag, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_';
    });
}

// While this lives no signal reaches this thread, nor, ever, the threads that it begins: Ctrl-C is for the
// thread that waits for the learner.
class SignalsElsewhere {
public:
    SignalsElsewhere() {
        sigset_t all{};
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before_);
    }
    ~SignalsElsewhere() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    SignalsElsewhere(const SignalsElsewhere&) = delete;
    SignalsElsewhere& operator=(const SignalsElsewhere&) = delete;

private:
    sigset_t before_{};
};

// Hunspell has one table of letters for all dictionaries, and counts its users without a lock: two that load
// beside one another could read it half made, or free it under the other. Never destroyed, since a thread
// that loads may outlive everything.
std::mutex& one_at_a_time() {
    static auto* const mutex = new std::mutex;
    return *mutex;
}

struct Unload {
    void operator()(Hunspell* words) const {
        const std::lock_guard alone{one_at_a_time()};
        delete words;
    }
};

}  // namespace

std::optional<DictionaryFiles> find_dictionary(std::string_view tag, const Environment& environment) {
    if (!plain_tag(tag)) return std::nullopt;
    const std::string exact = underscored(tag);
    const std::string language = exact.substr(0, exact.find('_'));
    const auto all = folders(environment);
    for (const std::string& name : {exact, language, usual_region(language)})
        for (const fs::path& folder : all)
            if (auto files = files_named(folder, name)) return files;
    for (const fs::path& folder : all)
        if (auto files = any_region(folder, language)) return files;
    return std::nullopt;
}

// ── One dictionary ───────────────────────────────────────────────────────────────────────────────────

struct Dictionary::Loading {
    DictionaryFiles files{};
    std::once_flag once{};
    std::unique_ptr<Hunspell, Unload> words{};
    std::unique_ptr<Encoding> encoding{};
    // The same words come again and again: what the card expects is asked with every answer to it.
    std::unordered_map<std::string, bool> known{};
    std::unordered_map<std::string, std::vector<std::string>> stems{};

    // Whoever comes first loads; the others wait.
    Hunspell& loaded() {
        std::call_once(once, [this] {
            const std::lock_guard alone{one_at_a_time()};
            words.reset(new Hunspell{files.rules.c_str(), files.words.c_str()});
            encoding = std::make_unique<Encoding>(words->get_dict_encoding());
        });
        return *words;
    }
};

Dictionary::Dictionary(DictionaryFiles files) : loading_(std::make_shared<Loading>()) {
    loading_->files = std::move(files);
}

Dictionary::~Dictionary() = default;

bool Dictionary::knows(std::string_view word) const {
    if (word.empty() || word.size() > longest_word) return false;
    Hunspell& words = loading_->loaded();
    if (loading_->known.size() > most_remembered) loading_->known.clear();
    const auto [known, fresh] = loading_->known.try_emplace(std::string{word});
    if (fresh) {
        const auto bytes = loading_->encoding->from_utf8(word);
        known->second = bytes && words.spell(*bytes);
    }
    return known->second;
}

std::vector<std::string> Dictionary::stems(std::string_view word) const {
    if (word.empty() || word.size() > longest_word) return {};
    Hunspell& words = loading_->loaded();
    if (loading_->stems.size() > most_remembered) loading_->stems.clear();
    const auto [stems, fresh] = loading_->stems.try_emplace(std::string{word});
    const auto bytes = fresh ? loading_->encoding->from_utf8(word) : std::nullopt;
    if (bytes)
        for (const std::string& stem : words.stem(*bytes))
            if (auto text = loading_->encoding->to_utf8(stem)) stems->second.push_back(std::move(*text));
    return stems->second;
}

void Dictionary::load_beside() const {
    const SignalsElsewhere held;
    ++loading_now;
    try {
        std::thread{[loading = loading_] {
            loading->loaded();
            --loading_now;
        }}.detach();
    } catch (const std::system_error&) {
        --loading_now;  // no thread to be had: it is loaded when it is asked
    }
}

bool dictionaries_loading() { return loading_now > 0; }

// ── All of them ──────────────────────────────────────────────────────────────────────────────────────

const Dictionary* Dictionaries::dictionary(std::string_view language) {
    auto found = found_.find(language);
    if (found == found_.end()) {
        auto files = find_dictionary(language, environment_);
        found = found_
                    .emplace(std::string{language},
                             files ? std::make_unique<Dictionary>(std::move(*files)) : nullptr)
                    .first;
    }
    return found->second.get();
}

// English, beside the language's own.
const Dictionary* Dictionaries::borrowed(std::string_view language) {
    const bool english = language.substr(0, language.find('-')) == "en";
    return english || dictionary(language) == nullptr ? nullptr : dictionary("en");
}

std::span<const WordList* const> Dictionaries::lists_for(std::string_view language) {
    auto lists = lists_.find(language);
    if (lists == lists_.end()) {
        std::vector<const WordList*> all;
        if (const Dictionary* own = dictionary(language)) all.push_back(own);
        if (const Dictionary* other = borrowed(language)) all.push_back(other);
        lists = lists_.emplace(std::string{language}, std::move(all)).first;
    }
    return lists->second;
}

void Dictionaries::load_beside(std::span<const std::string> languages) {
    std::vector<const Dictionary*> wanted;
    const auto want = [&](const Dictionary* one) {
        if (one != nullptr && std::ranges::find(wanted, one) == wanted.end()) wanted.push_back(one);
    };
    for (const std::string& language : languages) want(dictionary(language));
    // Asked later, for words that the language does not know; but then the learner waits for the verdict.
    for (const std::string& language : languages) want(borrowed(language));
    for (const Dictionary* one : wanted) one->load_beside();
}

std::optional<Problem> Dictionaries::missing(std::string_view language) {
    if (!is_language_code(language) || dictionary(language) != nullptr) return std::nullopt;
    return Problem{
        .message =
            phrase("there is no dictionary for \"{}\": an answer that is another word may pass for a typo",
                   language),
        .help = phrase("install a hunspell dictionary (Debian: hunspell-{}) or name its folder in DICPATH",
                       language),
        .rule = "no-dictionary",
        .severity = Severity::advice};
}

}  // namespace overhoor
