#pragma once
// What a question of a paper consists of, whatever it is written in: the text, a task, and room.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "overhoor/session/question.hpp"
#include "overhoor/view/paper_words.hpp"

namespace overhoor {

struct PaperQuestion {
    std::vector<std::string> text{};     // lines; the gaps of a cloze are in them
    std::string task{};                  // may be empty
    std::vector<std::string> boxes{};    // ticked: "a) …"
    std::vector<std::string> rows{};     // a letter is written before each
    std::vector<std::string> letters{};  // what the letters stand for: "a) …"
    int lines = 0;                       // to write on
    bool numbered = false;               // 1. 2. 3. before the lines
    std::string unit{};                  // behind the line
};

PaperQuestion paper_question(const Shown& shown, const PaperWords& words);

// "2 pt"
std::string paper_points(double points, const PaperWords& words);
// "40 vragen, 75 minuten, 55 % van de punten is voldoende"
std::string paper_terms(std::size_t questions, double points, std::optional<std::chrono::minutes> limit,
                        double pass, const PaperWords& words);

}  // namespace overhoor
