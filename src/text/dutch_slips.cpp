// What is said of slips between things in JSON, in Dutch: brackets, commas, colons, keys.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    // Brackets.
    {"this {} is not closed", "deze {} wordt niet gesloten"},
    {"close it with {} where it ends", "sluit hem met {} waar hij ophoudt"},
    {"a deck is { … } or [ … ]", "een set is { … } of [ … ]"},
    {"the file ends in the middle: a {} is still open",
     "het bestand houdt halverwege op: er staat nog een {} open"},
    {"close it with {}", "sluit hem met {}"},
    {"close what is open with {}", "sluit met {} wat nog open staat"},
    {"this {} closes nothing", "deze {} sluit niets"},
    {"delete it, or look whether one before it closes too early",
     "haal hem weg, of kijk of een eerdere te vroeg sluit"},
    {"delete it", "haal dit weg"},
    {"a {} is missing here", "hier ontbreekt een {}"},
    {"close the {} with {}", "sluit de {} met {}"},
    {"this {} does not fit the {} that is open", "deze {} past niet bij de {} die open staat"},
    {"write {} here, or close the {} before it", "schrijf hier {}, of sluit eerst de {}"},
    {"this {} closes the deck too early", "deze {} sluit de set te vroeg"},
    {"delete it: more of the deck follows", "haal hem weg: er volgt nog meer van de set"},
    {"this ] closes the list too early", "deze ] sluit de lijst te vroeg"},
    {"delete it: another card follows", "haal hem weg: er volgt nog een kaart"},
    {"nested more than {} deep", "haakjes binnen haakjes, meer dan {} diep"},
    {"a deck needs no more than a few levels; is this file a deck?",
     "een set heeft niet meer dan een paar niveaus nodig; is dit bestand wel een set?"},
    {"only [ ] and { } are brackets to JSON", "voor JSON zijn alleen [ ] en { } haakjes"},
    {"a list stands between [ and ], keys with their values between { and }",
     "een lijst staat tussen [ en ], sleutels met hun waarden tussen { en }"},
    // Commas and colons.
    {"a second comma", "een tweede komma"},
    {"delete it, or write what should stand before it", "haal hem weg, of schrijf wat ervoor hoort te staan"},
    {"a comma is missing here", "hier ontbreekt een komma"},
    {"a comma stands between one key with its value and the next",
     "tussen een sleutel met zijn waarde en de volgende staat een komma"},
    {"a comma stands between two things in a list", "tussen twee dingen in een lijst staat een komma"},
    {"; a quote inside a text is written \\\"", "; een aanhalingsteken in een tekst schrijf je als \\\""},
    {"several texts stand in a list: [\"one\", \"two\"]",
     "meer teksten staan in een lijst: [\"een\", \"twee\"]"},
    {"a comma and a key are missing: \"key\": value",
     "er ontbreken een komma en een sleutel: \"sleutel\": waarde"},
    {"a comma before \"{}\"", "een komma voor \"{}\""},
    {"JSON has commas between things only: delete this one",
     "in JSON staan komma's alleen tussen dingen: haal deze weg"},
    {"\"{}\" stands where a colon belongs", "\"{}\" staat waar een dubbele punt hoort"},
    {"\"{}\" stands where a comma belongs", "\"{}\" staat waar een komma hoort"},
    {"write : instead", "schrijf in plaats daarvan :"},
    {"write , instead", "schrijf in plaats daarvan ,"},
    {"a colon is missing after the key {}", "achter de sleutel {} ontbreekt een dubbele punt"},
    {"a key and its value: \"key\": value", "een sleutel en zijn waarde: \"sleutel\": waarde"},
    {"is a comma or a quote missing before it?", "ontbreekt er een komma of aanhalingsteken voor?"},
    {"a colon in a list", "een dubbele punt in een lijst"},
    {"between [ and ] things are separated by commas; keys with their values stand between { and }",
     "tussen [ en ] staan komma's tussen de dingen; sleutels met hun waarden staan tussen { en }"},
    {"a dash before a thing in a list", "een streepje voor iets in een lijst"},
    {"delete it: commas are enough between [ and ]", "haal het weg: tussen [ en ] zijn komma's genoeg"},
    // Keys and values.
    {"{} stands where a key belongs, and has no value",
     "{} staat waar een sleutel hoort, en heeft geen waarde"},
    {"a short card stands between [ and ]: [{}, …]", "een korte kaart staat tussen [ en ]: [{}, …]"},
    {"the key {} has no value", "de sleutel {} heeft geen waarde"},
    {"write it behind the colon, or delete the key",
     "schrijf die achter de dubbele punt, of haal de sleutel weg"},
    {"write {}: and its value; texts that belong together stand in a list: [ … ]",
     "schrijf {}: en de waarde; teksten die bij elkaar horen staan in een lijst: [ … ]"},
    {"no key stands before this colon", "voor deze dubbele punt staat geen sleutel"},
    {"no key stands before this {}", "voor deze {} staat geen sleutel"},
    {"between { and } everything has a key; was the list before it closed too early?",
     "tussen { en } heeft alles een sleutel; is de lijst ervoor te vroeg gesloten?"},
    {"between { and } everything has a key: \"key\": value",
     "tussen { en } heeft alles een sleutel: \"sleutel\": waarde"},
    {"write \"{}\"", "schrijf \"{}\""},
    {"the key \"{}\" is written twice", "de sleutel \"{}\" staat er twee keer"},
    {"keep one of them; otherwise the first would be lost in silence",
     "houd er een; anders gaat de eerste stilletjes verloren"},
    // The deck as a whole.
    {"the deck has ended before this", "de set was hiervoor al afgelopen"},
    {"a file is one deck: was a bracket closed too early? Remarks stand behind //",
     "een bestand is één set: is er een haakje te vroeg gesloten? Opmerkingen staan achter //"},
    {"a deck begins with { or [", "een set begint met { of ["},
    {"put { before it, and } at the end", "zet er { voor, en } aan het eind"},
    {"a deck is JSON: {\"deck\": \"Title\", \"lang\": \"nl\", \"cards\": [[\"question\", \"answer\"]]}",
     "een set is JSON: {\"deck\": \"Titel\", \"lang\": \"nl\", \"cards\": [[\"vraag\", \"antwoord\"]]}"},
    {"this is no JSON", "dit is geen JSON"},
    {"\"{}\" has no place here", "\"{}\" hoort hier niet"},
    {"is something missing before it?", "ontbreekt er iets wat ervoor hoort?"},
    {"there are more slips than can be read at once", "er zijn meer fouten dan je in één keer kunt lezen"},
    {"mend those above first", "verbeter eerst die hierboven"},
});

}  // namespace

std::span<const Sentence> dutch_of_slips() { return table; }

}  // namespace overhoor
