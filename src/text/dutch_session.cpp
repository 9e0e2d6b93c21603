// The drill in Dutch: the question, the keys, what was done, the end.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    // The question.
    {"{} left", "nog {}"},
    {"{} items in order, one a line or all at once", "{} onderdelen op volgorde, één per regel of ineens"},
    {"{} of {} items, one a line or all at once", "{} van de {} onderdelen, één per regel of ineens"},
    {"{} items, one a line or all at once", "{} onderdelen, één per regel of ineens"},
    {"a number, in {}", "een getal, in {}"},
    {"pick one", "kies er één"},
    {"pick all that are right, like: ac", "kies alles wat klopt, zoals: ac"},
    {"true or false: t / f", "waar of onwaar: w / o"},
    {"answer in your head, then press Enter", "antwoord in gedachten en druk op Enter"},
    {"fill in the blanks, in order", "vul de gaten in, op volgorde"},
    {"a letter for each, one a line or all at once", "een letter voor elk, één per regel of ineens"},
    {"Type the answer and press Enter; Enter alone shows it. Then say how well you knew it: 1 to 4, or Enter "
     "for the grade that is marked.",
     "Typ het antwoord en druk op Enter; alleen Enter laat het zien. Zeg daarna hoe goed je het wist: 1 tot "
     "en met 4, of Enter voor het cijfer dat gemarkeerd is."},
    {" gives a hint, ", " geeft een hint, "},
    {" tells the keys, ", " noemt de toetsen, "},
    {" stops. Everything is saved at once.", " stopt. Alles wordt meteen bewaard."},
    // What was done.
    {"  You have forgotten this card {} times. It may ask too much at once, or look too much like another: "
     "rewriting helps more than repeating.",
     "  Deze kaart is {} keer vergeten. Misschien vraagt ze te veel ineens, of lijkt ze te veel op een "
     "andere: herschrijven helpt meer dan herhalen."},
    {"resumed", "hervat"},
    {"buried until tomorrow", "weggelegd tot morgen"},
    {"no longer buried", "niet langer weggelegd"},
    {"flagged", "gemarkeerd"},
    {"no longer flagged", "niet langer gemarkeerd"},
    {"the card before, ", "de vorige kaart, "},
    {"  taken back", "  teruggenomen"},
    {"Not saved: {}", "Niet bewaard: {}"},
    {" tries again   ", " probeert het opnieuw   "},
    {" stops without this answer", " stopt zonder dit antwoord"},
    {"One card comes back today, the next in {}.", "Eén kaart komt vandaag terug, over {}."},
    {"{} cards come back today, the next in {}.", "{} kaarten komen vandaag terug, de eerste over {}."},
    {" waits  ", " wachten  "},
    {" asks it now  ", " nu vragen  "},
    {" stops ", " stoppen "},
    {" edits it  ", " bewerkt haar  "},
    {" suspends it  ", " schort haar op  "},
    {" goes on ", " gaat verder "},
    // The keys.
    {"answer; on an empty line: show the answer", "antwoorden; op een lege regel: het antwoord zien"},
    {"a hint; one more with each", "een hint; elke keer één meer"},
    {"undo the last grade, also of an earlier session",
     "het laatste cijfer terugnemen, ook van een vorige keer"},
    {"edit the card", "de kaart bewerken"},
    {"suspend, bury until tomorrow, flag", "opschorten, wegleggen tot morgen, markeren"},
    {"stop; everything is saved (so do Ctrl-D and Ctrl-C)",
     "stoppen; alles is bewaard (zo ook Ctrl-D en Ctrl-C)"},
    {"stop; everything is saved", "stoppen; alles is bewaard"},
    {"again, hard, good, easy", "opnieuw, moeilijk, goed, makkelijk"},
    {"the suggested grade (↵)", "het voorgestelde cijfer (↵)"},
    {"Tab or :{}", "Tab of :{}"},
    {"Please type {}.", "Typ {}."},
    {" or ", " of "},
    {"Space", "spatie"},
    // Hints.
    {"{} letters", "{} letters"},
    {"{} letter", "{} letter"},
    {"{} words, of {} and {} letters", "{} woorden, van {} en {} letters"},
    {"{} digits", "{} cijfers"},
    {"{} digit", "{} cijfer"},
    {"one of them is right", "één ervan klopt"},
    {"{} of them are right", "{} ervan kloppen"},
    {"not {})", "niet {})"},
    {"put these in order, with their letters", "zet deze op volgorde, met hun letters"},
    {"  hint: {}", "  hint: {}"},
    {"  hint {} of {}: {}", "  hint {} van {}: {}"},
    // Refusals.
    {"this card is no longer asked", "deze kaart wordt niet meer gevraagd"},
    {"its deck has changed", "de set is veranderd"},
    {"there is no answer to grade yet", "er is nog geen antwoord om een cijfer te geven"},
    {"answer, or ask to see the answer", "antwoord, of vraag om het antwoord"},
    {"this card is not here", "deze kaart is hier niet"},
    {"the card before you is not set aside", "de kaart die je voor je hebt is niet weggelegd"},
    {"nothing to undo", "er is niets om terug te nemen"},
    {"undo takes back grades and cards set aside", "terugnemen kan met cijfers en weggelegde kaarten"},
    {"nothing is waited for", "er wordt op niets gewacht"},
    {"no card is asked now", "er wordt nu geen kaart gevraagd"},
    {"the next one is waited for", "er wordt op de volgende gewacht"},
    {"this card is already answered", "deze kaart is al beantwoord"},
    {"grade it: again, hard, good or easy", "geef een cijfer: opnieuw, moeilijk, goed of makkelijk"},
    {"the answer is already shown", "het antwoord staat er al"},
    {"this card has no hint", "deze kaart heeft geen hint"},
    {"that was the last hint", "dat was de laatste hint"},
    {"ask for the answer instead", "Enter laat het antwoord zien"},
    // The end.
    {"Stopped; nothing was graded.", "Gestopt; er is geen cijfer gegeven."},
    {"Nothing to study now.", "Nu is er niets te leren."},
    {"{} in {}, {} % recalled.", "{} in {}, {} % geweten."},
    {"Done: {} in {}, {} % recalled.", "Klaar: {} in {}, {} % geweten."},
    {"again {}, hard {}, good {}, easy {}", "opnieuw {}, moeilijk {}, goed {}, makkelijk {}"},
    {"Look at these once more:", "Kijk hier nog eens naar:"},
    {"The next card comes back in {}.", "De volgende kaart komt terug over {}."},
    {"Tomorrow: {} due. The next seven days: {}.", "Morgen aan de beurt: {}. De komende zeven dagen: {}."},
});

}  // namespace

std::span<const Sentence> dutch_of_the_session() { return table; }

}  // namespace overhoor
