// The verdict in Dutch, and why it is so.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    // The verdict.
    {"correct", "goed"},
    {"close", "bijna goed"},
    {"partial", "deels goed"},
    {"wrong", "fout"},
    {"{}: {} of {}", "{}: {} van de {}"},
    {" does not belong", " hoort er niet bij"},
    {" – you wrote: ", " – jij schreef: "},
    {"  with a hint: hard at best", "  met een hint: hoogstens moeilijk"},
    {"  with so much of the answer told: again", "  met zoveel van het antwoord verklapt: opnieuw"},
    {"  nothing new", "  niets nieuws"},
    {"  {} of {}; Enter when you know no more", "  {} van de {}; Enter als je er geen meer weet"},
    // Why.
    {"the article is free", "het lidwoord telt niet"},
    {"accents are free", "accenten tellen niet"},
    {"the same number", "hetzelfde getal"},
    {"the same day", "dezelfde dag"},
    {"the order is free", "de volgorde telt niet"},
    {"words of the question are free", "woorden uit de vraag tellen niet"},
    {"the part in brackets is optional", "wat tussen haakjes staat hoeft niet"},
    {"also accepted", "ook goed"},
    {"one letter missing in {0}", "één letter te weinig in {0}"},
    {"one letter too many in {0}", "één letter te veel in {0}"},
    {"one other letter in {0}", "één andere letter in {0}"},
    {"two letters swapped in {0}", "twee letters verwisseld in {0}"},
    {"{2} slips", "{2} verschrijvingen"},
    {"another form of the word: {0}", "een andere vorm van het woord: {0}"},
    {"another spelling: {0}", "een andere spelling: {0}"},
    {"left out: {0}", "weggelaten: {0}"},
    {"too much: {0}", "te veel: {0}"},
    {"the unit is missing", "de eenheid ontbreekt"},
    {"no answer", "geen antwoord"},
    {"another word: {0}", "een ander woord: {0}"},
    {"missing: {0}", "ontbreekt: {0}"},
    {"another order", "een andere volgorde"},
    {"another number: {0}", "een ander getal: {0}"},
    {"another date: {0}", "een andere datum: {0}"},
    {"another unit: {0}", "een andere eenheid: {0}"},
    {"more than one number", "meer dan één getal"},
    {"this is no number", "dit is geen getal"},
    {"the opposite: {0}", "het tegendeel: {0}"},
    {"a negation is missing: {0}", "er ontbreekt een ontkenning: {0}"},
    {"a negation too many: {0}", "een ontkenning te veel: {0}"},
    {"{0} is not {1}", "{0} is niet {1}"},
    {"every letter counts in {1}", "in {1} telt elke letter"},
    {"too many slips", "te veel verschrijvingen"},
    {"only the optional part", "alleen wat niet hoeft"},
    {"this is the answer to another card: {0}", "dit is het antwoord op een andere kaart: {0}"},
    {"spelling counts here", "de spelling telt hier"},
    {"this is none of the options", "dit is geen van de keuzes"},
    {"more than one option", "meer dan één keuze"},
    {"neither true nor false", "noch waar noch onwaar"},
    {"{2} missing", "{2} te weinig"},
    {"{2} too many", "{2} te veel"},
});

}  // namespace

std::span<const Sentence> dutch_of_the_verdict() { return table; }

}  // namespace overhoor
