// What is said of gaps in sentences, of cards that are added and of the files of decks, in Dutch.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    // Gaps.
    {"this gap opens with {{ and does not close", "dit gat opent met {{ en sluit niet"},
    {"write {{answer}}", "schrijf {{antwoord}}"},
    {"this gap does not close before the next one opens", "dit gat sluit niet voordat het volgende opent"},
    {"write {{{{{}}}}}", "schrijf {{{{{}}}}}"},
    {"a gap without an answer", "een gat zonder antwoord"},
    {"write the answer between {{ and }}; it is hidden when it is asked",
     "schrijf het antwoord tussen {{ en }}; bij het vragen is het verborgen"},
    {"these braces are no gap of their own", "deze accolades zijn geen gat"},
    {"a gap opens with {{ before its answer", "een gat opent met {{ voor zijn antwoord"},
    {"this is how Anki numbers gaps", "zo nummert Anki gaten"},
    {"this sentence has no gap", "deze zin heeft geen gat"},
    {"put {{ and }} around what is to be filled in", "zet {{ en }} om wat ingevuld moet worden"},
    {"a gap has two braces on each side", "een gat heeft aan elke kant twee accolades"},
    {"with several gaps \"accept\" must say which one it is for",
     "bij meer gaten moet \"accept\" zeggen voor welk gat het is"},
    {"write {{\"{}\": [\"what else is right\"]}}, or another gap's text",
     "schrijf {{\"{}\": [\"wat ook goed is\"]}}, of de tekst van een ander gat"},
    {"no gap has the answer \"{}\"", "geen gat heeft het antwoord \"{}\""},
    {"write the text of the gap as it stands in the sentence",
     "schrijf de tekst van het gat zoals die in de zin staat"},
    // Cards that are added.
    {"this line is no card", "deze regel is geen kaart"},
    {"write question, tab, answer; or JSON: [\"question\", \"answer\"]",
     "schrijf vraag, tab, antwoord; of JSON: [\"vraag\", \"antwoord\"]"},
    {"this line has more than one tab", "deze regel heeft meer dan één tab"},
    {"further keys of a card are written as JSON", "andere sleutels van een kaart schrijf je als JSON"},
    {"this card ends in the middle", "deze kaart houdt halverwege op"},
    {"a closing ] or } is missing; each card stands on one line",
     "er ontbreekt een sluitende ] of }; elke kaart staat op één regel"},
    {"this line is not one card", "deze regel is niet één kaart"},
    {"each card has a line of its own", "elke kaart krijgt een eigen regel"},
    {"the deck has a card with this id", "de set heeft al een kaart met deze id"},
    {"the deck has a card with this question", "de set heeft al een kaart met deze vraag"},
    {"line {} has this id", "regel {} heeft deze id al"},
    {"line {} has this question", "regel {} heeft deze vraag al"},
    // Files and folders.
    {"there is no such file or folder", "dit bestand of deze map bestaat niet"},
    {"name a deck file, or a folder with decks", "noem het bestand van een set, of een map met sets"},
    {"there is no such file", "dit bestand bestaat niet"},
    {"there is no file {}", "er is geen bestand {}"},
    {"this is a folder, not a file", "dit is een map, geen bestand"},
    {"this is no regular file", "dit is geen gewoon bestand"},
    {"this file has {} MB; the limit is {} MB", "dit bestand is {} MB; de grens is {} MB"},
    {"divide it into several decks", "verdeel het over meer sets"},
    {"this file cannot be read: {}", "dit bestand is niet te lezen: {}"},
    {"this folder cannot be read: {}", "deze map is niet te lezen: {}"},
    {"there are no decks in this folder", "in deze map staan geen sets"},
    {"decks are files that end in .json; `overhoor --help` tells where they are looked for",
     "sets zijn bestanden die op .json eindigen; `overhoor --help` zegt waar ze gezocht worden"},
    {"there are more problems in this file than can be read at once",
     "in dit bestand zijn meer problemen dan je in één keer kunt lezen"},
    {"mend these first", "verbeter deze eerst"},
    // Files that are written.
    {"this file cannot be written: {}", "dit bestand is niet te schrijven: {}"},
    {"it is as it was", "het is zoals het was"},
    {"this file was saved by another program in the meantime",
     "dit bestand is intussen door een ander programma bewaard"},
    {"nothing was written; try again", "er is niets geschreven; probeer het nog eens"},
    {"there is such a file already", "dit bestand bestaat al"},
    {"`overhoor add` adds cards to it; a new deck needs another name",
     "`overhoor add` zet er kaarten bij; een nieuwe set heeft een andere naam nodig"},
    {"no deck was made", "er is geen set gemaakt"},
    // What a deck names.
    {"this file lies outside the deck's folder", "dit bestand ligt buiten de map van de set"},
    {"move it beside the deck or below it, and write \"{}\"",
     "zet het naast de set of daaronder, en schrijf \"{}\""},
    {"this file is already being read", "dit bestand wordt al gelezen"},
    {"a deck is included once, and never by itself", "een set voeg je één keer in, en nooit in zichzelf"},
    {"paths are meant from the folder of this deck", "paden gelden vanaf de map van deze set"},
    {"another deck has the id \"{}\"", "een andere set heeft de id \"{}\" al"},
    {"write an \"id\" of its own in one of them", "schrijf in een van de twee een eigen \"id\""},
    {"{} lies outside the deck's folder", "{} ligt buiten de map van de set"},
    {"media lie beside the deck or below it: move it there",
     "media liggen naast de set of daaronder: zet het bestand daar"},
    {"put the file there, or write where it lies, seen from the deck's folder",
     "zet het bestand daar, of schrijf waar het ligt, gezien vanaf de map van de set"},
    {"pictures are files beside the deck; an address can stand in the text, or in \"source\"",
     "afbeeldingen zijn bestanden naast de set; een adres kan in de tekst staan, of in \"source\""},
    // How problems are shown.
    {"advice", "advies"},
    {"= help:", "= tip:"},
    {"opened", "geopend"},
    {"noticed", "opgemerkt"},
    {"ended", "afgelopen"},
    {"first", "eerder"},
    {"see also", "zie ook"},
    {"or this", "of deze"},
});

}  // namespace

std::span<const Sentence> dutch_of_gaps_and_files() { return table; }

}  // namespace overhoor
