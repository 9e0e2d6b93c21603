#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

#include "overhoor/exchange/past_readers.hpp"
#include "overhoor/history/names.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

enum Column { card_id, review_time, review_rating, review_state, columns };
constexpr std::array<std::string_view, columns> column_names{"card_id", "review_time", "review_rating",
                                                             "review_state"};
constexpr int manual = 0;    // a rating that is none
constexpr int unknown = -1;  // a state
constexpr int learning = 1;  // states up to this one: new and learning

// Takes fields from a line; one in quotes may hold commas, and quotes written twice.
class Line {
public:
    explicit Line(std::string_view rest) : rest_(rest) {}
    bool more() const { return !ended_; }
    std::string_view field() {
        if (rest_.starts_with('"')) return quoted();
        const std::size_t comma = rest_.find(',');
        const std::string_view field = rest_.substr(0, comma);
        go_on(comma);
        return field;
    }

private:
    std::string_view quoted() {
        unquoted_.clear();
        std::size_t at = 1;
        for (; at < rest_.size(); ++at) {
            if (rest_[at] != '"')
                unquoted_ += rest_[at];
            else if (at + 1 < rest_.size() && rest_[at + 1] == '"')
                unquoted_ += rest_[at++];
            else
                break;
        }
        go_on(rest_.find(',', std::min(at, rest_.size())));
        return unquoted_;
    }
    void go_on(std::size_t comma) {
        ended_ = comma == std::string_view::npos;
        rest_ = ended_ ? std::string_view{} : rest_.substr(comma + 1);
    }
    std::string_view rest_;
    std::string unquoted_{};
    bool ended_ = false;
};

template <class Number>
std::optional<Number> number(std::string_view text) {
    Number value{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return value;
}

struct Row {
    std::int64_t time = 0;
    std::uint32_t card = 0;
    std::int16_t rating = 0, state = unknown;
};
bool by_time(const Row& a, const Row& b) { return a.time < b.time; }

class CsvReader {
public:
    explicit CsvReader(const std::string& name) : name_(name) {}

    Result<PastReviews> read(std::string_view text, const TellProgress& tell) {
        constexpr int seldom = 4096;
        const auto all = static_cast<double>(text.size());
        while (!text.empty()) {
            if (tell && number_ % seldom == 0) tell(1 - static_cast<double>(text.size()) / all);
            const std::size_t end = text.find('\n');
            std::string_view line = text.substr(0, end);
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
            if (line.ends_with('\r')) line.remove_suffix(1);
            ++number_;
            if (line.empty()) continue;
            const auto taken = place_.empty() ? header(line) : row(line);
            if (!taken) return taken.error();
        }
        if (place_.empty()) return bad(said("there are no reviews in it"), {});
        return done();
    }

private:
    Problem bad(std::string message, std::string_view line) const {
        return {
            .message = std::move(message),
            .help = said(
                "the columns are card_id,review_time,review_rating[,review_state,review_duration], times in "
                "milliseconds, ratings 1 to 4"),
            .where = Place{.file = name_,
                           .line = std::max(1, number_),
                           .end_line = std::max(1, number_),
                           .end_column = 1 + static_cast<int>(line.size()),
                           .excerpt = std::string{line.substr(0, 200)}},
            .rule = "bad-reviews"};
    }

    Result<Done> header(std::string_view line) {
        std::array<bool, columns> there{};
        for (Line fields{line}; fields.more();) {
            const std::string_view field = fields.field();
            place_.push_back(columns);
            for (std::size_t i = 0; i < column_names.size(); ++i)
                if (field == column_names[i]) {
                    place_.back() = static_cast<Column>(i);
                    there[i] = true;
                }
        }
        for (const Column wanted : {card_id, review_time, review_rating})
            if (!there[wanted])
                return bad(phrase("there is no column {} in the first line", column_names[wanted]), line);
        return Done{};
    }

    Result<Done> row(std::string_view line) {
        Row row;
        std::optional<std::uint32_t> card;
        bool timed = false, rated = false;
        Line fields{line};
        for (std::size_t i = 0; i < place_.size() && fields.more(); ++i) {
            const std::string_view field = fields.field();
            switch (place_[i]) {
                case card_id:
                    if (!field.empty()) card = names_.number_of(field);
                    break;
                case review_time:
                    if (const auto time = number<std::int64_t>(field)) timed = true, row.time = *time;
                    break;
                case review_rating:
                    if (const auto rating = number<int>(field)) {
                        rated = *rating >= manual && *rating <= 4;
                        row.rating = static_cast<std::int16_t>(*rating);
                    }
                    break;
                case review_state:
                    row.state = number<std::int16_t>(field).value_or(unknown);
                    break;
                case columns:
                    break;
            }
        }
        if (!card) return bad(said("this line names no card"), line);
        if (!timed) return bad(said("the time of this review is not a whole number of milliseconds"), line);
        if (!rated) return bad(said("the rating is not 1, 2, 3 or 4"), line);
        if (*card == rows_of_card_.size()) rows_of_card_.push_back(0);
        if (row.rating == manual) return Done{};
        row.card = *card;
        ++rows_of_card_[*card];
        rows_.push_back(row);
        return Done{};
    }

    // From the first entry of the last time that it was learned; all of it where no states are said.
    static std::size_t begin_of(std::span<const Row> rows) {
        if (std::ranges::all_of(rows, [](const Row& row) { return row.state == unknown; })) return 0;
        std::size_t begin = rows.size();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool learned = rows[i].state <= learning, before = i > 0 && rows[i - 1].state <= learning;
            if (learned && !before) begin = i;
        }
        return begin;
    }

    // Card by card, each by time. Rows of one card lie far apart in a file of many cards: they are counted
    // first, so that each goes to its place once.
    std::vector<Row> by_card() const {
        std::vector<std::size_t> place(rows_of_card_.size(), 0);
        std::exclusive_scan(rows_of_card_.begin(), rows_of_card_.end(), place.begin(), std::size_t{0});
        std::vector<Row> sorted(rows_.size());
        for (const Row& row : rows_) sorted[place[row.card]++] = row;
        return sorted;
    }

    PastReviews done() {
        PastReviews all;
        std::vector<Row> sorted = by_card();
        std::span<Row> rest{sorted};
        for (std::uint32_t card = 0; card < rows_of_card_.size(); ++card) {
            const std::span<Row> rows = rest.first(rows_of_card_[card]);
            rest = rest.subspan(rows.size());
            if (!std::ranges::is_sorted(rows, by_time)) std::ranges::stable_sort(rows, by_time);
            const auto kept = rows.subspan(begin_of(rows));
            if (kept.empty()) continue;
            CardReviews& reviews = all.cards.emplace_back();
            reviews.id = names_[card];
            reviews.reviews.reserve(kept.size());
            for (const Row& row : kept)
                reviews.reviews.push_back(
                    {.grade = static_cast<Grade>(row.rating), .at = Instant{Duration{row.time}}});
        }
        return all;
    }

    const std::string& name_;
    int number_ = 0;
    std::vector<Column> place_{};  // what each field is
    Names names_{};
    std::vector<Row> rows_{};
    std::vector<std::uint32_t> rows_of_card_{};
};

}  // namespace

Result<PastReviews> reviews_from_csv(std::string_view text, const std::string& name,
                                     const TellProgress& tell) {
    return CsvReader{name}.read(text, tell);
}

}  // namespace overhoor
