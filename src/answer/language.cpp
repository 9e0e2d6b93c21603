#include "overhoor/answer/language.hpp"

#include <array>

namespace overhoor {
namespace {

using Words = std::u32string_view;
using Pair = std::pair<Words, Words>;

// ── Dutch ────────────────────────────────────────────────────────────────────────────────────────────

constexpr Words nl_articles[] = {U"de", U"het", U"een", U"t", U"n"};
constexpr Words nl_openers[] = {U"het is",   U"dit is",   U"dat is", U"het zijn",
                                U"dit zijn", U"dat zijn", U"is",     U"namelijk"};
constexpr Pair nl_numbers[] = {
    {U"nul", U"0"},       {U"een", U"1"},        {U"twee", U"2"},      {U"drie", U"3"},
    {U"vier", U"4"},      {U"vijf", U"5"},       {U"zes", U"6"},       {U"zeven", U"7"},
    {U"acht", U"8"},      {U"negen", U"9"},      {U"tien", U"10"},     {U"elf", U"11"},
    {U"twaalf", U"12"},   {U"dertien", U"13"},   {U"veertien", U"14"}, {U"vijftien", U"15"},
    {U"zestien", U"16"},  {U"zeventien", U"17"}, {U"achttien", U"18"}, {U"negentien", U"19"},
    {U"twintig", U"20"},  {U"dertig", U"30"},    {U"veertig", U"40"},  {U"vijftig", U"50"},
    {U"zestig", U"60"},   {U"zeventig", U"70"},  {U"tachtig", U"80"},  {U"negentig", U"90"},
    {U"honderd", U"100"}, {U"duizend", U"1000"}, {U"eerste", U"1e"},   {U"1ste", U"1e"},
    {U"tweede", U"2e"},   {U"derde", U"3e"},     {U"vierde", U"4e"},   {U"vijfde", U"5e"},
    {U"zesde", U"6e"},    {U"zevende", U"7e"},   {U"achtste", U"8e"},  {U"negende", U"9e"},
    {U"tiende", U"10e"}};
constexpr Pair nl_opposites[] = {
    {U"geen", U"een"},        {U"nooit", U"ooit"},     {U"niets", U"iets"},
    {U"niemand", U"iemand"},  {U"nergens", U"ergens"}, {U"intern", U"extern"},
    {U"interne", U"externe"}, {U"macro", U"micro"},    {U"inductie", U"deductie"},
    {U"import", U"export"},   {U"voor", U"na"},        {U"toe", U"af"},
    {U"over", U"onder"},      {U"wel", U"niet"},       {U"werkgever", U"werknemer"}};
constexpr Words nl_prefixes[] = {U"on", U"niet", U"non", U"in",  U"im",  U"il",  U"ir",   U"a",
                                 U"an", U"de",   U"des", U"dis", U"mis", U"wan", U"anti", U"contra"};
constexpr Words nl_endings[] = {U"s", U"en", U"n", U"e", U"t", U"d", U"eren"};
constexpr Words nl_conjunctions[] = {U"en", U"&"};
constexpr Words nl_yes[] = {U"waar", U"juist", U"ja", U"true", U"w", U"j", U"t", U"yes", U"y", U"correct"};
constexpr Words nl_no[] = {U"onwaar", U"onjuist", U"niet waar", U"nee", U"neen",
                           U"false",  U"o",       U"n",         U"f",   U"no"};

// ── English ──────────────────────────────────────────────────────────────────────────────────────────

constexpr Words en_articles[] = {U"the", U"a", U"an"};
constexpr Words en_openers[] = {U"it is", U"its", U"this is", U"that is", U"they are", U"these are", U"is"};
constexpr Pair en_numbers[] = {
    {U"zero", U"0"},      {U"one", U"1"},         {U"two", U"2"},       {U"three", U"3"},
    {U"four", U"4"},      {U"five", U"5"},        {U"six", U"6"},       {U"seven", U"7"},
    {U"eight", U"8"},     {U"nine", U"9"},        {U"ten", U"10"},      {U"eleven", U"11"},
    {U"twelve", U"12"},   {U"thirteen", U"13"},   {U"fourteen", U"14"}, {U"fifteen", U"15"},
    {U"sixteen", U"16"},  {U"seventeen", U"17"},  {U"eighteen", U"18"}, {U"nineteen", U"19"},
    {U"twenty", U"20"},   {U"thirty", U"30"},     {U"forty", U"40"},    {U"fifty", U"50"},
    {U"sixty", U"60"},    {U"seventy", U"70"},    {U"eighty", U"80"},   {U"ninety", U"90"},
    {U"hundred", U"100"}, {U"thousand", U"1000"}, {U"first", U"1st"},   {U"second", U"2nd"},
    {U"third", U"3rd"},   {U"fourth", U"4th"},    {U"fifth", U"5th"},   {U"sixth", U"6th"},
    {U"seventh", U"7th"}, {U"eighth", U"8th"},    {U"ninth", U"9th"},   {U"tenth", U"10th"}};
constexpr Pair en_opposites[] = {
    {U"never", U"ever"},        {U"none", U"one"},           {U"neither", U"either"}, {U"no", U"on"},
    {U"internal", U"external"}, {U"import", U"export"},      {U"macro", U"micro"},    {U"over", U"under"},
    {U"employer", U"employee"}, {U"induction", U"deduction"}};
constexpr Words en_prefixes[] = {U"un", U"non", U"in",  U"im",  U"il",   U"ir",     U"a",
                                 U"an", U"de",  U"dis", U"mis", U"anti", U"counter"};
constexpr Words en_endings[] = {U"s", U"es", U"ed"};
constexpr Words en_conjunctions[] = {U"and", U"&"};
constexpr Words en_yes[] = {U"true", U"t", U"yes", U"y", U"correct", U"w"};
constexpr Words en_no[] = {U"false", U"f", U"no", U"n", U"incorrect", U"not true", U"o"};

constexpr Language dutch{nl_articles, nl_openers,      nl_numbers, nl_opposites, nl_prefixes,
                         nl_endings,  nl_conjunctions, nl_yes,     nl_no};
constexpr Language english{en_articles, en_openers,      en_numbers, en_opposites, en_prefixes,
                           en_endings,  en_conjunctions, en_yes,     en_no};
// Elsewhere articles are what a vocabulary card asks for.
constexpr Language other{{}, {}, {}, {}, {}, {}, {}, en_yes, en_no};

}  // namespace

const Language& language_of(std::string_view tag) {
    const std::string_view first = tag.substr(0, tag.find('-'));
    if (first == "nl") return dutch;
    if (first == "en") return english;
    return other;
}

}  // namespace overhoor
