#include "overhoor/history/intake.hpp"

#include <algorithm>

namespace overhoor {

void Intake::add(const ReviewLine& review, std::uint32_t device) {
    if (review.card.size() > longest_name) {
        settle();
        return history_.add(review, device);
    }
    if (count_ == most) settle_first();
    Waiting& last = waiting_[(first_ + count_) % most];
    ++count_;
    last.review = review;
    last.device = device;
    last.hash = Names::hash_of(review.card);
    __builtin_prefetch(history_.cards.place(last.hash));
    std::ranges::copy(review.card, last.card.begin());
    last.review.card = {last.card.data(), review.card.size()};
}

void Intake::settle_first() {
    const Waiting& first = waiting_[first_];
    history_.add(first.review, first.device, history_.cards.number_of(first.review.card, first.hash));
    first_ = (first_ + 1) % most;
    --count_;
}

void Intake::settle() {
    while (count_ > 0) settle_first();
}

}  // namespace overhoor
