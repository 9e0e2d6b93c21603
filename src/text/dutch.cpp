// What the program says everywhere, in Dutch: times, numbers, the names of things.

#include <array>

#include "overhoor/text/dutch.hpp"

namespace overhoor {
namespace {

constexpr auto table = std::to_array<Sentence>({
    // Times.
    {"{} min", "{} min"},
    {"{} h", "{} uur"},
    {"{} day", "{} dag"},
    {"{} days", "{} dagen"},
    {"{:.1f} months", "{:.1Lf} maanden"},
    {"{:.1f} years", "{:.1Lf} jaar"},
    {"Sun", "zo"},
    {"Mon", "ma"},
    {"Tue", "di"},
    {"Wed", "wo"},
    {"Thu", "do"},
    {"Fri", "vr"},
    {"Sat", "za"},
    {"Jan", "jan"},
    {"Feb", "feb"},
    {"Mar", "mrt"},
    {"Apr", "apr"},
    {"May", "mei"},
    {"Jun", "jun"},
    {"Jul", "jul"},
    {"Aug", "aug"},
    {"Sep", "sep"},
    {"Oct", "okt"},
    {"Nov", "nov"},
    {"Dec", "dec"},
    // Numbers.
    {"{:.1f}", "{:.1Lf}"},
    {"{} of {}", "{} van {}"},
    {"answer", "antwoord"},
    {"answers", "antwoorden"},
    {"second", "seconde"},
    {"seconds", "seconden"},
    {"minute", "minuut"},
    {"minutes", "minuten"},
    {"day", "dag"},
    {"days", "dagen"},
    {"{} answer", "{} antwoord"},
    {"{} answers", "{} antwoorden"},
    {"{} card", "{} kaart"},
    {"{} cards", "{} kaarten"},
    {"{} deck", "{} set"},
    {"{} decks", "{} sets"},
    {"{} file", "{} bestand"},
    {"{} files", "{} bestanden"},
    // What takes a while.
    {"checking", "controleren"},
    {"fitting", "afstellen"},
    {"simulating", "simuleren"},
    {"replaying", "naspelen"},
    {"merging", "samenvoegen"},
    // Cards.
    {"new", "nieuw"},
    {"learning", "aan het leren"},
    {"review", "herhaling"},
    {"due", "aan de beurt"},
    {"again", "opnieuw"},
    {"hard", "moeilijk"},
    {"good", "goed"},
    {"easy", "makkelijk"},
    {"deck", "set"},
    {"source", "bron"},
});

}  // namespace

std::span<const Sentence> dutch_of_everything() { return table; }

}  // namespace overhoor
