// The pages of help in Dutch: decks, cards, the log, the model, the settings.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    // check
    {"Report every problem in the decks", "Noem alles wat er mis is met de sets"},
    {"Deck files or folders; none: your decks", "Bestanden of mappen met sets; geen: jouw sets"},
    {"One JSON object per problem", "Eén JSON-object per probleem"},
    {"Warnings count as errors", "Waarschuwingen tellen als fouten"},
    {"The pages of the rules named; none: a list of all rules",
     "De pagina's van de genoemde regels; geen: een lijst van alle regels"},
    {"Mend what can be mended in one way only", "Herstel wat maar op één manier te herstellen is"},
    {"With --fix: show the changes, make none", "Met --fix: laat de wijzigingen zien, verander niets"},
    {"With --fix: write an id for each card without one", "Met --fix: geef elke kaart zonder id er een"},
    {"Again whenever a deck is saved, until Ctrl-C", "Opnieuw zodra een set bewaard wordt, tot Ctrl-C"},
    {"Say which cards go on with the histories of cards that are gone",
     "Zeg welke kaarten verdergaan met de geschiedenis van kaarten die weg zijn"},
    {"With --relink: the ids of both (repeatable)", "Met --relink: de ids van allebei (vaker mag)"},
    // list, show
    {"The cards: when due, id, question", "De kaarten: wanneer aan de beurt, id, vraag"},
    {"What is shown, in this order: due, id, deck, kind, question, answer, tags, recall, stability, "
     "difficulty, "
     "reviews, lapses, file",
     "Wat je ziet, in deze volgorde: due, id, deck, kind, question, answer, tags, recall, stability, "
     "difficulty, "
     "reviews, lapses, file"},
    {"By this column; -NAME: the other way round", "Op deze kolom; -NAME: andersom"},
    {"One JSON object per card", "Eén JSON-object per kaart"},
    {"One card, what is known of it, and when it comes back",
     "Eén kaart, wat ervan bekend is en wanneer ze terugkomt"},
    {"The card's id, or the end of it; * and ? stand for any letters",
     "De id van de kaart, of het eind ervan; * en ? staan voor willekeurige letters"},
    {"Every review, not only the last dozen", "Elke herhaling, niet alleen de laatste twaalf"},
    // new, add, edit
    {"A new deck file to start from", "Een nieuw bestand met een set om mee te beginnen"},
    {"The file to make; .json may be left out", "Het bestand dat gemaakt wordt; .json mag weg"},
    {"What the deck is called; otherwise as its file", "Hoe de set heet; anders zoals het bestand"},
    {"The language of its cards: nl, en, fr, …", "De taal van de kaarten: nl, en, fr, …"},
    {"Add cards to a deck", "Voeg kaarten toe aan een set"},
    {"A deck file, or a deck's id", "Het bestand van een set, of een id"},
    {"On a terminal it asks for question and answer; otherwise each line of standard input is a card:\n"
     "question, tab, answer, or JSON. Either all are added or, when one is wrong, none.",
     "Op een terminal vraagt het om vraag en antwoord; anders is elke regel van de\n"
     "standaardinvoer een kaart: vraag, tab, antwoord, of JSON. Ze komen er allemaal\n"
     "bij of, als er een fout is, geen."},
    {"A card in your editor, at its line; checked afterwards",
     "Een kaart in je editor, op haar regel; daarna gecontroleerd"},
    {"The card's id, the end of it, or a deck file", "De id van de kaart, het eind ervan, of een bestand"},
    {"The editor is $VISUAL, $EDITOR or vi.", "De editor is $VISUAL, $EDITOR of vi."},
    // log
    {"The review log: verify, list, export, undo, merge",
     "Het logboek: controleren, bekijken, uitvoeren, terugnemen, samenvoegen"},
    {"Read every line of the log and say what is wrong with it",
     "Lees elke regel van het logboek en zeg wat ermee mis is"},
    {"Write each damaged file anew, beside the old one",
     "Schrijf elk beschadigd bestand opnieuw, naast het oude"},
    {"One JSON object per finding", "Eén JSON-object per bevinding"},
    {"What was recorded, of all devices, the newest last",
     "Wat er bewaard is, van alle apparaten, het nieuwste onderaan"},
    {"The last N entries (20)", "De laatste N regels (20)"},
    {"One JSON object per entry", "Eén JSON-object per regel"},
    {"All reviews for other programs, on standard output",
     "Alle herhalingen voor andere programma's, op de standaarduitvoer"},
    {"csv: as the tools round FSRS read it; jsonl: every entry, one JSON object a line",
     "csv: zoals de programma's rond FSRS het lezen; jsonl: alles, één JSON-object per regel"},
    {"Take back the last thing recorded (by an entry more: nothing is erased)",
     "Neem het laatste terug dat bewaard is (met een regel erbij; niets wordt gewist)"},
    {"How many", "Hoeveel"},
    {"Only show what would be taken back", "Laat alleen zien wat er teruggenomen zou worden"},
    {"Do not ask, at a terminal", "Vraag niets, op een terminal"},
    {"Take in what other copies of the log know (nothing that is there is changed)",
     "Neem op wat andere kopieën van het logboek weten (aan wat er is verandert niets)"},
    {"Log files, or folders that hold them", "Bestanden van een logboek, of mappen waar ze in staan"},
    {"Only show what is new", "Laat alleen zien wat nieuw is"},
    // replay, optimize, simulate
    {"What a memory model says of past reviews: a JSON line each",
     "Wat een geheugenmodel zegt van gedane herhalingen: een JSON-regel voor elk"},
    {"CSV, lines of a log, or histories as JSON lines; none: standard input, at a terminal your own log",
     "CSV, regels van een logboek, of geschiedenissen als JSON-regels; geen: de standaardinvoer, op een "
     "terminal "
     "je eigen logboek"},
    {"The memory model", "Het geheugenmodel"},
    {"Its weights, or a file with them; none: the defaults",
     "De gewichten ervan, of een bestand met die gewichten; geen: de gewone"},
    {"Intervals until recall has fallen to this, 0 to 1",
     "Tussenpozen tot de kans dat je het weet zo laag is, 0 tot 1"},
    {"The hour at which a study day begins", "Het uur waarop een leerdag begint"},
    {"For CSV: how far the learner's clock is ahead of UTC", "Voor CSV: hoever de klok voorloopt op UTC"},
    {"How well it foresaw the reviews: log loss, RMSE (bins), AUC (FSRS-7: reviews on the same day too)",
     "Hoe goed het de herhalingen voorspelde: log loss, RMSE (bins), AUC (FSRS-7: ook die op dezelfde dag)"},
    {"With --evaluate: also of five parts in the order of time",
     "Met --evaluate: ook van vijf delen in de volgorde van de tijd"},
    {"CSV has the columns card_id,review_time,review_rating[,review_state,review_duration]; a history is\n"
     "{\"id\":…,\"parameters\":[…],\"reviews\":[{\"rating\":3,\"elapsed_days\":0},…]}.",
     "CSV heeft de kolommen\n"
     "card_id,review_time,review_rating[,review_state,review_duration]; een\n"
     "geschiedenis is\n"
     "{\"id\":…,\"parameters\":[…],\"reviews\":[{\"rating\":3,\"elapsed_days\":0},…]}."},
    {"Fit the memory model to your own reviews", "Stel het geheugenmodel af op je eigen herhalingen"},
    {"Reviews of a file (CSV, lines of a log) instead of your log",
     "Herhalingen uit een bestand (CSV, regels van een logboek) in plaats van je logboek"},
    {"With --from: the hour at which a study day begins", "Met --from: het uur waarop een leerdag begint"},
    {"With --from: how far the learner's clock is ahead of UTC",
     "Met --from: hoever de klok voorloopt op UTC"},
    {"Which memory model; without it the one of your settings",
     "Welk geheugenmodel; anders dat van je instellingen"},
    {"What the new weights make due comes back within so many days",
     "Wat door de nieuwe gewichten aan de beurt is komt in zoveel dagen terug"},
    {"Change nothing", "Verander niets"},
    {"Part of your reviews is held back, and foreseen by what was learned before them: only weights that\n"
     "do it better than the present ones are taken, into the settings. Exit code 1: the present ones stay.",
     "Een deel van je herhalingen wordt apart gehouden en voorspeld met wat daarvoor\n"
     "geleerd was: alleen gewichten die dat beter doen dan de huidige komen in de\n"
     "instellingen. Exitcode 1: de huidige blijven."},
    {"Work load and knowledge in the coming months, by retention",
     "Werk en kennis in de komende maanden, naar hoeveel je wilt onthouden"},
    {"How far to look", "Hoever er vooruit gekeken wordt"},
    {"New cards a day; without it as in your settings",
     "Nieuwe kaarten per dag; anders zoals in je instellingen"},
    {"What you have each day; what is over waits", "Wat je per dag hebt; wat te veel is wacht"},
    {"Your cards, your memory, your seconds an answer and your buttons, at a range of wished retentions:\n"
     "minutes and reviews a day on average, and the cards that you would know at the end. With --minutes "
     "the\n"
     "highest retention is chosen for which they are enough; without, the highest before each card more "
     "costs\n"
     "more than six times what a card costs on average, and at least 80 %. All decks are taken at one\n"
     "retention.",
     "Jouw kaarten, jouw geheugen, jouw tijd per antwoord en jouw cijfers, voor een\n"
     "reeks van hoeveel je wilt onthouden: minuten en herhalingen per dag, gemiddeld,\n"
     "en de kaarten die je aan het eind zou weten. Met --minutes wordt de hoogste\n"
     "gekozen waarvoor die genoeg zijn; zonder de hoogste voordat elke kaart meer ruim\n"
     "zes keer kost wat een kaart gemiddeld kost, en minstens 80 %. Alle sets gaan\n"
     "daarbij uit van één en dezelfde kans."},
    // settings, completion
    {"What is set, where that comes from and what it means; and set it",
     "Wat er ingesteld is, waar dat vandaan komt en wat het betekent; en het instellen"},
    {"One setting; none: all", "Eén instelling; geen: allemaal"},
    {"What it shall be", "Wat het moet worden"},
    {"Take it out of the file: the default counts again", "Haal het uit het bestand: de standaard telt weer"},
    {"The file is JSON with comments; every byte but the value stays. A value that does not fit is refused, "
     "and\n"
     "nothing is written.",
     "Het bestand is JSON met commentaar; alleen de waarde verandert. Een waarde die\n"
     "niet past wordt geweigerd, en dan wordt er niets geschreven."},
    {"Completions for a shell, on standard output", "Aanvullingen voor een shell, op de standaarduitvoer"},
    {"bash, zsh, fish; man: all options, for the man page; or what these ask for",
     "bash, zsh, fish; man: alle opties, voor de man-pagina; of waar die om vragen"},
});

}  // namespace

std::span<const Sentence> dutch_of_the_help_on_decks() { return table; }

}  // namespace overhoor
