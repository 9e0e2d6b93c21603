// The log and the histories without a card, in Dutch.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    // Its entries.
    {"{} graded {}", "{} kreeg het cijfer {}"},
    {"{}:{} undone", "{}:{} teruggenomen"},
    {"buried", "weggelegd"},
    {"{} renamed to {}", "{} heet nu {}"},
    {"{} seen with its text", "{} gezien, met haar tekst"},
    {"settings: retention {}, new steps and parameters noted",
     "instellingen: onthouden {}, nieuwe stappen en gewichten genoteerd"},
    {"{} reviews imported from {}", "{} herhalingen overgenomen uit {}"},
    {"log of {} begun (overhoor {})", "logboek van {} begonnen (overhoor {})"},
    {"\"{}\", of a newer version", "\"{}\", van een nieuwere versie"},
    // Its files.
    {"{} line", "{} regel"},
    {"{} lines", "{} regels"},
    {"{} review", "{} herhaling"},
    {"{} reviews", "{} herhalingen"},
    {"of a newer version", "van een nieuwere versie"},
    {"changed after being written", "na het schrijven veranderd"},
    {"missing", "ontbreken"},
    {"damaged", "beschadigd"},
    {", the end cut off", ", het eind afgebroken"},
    {"There is no log yet: nothing was studied with this data folder.",
     "Er is nog geen logboek: met deze gegevensmap is niets geleerd."},
    {"The log is damaged.", "Het logboek is beschadigd."},
    {"The log is whole.", "Het logboek is heel."},
    {"The log is whole, but for an end that was cut off.", "Het logboek is heel, op een afgebroken eind na."},
    {"Not all of the log can be read.", "Niet het hele logboek is te lezen."},
    {"There is no log yet: nothing to repair.", "Er is nog geen logboek: er valt niets te herstellen."},
    {": {} line kept", ": {} regel behouden"},
    {": {} lines kept", ": {} regels behouden"},
    {", {} saved out of damaged lines", ", {} gered uit beschadigde regels"},
    {", {} left out", ", {} weggelaten"},
    {"  the old file is {}", "  het oude bestand is {}"},
    {"Nothing is damaged.", "Er is niets beschadigd."},
    // Taking back, merging.
    {"Press Enter to take this back, q and Enter to leave it: ",
     "Enter neemt dit terug, q en Enter laat het zo: "},
    {"Nothing was taken back.", "Er is niets teruggenomen."},
    {"Taken back: {}.", "Teruggenomen: {}."},
    {"{} entry", "{} regel"},
    {"{} entries", "{} regels"},
    {"{}: {} would be new", "{}: {} zouden nieuw zijn"},
    {"{}: {} new, in {}", "{}: {} nieuw, in {}"},
    {"Nothing new.", "Niets nieuws."},
    {"{} were there already.", "{} waren er al."},
    // Histories without a card.
    {"{} goes on with the history of {}", "{} gaat verder met de geschiedenis van {}"},
    {"{} goes on with the history of {}, and with its own",
     "{} gaat verder met de geschiedenis van {}, en met die van zichzelf"},
    {"Edited cards that keep their histories by themselves:",
     "Bewerkte kaarten die hun geschiedenis vanzelf houden:"},
    {"Studied, gone from these decks, and like no new card:",
     "Geleerd, uit deze sets verdwenen, en als geen nieuwe kaart:"},
    {"Studied, and gone; which of the new cards each is now is not clear:",
     "Geleerd en verdwenen; welke nieuwe kaart elk nu is, is niet duidelijk:"},
    {"Say which: overhoor check --relink --pair OLD=NEW (ids as above; repeatable).",
     "Zeg welke: overhoor check --relink --pair OUD=NIEUW (ids als hierboven; vaker mag)."},
    {"No history is without its card.", "Geen geschiedenis is zonder haar kaart."},
    {"{} of {} linked.{}", "{} van {} gekoppeld.{}"},
    {" `overhoor log undo {}` takes that back.", " `overhoor log undo {}` neemt dat terug."},
    {"1–{}, the id of another card, Enter for none, q to stop> ",
     "1–{}, de id van een andere kaart, Enter voor geen, q om te stoppen> "},
    {"there is no card \"{}\" in these decks", "er is geen kaart \"{}\" in deze sets"},
    {"{} goes on with another history already", "{} gaat al met een andere geschiedenis verder"},
    {"suspended or flagged, never reviewed", "opgeschort of gemarkeerd, nooit herhaald"},
    {"reviewed {}, last on {}", "{} herhaald, het laatst op {}"},
    {"once", "één keer"},
    {"{} times", "{} keer"},
    {"  {:.0f} % alike", "  {:.0f} % gelijk"},
    {"  {:.0f} % alike, same answer", "  {:.0f} % gelijk, hetzelfde antwoord"},
});

}  // namespace

std::span<const Sentence> dutch_of_the_log() { return table; }

}  // namespace overhoor
