// What is said of cards that can be read and are no good, in Dutch.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    // Questions.
    {"the question contains its answer, \"{}\"", "in de vraag staat het antwoord al: \"{}\""},
    {"ask without it, or ask for something else", "vraag het zonder, of vraag iets anders"},
    {"the hint gives the answer away, \"{}\"", "de hint verklapt het antwoord: \"{}\""},
    {"leave it out; hint at it: a first letter, the field it is from, what it is not",
     "laat het weg; zinspeel erop: een eerste letter, het vak waar het bij hoort, wat het niet is"},
    {"this question takes {} lines on a screen of 80 columns; {} fit",
     "deze vraag beslaat {} regels op een scherm van 80 kolommen; er passen er {}"},
    {"shorten it, or make several cards of it", "maak haar korter, of maak er meer kaarten van"},
    {"another card asks nearly the same, with the same answer",
     "een andere kaart vraagt bijna hetzelfde, met hetzelfde antwoord"},
    {"delete one of them, or ask for something else", "haal er een weg, of vraag iets anders"},
    {"another card asks the same and wants another answer",
     "een andere kaart vraagt hetzelfde en wil een ander antwoord"},
    {"say in each question what it is about: \"… (noun)\", or put both answers on one card",
     "zeg in elke vraag waar het om gaat: \"… (zelfstandig naamwoord)\", of zet beide antwoorden op één "
     "kaart"},
    // Answers.
    {"the answer \"{}\" does not pass its own check",
     "het antwoord \"{}\" doorstaat zijn eigen controle niet"},
    {"the answer \"{}\" does not pass its own check: {}",
     "het antwoord \"{}\" doorstaat zijn eigen controle niet: {}"},
    {"write it as it would be typed; signs and words that do not count can go into \"explain\"",
     "schrijf het zoals je het zou typen; tekens en woorden die niet tellen kunnen in \"explain\""},
    {"\"{}\" is both accepted and rejected", "\"{}\" wordt zowel goedgekeurd als afgekeurd"},
    {"delete it in one of the two places", "haal het op een van de twee plekken weg"},
    {"the item \"{}\" stands here twice", "het onderdeel \"{}\" staat hier twee keer"},
    {"delete one, or say what tells the two apart", "haal er een weg, of zeg wat de twee onderscheidt"},
    {"an item belongs to one group: delete one, or say what tells the two apart",
     "een onderdeel hoort bij één groep: haal er een weg, of zeg wat de twee onderscheidt"},
    {"\"extra\" holds what belongs to nothing", "\"extra\" bevat wat nergens bij hoort"},
    {"{} items are asked at once; more than {} are hard to learn together",
     "er worden {} onderdelen ineens gevraagd; meer dan {} leer je moeilijk samen"},
    {"make several cards of it, each of a part", "maak er meer kaarten van, elk met een deel"},
    {"ask for some of them with \"need\", or make several cards of it",
     "vraag er enkele van met \"need\", of maak er meer kaarten van"},
    {"an answer of {} words is typed; hardly anyone types it as it stands",
     "een antwoord van {} woorden moet getypt worden; bijna niemand typt het precies zo"},
    {"accept its core too, or set \"typed\": false to have it revealed",
     "keur ook de kern goed, of zet er \"typed\": false bij om het te laten zien"},
    // Options.
    {"the options \"{}\" and \"{}\" differ in form only",
     "de keuzes \"{}\" en \"{}\" verschillen alleen in vorm"},
    {"replace one of them", "vervang er een"},
    {"the right option gives itself away: it is by far the longest",
     "de goede keuze verraadt zich: ze is verreweg de langste"},
    {"shorten it (details can go into \"explain\"), or make the wrong ones as long",
     "maak haar korter (details kunnen in \"explain\"), of maak de foute keuzes even lang"},
    {"after \"{}\" only the right option fits", "na \"{}\" past alleen de goede keuze"},
    {"write \"a(n)\", or reword the question", "schrijf \"a(n)\", of stel de vraag anders"},
    {"only the right option ends with a full stop", "alleen de goede keuze eindigt met een punt"},
    {"every option but the right one ends with a full stop",
     "elke keuze behalve de goede eindigt met een punt"},
    {"write all options in one way", "schrijf alle keuzes op één manier"},
    {"\"{}\" is guessed without knowing the rest", "\"{}\" raad je zonder de rest te weten"},
    {"options are shuffled: \"{}\" means nothing then", "keuzes worden geschud: \"{}\" betekent dan niets"},
    {"write all right options as a list, \"a\": [\"…\", \"…\"], to have each one picked",
     "schrijf alle goede keuzes als lijst, \"a\": [\"…\", \"…\"], dan moet je ze allemaal kiezen"},
    // Between cards.
    {"no card of this deck has the id \"{}\"", "geen kaart van deze set heeft de id \"{}\""},
    {"give the card that is meant an \"id\", and write it here",
     "geef de bedoelde kaart een \"id\", en schrijf die hier"},
    {"this card waits for itself", "deze kaart wacht op zichzelf"},
    {"it would never be learned: delete its own id from \"after\"",
     "ze zou nooit geleerd worden: haal haar eigen id uit \"after\""},
    {"\"{}\" and \"{}\" wait for each other", "\"{}\" en \"{}\" wachten op elkaar"},
    {"neither would ever be learned: delete the id from \"after\" of one of them",
     "geen van beide zou ooit geleerd worden: haal bij een van de twee de id uit \"after\""},
    {"the tag \"{}\" is one letter from \"{}\" ({} card)",
     "het label \"{}\" scheelt één letter met \"{}\" ({} kaart)"},
    {"the tag \"{}\" is one letter from \"{}\" ({} cards)",
     "het label \"{}\" scheelt één letter met \"{}\" ({} kaarten)"},
    {"write \"{}\", if that is meant", "schrijf \"{}\", als je dat bedoelt"},
    {"write one of the two everywhere, if the same is meant",
     "schrijf overal een van de twee, als je hetzelfde bedoelt"},
    // The exam of a deck.
    {"the exam asks {} questions, and this deck has {} card",
     "het tentamen wil {} vragen, en deze set heeft {} kaart"},
    {"the exam asks {} questions, and this deck has {} cards",
     "het tentamen wil {} vragen, en deze set heeft {} kaarten"},
    {"ask for fewer, or write more cards", "vraag er minder, of schrijf meer kaarten"},
    {"no card has the tag \"{}\", and no deck that is read has this id",
     "geen kaart heeft het label \"{}\", en geen gelezen set heeft deze id"},
    {"a mix names tags, or ids of decks", "een mengsel noemt labels, of id's van sets"},
    {"this share comes to {:.0f} of {} questions, and \"{}\" has {} card",
     "dit deel komt op {:.0f} van de {} vragen, en \"{}\" heeft {} kaart"},
    {"this share comes to {:.0f} of {} questions, and \"{}\" has {} cards",
     "dit deel komt op {:.0f} van de {} vragen, en \"{}\" heeft {} kaarten"},
    {"give it a smaller share, ask fewer questions, or write more cards",
     "maak dit deel kleiner, stel minder vragen, of schrijf meer kaarten"},
});

}  // namespace

std::span<const Sentence> dutch_of_lint() { return table; }

}  // namespace overhoor
