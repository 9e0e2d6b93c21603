// What cannot be done as it was asked, in Dutch: cards, decks, exams, plans.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    // Cards and decks.
    {"there is no card \"{}\"", "er is geen kaart \"{}\""},
    {"`overhoor list` shows the ids of all cards", "`overhoor list` laat de ids van alle kaarten zien"},
    {"{} cards fit \"{}\"", "{} kaarten passen bij \"{}\""},
    {"there is no deck \"{}\"", "er is geen set \"{}\""},
    {"the decks are: {}", "de sets zijn: {}"},
    {"{} decks are called \"{}\"", "{} sets heten \"{}\""},
    {"name one of them", "noem een ervan"},
    {"`overhoor new {}` makes it", "`overhoor new {}` maakt het"},
    {"this file has no list of cards to add to, or cannot be read",
     "dit bestand heeft geen lijst met kaarten om iets bij te zetten, of kan niet gelezen worden"},
    {"`overhoor check {}` shows why", "`overhoor check {}` laat zien waarom"},
    {"your card", "je kaart"},
    {"the editor {} {}", "de editor {} {}"},
    {"VISUAL or EDITOR names yours: export EDITOR=nano",
     "VISUAL of EDITOR noemt die van jou: export EDITOR=nano"},
    {"cannot be started", "kan niet gestart worden"},
    {"cannot be started: {}", "kan niet gestart worden: {}"},
    {"is lost: {}", "is kwijt: {}"},
    {"ended with an error", "stopte met een fout"},
    // Rules, mending, histories.
    {"`overhoor check --explain` lists them", "`overhoor check --explain` noemt ze"},
    {"mended {}", "hersteld: {}"},
    {", and there is more: run it again", ", en er is meer: doe het nog een keer"},
    {"wrote {} id", "{} id geschreven"},
    {"wrote {} ids", "{} ids geschreven"},
    {"twice", "twee keer"},
    {"`overhoor check --relink` asks which card it is",
     "`overhoor check --relink` vraagt welke kaart het is"},
    {"{}; or write \"id\": \"{}\" in that card", "{}; of schrijf \"id\": \"{}\" in die kaart"},
    {"is this \"{}\" of before, that was studied {}? It is not clear",
     "is dit \"{}\" van eerder, die {} geleerd is? Dat is niet duidelijk"},
    {"\"{}\" was studied as gap {} and is gap {} now: its history goes to another gap",
     "\"{}\" is geleerd als gat {} en is nu gat {}: de geschiedenis gaat naar een ander gat"},
    {"number the gaps, and histories stay: {}",
     "nummer de gaten, dan blijft elke geschiedenis waar ze hoort: {}"},
    {"`overhoor check --relink` lists them", "`overhoor check --relink` noemt ze"},
    {"\"{}\" is no pair", "\"{}\" is geen paar"},
    {"write --pair OLD=NEW, two ids of cards", "schrijf --pair OUD=NIEUW, twee ids van kaarten"},
    {"{} is still a card: its history is its own", "{} is nog een kaart: haar geschiedenis is van haarzelf"},
    {"the first of a pair is the id of a card that is gone",
     "de eerste van een paar is de id van een kaart die weg is"},
    {"nothing is known of a card {}", "er is niets bekend van een kaart {}"},
    {"there is no card {} in these decks", "er is geen kaart {} in deze sets"},
    {"a card that cannot be read is not gone: mend the decks first",
     "een kaart die niet gelezen kan worden is niet weg: herstel eerst de sets"},
    {"{} stands in two pairs", "{} staat in twee paren"},
    {"a history goes to one card, and a card goes on with one history",
     "een geschiedenis gaat naar één kaart, en een kaart gaat verder met één geschiedenis"},
    {"{} cards have new names and keep their history; `overhoor log undo {}` takes that back",
     "{} kaarten hebben een nieuwe naam en houden hun geschiedenis; `overhoor log undo {}` neemt dat terug"},
    {"{} keeps the history of {}, from before it was edited; `overhoor log undo` takes that back",
     "{} houdt de geschiedenis van {}, van voor de bewerking; `overhoor log undo` neemt dat terug"},
    // Exams.
    {"the exam of {} goes on; --discard gives it up",
     "het tentamen van {} gaat verder; --discard geeft het op"},
    {"{} of its cards are gone, and left out", "{} van de kaarten zijn weg, en vallen af"},
    {"every answer is kept; `overhoor exam` goes on with it",
     "elk antwoord is bewaard; `overhoor exam` gaat ermee verder"},
    {"no exam was left open", "er staat geen tentamen open"},
    {"given up; its answers are kept in the folder exams",
     "opgegeven; de antwoorden staan nog in de map exams"},
    {"the {} cannot be written: {}", "{} kan niet geschreven worden: {}"},
    {"paper", "de toets"},
    {"report", "het verslag"},
    {"more answers than questions", "meer antwoorden dan vragen"},
    {"a line for each question, in their order; an empty one leaves it open",
     "een regel voor elke vraag, op volgorde; een lege laat de vraag open"},
    {"an answer is a line like {} or {}", "een antwoord is een regel zoals {} of {}"},
    {"\"question\" is a number from 1 to {}", "\"question\" is een getal van 1 tot en met {}"},
    {"it names no question", "er wordt geen vraag genoemd"},
    {"card \"{}\" is not asked in this exam", "kaart \"{}\" wordt in dit tentamen niet gevraagd"},
    {"this line is no JSON object", "deze regel is geen JSON-object"},
    {"\"parts\" is a list of texts", "\"parts\" is een lijst van teksten"},
    {"\"answer\" is a text", "\"answer\" is een tekst"},
    {"no card can be asked in an exam", "geen enkele kaart kan in een tentamen gevraagd worden"},
    {"cards that learners grade themselves cannot: nobody would mark them",
     "kaarten die je zelf een cijfer geeft kunnen dat niet: niemand zou ze nakijken"},
    {"{} questions are asked for, and there is {} to ask", "je vraagt om {} vragen, en er is er {}"},
    {"{} questions are asked for, and there are {} to ask", "je vraagt om {} vragen, en er zijn er {}"},
    {"--questions {} asks them all (cards of one note count once, those that learners grade themselves not "
     "at "
     "all)",
     "--questions {} vraagt ze allemaal (kaarten van één notitie tellen één keer, kaarten die je zelf een "
     "cijfer "
     "geeft niet)"},
    // Plans, pages, months.
    {"when is the exam?", "wanneer is het tentamen?"},
    {"--exam 2026-12-14, or a date in the deck's exam settings",
     "--exam 2026-12-14, of een datum bij het tentamen van de set"},
    {"the exam of {} is not after today ({})", "het tentamen van {} is niet na vandaag ({})"},
    {"a plan needs a day before the exam; `overhoor drill --cram` goes through the cards",
     "een plan vraagt een dag voor het tentamen; `overhoor drill --cram` gaat alle kaarten langs"},
    {"the exam is more than two years away", "het tentamen is meer dan twee jaar weg"},
    {"how many minutes a day?", "hoeveel minuten per dag?"},
    {"there is no such plan to give up", "zo'n plan om op te geven is er niet"},
    {"`overhoor plan --list` shows them", "`overhoor plan --list` laat ze zien"},
    {"there are {} plans", "er zijn {} plannen"},
    {"say which with --exam; `overhoor plan --list` shows them",
     "zeg welk met --exam; `overhoor plan --list` laat ze zien"},
    {"there is no card to plan for", "er is geen kaart om voor te plannen"},
    {"there is no day left before the exam", "er is geen dag meer voor het tentamen"},
    {"a plan needs some minutes of study on some day",
     "een plan vraagt op minstens één dag een paar minuten"},
    {"attendance is a part of the days, above 0 to 1",
     "opkomst is een deel van de dagen, boven 0 tot en met 1"},
    {"the page cannot be written: {}", "de pagina kan niet geschreven worden: {}"},
    {"there are no cards to simulate.", "er zijn geen kaarten om te simuleren."},
});

}  // namespace

std::span<const Sentence> dutch_of_wrong_use() { return table; }

}  // namespace overhoor
