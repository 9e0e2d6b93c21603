#include "overhoor/view/list_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "overhoor/text/letters.hpp"
#include "overhoor/text/likeness.hpp"
#include "overhoor/text/printable.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/report_view.hpp"

namespace overhoor {
namespace {

struct ColumnName {
    Column column;
    const char* name;
};

constexpr std::array<ColumnName, 13> names{{{Column::due, "due"},
                                            {Column::id, "id"},
                                            {Column::deck, "deck"},
                                            {Column::kind, "kind"},
                                            {Column::question, "question"},
                                            {Column::answer, "answer"},
                                            {Column::tags, "tags"},
                                            {Column::recall, "recall"},
                                            {Column::stability, "stability"},
                                            {Column::difficulty, "difficulty"},
                                            {Column::reviews, "reviews"},
                                            {Column::lapses, "lapses"},
                                            {Column::place, "file"}}};

std::vector<std::string> divided(std::string_view list) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        parts.emplace_back(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::optional<Column> column_from(std::string_view name) {
    const auto found =
        std::ranges::find(names, name, [](const ColumnName& one) { return std::string_view{one.name}; });
    return found == names.end() ? std::nullopt : std::optional{found->column};
}

// A number for the columns that have one; cards never studied have none.
std::optional<double> number_in(const ListedCard& listed, Column column, Day today) {
    const CardState& state = listed.state;
    if (column == Column::reviews) return state.reviews;
    if (column == Column::lapses) return state.lapses;
    if (state.reviews == 0) return std::nullopt;
    if (column == Column::due) return (state.due_day - today).count();
    if (column == Column::recall) return listed.recall;
    if (column == Column::stability) return listed.stability;
    if (column == Column::difficulty) return state.memory.difficulty;
    return std::nullopt;
}

bool is_number(Column column) {
    return column == Column::reviews || column == Column::lapses || column == Column::recall ||
           column == Column::stability || column == Column::difficulty;
}

std::string text_in(const ListedCard& listed, Column column, Day today) {
    const Card& card = *listed.card;
    switch (column) {
        case Column::due:
            return due_word(listed.state, today);
        case Column::id:
            return card.id.value;
        case Column::deck:
            return card.deck;
        case Column::kind:
            return std::string{kind_of(card.expected)};
        case Column::question:
            return card.prompt;
        case Column::answer:
            return model_answer(card.expected, card.language);
        case Column::tags:
            return fmt::format("{}", fmt::join(card.tags, ", "));
        case Column::place:
            return card.file;
        case Column::recall:
        case Column::stability:
        case Column::difficulty:
        case Column::reviews:
        case Column::lapses:
            break;
    }
    const auto number = number_in(listed, column, today);
    if (!number) return "·";
    if (column == Column::recall) return fmt::format("{:.0f} %", *number * 100);
    return is_number(column) && (column == Column::reviews || column == Column::lapses)
               ? fmt::format("{:.0f}", *number)
               : phrase("{:.1f}", *number);
}

std::string one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return printable(text);
}

Style style_of(Column column) {
    if (column == Column::id) return Style::accent;
    return column == Column::question || column == Column::answer ? Style::plain : Style::dim;
}

// A column is as wide as its widest cell, and no wider than this; what is longer pushes its line on.
constexpr int widest_column = 40;

}  // namespace

std::string names_of_columns() {
    std::string all;
    for (const ColumnName& one : names) all += fmt::format("{}{}", all.empty() ? "" : ", ", one.name);
    return all;
}

std::optional<std::vector<Column>> columns_from(std::string_view list) {
    std::vector<Column> columns;
    for (const std::string& name : divided(list)) {
        const auto column = column_from(name);
        if (!column) return std::nullopt;
        columns.push_back(*column);
    }
    return columns;
}

std::string columns_complaint(const std::string& list) {
    for (const std::string& name : divided(list)) {
        if (column_from(name)) continue;
        std::vector<std::string> known;
        for (const ColumnName& one : names) known.emplace_back(one.name);
        const auto meant = nearest(name, known);
        return phrase(
            "there is no column \"{}\"; {}", name,
            meant ? phrase("did you mean \"{}\"?", *meant) : phrase("there are {}", names_of_columns()));
    }
    return {};
}

void put_in_order(std::vector<ListedCard>& cards, std::string_view by, Day today) {
    const bool largest_first = by.starts_with('-');
    const auto column = column_from(largest_first ? by.substr(1) : by);
    if (!column) return;
    struct Key {
        double number = 0;
        std::string text{};
        auto operator<=>(const Key&) const = default;
    };
    const bool by_number = is_number(*column) || *column == Column::due;
    std::vector<std::pair<Key, ListedCard>> keyed;
    for (ListedCard& card : cards) {
        Key key;
        if (by_number)  // cards without a number stand last, whichever way
            key.number = number_in(card, *column, today)
                             .value_or(largest_first ? -std::numeric_limits<double>::infinity()
                                                     : std::numeric_limits<double>::infinity());
        else
            key.text = text_in(card, *column, today);
        keyed.emplace_back(std::move(key), std::move(card));
    }
    std::ranges::stable_sort(keyed, [&](const auto& a, const auto& b) {
        return largest_first ? b.first < a.first : a.first < b.first;
    });
    for (std::size_t i = 0; i < cards.size(); ++i) cards[i] = std::move(keyed[i].second);
}

Frame list_view(const std::vector<ListedCard>& cards, const std::vector<Column>& columns, Day today) {
    std::vector<int> widths(columns.size(), 0);
    std::vector<std::vector<std::string>> cells;
    for (const ListedCard& card : cards) {
        auto& row = cells.emplace_back();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            row.push_back(one_line(text_in(card, columns[i], today)));
            widths[i] = std::max(widths[i], std::min(width_of(row.back()), widest_column));
        }
    }
    Frame frame;
    for (const auto& row : cells) {
        Line line;
        int begin = 0;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const int missing = widths[i] - width_of(row[i]);
            if (is_number(columns[i]) && missing > 0)
                line.add(std::string(static_cast<std::size_t>(missing), ' '));
            line.add(row[i], style_of(columns[i]));
            begin += widths[i] + 2;
            if (i + 1 < columns.size()) line.to_column(begin);
        }
        frame.add(line.hanging(std::min(columns.size() > 1 ? widths[0] + 2 : 2, 12)));
    }
    return frame;
}

}  // namespace overhoor
