// The settings in Dutch: what each of them means.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    {"settings file", "instellingenbestand"},
    {"  changes one; --unset NAME takes it back", "  verandert er een; --unset NAAM maakt dat ongedaan"},
    {"Origin: {}{}", "Herkomst: {}{}"},
    {"; the default is {}", "; standaard is {}"},
    {"default", "standaard"},
    {"the folder here", "de map hier"},
    {"came with the program", "hoort bij het programma"},
    {"New cards a study day, of all decks together; a deck may say less",
     "Nieuwe kaarten per leerdag, van alle sets samen; een set mag minder zeggen"},
    {"The chance of recall at which a card is due, 0.7 to 0.99: higher means more reviews",
     "De kans dat je een kaart nog weet waarbij ze aan de beurt is, 0.7 tot 0.99: hoger is meer herhalen"},
    {"Days after which a card comes back at the latest", "Na hoeveel dagen een kaart uiterlijk terugkomt"},
    {"When a new card comes back before it waits for days",
     "Wanneer een nieuwe kaart terugkomt voordat ze dagen wacht"},
    {"The same after a lapse", "Hetzelfde na vergeten"},
    {"The hour at which a study day begins, 0 to 23", "Het uur waarop een leerdag begint, 0 tot 23"},
    {"Due days lie a little apart, so that cards learned together do not stay together",
     "Dagen van terugkomst liggen wat uiteen, zodat samen geleerde kaarten niet samen blijven"},
    {"Folders and files with your decks", "Mappen en bestanden met je sets"},
    {"The language of decks that name none", "De taal van sets die er geen noemen"},
    {"The memory model, fsrs-6 or fsrs-7; what is known of you is computed anew",
     "Het geheugenmodel, fsrs-6 of fsrs-7; wat van je bekend is wordt opnieuw berekend"},
    {"Its weights; [] for the usual ones. `overhoor optimize` finds yours",
     "De gewichten ervan; [] voor de gewone. `overhoor optimize` vindt die van jou"},
    {"From which day, and over how many days, what new weights made due comes back",
     "Vanaf welke dag, en over hoeveel dagen, terugkomt wat door nieuwe gewichten aan de beurt is"},
    {"The keys of a session: those that are not named stay as they are",
     "De toetsen van de drill: die niet genoemd zijn blijven zoals ze zijn"},
    {"Colours: default; blue, for eyes that do not tell green from red; mono, without colours",
     "Kleuren: default; blue, voor ogen die groen niet van rood onderscheiden; mono, zonder kleuren"},
    // A file that is no settings at all.
    {"settings begin with {", "instellingen beginnen met {"},
    {"the smallest settings are {}", "de kleinste instellingen zijn {}"},
    {"the settings have ended before this", "de instellingen zijn hiervoor al afgelopen"},
    {"was a bracket closed too early? Remarks stand behind //",
     "is er een haakje te vroeg gesloten? Opmerkingen staan achter //"},
    {"settings need no more than a few levels", "instellingen hebben maar een paar niveaus nodig"},
});

}  // namespace

std::span<const Sentence> dutch_of_settings() { return table; }

}  // namespace overhoor
