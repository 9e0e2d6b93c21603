#pragma once
// Cards in a table: one a line, in the columns that are wanted.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/session/queue.hpp"
#include "overhoor/view/frame.hpp"

namespace overhoor {

struct ListedCard {
    const Card* card = nullptr;
    CardState state{};
    double recall = 0;     // now
    double stability = 0;  // days until it has fallen to 90 %
};

enum class Column {
    due,
    id,
    deck,
    kind,
    question,
    answer,
    tags,
    recall,
    stability,
    difficulty,
    reviews,
    lapses,
    place
};

// "due, id, deck, …": all there are.
std::string names_of_columns();

// "id,due,question" → the columns; nothing when one is unknown, for which columns_complaint has the words.
std::optional<std::vector<Column>> columns_from(std::string_view names);
std::string columns_complaint(const std::string& names);

// By the value of a column; "-lapses": the largest first. Cards that are alike keep their order.
void put_in_order(std::vector<ListedCard>& cards, std::string_view by, Day today);

Frame list_view(const std::vector<ListedCard>& cards, const std::vector<Column>& columns, Day today);

}  // namespace overhoor
