#pragma once
// The session in front of a person: what it says becomes frames, what the person presses becomes events.

#include <deque>
#include <functional>
#include <optional>

#include "overhoor/session/drive.hpp"
#include "overhoor/terminal/screen.hpp"
#include "overhoor/view/session_keys.hpp"

namespace overhoor {

// What a face needs of the world beside its screen.
struct FaceDoors {
    Clock clock{};
    // Lets the learner edit the card; what the deck is then, or nothing where it stays as it was.
    std::function<std::optional<DeckRewritten>(const Card&)> edit{};
    // Where the clock stands still (--now), a wait is over at once, and so much later.
    std::function<void(Duration)> let_pass{};
    SessionKeys keys{};
    bool has_person = false;  // who can be asked more than the session asks
};

class TerminalFace : public Face {
public:
    TerminalFace(Screen& screen, FaceDoors doors) : screen_(screen), doors_(std::move(doors)) {}

    void show(const SessionOutput& output) override;
    SessionEvent next_event() override;
    bool try_again(const Problem& problem) override;
    bool interrupted() const { return interrupted_; }

private:
    using Event = std::optional<SessionEvent>;
    void on(const Ask& ask);
    void on(const ShowHint& hint);
    void on(const ShowItems& items);
    void on(const ShowVerdict& verdict);
    void on(const Record&) {}
    void on(const Recorded& recorded);
    void on(const Wait& wait);
    void on(const Refused& refused);
    void on(const Finish& finish);

    // Ends the session when the input did.
    Event stop_at_end(const Input& input);
    // All the keys that do something, in one string.
    std::string wanted_keys(bool grades) const;
    // What the letters mean, after ':' while a question is open, and alone after the answer.
    Event command(char letter);
    Event edit(const Card& card);
    void offer_to_mend(const CardId& leech);

    Event grade_event();
    Event pick_event();
    Event typed_command();
    Event line_event();
    Event wait_event();
    Event count_down();
    bool is_command(const std::string& text) const;

    Screen& screen_;
    FaceDoors doors_;
    Shown shown_{};
    int items_ = 0;  // of an ordered list, given so far
    std::optional<Wait> wait_{};
    bool answered_ = false;
    bool interrupted_ = false;
    std::deque<SessionEvent> to_come_{};  // decided before it was asked
};

}  // namespace overhoor
