#include "overhoor/commands/terminal_face.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "overhoor/view/session_view.hpp"

namespace overhoor {
namespace {

bool is_blank(const std::string& text) { return text.find_first_not_of(' ') == std::string::npos; }

// At once, where an answer would not begin with them.
std::string keys_of_an_empty_line(const Card& card) {
    const bool is_answer = model_answer(card.expected, card.language).starts_with('?');
    return is_answer ? "\t" : "?\t";
}

// "badc", "b a d c": a letter for each of the fields, when there are several.
std::optional<Answer> letters_for_all(const Shown& shown, const std::string& text) {
    Answer answer;
    for (const char letter : text) {
        if (letter == ' ' || letter == ',') continue;
        const char small = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
        if (small < 'a' || static_cast<std::size_t>(small - 'a') >= shown.options.size()) return std::nullopt;
        answer.parts.emplace_back(1, small);
    }
    if (shown.fields.size() < 2 || answer.parts.size() != shown.fields.size()) return std::nullopt;
    return answer;
}

}  // namespace

// ── What the session says ────────────────────────────────────────────────────────────────────────────

void TerminalFace::show(const SessionOutput& output) {
    std::visit([&](const auto& what) { on(what); }, output);
}

void TerminalFace::on(const Ask& ask) {
    shown_ = ask.shown;
    items_ = 0;
    answered_ = false;
    wait_.reset();
    screen_.show(show_ask(ask));
}

void TerminalFace::on(const ShowHint& hint) { screen_.show(show_hint(hint)); }

void TerminalFace::on(const ShowItems& items) {
    items_ = items.named;
    screen_.show(show_items(items));
}

void TerminalFace::on(const ShowVerdict& verdict) {
    answered_ = true;
    screen_.show(show_verdict(verdict));
    screen_.show(show_grades(verdict, screen_.look().width, doors_.keys));
}

void TerminalFace::on(const Recorded& recorded) {
    const auto* aside = std::get_if<SetAside>(&recorded.what);
    screen_.show(show_recorded(recorded, aside != nullptr && aside->card != shown_.card.id));
    const auto* review = std::get_if<Review>(&recorded.what);
    if (recorded.leech && review != nullptr && doors_.has_person) offer_to_mend(review->card);
}

void TerminalFace::on(const Wait& wait) {
    // After a wait that was not long enough there is no more to say.
    if (!wait_) screen_.show(show_wait(wait));
    wait_ = wait;
}

void TerminalFace::on(const Refused& refused) { screen_.show(show_refused(refused)); }

void TerminalFace::on(const Finish& finish) { screen_.show(show_summary(finish.summary, doors_.clock())); }

void TerminalFace::offer_to_mend(const CardId& leech) {
    const Input input = screen_.ask_key({.text = leech_keys(), .keys = "es\r"});
    if (auto stop = stop_at_end(input)) return to_come_.push_back(*stop);
    if (input.text == "s")
        to_come_.emplace_back(SetAsideAsked{.kind = SetAside::Kind::suspend, .card = leech});
    if (input.text == "e" && shown_.card.id == leech)
        if (auto event = edit(shown_.card)) to_come_.push_back(std::move(*event));
}

bool TerminalFace::try_again(const Problem& problem) {
    screen_.show(show_not_kept(problem));
    const Input input = screen_.ask_key({Line{"? "}, "q\r"});
    return !stop_at_end(input) && input.text[0] == keys::enter;
}

// ── What the person does ─────────────────────────────────────────────────────────────────────────────

SessionEvent TerminalFace::next_event() {
    for (;;) {
        if (!to_come_.empty()) {
            SessionEvent event = std::move(to_come_.front());
            to_come_.pop_front();
            return event;
        }
        auto event = wait_                                                 ? wait_event()
                     : answered_                                           ? grade_event()
                     : shown_.way == Way::pick || shown_.way == Way::truth ? pick_event()
                                                                           : line_event();
        if (event) return std::move(*event);
    }
}

TerminalFace::Event TerminalFace::stop_at_end(const Input& input) {
    if (input.kind == Input::Kind::interrupted) interrupted_ = true;
    if (input.kind == Input::Kind::end || input.kind == Input::Kind::interrupted) return StopAsked{};
    return std::nullopt;
}

std::string TerminalFace::wanted_keys(bool grades) const {
    constexpr std::size_t first_other = 4;  // behind the grades
    std::string wanted = "?";
    for (std::size_t i = grades ? 0 : first_other; i < session_keys.size(); ++i)
        wanted += doors_.keys.*session_keys[i].key;
    return wanted;
}

TerminalFace::Event TerminalFace::command(char letter) {
    switch (letter == keys::tab ? letter : usual_key(doors_.keys, letter).value_or('?')) {
        case 'u':
            return UndoAsked{};
        case 's':
            return SetAsideAsked{.kind = SetAside::Kind::suspend};
        case 'b':
            return SetAsideAsked{.kind = SetAside::Kind::bury};
        case 'f':
            return SetAsideAsked{.kind = SetAside::Kind::flag};
        case 'q':
            return StopAsked{};
        case 'h':
        case keys::tab:
            return HintAsked{};
        case 'e':
            return edit(shown_.card);
        default:
            break;
    }
    screen_.show(show_keys(answered_, doors_.keys));
    return std::nullopt;
}

TerminalFace::Event TerminalFace::edit(const Card& card) {
    std::optional<DeckRewritten> rewritten;
    if (doors_.edit) rewritten = doors_.edit(card);
    if (!rewritten) return std::nullopt;
    return SessionEvent{std::move(*rewritten)};
}

TerminalFace::Event TerminalFace::grade_event() {
    const Input input = screen_.ask_key({Line{"? "}, wanted_keys(true) + "\r"});
    if (auto stop = stop_at_end(input)) return stop;
    if (input.text[0] == keys::enter) return SuggestionTaken{};
    const char usual = usual_key(doors_.keys, input.text[0]).value_or('?');
    if (usual >= '1' && usual <= '4') return GradeChosen{static_cast<Grade>(usual - '0')};
    return command(input.text[0]);
}

TerminalFace::Event TerminalFace::pick_event() {
    std::string wanted = ":?\t\r";
    for (std::size_t i = 0; i < shown_.options.size(); ++i) wanted += static_cast<char>('a' + i);
    if (shown_.way == Way::truth) wanted += "wotfjn";
    const Input input = screen_.ask_key({Line{"> "}, wanted});
    if (auto stop = stop_at_end(input)) return stop;
    if (input.text[0] == keys::enter) return RevealAsked{};
    if (input.text[0] == '?' || input.text[0] == keys::tab) return command(input.text[0]);
    if (input.text == ":") return typed_command();
    return AnswerGiven{Answer{{input.text}}};
}

TerminalFace::Event TerminalFace::typed_command() {
    const Input input = screen_.ask_key({Line{": "}, wanted_keys(false)});
    if (auto stop = stop_at_end(input)) return stop;
    return command(input.text[0]);
}

// ":u", unless it is what the card asks for.
bool TerminalFace::is_command(const std::string& text) const {
    return text.size() == 2 && text[0] == ':' &&
           text != model_answer(shown_.card.expected, shown_.card.language);
}

TerminalFace::Event TerminalFace::line_event() {
    const auto* list = std::get_if<ExpectedList>(&shown_.card.expected);
    const std::size_t fields = std::max<std::size_t>(1, shown_.fields.size());
    Answer answer;
    for (std::size_t field = 0; field < fields; ++field) {
        std::string label = field_label(shown_, field);
        if (list != nullptr && list->ordered && items_ > 0) label = std::to_string(items_ + 1) + "> ";
        const Input input =
            screen_.ask_line({.text = Line{label}, .keys = keys_of_an_empty_line(shown_.card)});
        if (auto stop = stop_at_end(input)) return stop;
        if (input.kind == Input::Kind::key) return command(input.text[0]);
        if (is_command(input.text)) return command(input.text[1]);
        if (field == 0 && is_blank(input.text)) return RevealAsked{};
        if (field == 0)
            if (auto all = letters_for_all(shown_, input.text)) return AnswerGiven{std::move(*all)};
        answer.parts.push_back(input.text);
    }
    if (list != nullptr && doors_.has_person) return ItemsGiven{std::move(answer.parts.front())};
    return AnswerGiven{std::move(answer)};
}

TerminalFace::Event TerminalFace::wait_event() {
    const Input input = screen_.ask_key({.text = wait_keys(), .keys = "wsuq\r", .vanish = true});
    if (auto stop = stop_at_end(input)) return stop;
    if (input.text[0] == keys::enter) return NextAsked{};
    if (input.text == "u") return UndoAsked{};
    if (input.text != "w") return StopAsked{};
    if (!doors_.let_pass) return count_down();
    doors_.let_pass(wait_->until - doors_.clock().at);
    return WaitOver{};
}

TerminalFace::Event TerminalFace::count_down() {
    const auto left = [this]() -> std::optional<Line> {
        const Duration time = wait_->until - doors_.clock().at;
        if (time <= Duration{0}) return std::nullopt;
        return countdown(time);
    };
    const auto first = left();
    if (!first) return WaitOver{};
    const Input input = screen_.ask_key({.text = *first, .keys = "suq\r", .vanish = true, .living = left});
    if (auto stop = stop_at_end(input)) return stop;
    if (input.kind == Input::Kind::elapsed) return WaitOver{};
    if (input.text[0] == keys::enter) return NextAsked{};
    if (input.text == "u") return UndoAsked{};
    return StopAsked{};
}

}  // namespace overhoor
