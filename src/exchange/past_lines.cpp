#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include <stdexcept>

#include "overhoor/exchange/past_readers.hpp"
#include "overhoor/history/intake.hpp"
#include "overhoor/history/review_line.hpp"
#include "overhoor/text/shallow_json.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using Json = nlohmann::json;

Problem bad_line(const std::string& name, int number, std::string_view line, std::string message) {
    constexpr std::size_t shown = 200;
    return {.message = std::move(message),
            .where = Place{.file = name,
                           .line = number,
                           .end_line = number,
                           .end_column = 1 + static_cast<int>(std::min(line.size(), shown)),
                           .excerpt = std::string{line.substr(0, shown)}},
            .rule = "bad-reviews"};
}

// Told of each line that is not empty.
template <class OnLine>
void for_lines(std::string_view text, const TellProgress& tell, OnLine on_line) {
    constexpr int seldom = 4096;
    const auto all = static_cast<double>(text.size());
    for (int number = 1; !text.empty(); ++number) {
        if (tell && number % seldom == 0) tell(1 - static_cast<double>(text.size()) / all);
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.find_first_not_of(" \t") != std::string_view::npos) on_line(number, line);
    }
}

std::vector<double> numbers(const Json& list) {
    std::vector<double> values;
    for (const Json& value : list) {
        if (!value.is_number()) throw std::runtime_error{said("\"parameters\" should be a list of numbers")};
        values.push_back(value.get<double>());
    }
    return values;
}

PastReview review_from(const Json& json) {
    const auto whole = [&](const char* key) { return json.contains(key) && json[key].is_number_integer(); };
    if (!json.is_object() || !whole("rating") || json["rating"] < 1 || json["rating"] > 4)
        throw std::runtime_error{said("each review needs a \"rating\" of 1, 2, 3 or 4")};
    const auto elapsed = json.find("elapsed_days");
    if (elapsed == json.end() || !elapsed->is_number() || !(elapsed->get<double>() >= 0))
        throw std::runtime_error{said("each review needs \"elapsed_days\", 0 or more")};
    const double days = elapsed->get<double>();
    return {.grade = static_cast<Grade>(json["rating"].get<int>()), .elapsed_days = days, .exact_days = days};
}

CardReviews history_from(std::string_view line) {
    const Json json = shallow_json<Json>(line);
    if (json.is_discarded() || !json.is_object())
        throw std::runtime_error{said("this is not one whole JSON object")};
    CardReviews history;
    const auto id = json.find("id");
    if (id == json.end()) throw std::runtime_error{said("this history has no \"id\"")};
    history.id = id->dump(-1, ' ', false, Json::error_handler_t::replace);
    const auto reviews = json.find("reviews");
    if (reviews == json.end() || !reviews->is_array())
        throw std::runtime_error{said("\"reviews\" should be a list")};
    if (const auto list = json.find("parameters"); list != json.end() && !list->is_null())
        history.parameters = numbers(*list);
    for (const Json& review : *reviews) history.reviews.push_back(review_from(review));
    return history;
}

}  // namespace

PastReviews histories_from_json(std::string_view text, const std::string& name, const TellProgress& tell) {
    PastReviews all{.are_cards = false};
    for_lines(text, tell, [&](int number, std::string_view line) {
        try {
            all.cards.push_back(history_from(line));
        } catch (const std::runtime_error& wrong) {
            all.problems.push_back(bad_line(name, number, line, wrong.what()));
            return;
        }
        const auto card = static_cast<std::uint32_t>(all.cards.size() - 1);
        for (std::uint32_t i = 0; i < all.cards.back().reviews.size(); ++i) all.order.push_back({card, i});
    });
    return all;
}

PastReviews reviews_from_log_lines(std::string_view text, const std::string& name, const DayRule& days,
                                   const TellProgress& tell) {
    PastReviews all;
    History history;
    std::string device = "log";
    Intake intake{history};
    ReviewLineReader reader;
    for_lines(text, tell, [&](int number, std::string_view line) {
        if (const auto review = reader.read(line))
            return intake.add(*review, history.devices.number_of(device));
        intake.settle();
        auto read = from_line(line, device);
        if (!read) {
            all.problems.push_back(bad_line(name, number, line, read.error().message));
            return;
        }
        if (const auto* header = std::get_if<FileHeader>(&read->entry.what))
            device = read->entry.id.device = header->device;
        history.add(std::move(read->entry));
    });
    intake.settle();
    put_in_order(history);
    PastReviews reviews = past_reviews_of(history, days.rollover);
    reviews.problems = std::move(all.problems);
    return reviews;
}

}  // namespace overhoor
