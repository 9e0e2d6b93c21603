#include "overhoor/text/tongue.hpp"

#include <atomic>
#include <unordered_map>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

std::atomic<Tongue> now_spoken = Tongue::english;

class DecimalComma : public std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
};

}  // namespace

void speak(Tongue tongue) { now_spoken = tongue; }
Tongue spoken() { return now_spoken; }

const std::locale& number_writing() {
    static const std::locale with_comma{std::locale::classic(), new DecimalComma};  // which owns it
    return spoken() == Tongue::dutch ? with_comma : std::locale::classic();
}

std::vector<Sentence> dutch_words() {
    std::vector<Sentence> all;
    for (const auto table : {dutch_of_everything(),
                             dutch_of_the_session(),
                             dutch_of_the_verdict(),
                             dutch_of_planning(),
                             dutch_of_statistics(),
                             dutch_of_cards(),
                             dutch_of_settings(),
                             dutch_of_the_model(),
                             dutch_of_the_log(),
                             dutch_of_the_rules(),
                             dutch_of_the_rule_reasons(),
                             dutch_of_slips(),
                             dutch_of_slips_in_texts(),
                             dutch_of_reading(),
                             dutch_of_card_faults(),
                             dutch_of_gaps_and_files(),
                             dutch_of_lint(),
                             dutch_of_the_help(),
                             dutch_of_the_help_on_study(),
                             dutch_of_the_help_on_decks(),
                             dutch_of_errors(),
                             dutch_of_errors_in_the_log(),
                             dutch_of_wrong_use()})
        all.insert(all.end(), table.begin(), table.end());
    return all;
}

std::string_view in_words(std::string_view english) { return in_words(english, spoken()); }

std::string_view in_words(std::string_view english, Tongue tongue) {
    if (tongue == Tongue::english) return english;
    static const auto table = [] {
        std::unordered_map<std::string_view, std::string_view> all;
        for (const Sentence& words : dutch_words()) all.emplace(words.english, words.other);
        return all;
    }();
    const auto found = table.find(english);
    return found == table.end() ? english : found->second;
}

std::string said(std::string_view english) { return std::string{in_words(english)}; }

}  // namespace overhoor
