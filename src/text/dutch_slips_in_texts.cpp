// What is said of slips in texts and words, and of files that are no text, in Dutch.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    // Quotes.
    {"texts stand between double quotes", "teksten staan tussen dubbele aanhalingstekens"},
    {"{} is no quote to JSON", "{} is voor JSON geen aanhalingsteken"},
    {"write \" instead of '", "schrijf \" in plaats van '"},
    {"texts stand between straight double quotes: \"…\"",
     "teksten staan tussen rechte dubbele aanhalingstekens: \"…\""},
    {"this text has no closing quote", "deze tekst heeft geen sluitend aanhalingsteken"},
    {"end it with a quote: {}\"", "sluit hem met een aanhalingsteken: {}\""},
    {"texts end with a straight double quote: \"",
     "teksten eindigen met een recht dubbel aanhalingsteken: \""},
    {"a quote too many: it ends the text here", "een aanhalingsteken te veel: de tekst houdt hier op"},
    {"delete it, or write \\\" for a quote that belongs to the text",
     "haal het weg, of schrijf \\\" als het bij de tekst hoort"},
    {"quotes inside a text end it", "aanhalingstekens in een tekst maken er een eind aan"},
    {"write \\\" for a quote that belongs to the text: \\\"{}\\\"",
     "schrijf \\\" voor een aanhalingsteken dat bij de tekst hoort: \\\"{}\\\""},
    {"this text has no opening quote", "deze tekst heeft geen openend aanhalingsteken"},
    {"begin it with a quote: \"{}", "begin hem met een aanhalingsteken: \"{}"},
    {"a text ends on the line on which it began", "een tekst eindigt op de regel waarop hij begon"},
    {"a text of several lines is a list of texts: [\"first line\", \"second line\"]",
     "een tekst van meer regels is een lijst teksten: [\"eerste regel\", \"tweede regel\"]"},
    // What stands in a text.
    {"\"{}\" means nothing in a text", "\"{}\" betekent niets in een tekst"},
    {"write \\\\ for a backslash", "schrijf \\\\ voor een backslash"},
    {"write the letter itself, or \\u and four hexadecimal digits; \\\\u for a backslash and a u",
     "schrijf de letter zelf, of \\u en vier hexadecimale cijfers; \\\\u voor een backslash en een u"},
    {"write ' without a backslash", "schrijf ' zonder backslash"},
    {"a tab inside a text", "een tab in een tekst"},
    {"a control character (U+{:04X}) inside a text", "een stuurteken (U+{:04X}) in een tekst"},
    {"write \\t, or spaces", "schrijf \\t, of spaties"},
    // What stands outside of texts.
    {"an invisible character (U+{:04X}) between things", "een onzichtbaar teken (U+{:04X}) tussen de dingen"},
    {"delete it; it came along with copied text", "haal het weg; het kwam mee met gekopieerde tekst"},
    {"this comment has no end", "deze opmerking heeft geen eind"},
    {"write */ where it ends, or begin each of its lines with //",
     "schrijf */ waar ze ophoudt, of begin elk van haar regels met //"},
    {"comments begin with //", "opmerkingen beginnen met //"},
    {"write // in front of it, or /* and */ around it", "zet er // voor, of /* en */ omheen"},
    {"write // instead of {}", "schrijf // in plaats van {}"},
    {"write \"{}\"; only true, false, null and numbers go without",
     "schrijf \"{}\"; alleen true, false, null en getallen kunnen zonder"},
    {"write true or false; or \"{}\", if it is a text",
     "schrijf true of false; of \"{}\", als het een tekst is"},
    {"leave the key out; or write \"{}\", if it is a text",
     "laat de sleutel weg; of schrijf \"{}\", als het een tekst is"},
    {"\"{}\" means nothing in JSON", "\"{}\" betekent niets in JSON"},
    {"texts are not joined with + in JSON", "in JSON plak je teksten niet met + aan elkaar"},
    {"write one text; its lines may stand in a list: [\"first line\", \"second line\"]",
     "schrijf één tekst; de regels mogen in een lijst staan: [\"eerste regel\", \"tweede regel\"]"},
    {"these words stand outside the quotes", "deze woorden staan buiten de aanhalingstekens"},
    {"put them inside the text, or after // as a comment", "zet ze in de tekst, of achter // als opmerking"},
    // Numbers.
    {"\"{}\" is no number to JSON", "\"{}\" is voor JSON geen getal"},
    {"write {}", "schrijf {}"},
    {"write {} for the number, \"{}\" for the text", "schrijf {} voor het getal, \"{}\" voor de tekst"},
    {"write {}: a point stands before decimals only", "schrijf {}: een punt staat alleen voor decimalen"},
    {"a number stands alone, and its unit in \"unit\": \"{}\"",
     "een getal staat alleen, en zijn eenheid in \"unit\": \"{}\""},
    {"a comma inside a number", "een komma in een getal"},
    {"write {}: numbers have a decimal point", "schrijf {}: getallen hebben een decimale punt"},
    {"this number is too large", "dit getal is te groot"},
    {"write it as a text, between quotes", "schrijf het als tekst, tussen aanhalingstekens"},
    // Files.
    {"a mark of an unfinished merge", "een spoor van een samenvoeging die niet af is"},
    {"keep one of the two versions, and delete the other and the lines with <<<<<<<, ======= and >>>>>>>",
     "houd een van de twee versies, en haal de andere weg, met de regels met <<<<<<<, ======= en >>>>>>>"},
    {"this file is UTF-16, not UTF-8", "dit bestand is UTF-16, geen UTF-8"},
    {"save it as UTF-8 in your editor", "bewaar het in je editor als UTF-8"},
    {"a NUL byte: this is no text file", "een NUL-byte: dit is geen tekstbestand"},
    {"is it a damaged or a binary file?", "is het beschadigd, of een binair bestand?"},
    {"a byte that is not UTF-8", "een byte die geen UTF-8 is"},
    {"save the file as UTF-8 in your editor", "bewaar het bestand in je editor als UTF-8"},
    {"this file is empty", "dit bestand is leeg"},
    {"the smallest deck is {\"deck\": \"Title\", \"cards\": [[\"question\", \"answer\"]]}",
     "de kleinste set is {\"deck\": \"Titel\", \"cards\": [[\"vraag\", \"antwoord\"]]}"},
});

}  // namespace

std::span<const Sentence> dutch_of_slips_in_texts() { return table; }

}  // namespace overhoor
