#include "overhoor/memory/model.hpp"

#include <fmt/format.h>

namespace overhoor {
namespace {

Memory memory_of(const MemoryState& state) { return {state.stability, 0, state.difficulty}; }
Memory memory_of(const Fsrs7Memory& memory) { return {memory.slow, memory.fast, memory.difficulty}; }
MemoryState state_of(const Memory& memory) { return {memory.stability, memory.difficulty}; }
Fsrs7Memory fsrs7_of(const Memory& memory) { return {memory.stability, memory.fast, memory.difficulty}; }

}  // namespace

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
    return Problem{.message = fmt::format("there is no memory model \"{}\"", name),
                   .help = "there are fsrs-6 and fsrs-7",
                   .rule = "bad-parameters"};
}

Memory MemoryModel::first(Grade grade) const {
    if (const auto* seven = std::get_if<Fsrs7Parameters>(&parameters_))
        return memory_of(fsrs7_first(grade, *seven));
    return memory_of(first_memory(grade, std::get<FsrsParameters>(parameters_)));
}

Memory MemoryModel::next(const Memory& before, Grade grade, double elapsed_days) const {
    if (const auto* seven = std::get_if<Fsrs7Parameters>(&parameters_))
        return memory_of(fsrs7_next(fsrs7_of(before), grade, elapsed_days, *seven));
    return memory_of(
        next_memory(state_of(before), grade, elapsed_days, std::get<FsrsParameters>(parameters_)));
}

double MemoryModel::recall(double elapsed_days, const Memory& memory) const {
    if (const auto* seven = std::get_if<Fsrs7Parameters>(&parameters_))
        return fsrs7_recall(elapsed_days, fsrs7_of(memory), *seven);
    return overhoor::recall(elapsed_days, memory.stability, std::get<FsrsParameters>(parameters_));
}

double MemoryModel::interval_days(const Memory& memory, double retention) const {
    if (const auto* seven = std::get_if<Fsrs7Parameters>(&parameters_))
        return fsrs7_interval_days(fsrs7_of(memory), retention, *seven);
    return overhoor::interval_days(memory.stability, retention, std::get<FsrsParameters>(parameters_));
}

}  // namespace overhoor
