// The pages of help in Dutch: of the program itself, and what is wrong with a command line.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    {"Study decks of cards in the terminal.", "Leer sets met kaarten in de terminal."},
    {"Without a command: today at a glance.", "Zonder opdracht: vandaag in één oogopslag."},
    {"First steps:\n"
     "  overhoor drill                 study what is due, and some new cards\n"
     "  overhoor drill 02-het-nieuwe-werken --new 5\n"
     "  overhoor due --count           the number alone, for a prompt\n"
     "  overhoor check decks           every problem of your decks",
     "Om te beginnen:\n"
     "  overhoor drill                 leren wat aan de beurt is, en iets nieuws\n"
     "  overhoor drill 02-het-nieuwe-werken --new 5\n"
     "  overhoor due --count           alleen het aantal, voor een prompt\n"
     "  overhoor check decks           alles wat er mis is met je sets"},
    {"Exit codes: 0 fine, 1 the answer is no, 2 wrong use, 3 could not, 130 interrupted.",
     "Exitcodes: 0 goed, 1 het antwoord is nee, 2 verkeerd gebruik, 3 het kon niet,\n"
     "130 onderbroken."},
    // The frame of a page.
    {"Usage", "Gebruik"},
    {"OPTIONS", "OPTIES"},
    {"SUBCOMMAND", "OPDRACHT"},
    {"Positionals", "Argumenten"},
    {"Options", "Opties"},
    {"Subcommands", "Opdrachten"},
    {"REQUIRED", "VERPLICHT"},
    {"Needs", "Vereist"},
    {"Excludes", "Niet met"},
    {"Options of every command", "Opties van elke opdracht"},
    {"Print this help message and exit", "Laat deze hulp zien"},
    {"Display program version information and exit", "Noem de versie van het programma"},
    {"{} to {}", "{} t/m {}"},
    // Options of every command.
    {"Deck file or folder to read (repeatable)", "Bestand of map met sets om te lezen (vaker mag)"},
    {"Folder that keeps what you learned", "Map die bewaart wat je geleerd hebt"},
    {"Settings file", "Instellingenbestand"},
    {"Fix the clock: 2026-11-23T09:00:00+01:00", "Zet de klok vast: 2026-11-23T09:00:00+01:00"},
    {"Fix chance: the order of cards and options", "Leg het toeval vast: de volgorde van kaarten en keuzes"},
    {"auto, always or never", "auto, always (altijd) of never (nooit)"},
    {"Columns to write in", "In hoeveel kolommen er geschreven wordt"},
    {"The language it speaks to you; otherwise the system's (LANG)",
     "De taal waarin het tegen je praat; anders die van het systeem (LANG)"},
    {"Plain lines: nothing is redrawn", "Gewone regels: niets wordt opnieuw getekend"},
    {"Use the good part of a damaged log", "Gebruik het goede deel van een beschadigd logboek"},
    // What is wrong with a command line.
    {"overhoor --help lists the commands, overhoor COMMAND --help its options",
     "overhoor --help noemt de opdrachten, overhoor OPDRACHT --help de opties"},
    {"The following argument was not expected: {}", "Dit argument hoort hier niet: {}"},
    {"The following arguments were not expected: {}", "Deze argumenten horen hier niet: {}"},
    {"Could not convert: {} = {}", "Hier past deze waarde niet: {} = {}"},
    {"A subcommand is required", "Er moet een opdracht achter staan"},
    {"{}: At Most {} required but received {}", "{}: mag hoogstens {} keer, en staat er {} keer"},
    {"{}: {} required {} missing", "{}: hierachter hoort {} waarde ({})"},
    {"{} is required", "{} ontbreekt"},
    {"{} requires {}", "{} kan alleen met {}"},
    {"{} excludes {}", "{} kan niet samen met {}"},
    {"{}: {} not in {}", "{}: {} is geen van {}"},
    {"{} was given a disallowed flag override", "{} krijgt geen waarde"},
    {"{}: {}", "{}: {}"},
    {"\"{}\" is no whole number from {}", "\"{}\" is geen geheel getal van {}"},
    {"a path is not empty", "een pad is niet leeg"},
    {"\"{}\" is no time like 2026-11-23T09:00:00+01:00",
     "\"{}\" is geen tijd zoals 2026-11-23T09:00:00+01:00"},
    {"\"{}\" is no date like 2026-12-14", "\"{}\" is geen datum zoals 2026-12-14"},
    {"\"{}\" is neither a day like sun nor a date like 2026-12-06",
     "\"{}\" is geen dag zoals zo en geen datum zoals 2026-12-06"},
    {"\"{}\" is no part of the points like 55% or 0.55",
     "\"{}\" is geen deel van de punten zoals 55% of 0.55"},
    {"\"{}\" is no part of the cards like 90% or 0.9", "\"{}\" is geen deel van de kaarten zoals 90% of 0.9"},
    {"a number between 0 and 1", "een getal tussen 0 en 1"},
    {"a paper is a file that ends in .md or .html", "een toets op papier is een bestand op .md of .html"},
    {"there is no column \"{}\"; {}", "er is geen kolom \"{}\"; {}"},
    {"there is no part \"{}\"; {}", "er is geen onderdeel \"{}\"; {}"},
    {"there are {}", "er zijn {}"},
    {"there is no command \"{}\"", "er is geen opdracht \"{}\""},
});

}  // namespace

std::span<const Sentence> dutch_of_the_help() { return table; }

}  // namespace overhoor
