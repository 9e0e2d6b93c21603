#include "labelled.hpp"

#include <fmt/format.h>

#include <fstream>
#include <nlohmann/json.hpp>

namespace overhoor {
namespace {

using Json = nlohmann::ordered_json;

bool is_right(const std::string& verdict) { return verdict == "correct" || verdict == "close"; }

void add(Count& count, bool same, bool accepted, bool should) {
    ++count.all;
    count.verdict += same ? 1 : 0;
    count.right += accepted == should ? 1 : 0;
    count.accepted += accepted && !should ? 1 : 0;
    count.rejected += !accepted && should ? 1 : 0;
}

std::string row(const std::string& name, const Count& count) {
    return fmt::format("{:<18} {:>5} {:>9} {:>6.1f} % {:>10} {:>10}\n", name, count.all, count.verdict,
                       100.0 * count.verdict / std::max(1, count.all), count.accepted, count.rejected);
}

}  // namespace

std::string Agreement::table() const {
    std::string text = fmt::format("{:<18} {:>5} {:>9} {:>8} {:>10} {:>10}\n", "category", "cases",
                                   "as label", "", "accepted", "rejected");
    for (const auto& [category, count] : by_category) text += row(category, count);
    return text + row("all", total) +
           fmt::format("{} of {} answers labelled wrong were accepted\n", wrong_accepted, labelled_wrong);
}

std::vector<JudgeCase> labelled_cases(const std::string& file) {
    std::ifstream in{file};
    std::vector<JudgeCase> cases;
    for (const Json& label : Json::parse(in))
        if (auto read = judge_case_from_json(label.dump())) cases.push_back(std::move(*read));
    return cases;
}

Agreement judge_labelled(const std::string& file, const ListsFor& lists_for) {
    std::ifstream in{file};
    Agreement agreement;
    for (const Json& label : Json::parse(in)) {
        const auto read = judge_case_from_json(label.dump());
        if (!read) {
            agreement.differences.push_back(label["id"].get<std::string>() + ": " + read.error().message);
            continue;
        }
        const auto lists = lists_for(read->language);
        const Verdict verdict = check(
            read->expected, read->given,
            {.language = read->language, .prompt = read->prompt, .others = read->others, .lists = lists});
        const std::string wanted = label["verdict"];
        const std::string found = name_of(verdict.outcome);
        const bool counts =
            !label.contains("matched") || (label["matched"] == verdict.matched && label["of"] == verdict.of);
        const bool same = wanted == found && counts;
        const bool accepted = verdict.outcome >= Outcome::close;
        add(agreement.by_category[label["category"]], same, accepted, is_right(wanted));
        add(agreement.total, same, accepted, is_right(wanted));
        agreement.labelled_wrong += wanted == "wrong" ? 1 : 0;
        agreement.wrong_accepted += wanted == "wrong" && accepted ? 1 : 0;
        if (!same)
            agreement.differences.push_back(fmt::format(
                "{} {}: {} for {}: label {} ({}), judged {} {}/{} ({})", label["id"].get<std::string>(),
                label["category"].get<std::string>(), label["given"].dump().substr(0, 80),
                label["expected"].dump().substr(0, 80), wanted, label["rule"].get<std::string>(), found,
                verdict.matched, verdict.of, verdict.reason));
    }
    return agreement;
}

}  // namespace overhoor
