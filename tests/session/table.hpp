#pragma once
// A session under test: cards in a line, what happens told in a few words.

#include <fmt/format.h>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "overhoor/session/session.hpp"

namespace overhoor {

inline const Moment noon = *moment_from_iso("2026-11-23T12:00:00+01:00");

inline Card text_card(const std::string& name, const std::string& answer) {
    return {.id = {"d/" + name},
            .deck = "d",
            .note = "d/" + name,
            .language = "nl",
            .prompt = name + "?",
            .expected = ExpectedText{.accepted = {answer}}};
}

inline Session with(std::vector<Card> cards) {
    Session session;
    for (Card& card : cards) {
        session.queue.push_back(session.seats.size());
        session.seats.push_back({std::move(card), {}});
    }
    return session;
}

// What happens, in a word each: "ask a", "verdict correct", "record good", "done".
inline std::string told(const std::vector<SessionOutput>& outputs) {
    std::string all;
    for (const SessionOutput& output : outputs) {
        if (!all.empty()) all += ", ";
        if (const auto* ask = std::get_if<Ask>(&output)) all += "ask " + ask->shown.card.prompt;
        if (const auto* show = std::get_if<ShowVerdict>(&output))
            all += std::string{"verdict "} + (show->verdict ? name_of(show->verdict->outcome) : "revealed");
        if (const auto* record = std::get_if<Record>(&output)) {
            if (const auto* review = std::get_if<Review>(&record->what))
                all += fmt::format("record {} {}", review->card.value, static_cast<int>(review->grade));
            if (std::holds_alternative<Undo>(record->what)) all += "record undo";
            if (const auto* aside = std::get_if<SetAside>(&record->what))
                all += fmt::format("set aside {}", aside->card.value);
            if (const auto* rename = std::get_if<Rename>(&record->what))
                all += fmt::format("rename {} {}", rename->from.value, rename->to.value);
        }
        if (std::holds_alternative<Refused>(output)) all += "refused";
        if (const auto* items = std::get_if<ShowItems>(&output))
            all += fmt::format("items {} of {}", items->named, items->of);
        if (const auto* wait = std::get_if<Wait>(&output))
            all += fmt::format("wait {} s",
                               std::chrono::floor<std::chrono::seconds>(wait->until - wait->now.at).count());
        if (std::holds_alternative<ShowHint>(output)) all += "hint";
        if (std::holds_alternative<Finish>(output)) all += "done";
    }
    return all;
}

// A session under test, its clock, and what it said last.
struct Table {
    Step step{};
    Moment now = noon;
    std::uint64_t n = 0;

    explicit Table(Session session) {
        step = start(std::move(session), now);
        note();
    }
    std::string hear(const SessionEvent& event) {
        step = advance(std::move(step.session), event, now);
        note();
        return told(step.outputs);
    }
    void note() {
        for (const SessionOutput& output : step.outputs)
            if (const auto* record = std::get_if<Record>(&output))
                acknowledge(step.session, *record, {"test", ++n});
    }
};

inline AnswerGiven says(const char* text) { return {Answer{{text}}}; }

}  // namespace overhoor
