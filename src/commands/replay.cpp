// overhoor replay: reviews in, memory states out.

#include <fmt/format.h>
#include <unistd.h>

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <istream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/progress.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/exchange/replayed_reviews.hpp"
#include "overhoor/storage/deck_files.hpp"
#include "overhoor/storage/review_log_file.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

struct ReplayOptions {
    std::string file{}, model = "fsrs-6", parameters{};
    double retention = 0.9;
    int day_start = 4, utc_offset = 0;
    bool evaluate = false, splits = false;
};

constexpr std::uintmax_t largest_input = 4ULL << 30U;

// Numbers with commas or blanks between them, perhaps in brackets; or a file that holds them.
Result<std::vector<double>> weights_from(std::string text) {
    if (std::error_code none; std::filesystem::is_regular_file(text, none)) {
        auto file = read_file(text, 1 << 20);
        if (!file) return file.error();
        text = std::move(*file);
    }
    std::vector<double> weights;
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at != end;) {
        if (std::string_view{" ,[]\t\r\n"}.find(*at) != std::string_view::npos) {
            ++at;
            continue;
        }
        double value = 0;
        const auto read = std::from_chars(at, end, value);
        if (read.ec != std::errc{} || !std::isfinite(value))
            return Problem{
                .message = said("--parameters: not a list of numbers"),
                .help = said("write the weights with commas between them, or name a file that holds them"),
                .rule = "bad-parameters"};
        weights.push_back(value);
        at = read.ptr;
    }
    return weights;
}

// Iterators throw where what they read is a folder, or was closed.
Result<std::string> whole_of(std::istream& in, const std::string& name) {
    try {
        return std::string{std::istreambuf_iterator<char>{in}, {}};
    } catch (const std::exception&) {
        return Problem{.message = phrase("cannot read {}", name), .rule = "unreadable"};
    }
}

Result<PastReviews> reviews_of(const ReplayOptions& options, World& world, const CommonOptions& common,
                               const TellProgress& tell) {
    const DayRule days{std::chrono::hours{options.day_start}, std::chrono::minutes{options.utc_offset}};
    if (options.file.empty() && isatty(STDIN_FILENO) == 1) {
        LoadedLog log = load_log(find_folders(world.environment, common.data, common.settings));
        put_in_order(log.history);
        PastReviews reviews = past_reviews_of(log.history, days.rollover);
        reviews.problems = std::move(log.problems);
        return reviews;
    }
    if (options.file.empty() || options.file == "-") {
        const std::string name = said("standard input");
        const auto text = whole_of(world.in, name);
        return text ? read_past_reviews(*text, name, days, tell) : text.error();
    }
    // A pipe has a name too: /dev/fd/3, as shells make them.
    std::error_code none;
    if (!std::filesystem::is_regular_file(options.file, none) &&
        !std::filesystem::is_directory(options.file, none)) {
        if (std::ifstream pipe{options.file, std::ios::binary}) {
            const auto text = whole_of(pipe, options.file);
            return text ? read_past_reviews(*text, options.file, days, tell) : text.error();
        }
    }
    const auto text = read_file(options.file, largest_input);
    if (!text) return text.error();
    return read_past_reviews(*text, options.file, days, tell);
}

std::string number(double value) { return std::isfinite(value) ? fmt::format("{}", value) : "null"; }

std::string quoted(const std::string& text) {
    using Json = nlohmann::json;
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string line_of(const ReplayedReview& one, bool are_cards, double retention) {
    // The id of a history is JSON already.
    const std::string id = are_cards ? quoted(one.card->id) : one.card->id;
    std::string line = fmt::format(R"({{"v":1,"{}":{})", are_cards ? "card" : "id", id);
    line += fmt::format(R"(,"n":{},"rating":{},"elapsed_days":{},"retrievability":{},"stability":{})", one.n,
                        static_cast<int>(one.review->grade), number(one.elapsed_days),
                        one.recall ? number(*one.recall) : "null", number(one.memory.stability));
    if (one.model->counts_real_days())
        line += fmt::format(R"(,"stability_fast":{})", number(one.memory.fast));
    return line + fmt::format(R"(,"difficulty":{},"interval_days":{}}})", number(one.memory.difficulty),
                              number(one.model->interval_days(one.memory, retention)));
}

std::string members_of(const Evaluation& evaluation) {
    return fmt::format(R"("reviews":{},"log_loss":{},"rmse_bins":{},"auc":{})", evaluation.reviews,
                       number(evaluation.log_loss), number(evaluation.rmse_bins), number(evaluation.auc));
}

std::string evaluation_line(const std::vector<Prediction>& predictions, bool splits) {
    std::string line = R"({"v":1,)" + members_of(evaluate(predictions));
    if (splits) {
        Evaluation mean{.auc = 0};
        const auto folds = evaluate_splits(predictions);
        std::string list;
        for (const Evaluation& fold : folds) {
            list += fmt::format("{}{{{}}}", list.empty() ? "" : ",", members_of(fold));
            const auto count = static_cast<double>(folds.size());
            mean.reviews += fold.reviews;
            mean.log_loss += fold.log_loss / count;
            mean.rmse_bins += fold.rmse_bins / count;
            mean.auc += fold.auc / count;
        }
        line += fmt::format(R"(,"splits":[{}],"mean_of_splits":{{{}}})", list, members_of(mean));
    }
    return line + "}";
}

Exit replay(const ReplayOptions& options, World& world, const CommonOptions& common) {
    const auto fail = [&](const Problem& problem, Exit exit) {
        report(world, common, problem);
        return exit;
    };
    const auto weights = weights_from(options.parameters);
    if (!weights) return fail(weights.error(), Exit::misuse);
    const auto model = MemoryModel::of(options.model, *weights);
    if (!model) return fail(model.error(), Exit::misuse);
    ProgressBar bar{world, common, "replaying"};
    constexpr double reading = 0.5;  // of all the work
    const auto reviews = reviews_of(options, world, common, [&](double done) { bar.tell(reading * done); });
    bar.wipe();
    if (!reviews) return fail(reviews.error(), Exit::failed);
    std::vector<Prediction> predictions;
    const bool shows_lines = !options.evaluate && world.out_on_terminal;  // these tell enough
    constexpr std::size_t seldom = 4096;
    std::size_t number = 0;
    const auto replayed = replay_reviews(*reviews, options.model, *model, [&](const ReplayedReview& one) {
        if (++number % seldom == 0 && !shows_lines)
            bar.tell(reading + (1 - reading) * static_cast<double>(number) /
                                   static_cast<double>(reviews->order.size()));
        if (!options.evaluate)
            world.out << line_of(one, reviews->are_cards, options.retention) << '\n';
        else if (one.predicted)
            predictions.push_back(*one.predicted);
    });
    bar.wipe();
    if (!replayed) return fail(replayed.error(), Exit::failed);
    if (options.evaluate) world.out << evaluation_line(predictions, options.splits) << '\n';
    report(world, common, reviews->problems);
    return reviews->problems.empty() ? Exit::fine : Exit::failed;
}

}  // namespace

void add_replay(CommandLine& program, Call call) {
    auto options = std::make_shared<ReplayOptions>();
    CommandLine command =
        program.command("replay", "What a memory model says of past reviews: a JSON line each");
    command
        .option("file", options->file,
                "CSV, lines of a log, or histories as JSON lines; none: standard input, at a terminal your "
                "own log")
        .type("FILE");
    command.option("--model", options->model, "The memory model").among({"fsrs-6", "fsrs-7"}).type("MODEL");
    command
        .option("--parameters", options->parameters, "Its weights, or a file with them; none: the defaults")
        .type("LIST");
    command.option("--retention", options->retention, "Intervals until recall has fallen to this, 0 to 1")
        .checked([](const std::string& text) {
            const double value = std::strtod(text.c_str(), nullptr);
            return value > 0 && value < 1 ? std::string{} : said("a number between 0 and 1");
        })
        .type("P");
    command.option("--day-start", options->day_start, "The hour at which a study day begins")
        .range(0, 23)
        .type("HOUR");
    command
        .option("--utc-offset", options->utc_offset, "For CSV: how far the learner's clock is ahead of UTC")
        .range(-1080, 1080)
        .type("MINUTES");
    command.flag(
        "--evaluate", options->evaluate,
        "How well it foresaw the reviews: log loss, RMSE (bins), AUC (FSRS-7: reviews on the same day "
        "too)");
    command.flag("--splits", options->splits, "With --evaluate: also of five parts in the order of time");
    command.footer(
        "CSV has the columns card_id,review_time,review_rating[,review_state,review_duration]; a history is\n"
        "{\"id\":…,\"parameters\":[…],\"reviews\":[{\"rating\":3,\"elapsed_days\":0},…]}.\n\n"
        "  overhoor log export | overhoor replay --evaluate\n"
        "  overhoor replay --model fsrs-7 reviews.csv | tail -n 1");
    command.runs([options, call] { return replay(*options, call.world, call.common); });
}

}  // namespace overhoor
