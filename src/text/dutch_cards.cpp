// The cards in Dutch: lists, one card with its history, what is wrong with decks.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    // One card.
    {"question", "vraag"},
    {"kind", "soort"},
    {"explanation", "uitleg"},
    {"tags", "labels"},
    {"file", "bestand"},
    {"stability", "stabiliteit"},
    {"difficulty", "moeilijkheid"},
    {"reviews", "herhalingen"},
    {"lapses", "vergeten"},
    {"flag", "gemarkeerd"},
    {"Not studied yet.", "Nog niet geleerd."},
    {"{} (until recall has fallen to 90 %)", "{} (zo lang weet je haar nog met 90 %)"},
    {"{:.1f} of 10", "{:.1Lf} van 10"},
    {"suspended", "opgeschort"},
    {"tomorrow", "morgen"},
    // Its history.
    {"Reviews", "Herhalingen"},
    {"when", "wanneer"},
    {"grade", "cijfer"},
    {"how", "hoe"},
    {"after", "na"},
    {"chance", "kans"},
    {"then lasts", "daarna"},
    {"typed", "getypt"},
    {"shown", "getoond"},
    {"({} earlier ones: --all)", "({} eerdere: --all)"},
    {"The chance that you recall it, by the model", "De kans dat je het weet, volgens het model"},
    {"Below: ● recalled, × forgotten, ◇ due; dotted: the recall wished for.",
     "Onder: ● geweten, × vergeten, ◇ aan de beurt; gestippeld: de gewenste kans."},
    {"Below: o recalled, x forgotten, v due; dotted: the recall wished for.",
     "Onder: o geweten, x vergeten, v aan de beurt; gestippeld: de gewenste kans."},
    {"now", "nu"},
    // Making and editing them.
    {"{} card added to {}", "{} kaart toegevoegd aan {}"},
    {"{} cards added to {}", "{} kaarten toegevoegd aan {}"},
    {"nothing was added", "er is niets toegevoegd"},
    {"no cards came on standard input; nothing was added",
     "er kwamen geen kaarten op de standaardinvoer; er is niets toegevoegd"},
    {"Question, then answer; Enter on an empty question ends.",
     "Eerst de vraag, dan het antwoord; Enter bij een lege vraag stopt."},
    {"question> ", "vraag> "},
    {"answer>   ", "antwoord> "},
    {"not added: ", "niet toegevoegd: "},
    {"{} is there. Open it in your editor, or:", "{} staat klaar. Open hem in je editor, of:"},
    {"type cards here", "kaarten hier intypen"},
    {"find every mistake", "elke fout vinden"},
    {"study it", "ermee leren"},
    {"e edits again, Enter leaves it as it is: ", "e bewerkt opnieuw, Enter laat het zo: "},
    {"  The session goes on with the card as it was.", "  De drill gaat verder met de kaart zoals ze was."},
    // What is wrong.
    {"no problems", "geen problemen"},
    {"error", "fout"},
    {"warning", "waarschuwing"},
    {"{} error", "{} fout"},
    {"{} errors", "{} fouten"},
    {"{} warning", "{} waarschuwing"},
    {"{} warnings", "{} waarschuwingen"},
    {"; --fix mends {}", "; --fix herstelt er {}"},
    {"an edited card keeps its history; the next session moves it",
     "een bewerkte kaart houdt haar geschiedenis; de volgende drill zet die over"},
    {"{} edited cards keep their histories; the next session moves them",
     "{} bewerkte kaarten houden hun geschiedenis; de volgende drill zet die over"},
    {"A deck that has it:", "Een set die het heeft:"},
    {"What is said of it:", "Wat ervan gezegd wordt:"},
    {"Mended:", "Hersteld:"},
    {"Where it is meant so, say it on the card or, for all its cards, on the deck, with the reason:",
     "Is het zo bedoeld, zeg dat dan op de kaart of, voor al haar kaarten, op de set, met de reden:"},
    {"why it is right here", "waarom het hier klopt"},
    {"JSON: texts, numbers, the file", "JSON: teksten, getallen, het bestand"},
    {"JSON: commas, colons, brackets", "JSON: komma's, dubbele punten, haakjes"},
    {"Cards, decks, files (errors, and some warnings)",
     "Kaarten, sets, bestanden (fouten, en enkele waarschuwingen)"},
    {"What the cards say (warnings, for the most part)", "Wat de kaarten zeggen (vooral waarschuwingen)"},
    {"what it means, an example, how to switch it off", "wat hij betekent, een voorbeeld, hoe je hem uitzet"},
});

}  // namespace

std::span<const Sentence> dutch_of_cards() { return table; }

}  // namespace overhoor
