// Why there are the rules of `check`, in Dutch.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    {"A text ends on the line it began on. A text of several lines is a list of texts; a quote inside a text "
     "is written \\\".",
     "Een tekst eindigt op de regel waarop hij begon. Een tekst van meer regels is een lijst teksten; een "
     "aanhalingsteken in een tekst schrijf je als \\\"."},
    {"A quote that belongs to a text has a backslash before it: \\\".",
     "Voor een aanhalingsteken dat bij een tekst hoort staat een backslash: \\\"."},
    {"Word processors put them in; JSON knows the straight double quote only. Inside a text they are fine.",
     "Tekstverwerkers zetten ze erin; JSON kent alleen het rechte dubbele aanhalingsteken. Binnen een tekst "
     "mogen ze."},
    {"A backslash in a text makes \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u with four hexadecimal digits; "
     "\\\\ is the backslash itself.",
     "Een backslash in een tekst maakt \\\" \\\\ \\/ \\b \\f \\n \\r \\t of \\u met vier hexadecimale "
     "cijfers; \\\\ is de backslash zelf."},
    {"JSON knows double quotes only.", "JSON kent alleen dubbele aanhalingstekens."},
    {"Only numbers, true, false and null go without quotes, and these in small letters.",
     "Alleen getallen, true, false en null staan zonder aanhalingstekens, en die in kleine letters."},
    {"A number has digits, a decimal point and perhaps a minus sign; no comma, no plus, no zero before other "
     "digits.",
     "Een getal heeft cijfers, een decimale punt en misschien een minteken; geen komma, geen plus, geen nul "
     "voor andere cijfers."},
    {"Spaces that may not break and the like come along with text that is copied from pages.",
     "Vaste spaties en dergelijke komen mee met tekst die van pagina's gekopieerd is."},
    {"A tab is written \\t.", "Een tab schrijf je als \\t."},
    {"A file is one deck. A bracket may have been closed too early.",
     "Een bestand is één set. Misschien is een haakje te vroeg gesloten."},
    {"git leaves lines with <<<<<<<, ======= and >>>>>>> around the two versions of a place. Keep one "
     "version (or both cards) and delete the marks.",
     "git laat regels met <<<<<<<, ======= en >>>>>>> rond de twee versies van een plek staan. Houd één "
     "versie (of beide kaarten) en haal de sporen weg."},
    {"JSON keeps one of the two and says nothing; the other would be lost.",
     "JSON houdt een van de twee en zegt niets; de andere ging verloren."},
    {"A deck needs no more than a few levels. Is this file a deck?",
     "Een set heeft niet meer dan een paar niveaus nodig. Is dit bestand wel een set?"},
    {"Rare slips that have no name of their own.", "Zeldzame fouten zonder eigen naam."},
    {"`overhoor new` makes a deck to begin with.", "`overhoor new` maakt een set om mee te beginnen."},
    {"No text has one: the file is damaged, or no text file.",
     "Die heeft geen enkele tekst: het bestand is beschadigd, of geen tekstbestand."},
    {"Letters with accents would be read as others. Every editor can save as UTF-8.",
     "Letters met accenten zouden als andere gelezen worden. Elke editor kan als UTF-8 bewaren."},
    {"JSON has commas between things, never after the last. Moving or deleting the last card leaves one "
     "behind.",
     "JSON heeft komma's tussen de dingen, nooit achter het laatste. Wie de laatste kaart verplaatst of "
     "weghaalt laat er een achter."},
    {"Cards, items and keys are separated by commas. One is easily forgotten when a card is added behind the "
     "last.",
     "Tussen kaarten, onderdelen en sleutels staan komma's. Je vergeet er licht een als je achteraan een "
     "kaart toevoegt."},
    {"Deleting a card or an item leaves its comma behind.",
     "Wie een kaart of onderdeel weghaalt laat de komma achter."},
    {"Between [ and ] things are separated by commas. Keys with their values stand between { and }.",
     "Tussen [ en ] staan komma's tussen de dingen. Sleutels met hun waarden staan tussen { en }."},
    {"Behind a key stand a colon and its value. Texts that belong together stand in a list: [\"one\", "
     "\"two\"].",
     "Achter een sleutel staan een dubbele punt en zijn waarde. Teksten die bij elkaar horen staan in een "
     "lijst: [\"een\", \"twee\"]."},
    {"Between { and } everything has a key. Often the list of cards was closed too early, or a card has { "
     "where it needs [.",
     "Tussen { en } heeft alles een sleutel. Vaak is de lijst met kaarten te vroeg gesloten, of heeft een "
     "kaart { waar [ moet staan."},
    {"Each [ needs its ], each { its }. What follows is then read as part of the card.",
     "Bij elke [ hoort een ], bij elke { een }. Wat volgt wordt anders als deel van de kaart gelezen."},
    {"A list ends with ], an object with }.", "Een lijst eindigt met ], een object met }."},
    {"A closing ] or } is missing, or the end of the file is lost; the message shows the bracket that is "
     "still open.",
     "Er ontbreekt een sluitende ] of }, of het eind van het bestand is weg; de melding laat het haakje zien "
     "dat nog open staat."},
    {"The title is shown wherever decks are listed. A bare list of cards is called by its file.",
     "De titel staat overal waar sets genoemd worden. Een kale lijst kaarten heet naar haar bestand."},
    {"A mistyped key is no small thing: \"acept\" would accept nothing. Keys that begin with $ are left to "
     "other programs.",
     "Een verschreven sleutel is geen kleinigheid: \"acept\" zou niets goedkeuren. Sleutels die met $ "
     "beginnen zijn voor andere programma's."},
    {"It looks as if it did something: \"accept\" on a choice, \"need\" on an answer that is typed.",
     "Het lijkt of hij iets doet: \"accept\" bij een keuze, \"need\" bij een antwoord dat je typt."},
    {"\"allow\" switches warnings off, each by its name and with a reason. Errors stay: the card could not "
     "be used.",
     "\"allow\" zet waarschuwingen uit, elk bij haar naam en met een reden. Fouten blijven: de kaart was "
     "niet te gebruiken."},
    {"Texts stand between quotes, numbers and true and false do not; lists stand between [ and ], objects "
     "between { and }.",
     "Teksten staan tussen aanhalingstekens, getallen en true en false niet; lijsten staan tussen [ en ], "
     "objecten tussen { en }."},
    {"Dates are written year-month-day, with two digits for month and day.",
     "Datums schrijf je als jaar-maand-dag, met twee cijfers voor maand en dag."},
    {"Answers are judged by the rules and the dictionary of their language, which is found by its code.",
     "Antwoorden worden beoordeeld naar de regels en het woordenboek van hun taal, en die wordt op haar code "
     "gevonden."},
    {"A tag may have blanks in it; with a comma it is most likely two.",
     "In een label mogen spaties staan; met een komma zijn het er waarschijnlijk twee."},
    {"The id names the card in the learner's history, in files and on the command line.",
     "De id is de naam van de kaart in je geschiedenis, in bestanden en op de opdrachtregel."},
    {"They would share one history.", "Ze zouden één geschiedenis delen."},
    {"The learner cannot know which of the two is meant, and without ids they would share one history.",
     "Je kunt niet weten welke van de twee bedoeld is, en zonder id's zouden ze één geschiedenis delen."},
    {"The kind of a card is read from its answer: \"a\", \"cloze\", \"true\", \"list\", \"order\", "
     "\"match\", \"groups\" or \"number\".",
     "Het soort kaart blijkt uit haar antwoord: \"a\", \"cloze\", \"true\", \"list\", \"order\", \"match\", "
     "\"groups\" of \"number\"."},
    {"With a number for \"wrong\" the options are the answers of cards that share a tag.",
     "Met een getal bij \"wrong\" zijn de keuzes de antwoorden van kaarten met een label gemeen."},
    {"No one could ever answer it in full.", "Niemand zou haar ooit helemaal kunnen beantwoorden."},
    {"What is to be filled in stands between {{ and }}.", "Wat ingevuld moet worden staat tussen {{ en }}."},
    {"The answer stands in the gap; it is hidden when it is asked.",
     "In het gat staat het antwoord; bij het vragen is het verborgen."},
    {"Three braces on a side, or }} without {{: the answer would begin or end with a brace.",
     "Drie accolades aan een kant, of }} zonder {{: het antwoord zou met een accolade beginnen of eindigen."},
    {"{{c1::answer}} is Anki's way; here what follows :: is a hint, and the answer would be c1.",
     "{{c1::antwoord}} is de manier van Anki; hier is wat op :: volgt een hint, en c1 zou het antwoord "
     "zijn."},
    {"With several gaps it is an object: the text of the gap, and what is right too.",
     "Met meer gaten is het een object: de tekst van het gat, en wat ook goed is."},
    {"What comes after the first two hundred of a file is not told.",
     "Wat na de eerste tweehonderd van een bestand komt wordt niet genoemd."},
    {"A deck that is named or included. Paths are relative to the file that names them.",
     "Een set die genoemd of ingevoegd wordt. Paden gelden vanaf het bestand waarin ze staan."},
    {"Decks are files that end in .json.", "Sets zijn bestanden die op .json eindigen."},
    {"Divide it into several decks; one of them can include the others.",
     "Verdeel het over meer sets; een daarvan kan de andere invoegen."},
    {"Decks are passed on from hand to hand: one must not open files of whoever studies it.",
     "Sets gaan van hand tot hand: een set mag geen bestanden openen van wie eruit leert."},
    {"The id of a deck is its file's name unless it writes one. It is part of the name of each card in the "
     "history.",
     "De id van een set is de naam van haar bestand, tenzij ze er een schrijft. Hij is een deel van de naam "
     "van elke kaart in de geschiedenis."},
    {"The learner does the work twice, and answers the second from the first.",
     "Je doet het werk twee keer, en beantwoordt de tweede uit de eerste."},
    {"Whatever is answered may be wrong. Case, accents, articles and signs do not tell questions apart.",
     "Wat je ook antwoordt kan fout zijn. Hoofdletters, accenten, lidwoorden en leestekens houden vragen "
     "niet uit elkaar."},
    {"It is read off, and nothing is remembered. Questions that offer a choice (\"… or …\") and questions of "
     "several lines may.",
     "Je leest het af, en onthoudt niets. Bij vragen die een keuze geven (\"… of …\") en vragen van meer "
     "regels mag het."},
    {"A hint should help to remember; after one that tells, the card is graded as if it had been known.",
     "Een hint moet helpen herinneren; na een die het verklapt krijgt de kaart een cijfer alsof je het "
     "wist."},
    {"What has scrolled away is not read. 18 lines of 76 columns stay beside the answer on the smallest "
     "usual terminal.",
     "Wat weggeschoven is wordt niet gelezen. Op de kleinste gewone terminal blijven er naast het antwoord "
     "18 regels van 76 kolommen."},
    {"Typed exactly as the card shows it, it would be counted wrong.",
     "Getypt precies zoals de kaart het laat zien zou het fout gerekend worden."},
    {"\"reject\" is for what looks right and is wrong. The accepted text wins, and the reason is never "
     "shown.",
     "\"reject\" is voor wat goed lijkt en fout is. De goedgekeurde tekst wint, en de reden is nooit te "
     "zien."},
    {"An answer fills one item, so the second can never be filled.",
     "Een antwoord vult één onderdeel, dus het tweede is nooit te vullen."},
    {"Nobody learns ten things as one. Ask for some of them, or cut the list into parts.",
     "Niemand leert tien dingen als één. Vraag er enkele van, of knip de lijst in stukken."},
    {"Typed answers are judged word by word: a dozen words in other words is another answer. Such answers "
     "are better revealed and graded by the learner, or given in a core that can be judged.",
     "Getypte antwoorden worden woord voor woord beoordeeld: een dozijn woorden in andere woorden is een "
     "ander antwoord. Zulke antwoorden kun je beter laten zien en zelf een cijfer laten geven, of een kern "
     "geven die te beoordelen is."},
    {"Test-takers pick the longest, and are right: authors take care of the right option only.",
     "Wie een toets maakt kiest de langste, en heeft gelijk: schrijvers doen alleen op de goede hun best."},
    {"\"An …\" before the only option with a vowel, a full stop after one option only.",
     "\"An …\" voor de enige keuze met een klinker, een punt achter één keuze alleen."},
    {"Who knows two of the options knows the answer, and options are shuffled: nothing stands above.",
     "Wie twee van de keuzes weet, weet het antwoord; en keuzes worden geschud: er staat niets boven."},
    {"\"after\" holds ids of cards of the same deck that are learned first.",
     "\"after\" bevat id's van kaarten uit dezelfde set die eerst geleerd worden."},
    {"None of them would ever be asked.", "Geen ervan zou ooit gevraagd worden."},
    {"A mistyped tag: the card is missing wherever the right one is asked for.",
     "Een verschreven label: de kaart ontbreekt overal waar naar het goede gevraagd wordt."},
    {"Its share of the exam would stay empty.", "Zijn deel van het tentamen zou leeg blijven."},
    {"A card without an id is known by its question. When that changes, its history goes with it where only "
     "one card can be meant; where it is not clear nothing moves, and the card begins anew.",
     "Een kaart zonder id kennen we aan haar vraag. Verandert die, dan gaat haar geschiedenis mee als er "
     "maar één kaart bedoeld kan zijn; waar dat niet duidelijk is verhuist er niets, en begint de kaart "
     "opnieuw."},
    {"Gaps are numbered by their places. After one was put in or taken out, the others have other numbers; "
     "numbers that are written, {{2:answer}}, stay.",
     "Gaten worden naar hun plaats genummerd. Wordt er een ingevoegd of weggehaald, dan hebben de andere "
     "andere nummers; nummers die er staan, {{2:antwoord}}, blijven."},
    {"\"media\" and ![…](path) name files beside the deck or below it.",
     "\"media\" en ![…](pad) noemen bestanden naast de set of daaronder."},
});

}  // namespace

std::span<const Sentence> dutch_of_the_rule_reasons() { return table; }

}  // namespace overhoor
