#include "overhoor/view/paper_words.hpp"

namespace overhoor {
namespace {

constexpr PaperWords english{.language = "en",
                             .name = "Name",
                             .date = "Date",
                             .points = "Points",
                             .version = "version",
                             .minutes = "minutes",
                             .to_pass = "of the points needed to pass",
                             .questions = "questions",
                             .key = "Key",
                             .points_short = "pts",
                             .pick_one = "One is right.",
                             .pick_several = "Tick all that are right.",
                             .letter_each = "Write a letter in each box.",
                             .in_order = "In the right order."};

constexpr PaperWords dutch{.language = "nl",
                           .name = "Naam",
                           .date = "Datum",
                           .points = "Punten",
                           .version = "versie",
                           .minutes = "minuten",
                           .to_pass = "van de punten is voldoende",
                           .questions = "vragen",
                           .key = "Antwoordmodel",
                           .points_short = "pt",
                           .pick_one = "Eén antwoord is goed.",
                           .pick_several = "Kruis alles aan wat goed is.",
                           .letter_each = "Zet in elk vakje een letter.",
                           .in_order = "In de goede volgorde."};

}  // namespace

const PaperWords& paper_words(std::string_view language) {
    return language == "nl" || language.starts_with("nl-") ? dutch : english;
}

}  // namespace overhoor
