#pragma once
// An exam: its questions, and the marking of what was answered. No feedback before the end; a blank answer
// costs nothing.

#include <chrono>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "overhoor/answer/word_list.hpp"
#include "overhoor/core/verdict.hpp"
#include "overhoor/session/question.hpp"

namespace overhoor {

struct Exam {
    std::string title{};
    std::uint64_t seed = 0;
    char version = 'A';
    std::vector<Shown> questions{};
    std::optional<std::chrono::minutes> limit{};
    double pass = 0.55;     // fraction of the points, 0 to 1
    bool negative = false;  // a wrong pick costs what blind guessing would have won
};

// What the judge may know beside the cards.
struct ExamKnowledge {
    std::map<std::string, std::vector<std::string>> answers{};        // by deck
    std::map<std::string, std::span<const WordList* const>> lists{};  // by language
};

// An answer to each question; nothing where it was left open.
using ExamAnswers = std::vector<std::optional<Answer>>;

struct Marked {
    Answer given{};  // letters spelled out
    bool answered = false;
    Verdict verdict{};
    double earned = 0;  // points; below 0 only with negative marking
    double points = 0;  // of the card
};

struct ExamResult {
    std::vector<Marked> questions{};
    double score = 0, of = 0;  // points; the score is never below 0
    double fraction = 0;       // score / of
    bool passed = false;
};

// Were as many items named as a list asks for, right or wrong?
bool names_enough(const Shown& shown, const Answer& answer);

ExamResult mark(const Exam& exam, const ExamAnswers& answers, const ExamKnowledge& knowledge);

// What an answer is worth, as a fraction of the card's points. Right with a slip is right. Of several parts
// each counts alike; what was named beyond the number asked for, and each wrong pick among several options,
// takes one of them back. With negative marking a wrong pick of one among n options costs 1/(n − 1).
double worth(const Card& card, const Verdict& verdict, bool answered, bool negative);

// The Dutch grade, 1.0 to 10.0 in steps of 0.1: 5.5 at the pass mark, straight lines below and above. It is
// 5.5 or more exactly when the fraction reaches the mark.
double dutch_grade(double fraction, double pass);

}  // namespace overhoor
