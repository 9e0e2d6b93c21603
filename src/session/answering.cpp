#include "overhoor/session/answering.hpp"

#include <algorithm>
#include <utility>

#include "overhoor/answer/check.hpp"
#include "overhoor/session/course.hpp"

namespace overhoor {
namespace {

// ── The answer ───────────────────────────────────────────────────────────────────────────────────────

bool in_order(const Shown& shown) {
    const auto* list = std::get_if<ExpectedList>(&shown.card.expected);
    return list != nullptr && list->ordered;
}

// What was told was not recalled.
Grade best_after_hints(const Session& session) {
    if (session.hints == 0) return Grade::easy;
    const std::vector<Hint> hints = hints_for(session.shown);
    Grade most = Grade::easy;
    for (std::size_t i = 0; i < static_cast<std::size_t>(session.hints); ++i)
        most = std::min(most, hints[i].most);
    return most;
}

bool was_shown(const PartVerdict& part, const std::optional<Verdict>& before) {
    return before && std::ranges::any_of(before->parts, [&](const PartVerdict& old) {
               return !part.given.empty() && old.expected == part.expected && old.given == part.given;
           });
}

// What is named now and was not before, and what does not belong.
// What the newest line brings. One line alone is read as several items where it may be; among others it is
// one, so that what does not belong may be divided otherwise than before.
std::vector<PartVerdict> news_of(const Verdict& now, const std::optional<Verdict>& before,
                                 const std::string& line) {
    std::vector<PartVerdict> news;
    for (const PartVerdict& part : now.parts) {
        const bool is_of_before = part.expected.empty() && line.find(part.given) == std::string::npos;
        if (!part.given.empty() && !is_of_before && !was_shown(part, before)) news.push_back(part);
    }
    return news;
}

bool goes_by_plan(const Wishes& wishes, Moment now) {
    return wishes.spread && study_day(now, wishes.rollover) < wishes.spread->from;
}

Step show_verdict(Session session, Answer given, std::optional<Verdict> verdict, Moment now) {
    const Seat& seat = session.seats[*session.current];
    // Who asks to see an answer that could have been typed did not know it; who only thinks it is trusted.
    const Grade revealed = session.shown.way == Way::reveal ? Grade::good : Grade::again;
    ShowVerdict show{.shown = session.shown,
                     .given = std::move(given),
                     .next = after_each_grade(seat.state, seat.card.id, now, session.wishes.of(seat.card.id)),
                     .by_plan = goes_by_plan(session.wishes.of(seat.card.id), now),
                     .suggested = verdict ? verdict->suggested : revealed,
                     .now = now};
    if (const Grade most = best_after_hints(session); show.suggested > most) {
        show.suggested = most;
        show.after_hints = true;
    }
    if (verdict && session.items_so_far && !in_order(session.shown))
        for (const PartVerdict& part : verdict->parts)
            show.ticked.push_back(was_shown(part, session.items_so_far));
    show.verdict = std::move(verdict);
    session.answered = show;
    return {.session = std::move(session), .outputs = {std::move(show)}};
}

Verdict judged(const Session& session, const Expected& expected, const Answer& answer) {
    const Card& card = session.shown.card;
    const auto others = session.answers.find(card.deck);
    const auto lists = session.lists.find(card.language);
    const Question question{
        .language = card.language,
        .prompt = card.prompt,
        .others = others == session.answers.end() ? std::span<const std::string>{} : others->second,
        .lists = lists == session.lists.end() ? std::span<const WordList* const>{} : lists->second};
    return check(expected, answer, question);
}

Verdict judged(const Session& session, const Answer& answer) {
    return judged(session, session.shown.card.expected, answer);
}

bool says_nothing(const Verdict& verdict) {
    return std::ranges::all_of(verdict.parts, [](const PartVerdict& part) { return part.given.empty(); });
}

// How many items were given, right or wrong, whatever their order.
int items_given(const Session& session) {
    ExpectedList list = std::get<ExpectedList>(session.shown.card.expected);
    list.ordered = false;
    const Verdict verdict = judged(session, Expected{std::move(list)}, session.items);
    return static_cast<int>(
        std::ranges::count_if(verdict.parts, [](const PartVerdict& part) { return !part.given.empty(); }));
}

}  // namespace

Step on(const AnswerGiven& event, Session session, Moment now) {
    if (session.answered)
        return refused(std::move(session), "this card is already answered",
                       "grade it: again, hard, good or easy");
    if (session.shown.way == Way::reveal)
        return show_verdict(std::move(session), event.answer, std::nullopt, now);
    const Answer answer = spelled_out(session.shown, event.answer);
    Verdict verdict = judged(session, answer);
    return show_verdict(std::move(session), answer, std::move(verdict), now);
}

// As long as items are wanted the verdict waits.
Step on(const ItemsGiven& event, Session session, Moment now) {
    if (session.answered || !std::holds_alternative<ExpectedList>(session.shown.card.expected))
        return on(AnswerGiven{Answer{{event.text}}}, std::move(session), now);
    if (!session.shown.options.empty() && session.items.parts.empty()) {
        // Mixed items were shown: letters give the whole order at once.
        const Answer answer = spelled_out(session.shown, {{event.text}});
        if (answer.parts.size() == session.shown.options.size())
            return on(AnswerGiven{answer}, std::move(session), now);
    }
    session.items.parts.push_back(event.text);
    Verdict verdict = judged(session, session.items);
    if (!session.items_so_far && says_nothing(verdict)) {
        // "I don't know": who says so wants to see the answer.
        session.items = {};
        return on(RevealAsked{}, std::move(session), now);
    }
    const bool has_order = in_order(session.shown);
    const int so_far = has_order ? items_given(session) : verdict.matched;
    if (so_far >= verdict.of) {
        Answer items = session.items;
        return show_verdict(std::move(session), std::move(items), std::move(verdict), now);
    }
    ShowItems show{.shown = session.shown, .named = so_far, .of = verdict.of, .judged = !has_order};
    if (!has_order) show.news = news_of(verdict, session.items_so_far, event.text);
    session.items_so_far = std::move(verdict);
    return {.session = std::move(session), .outputs = {std::move(show)}};
}

// Of a list that was begun the answer is what was named.
Step on(const RevealAsked&, Session session, Moment now) {
    if (session.answered)
        return refused(std::move(session), "the answer is already shown",
                       "grade it: again, hard, good or easy");
    if (session.items_so_far) {
        Answer items = session.items;
        Verdict verdict = *session.items_so_far;
        return show_verdict(std::move(session), std::move(items), std::move(verdict), now);
    }
    return show_verdict(std::move(session), {}, std::nullopt, now);
}

Step on(const HintAsked&, Session session, Moment) {
    const std::vector<Hint> hints = hints_for(session.shown);
    if (session.answered) return refused(std::move(session), "the answer is already shown", "");
    if (hints.empty())
        return refused(std::move(session), "this card has no hint", "ask for the answer instead");
    const auto next = static_cast<std::size_t>(session.hints);
    if (next == hints.size())
        return refused(std::move(session), "that was the last hint", "ask for the answer instead");
    ++session.hints;
    const ShowHint hint{.hint = hints[next], .number = session.hints, .of = static_cast<int>(hints.size())};
    if (hint.hint.kind == Hint::Kind::arrange) session.shown.options = hint.hint.texts;
    return {.session = std::move(session), .outputs = {hint}};
}

}  // namespace overhoor
