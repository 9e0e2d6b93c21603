#include "overhoor/commands/relink.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <memory>
#include <optional>
#include <ostream>
#include <set>
#include <span>
#include <utility>

#include "overhoor/commands/recording.hpp"
#include "overhoor/commands/relink_scene.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/relink_view.hpp"

namespace overhoor {
namespace {

std::string told(const RelinkScene& scene, const Rename& pair) {
    return phrase(scene.was_studied(pair.to) ? "{} goes on with the history of {}, and with its own"
                                             : "{} goes on with the history of {}",
                  pair.to.value, pair.from.value);
}

Exit write_pairs(const RelinkScene& scene, const RelinkWishes& wishes, LogWriter& writer, World& world,
                 const CommonOptions& common) {
    const auto pairs = pairs_from(scene, wishes.pairs);
    if (!pairs) {
        report(world, common, pairs.error());
        return Exit::misuse;
    }
    const std::vector<Happened> entries{pairs->begin(), pairs->end()};
    if (const auto written = writer.append(entries, clock_of(world, common)()); !written) {
        report(world, common, written.error());
        return Exit::failed;
    }
    for (const Rename& pair : *pairs) {
        if (wishes.json)
            world.out << moved_json(pair, true) << '\n';
        else
            write(world, common, Frame{}.add(Line{told(scene, pair)}.hanging(2)));
    }
    return Exit::fine;
}

// ── Listing ──────────────────────────────────────────────────────────────────────────────────────────────

void list_json(const RelinkScene& scene, World& world) {
    for (const Rename& move : scene.moved.moves) world.out << moved_json(move, false) << '\n';
    for (const LostCard& lost : scene.lost)
        world.out << lost_json(lost, scene.past.standing.states.at(lost.card)) << '\n';
}

Frame moves_view(const RelinkScene& scene) {
    Frame frame;
    if (scene.moved.moves.empty()) return frame;
    frame.add(Line{in_words("Edited cards that keep their histories by themselves:"), Style::bold});
    for (const Rename& move : scene.moved.moves)
        frame.add(Line{}.add("  " + move.from.value).add("  →  " + move.to.value).hanging(4));
    return frame.blank();
}

Frame rest_view(const RelinkScene& scene) {
    Frame frame;
    const auto rest = std::span{scene.lost}.subspan(scene.unclear);
    if (rest.empty()) return frame;
    frame.add(Line{in_words("Studied, gone from these decks, and like no new card:"), Style::bold});
    return frame.add(gone_view(rest, scene.past.standing.states)).blank();
}

Exit list(const RelinkScene& scene, World& world, const CommonOptions& common) {
    const Exit exit = scene.unclear > 0 ? Exit::no : Exit::fine;
    Frame frame = moves_view(scene);
    if (scene.unclear > 0)
        frame.add(Line{in_words("Studied, and gone; which of the new cards each is now is not clear:"),
                       Style::bold});
    for (const LostCard& lost : std::span{scene.lost}.first(scene.unclear))
        frame.add(lost_view(lost, scene.past.standing.states.at(lost.card))).blank();
    frame.add(rest_view(scene));
    if (scene.unclear > 0)
        frame.add(
            Line{in_words("Say which: overhoor check --relink --pair OLD=NEW (ids as above; repeatable).")}
                .hanging(2));
    if (frame.lines.empty()) frame.add(Line{in_words("No history is without its card.")});
    write(world, common, frame);
    return exit;
}

// ── Asking ───────────────────────────────────────────────────────────────────────────────────────────────

class Asking {
public:
    Asking(const RelinkScene& scene, LogWriter& writer, World& world, const CommonOptions& common)
        : scene_(scene),
          writer_(writer),
          world_(world),
          common_(common),
          screen_(open_screen(STDIN_FILENO, STDOUT_FILENO, world.environment, wishes_of(world, common))) {}

    Exit done() {
        screen_->show(moves_view(scene_).add(rest_view(scene_)));
        std::size_t number = 0;
        for (const LostCard& lost : std::span{scene_.lost}.first(scene_.unclear)) {
            if (ended_) break;
            screen_->show(Frame{}
                              .add(Line{phrase("{} of {}", ++number, scene_.unclear), Style::dim})
                              .add(lost_view(lost, scene_.past.standing.states.at(lost.card))));
            if (const auto to = answer(lost)) link({.from = lost.card, .to = *to});
        }
        screen_->show(Frame{}.add(
            Line{phrase("{} of {} linked.{}", linked_, scene_.unclear,
                        linked_ == 0 ? "" : phrase(" `overhoor log undo {}` takes that back.", linked_))}));
        return exit_;
    }

private:
    std::optional<CardId> answer(const LostCard& lost) {
        for (;;) {
            const Input input = screen_->ask_line(
                {.text = Line{phrase("1–{}, the id of another card, Enter for none, q to stop> ",
                                     lost.candidates.size())}});
            if (input.kind == Input::Kind::interrupted) exit_ = Exit::interrupted;
            ended_ = input.kind != Input::Kind::line || input.text == "q";
            if (ended_ || input.text.empty()) return std::nullopt;
            if (input.text.size() == 1 && input.text[0] >= '1' &&
                static_cast<std::size_t>(input.text[0] - '1') < lost.candidates.size()) {
                const CardId& chosen =
                    lost.candidates[static_cast<std::size_t>(input.text[0] - '1')].card->id;
                if (is_free(chosen)) return chosen;
            } else if (const Card* card = scene_.card_called(input.text)) {
                if (is_free(card->id)) return card->id;
            } else {
                say(phrase("there is no card \"{}\" in these decks", input.text));
            }
        }
    }

    bool is_free(const CardId& card) {
        if (!taken_.contains(card)) return true;
        say(phrase("{} goes on with another history already", card.value));
        return false;
    }

    void say(const std::string& text) { screen_->show(Frame{}.add(Line{text, Style::bad})); }

    void link(const Rename& pair) {
        if (const auto written = writer_.append(pair, clock_of(world_, common_)()); !written) {
            report(world_, common_, written.error());
            exit_ = Exit::failed;
            ended_ = true;
            return;
        }
        taken_.insert(pair.to);
        ++linked_;
        screen_->show(Frame{}.add(Line{told(scene_, pair), Style::good}.hanging(2)).blank());
    }

    const RelinkScene& scene_;
    LogWriter& writer_;
    World& world_;
    const CommonOptions& common_;
    std::unique_ptr<Screen> screen_;
    std::set<CardId> taken_{};
    std::size_t linked_ = 0;
    bool ended_ = false;
    Exit exit_ = Exit::fine;
};

}  // namespace

Exit relink(const std::vector<std::string>& which, const RelinkWishes& wishes, World& world,
            const CommonOptions& common) {
    RelinkScene scene;
    if (const Exit exit = look_again(scene, which, world, common); exit != Exit::fine) return exit;
    const bool asks = wishes.pairs.empty() && !wishes.json && scene.unclear > 0 && world.out_on_terminal &&
                      ::isatty(STDIN_FILENO) == 1;
    if (wishes.pairs.empty() && !asks) {
        if (!wishes.json) return list(scene, world, common);
        list_json(scene, world);
        return scene.unclear > 0 ? Exit::no : Exit::fine;
    }
    // A pair that is wrong makes no log.
    if (const auto pairs = pairs_from(scene, wishes.pairs); !pairs) {
        report(world, common, pairs.error());
        return Exit::misuse;
    }
    const Folders folders = find_folders(world.environment, common.data, common.settings);
    auto writer = open_writer(world, common, folders);
    if (!writer) {
        report(world, common, writer.error());
        return Exit::failed;
    }
    // Between the reading and the lock another session may have recorded something.
    if (scene.past.log_read != log_state(folders))
        if (const Exit exit = look_again(scene, which, world, common); exit != Exit::fine) return exit;
    return asks ? Asking{scene, *writer, world, common}.done()
                : write_pairs(scene, wishes, *writer, world, common);
}

}  // namespace overhoor
