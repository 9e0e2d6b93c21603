// The pages of help in Dutch: studying, exams, plans, what was done.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    // Which decks and cards.
    {"Deck ids (* and ? allowed), files or folders; none: all decks",
     "Ids van sets (* en ? mogen), bestanden of mappen; geen: alle sets"},
    {"Decks: ids, globs, files or folders; none: all",
     "Sets: ids (* en ? mogen), bestanden of mappen; geen: alle"},
    {"Only cards with this tag (repeatable)", "Alleen kaarten met dit label (vaker mag)"},
    {"Only cards of this kind (repeatable)", "Alleen kaarten van deze soort (vaker mag)"},
    {"Only this card: its id or the end of it (repeatable)",
     "Alleen deze kaart: haar id of het eind ervan (vaker mag)"},
    {"Only cards in which these words stand", "Alleen kaarten waar deze woorden in staan"},
    {"Only cards that are suspended", "Alleen kaarten die opgeschort zijn"},
    {"Only cards that are flagged", "Alleen kaarten die gemarkeerd zijn"},
    {"Only this card", "Alleen deze kaart"},
    {"Draw with ASCII alone", "Teken met alleen ASCII"},
    {"One JSON object", "Eén JSON-object"},
    // drill, session
    {"Study what is due, and some new cards", "Leer wat aan de beurt is, en wat nieuwe kaarten"},
    {"Type the answer and press Enter, or press Enter on an empty line to see it; then grade with 1 to 4, "
     "or\n"
     "Enter for the suggested grade. ? shows the keys. Everything is saved at once; stop whenever you like.",
     "Typ het antwoord en druk op Enter, of druk op Enter op een lege regel om het te\n"
     "zien; geef dan een cijfer met 1 tot en met 4, of Enter voor het voorgestelde.\n"
     "? noemt de toetsen. Alles wordt meteen bewaard; stop wanneer je wilt."},
    {"New cards to introduce at most", "Hoogstens zoveel nieuwe kaarten"},
    {"Cards of this sitting at most", "Hoogstens zoveel kaarten deze keer"},
    {"Stop after so many minutes", "Stop na zoveel minuten"},
    {"due: longest due first; risk: nearest to forgotten first; random; deck",
     "due: wat het langst wacht eerst; risk: wat je het eerst vergeet eerst; random: door elkaar; deck: "
     "zoals in de "
     "set"},
    {"All cards, and no change to their schedule", "Alle kaarten, en hun planning verandert niet"},
    {"The drill for scripts: JSON lines in and out", "De drill voor scripts: JSON-regels erin en eruit"},
    {"Tell when only cards in learning are left, instead of asking them before their time",
     "Meld het als er alleen kaarten over zijn die je aan het leren bent, in plaats van ze te vroeg te "
     "vragen"},
    {"Lines in:  {\"type\":\"answer\",\"parts\":[\"…\"]}  items (\"parts\")  reveal  hint  grade "
     "(\"grade\":\"good\")\n"
     "           undo  suspend  bury  flag  wait  next  retry  quit\n"
     "Lines out: ask  items  verdict  hint  recorded  wait  problem  done",
     "Erin:  {\"type\":\"answer\",\"parts\":[\"…\"]}  items (\"parts\")  reveal  hint\n"
     "       grade (\"grade\":\"good\")  undo  suspend  bury  flag  wait  next  retry\n"
     "       quit\n"
     "Eruit: ask  items  verdict  hint  recorded  wait  problem  done"},
    // judge
    {"Judge answers for scripts: JSON lines in and out",
     "Beoordeel antwoorden voor scripts: JSON-regels erin en eruit"},
    {"A file of cases; none: standard input", "Een bestand met gevallen; geen: de standaardinvoer"},
    {"By the rules alone, the same on every machine", "Alleen met de regels, op elke machine gelijk"},
    {"A case a line: lang, type (text, list, ordered, numeric, choice), expected, given; where they matter\n"
     "accept, reject, strict, prompt, deck, need, tolerance, tolerance_rel, unit, options, prompts, slots; "
     "any id.\n"
     "A line of each: verdict (correct, close, partial, wrong), matched, of, extra, reason, diff, "
     "suggested.\n"
     "A line that cannot be judged is answered with its number, and the exit code is 3.",
     "Een geval per regel: lang, type (text, list, ordered, numeric, choice),\n"
     "expected, given; waar nodig accept, reject, strict, prompt, deck, need,\n"
     "tolerance, tolerance_rel, unit, options, prompts, slots; een id naar keuze.\n"
     "Voor elk komt er een regel: verdict (correct, close, partial, wrong), matched,\n"
     "of, extra, reason, diff, suggested. Een regel die niet te beoordelen is krijgt\n"
     "haar nummer terug, en de exitcode is 3."},
    // exam
    {"A scored exam without help, on the screen or on paper",
     "Een tentamen met punten en zonder hulp, op het scherm of op papier"},
    {"How many questions", "Hoeveel vragen"},
    {"The time there is", "De tijd die er is"},
    {"What part of the points passes: 55% or 0.55", "Welk deel van de punten voldoende is: 55% of 0.55"},
    {"Only studied cards that are easy, medium or hard for you",
     "Alleen geleerde kaarten die je makkelijk (easy), gemiddeld (medium) of moeilijk (hard) vindt"},
    {"Only these kinds of card", "Alleen deze soorten kaarten"},
    {"A wrong pick costs what blind guessing would win",
     "Een foute keuze kost wat blind gokken zou opleveren"},
    {"Parallel versions A, B, … with other cards", "Versies A, B, … naast elkaar, met andere kaarten"},
    {"Answers from this file, a line each; - is standard input",
     "Antwoorden uit dit bestand, één per regel (- voor de standaardinvoer)"},
    {"Write it to be printed, with its key: FILE.md or FILE.html",
     "Schrijf het om af te drukken, met de antwoorden: FILE.md of FILE.html"},
    {"Write the report too: FILE.txt, FILE.md or FILE.json",
     "Schrijf ook het verslag: FILE.txt, FILE.md of FILE.json"},
    {"Show a grade: nl is the Dutch one, 1 to 10", "Laat een cijfer zien: nl is het Nederlandse, 1 tot 10"},
    {"The answers count as reviews", "De antwoorden tellen als herhalingen"},
    {"The questions alone, a JSON object a line", "Alleen de vragen, een JSON-object per regel"},
    {"The result as one JSON object", "De uitslag als één JSON-object"},
    {"Give up the exam that was left open", "Geef het tentamen op dat nog open staat"},
    {"At a terminal questions are asked one by one: go back, skip, change; nothing is marked before the "
     "end,\n"
     "and an exam that was interrupted goes on. Elsewhere the answers are lines of standard input, in the\n"
     "order of --print. One seed makes one exam on every machine; the day's seed is the day.\n"
     "Exit code 0: passed, 1: not passed.",
     "Op een terminal komen de vragen één voor één: ga terug, sla over, verander; voor\n"
     "het einde wordt niets nagekeken, en een onderbroken tentamen gaat verder. Anders\n"
     "zijn de antwoorden regels op de standaardinvoer, in de volgorde van --print. Een\n"
     "seed geeft op elke machine hetzelfde tentamen; zonder --seed is het de dag.\n"
     "Exitcode 0: voldoende, 1: onvoldoende."},
    // plan
    {"What to study each day to score best on the day of an exam",
     "Wat je elke dag leert om op de dag van een tentamen het beste te scoren"},
    {"The day of the exam; else the date in the deck's exam settings",
     "De dag van het tentamen; anders de datum bij het tentamen van de set"},
    {"Of study on each day", "Hoeveel je per dag leert"},
    {"The part of the cards to know: 90% or 0.9; exit code 1 when it is out of reach",
     "Het deel van de kaarten dat je wilt weten: 90% of 0.9; exitcode 1 als dat niet haalbaar is"},
    {"No study then: mon … sun, or a date (repeatable)",
     "Dan leer je niet: ma … zo, of een datum (vaker mag)"},
    {"I shall miss no day; else your own habit counts",
     "Ik sla geen dag over; anders telt hoe vaak je echt leert"},
    {"`drill` follows it from now on, until the day of the exam",
     "`drill` volgt het van nu af, tot de dag van het tentamen"},
    {"The plans that were adopted", "De plannen die je volgt"},
    {"Give an adopted plan up (of several, that with this --exam)",
     "Geef een plan dat je volgt op (van meer dan een: dat met deze --exam)"},
    {"One JSON object, with the cards of each day", "Eén JSON-object, met de kaarten van elke dag"},
    {"Planned anew whenever it runs, from what really happened. A minute goes where it adds most on the "
     "day.\n"
     "Alone, it shows the plans that you adopted, as they are today. There may be several: a deck goes by\n"
     "the plan with the next exam, and each plan has its own minutes.",
     "Elke keer opnieuw gepland, uit wat er echt gebeurd is. Een minuut gaat naar waar\n"
     "ze op de dag zelf het meest oplevert. Zonder opties laat het de plannen zien die\n"
     "je volgt, zoals ze vandaag zijn. Het mogen er meer zijn: een set volgt het plan\n"
     "met het eerstvolgende tentamen, en elk plan heeft eigen minuten."},
    // due, stats
    {"How many cards are due, for people, prompts and scripts",
     "Hoeveel kaarten aan de beurt zijn, voor mensen, prompts en scripts"},
    {"The number alone: reviews due and cards in learning",
     "Alleen het aantal: herhalingen, en kaarten die je aan het leren bent"},
    {"Exit with 1 when nothing is due", "Exitcode 1 als er niets aan de beurt is"},
    {"What you did, what you know, and what comes, in pictures",
     "Wat je deed, wat je weet en wat er komt, in plaatjes"},
    {"Only these parts, commas between them: heat, forecast, retention, calibration, memory, time, decks",
     "Alleen deze onderdelen, met komma's ertussen: heat, forecast, retention, calibration, memory, time, "
     "decks"},
    {"How many days ahead are shown", "Hoeveel dagen vooruit je ziet"},
    {"How many weeks back recall and time are shown", "Hoeveel weken terug je onthouden en tijd ziet"},
    {"The numbers, as one JSON object", "De getallen, als één JSON-object"},
    {"Write them as one page that needs no network",
     "Schrijf ze als één pagina die geen netwerk nodig heeft"},
});

}  // namespace

std::span<const Sentence> dutch_of_the_help_on_study() { return table; }

}  // namespace overhoor
