// What a new deck begins with: a card of each common kind, with what may be said of them.

#include <fmt/format.h>

#include "overhoor/deck/append.hpp"

namespace overhoor {

std::string first_deck(std::string_view title, std::string_view language) {
    std::string name;
    for (const char c : title) {
        if (c == '"' || c == '\\') name += '\\';
        name += c;
    }
    return fmt::format(R"({{
  "deck": "{}",
  "lang": "{}",
  // For the whole deck, all optional: "about", "source", "author", "license", "tags": ["…"].

  // Replace these cards by your own. `overhoor check` shows every mistake at its place.
  "cards": [
    // The shortest card: question, answer.
    ["In which city is the Eiffel Tower?", "Paris"],

    // Asked in both directions, as words are; the third element takes any other key.
    ["the dog", "le chien", {{ "reverse": true }}],

    // "accept" counts too, "hint" is shown on request, "explain" after the answer.
    {{ "q": "Which planet is nearest to the sun?", "a": "Mercury", "accept": ["Mercurius"], "hint": "the smallest one" }},

    // A card for each gap.
    {{ "cloze": "Water freezes at {{{{0}}}} and boils at {{{{100}}}} degrees Celsius." }},

    // With "wrong" it is a choice; a list with a reason tells why not.
    {{ "q": "Which of these is a mammal?", "a": "a whale", "wrong": ["a shark", ["a penguin", "it lays eggs"]] }},

    // Also: "true": false, "list": […] in any order, "order": […], "match": {{…}}, "groups": {{…}}, "number": 42.
    {{ "q": "Name the three primary colours of light.", "list": ["red", "green", "blue"] }}
  ]
}}
)",
                       name, language);
}

}  // namespace overhoor
