#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "overhoor/commands/exam.hpp"
#include "overhoor/deck/deck_answers.hpp"
#include "overhoor/session/blueprint.hpp"

namespace overhoor {
namespace {

constexpr int usual_questions = 20;
constexpr double usual_pass = 0.55;

// Thirds of the scale of difficulty, 1 to 10; a card not studied yet has none.
bool is_of_difficulty(const CardState& state, const std::string& wanted) {
    if (wanted.empty()) return true;
    if (state.reviews == 0) return false;
    const double d = state.memory.difficulty;
    return wanted == "easy" ? d < 4 : wanted == "medium" ? d >= 4 && d < 7 : d >= 7;
}

std::vector<const Card*> candidates(const Study& study, const ExamOptions& options) {
    std::vector<const Card*> cards;
    for (const Deck& deck : study.decks)
        for (const Card& card : deck.cards) {
            const bool of_kind =
                options.kinds.empty() ||
                std::ranges::find(options.kinds, kind_of(card.expected)) != options.kinds.end();
            if (of_kind && fits(options.filter, card) &&
                is_of_difficulty(state_of(study.states, card.id), options.difficulty))
                cards.push_back(&card);
        }
    return cards;
}

// Without a number asked for: as many as there are, up to the usual.
int questions_of(const std::vector<const Card*>& cards, const ExamWishes& wishes,
                 const ExamOptions& options) {
    if (options.questions) return *options.questions;
    if (wishes.questions) return *wishes.questions;
    std::set<std::string> notes;
    for (const Card* card : cards)
        if (can_be_examined(*card)) notes.insert(card->note);
    return std::max(1, std::min(usual_questions, static_cast<int>(notes.size())));
}

// A narrowed exam does not follow the mix of kinds, and one of named decks not that of sections.
Blueprint blueprint_of(const std::vector<const Card*>& cards, const ExamWishes& wishes,
                       const ExamOptions& options) {
    Blueprint blueprint{.questions = questions_of(cards, wishes, options), .mix = wishes.mix};
    if (options.kinds.empty() && options.filter.kinds.empty()) blueprint.kinds = wishes.kinds;
    return blueprint;
}

std::string title_of(const Study& study, const Deck* wishing) {
    if (wishing != nullptr) return wishing->title;
    return study.decks.size() == 1 ? study.decks.front().title : "Exam";
}

}  // namespace

std::optional<double> pass_from(const std::string& text) {
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    const std::string_view rest{read.ptr, static_cast<std::size_t>(text.data() + text.size() - read.ptr)};
    if (read.ec != std::errc{} || (!rest.empty() && rest != "%" && rest != " %")) return std::nullopt;
    if (!rest.empty()) value /= 100;
    return value > 0 && value <= 1 ? std::optional{value} : std::nullopt;
}

const Deck* wishing_deck(const std::vector<Deck>& decks, const std::string& id) {
    const Deck* wishing = nullptr;
    for (const Deck& deck : decks) {
        if (deck.settings.exam == ExamWishes{} || (!id.empty() && deck.id != id)) continue;
        if (wishing != nullptr) return nullptr;
        wishing = &deck;
    }
    return wishing;
}

MadeExams make_exams(const Study& study, const ExamOptions& options, World& world,
                     const CommonOptions& common) {
    const Deck* wishing = wishing_deck(study.decks, options.wishing);
    const ExamWishes wishes = wishing != nullptr ? wishing->settings.exam : ExamWishes{};
    const auto cards = candidates(study, options);
    const Blueprint blueprint = blueprint_of(cards, wishes, options);
    // Days follow one another, and so do their seeds: what was asked yesterday is not asked today.
    const auto today = study_day(study.now, study.wishes.general().rollover).time_since_epoch().count();
    const std::uint64_t seed =
        common.seed.value_or(static_cast<std::uint64_t>(std::max<decltype(today)>(0, today)));
    MadeExams made;
    for (int variant = 0; variant < options.variants; ++variant) {
        const std::uint64_t own =
            seed * static_cast<std::uint64_t>(options.variants) + static_cast<std::uint64_t>(variant);
        const auto drawn = draw(cards, blueprint, own);
        if (!drawn) {
            report(world, common, drawn.error());
            made.exit = Exit::misuse;
            return made;
        }
        Exam exam{
            .title = title_of(study, wishing), .seed = seed, .version = static_cast<char>('A' + variant)};
        for (const Card* card : *drawn) exam.questions.push_back(show_card(*card, own));
        const auto minutes = options.minutes ? options.minutes : wishes.minutes;
        if (minutes) exam.limit = std::chrono::minutes{*minutes};
        exam.pass = options.pass.empty() ? wishes.pass.value_or(usual_pass) : *pass_from(options.pass);
        exam.negative = options.negative;
        made.exams.push_back(std::move(exam));
    }
    return made;
}

ExamKnowledge knowledge_for(const Study& study, const Exam& exam, Dictionaries& dictionaries) {
    ExamKnowledge knowledge;
    for (const Deck& deck : study.decks) knowledge.answers[deck.id] = typed_answers(deck);
    for (const Shown& shown : exam.questions)
        if (!knowledge.lists.contains(shown.card.language))
            knowledge.lists[shown.card.language] = dictionaries.lists_for(shown.card.language);
    return knowledge;
}

}  // namespace overhoor
