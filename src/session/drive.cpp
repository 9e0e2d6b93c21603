#include "overhoor/session/drive.hpp"

#include <utility>

namespace overhoor {

Result<Summary> drive(Session session, Face& face, const Append& append, const Clock& clock,
                      const Earlier& earlier) {
    for (Step step = start(std::move(session), clock());;) {
        for (const SessionOutput& output : step.outputs) {
            if (const auto* record = std::get_if<Record>(&output)) {
                // The log comes before the screen: what the learner has seen accepted is never lost.
                auto written = append(*record);
                while (!written && written.error().rule != "log-unsure" && face.try_again(written.error()))
                    written = append(*record);
                if (!written) return written.error();
                face.show(acknowledge(step.session, *record, *written));
                continue;
            }
            face.show(output);
            if (const auto* end = std::get_if<Finish>(&output)) return end->summary;
        }
        SessionEvent event = face.next_event();
        if (std::holds_alternative<UndoAsked>(event) && step.session.past.empty() && earlier)
            if (auto undone = earlier()) event = std::move(*undone);
        step = advance(std::move(step.session), event, clock());
    }
}

}  // namespace overhoor
