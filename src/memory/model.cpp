#include "overhoor/memory/model.hpp"

#include <fmt/format.h>

#include "overhoor/text/tongue.hpp"

namespace overhoor {

MemoryModel::MemoryModel() {
    static const auto usual = std::make_shared<const Either>(Fsrs{FsrsParameters{}});
    either_ = usual;
}
MemoryModel::MemoryModel(const FsrsParameters& parameters)
    : either_(std::make_shared<const Either>(Fsrs{parameters})) {}
MemoryModel::MemoryModel(const Fsrs7Parameters& parameters)
    : either_(std::make_shared<const Either>(parameters)) {}

Result<MemoryModel> MemoryModel::of(std::string_view name, std::span<const double> weights) {
    if (name == "fsrs-6") {
        const auto parameters = fsrs_parameters(weights);
        if (!parameters) return parameters.error();
        return MemoryModel{*parameters};
    }
    if (name == "fsrs-7") {
        const auto parameters = fsrs7_parameters(weights);
        if (!parameters) return parameters.error();
        return MemoryModel{*parameters};
    }
    return Problem{.message = phrase("there is no memory model \"{}\"", name),
                   .help = said("there are fsrs-6 and fsrs-7"),
                   .rule = "bad-model"};
}

std::span<const double> MemoryModel::weights() const {
    if (const auto* six = std::get_if<Fsrs>(either_.get())) return six->parameters().w;
    return std::get<Fsrs7Parameters>(*either_).w;
}

bool MemoryModel::learns_within_a_day() const {
    const auto* six = std::get_if<Fsrs>(either_.get());
    return six == nullptr || (six->parameters().w[17] > 0 && six->parameters().w[18] > 0);
}

bool MemoryModel::operator==(const MemoryModel& other) const {
    return either_ == other.either_ || *either_ == *other.either_;
}

}  // namespace overhoor
