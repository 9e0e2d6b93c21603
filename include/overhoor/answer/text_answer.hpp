#pragma once
// One typed text against what counts as right.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/answer/context.hpp"
#include "overhoor/answer/phrase.hpp"

namespace overhoor {

struct Compared {
    Outcome outcome = Outcome::wrong;  // never partial
    std::string expected{};            // the accepted answer that it is nearest to
    Reason reason{};
};

// What was typed, read once for all comparisons.
struct Given {
    Given(std::string_view typed, const Language& language) : text(typed), form(form_of(typed, language)) {}
    std::string_view text;
    Form form;
};

// The answers that count, read once: the first is the one shown.
class Accepted {
public:
    Accepted(const std::vector<std::string>& texts, const Language& language, bool strict);

    Compared compare(const Given& given, const Context& context) const {
        return compare(given.text, given.form.words, context);
    }
    Compared compare(std::string_view text, Words words, const Context& context) const;

    // Which of the variants are compared: a bit each, the last one stands for all from there on.
    using Chosen = std::uint64_t;
    static constexpr Chosen all_variants = ~Chosen{0};
    static Chosen bit_of(std::size_t variant) { return Chosen{1} << std::min<std::size_t>(variant, 63); }

    // The outcome alone, without a reason.
    Outcome outcome(std::string_view text, Words words, const Context& context,
                    Chosen chosen = all_variants) const;

    struct Variant {
        Form form{};
        std::string text{};     // with or without what stands in brackets
        std::size_t whole = 0;  // the place of the answer that it is a variant of
    };
    const std::vector<Variant>& variants() const { return variants_; }
    const std::string& shown() const { return texts_->front(); }

private:
    struct Found {
        Comparison comparison{};
        const Variant* nearest = nullptr;
        std::string elsewhere{};  // the answer of another card that was meant
    };
    Found find(std::string_view text, Words words, const Context& context,
               Chosen chosen = all_variants) const;
    Found nearest(std::string_view text, Words words, const Context& context, Chosen chosen) const;
    void hear_echo(Found& best, Words words, const Context& context, Chosen chosen,
                   Echo::Hearing hearing) const;
    Compared compare_strictly(std::string_view text, Words words, const Context& context) const;
    Compared granted(const Found& found, Words words) const;
    Compared refused(const Found& found, std::string_view text, Words words, const Context& context) const;
    std::vector<Words> own_words() const;

    const std::vector<std::string>* texts_;
    std::vector<Variant> variants_{};
    bool strict_;
};

}  // namespace overhoor
