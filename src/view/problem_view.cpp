#include "overhoor/view/problem_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

#include "overhoor/text/letters.hpp"
#include "overhoor/text/printable.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

constexpr int widest_excerpt = 78;

std::string_view word(Severity severity) {
    switch (severity) {
        case Severity::advice:
            return "advice";
        case Severity::warning:
            return "warning";
        case Severity::error:
            break;
    }
    return "error";
}

// What the second place is to the first.
std::string_view name_of_other(const Problem& problem) {
    const bool is_a_gap = problem.where && problem.where->column == problem.where->end_column;
    if (problem.rule == "missing-bracket") return is_a_gap ? "opened" : "noticed";
    if (problem.rule == "wrong-bracket" || problem.rule == "unfinished") return "opened";
    if (problem.rule == "extra-bracket") return "see also";
    if (problem.rule == "unclear-history") return "or this";
    return problem.rule == "trailing-text" ? "ended" : "first";
}

std::string painted(std::string_view text, std::string_view sgr, bool colour) {
    return colour ? fmt::format("\x1b[{}m{}\x1b[0m", sgr, text) : std::string{text};
}

std::string position(const Place& place) {
    std::string file = printable_diagnostic(place.file);
    if (place.excerpt.empty() && place.line == 1 && place.column == 1) return file;
    return fmt::format("{}:{}:{}", file, place.line, place.column);
}

// The excerpt in three parts, each as it is shown: before, in and after the marked place.
struct Marked {
    std::string before{}, inside{}, after{};
};

Marked mark(const Place& place) {
    const std::u32string line = decoded(place.excerpt);
    const auto at = [&](int column) {
        return std::min(static_cast<std::size_t>(std::max(0, column - place.excerpt_column)), line.size());
    };
    const std::size_t begin = at(place.column);
    const std::size_t end = place.end_line > place.line ? line.size() : std::max(begin, at(place.end_column));
    const auto shown = [&](std::size_t from, std::size_t to) {
        return printable_diagnostic(encoded(std::u32string_view{line}.substr(from, to - from)));
    };
    return {shown(0, begin), shown(begin, end), shown(end, line.size())};
}

// Leaves out the beginning and the end of a long line, so that the marked place stands on the screen.
void crop(Marked& marked) {
    const auto cut_front = [](std::string& text, int width) {
        auto clusters = graphemes(text);
        std::size_t from = clusters.size();
        for (int used = 0; from > 0 && used + width_of(clusters[from - 1]) <= width; --from)
            used += width_of(clusters[from - 1]);
        if (from > 0) text = "…" + text.substr(static_cast<std::size_t>(clusters[from].data() - text.data()));
    };
    const auto cut_back = [](std::string& text, int width) {
        int used = 0;
        for (const std::string_view cluster : graphemes(text)) {
            if (used + width_of(cluster) > width) {
                text = text.substr(0, static_cast<std::size_t>(cluster.data() - text.data())) + "…";
                return;
            }
            used += width_of(cluster);
        }
    };
    if (width_of(marked.before) + width_of(marked.inside) + width_of(marked.after) <= widest_excerpt) return;
    cut_back(marked.inside, widest_excerpt / 2);
    const int room = widest_excerpt - width_of(marked.inside);
    const int before = std::max(room / 2, room - width_of(marked.after));
    if (width_of(marked.before) > before) cut_front(marked.before, std::max(1, before - 1));
    cut_back(marked.after, std::max(0, room - width_of(marked.before) - 1));
}

std::string excerpt(const Place& place, std::string_view sgr, bool colour) {
    if (place.excerpt.empty()) return {};
    Marked marked = mark(place);
    crop(marked);
    const std::string gutter = fmt::format("{:>5} | ", place.line);
    const std::string carets(static_cast<std::size_t>(std::max(1, width_of(marked.inside))), '^');
    return fmt::format("{}{}{}{}\n      | {}{}\n", gutter, marked.before, marked.inside, marked.after,
                       std::string(static_cast<std::size_t>(width_of(marked.before)), ' '),
                       painted(carets, sgr, colour));
}

}  // namespace

std::string show_problem(const Problem& problem, bool colour) {
    const std::string_view sgr = problem.severity == Severity::error     ? "1;31"
                                 : problem.severity == Severity::warning ? "1;33"
                                                                         : "1;36";
    std::string text = problem.where ? position(*problem.where) + ": " : "overhoor: ";
    text += painted(fmt::format("{}:", in_words(word(problem.severity))), sgr, colour) + " " +
            printable_diagnostic(problem.message);
    if (!problem.rule.empty()) text += fmt::format(" [{}]", problem.rule);
    text += "\n";
    if (problem.where) text += excerpt(*problem.where, sgr, colour);
    if (problem.other) {
        text += fmt::format("      = {}: {}\n", in_words(name_of_other(problem)), position(*problem.other));
        text += excerpt(*problem.other, "36", colour);
    }
    if (!problem.help.empty())
        text += fmt::format("      {} {}\n", painted(said("= help:"), "36", colour),
                            printable_diagnostic(problem.help));
    return text;
}

void sort_by_place(std::vector<Problem>& problems) {
    std::ranges::stable_sort(problems, {}, [](const Problem& problem) {
        static const Place nowhere{};
        const Place& place = problem.where ? *problem.where : nowhere;
        return std::tuple{std::string_view{place.file}, place.line, place.column};
    });
}

std::string show_counts(const std::vector<Problem>& problems) {
    const auto number_of = [&](Severity severity) {
        return std::ranges::count(problems, severity, &Problem::severity);
    };
    std::string all;
    if (const auto errors = number_of(Severity::error); errors > 0)
        all = phrase(errors == 1 ? "{} error" : "{} errors", errors);
    if (const auto warnings = number_of(Severity::warning); warnings > 0)
        all += (all.empty() ? "" : ", ") + phrase(warnings == 1 ? "{} warning" : "{} warnings", warnings);
    return all.empty() ? std::string{in_words("no problems")} : all;
}

std::string problem_json(const Problem& problem) {
    using Json = nlohmann::ordered_json;
    const Place place = problem.where.value_or(Place{});
    Json json{{"v", 1},
              {"file", place.file},
              {"line", place.line},
              {"column", place.column},
              {"end_line", place.end_line},
              {"end_column", place.end_column},
              {"severity", word(problem.severity)},
              {"rule", problem.rule},
              {"message", problem.message},
              {"help", problem.help}};
    for (const Replacement& one : problem.mending)
        json["fix"].push_back({{"begin", one.where.begin}, {"end", one.where.end}, {"text", one.text}});
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace overhoor
