// What is said of values that a deck should not have there, in Dutch.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    // What something is, and of what.
    {"null", "null"},
    {"true or false", "true of false"},
    {"a number", "een getal"},
    {"a text", "een tekst"},
    {"a list", "een lijst"},
    {"an object", "een object"},
    {"a card", "een kaart"},
    {"a deck", "een set"},
    {"the question", "de vraag"},
    {"the answer", "het antwoord"},
    {"an item", "een onderdeel"},
    {"a wrong option", "een foute keuze"},
    {"the right option", "de goede keuze"},
    {"the reason", "de reden"},
    {"the reason to allow \"{}\"", "de reden om \"{}\" toe te staan"},
    {"what belongs to it", "wat erbij hoort"},
    {"the group \"{}\"", "de groep \"{}\""},
    {"the sentence", "de zin"},
    {"an included file", "een ingevoegd bestand"},
    // Keys.
    {"\"{}\" is no key of {}", "\"{}\" is geen sleutel van {}"},
    {"did you mean \"{}\"?", "bedoelde je \"{}\"?"},
    {"known keys: {}", "bekende sleutels: {}"},
    {"move it into {}: {{ \"{}\": … }}", "zet hem in {}: {{ \"{}\": … }}"},
    {"it is a key of {}: move it there", "dit is een sleutel van {}: zet hem daar"},
    {"\"{}\" already stands in front", "\"{}\" staat al vooraan"},
    // Values of another kind.
    {"\"{}\" is {} here, and should be {}", "\"{}\" is hier {}, en moet {} zijn"},
    {"{} is {}, and should be a text", "{} is {}, en moet een tekst zijn"},
    {"a line of {} is {}, and should be a text", "een regel van {} is {}, en moet een tekst zijn"},
    {"{} is an object, and should be a text or a list of texts",
     "{} is een object, en moet een tekst of een lijst teksten zijn"},
    {"{} is empty", "{} is leeg"},
    {"{} has nothing in it", "{} is een lege lijst"},
    {"fill it, or delete the key", "vul de lijst, of haal de sleutel weg"},
    {"put it between [ and ]", "zet het tussen [ en ]"},
    {"write something, or delete the key", "schrijf iets, of haal de sleutel weg"},
    {"write something between the quotes", "schrijf iets tussen de aanhalingstekens"},
    {"write \"{}\", if it is a text", "schrijf \"{}\", als het een tekst is"},
    {"write a text between quotes", "schrijf een tekst tussen aanhalingstekens"},
    {"write one text between quotes, or a list of texts: its lines",
     "schrijf één tekst tussen aanhalingstekens, of een lijst teksten: de regels"},
    {"write [\"…\", \"…\"]", "schrijf [\"…\", \"…\"]"},
    {"write {}, without quotes", "schrijf {}, zonder aanhalingstekens"},
    {"write true or false, without quotes", "schrijf true of false, zonder aanhalingstekens"},
    // Numbers.
    {"numbers stand without quotes", "getallen staan zonder aanhalingstekens"},
    {"write {} for thousands, or {} with a point, without quotes",
     "schrijf {} voor duizendtallen, of {} met een decimale punt, zonder aanhalingstekens"},
    {"\"{}\" must not be below {}", "\"{}\" mag niet kleiner zijn dan {}"},
    {"\"{}\" must be from {} to {}", "\"{}\" moet minstens {} en hoogstens {} zijn"},
    {"write {} for {}%", "schrijf {} voor {}%"},
    {"write another number, or delete the key", "schrijf een ander getal, of haal de sleutel weg"},
    {"\"{}\" must be a whole number", "\"{}\" moet een heel getal zijn"},
    {"write a number without decimals", "schrijf een getal zonder decimalen"},
    // The deck and its settings.
    {"a deck is an object or a list of cards, not {}", "een set is een object of een lijst kaarten, niet {}"},
    {"write {\"deck\": \"Title\", \"cards\": [ … ]}", "schrijf {\"deck\": \"Titel\", \"cards\": [ … ]}"},
    {"this deck has no cards", "deze set heeft geen kaarten"},
    {"add \"cards\": [ … ]", "zet er \"cards\": [ … ] bij"},
    {"the cards stand between [ and ]: \"cards\": [ … ]", "de kaarten staan tussen [ en ]: \"cards\": [ … ]"},
    {"this deck has no title", "deze set heeft geen titel"},
    {"add \"deck\": \"Title\"", "zet er \"deck\": \"Titel\" bij"},
    {"an id is a short name of letters, digits, - _ and .",
     "een id is een korte naam van letters, cijfers, - _ en ."},
    {"for example \"id\": \"{}\"", "bijvoorbeeld \"id\": \"{}\""},
    {"for example \"id\": \"net\"", "bijvoorbeeld \"id\": \"net\""},
    {"this is one tag with a comma in it", "dit is één label met een komma erin"},
    {"this is not a language code", "dit is geen taalcode"},
    {"write its code: \"nl\", \"en\", \"de\", \"fr\", \"nl-BE\"",
     "schrijf de code: \"nl\", \"en\", \"de\", \"fr\", \"nl-BE\""},
    {"\"{}\" is a percentage", "\"{}\" is een percentage"},
    {"write \"{}%\"", "schrijf \"{}%\""},
    {"write which part of the points is enough: \"55%\"",
     "schrijf welk deel van de punten genoeg is: \"55%\""},
    {"this is no date", "dit is geen datum"},
    {"write \"{}\" (year-month-day)", "schrijf \"{}\" (jaar-maand-dag)"},
    {"write year-month-day: \"2027-01-14\"", "schrijf jaar-maand-dag: \"2027-01-14\""},
    {"write {\"rule\": \"reason\"}", "schrijf {\"regel\": \"reden\"}"},
    {"there is no rule \"{}\"", "er is geen regel \"{}\""},
    {"`overhoor check --explain` lists the rules", "`overhoor check --explain` noemt de regels"},
    {"\"{}\" is an error, and cannot be switched off", "\"{}\" is een fout, en kan niet uit"},
    {"only warnings can: mend the card, or set \"off\": true to leave it out",
     "alleen waarschuwingen kunnen uit: verbeter de kaart, of zet er \"off\": true bij om haar over te "
     "slaan"},
    // Too much of it.
    {"there are more problems than can be read at once",
     "er zijn meer problemen dan je in één keer kunt lezen"},
    {"mend these first; is this file a deck?", "verbeter deze eerst; is dit bestand wel een set?"},
});

}  // namespace

std::span<const Sentence> dutch_of_reading() { return table; }

}  // namespace overhoor
