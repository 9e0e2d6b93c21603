#include "overhoor/commands/fix.hpp"

#include <fmt/format.h>

#include <map>
#include <ostream>

#include "overhoor/commands/study.hpp"
#include "overhoor/deck/mend.hpp"
#include "overhoor/storage/deck_files.hpp"
#include "overhoor/storage/deck_writer.hpp"
#include "overhoor/text/printable.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/text_diff.hpp"

namespace overhoor {
namespace {

// "2 trailing-comma, 1 unknown-key"
std::string rules_of(const std::vector<Problem>& mended) {
    std::map<std::string, int> counts;
    for (const Problem& problem : mended) ++counts[problem.rule];
    std::string told;
    for (const auto& [rule, count] : counts)
        told += fmt::format("{}{} {}", told.empty() ? "" : ", ", count, rule);
    return told;
}

struct Fixed {
    std::string text{};
    std::string told{};
};

Fixed fixed(const std::string& name, const std::string& text, bool with_ids) {
    Mended mended = mend({.name = name, .text = text});
    Fixed result{.text = std::move(mended.text)};
    if (!mended.mended.empty()) result.told = phrase("mended {}", rules_of(mended.mended));
    if (!mended.finished) result.told += said(", and there is more: run it again");
    if (!with_ids) return result;
    const auto ids = written_ids({.name = name, .text = result.text});
    if (ids.empty()) return result;
    result.text = replaced(result.text, ids);
    result.told += (result.told.empty() ? "" : ", ") +
                   phrase(ids.size() == 1 ? "wrote {} id" : "wrote {} ids", ids.size());
    return result;
}

}  // namespace

Exit fix_decks(std::span<const std::filesystem::path> files, const FixWishes& wishes, World& world,
               const CommonOptions& common) {
    Exit exit = Exit::fine;
    for (const auto& file : files) {
        const auto text = read_file(file, largest_deck);
        if (!text) continue;  // the check that follows tells
        const Fixed after = fixed(file.string(), *text, wishes.ids);
        if (after.text == *text) continue;
        if (wishes.dry_run) {
            world.out << text_diff(file.string(), *text, after.text);
            if (exit == Exit::fine) exit = Exit::no;
            continue;
        }
        if (auto written = rewrite_deck(file, *text, after.text); !written) {
            report(world, common, written.error());
            exit = Exit::failed;
            continue;
        }
        world.err << printable_diagnostic(file.string()) << ": " << after.told << '\n';
    }
    return exit;
}

}  // namespace overhoor
