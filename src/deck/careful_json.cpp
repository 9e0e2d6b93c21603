// The careful way: nlohmann's SAX parser reads from an iterator that tells where it is; a token begins at the
// first significant byte after the one before it. That gives exact places through the public interface alone.

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <unordered_map>
#include <utility>

#include "overhoor/deck/json_slips.hpp"
#include "overhoor/deck/json_source.hpp"
#include "overhoor/deck/json_walk.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

// Walks over the text and leaves its position where the handler can see it.
class Watched {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Watched(const char* at, const char** seen) : at_(at), seen_(seen) {}
    reference operator*() const { return *at_; }
    Watched& operator++() {
        *seen_ = ++at_;
        return *this;
    }
    bool operator==(const Watched& other) const { return at_ == other.at_; }
    bool operator!=(const Watched& other) const { return at_ != other.at_; }

private:
    const char* at_;
    const char** seen_;
};

class TreeBuilder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    TreeBuilder(std::string_view text, const Original& original, std::vector<Problem>& problems,
                const char** seen)
        : text_(text), original_(original), problems_(problems), seen_(seen) {}

    bool null() { return put(JsonValue::of(JsonValue::Kind::null)); }
    bool boolean(bool truth) {
        JsonValue value = JsonValue::of(JsonValue::Kind::boolean);
        value.truth = truth;
        return put(std::move(value));
    }
    bool number_integer(number_integer_t number) { return put_number(static_cast<double>(number)); }
    bool number_unsigned(number_unsigned_t number) { return put_number(static_cast<double>(number)); }
    bool number_float(number_float_t number, const string_t&) { return put_number(number); }
    bool string(string_t& text) {
        JsonValue value = JsonValue::of(JsonValue::Kind::string);
        value.text = std::move(text);
        return put(std::move(value));
    }
    bool binary(binary_t&) { return false; }
    bool start_object(std::size_t) { return open(JsonValue::Kind::object); }
    bool start_array(std::size_t) { return open(JsonValue::Kind::array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(string_t& name) {
        const SourceSpan span = token();
        JsonValue& object = *open_.back();
        // Short objects are searched; long ones would cost the square of their length.
        if (object.members.size() < 32) {
            const JsonMember* first = object.find(name);
            if (first != nullptr) report_twice(name, span, first->key_span);
        } else if (const auto [first, is_new] = index_of(object).try_emplace(name, span); !is_new) {
            report_twice(name, span, first->second);
        }
        object.members.push_back({.key = std::move(name), .key_span = span});
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) {
        // The parser and the walk agree on what JSON is; if ever they do not, the parser's word counts.
        const auto slip = syntax_slip(text_);
        const auto end = static_cast<std::uint32_t>(last_end_);
        problems_.push_back(slip ? problem_of(*slip, original_.source)
                                 : Problem{.message = said("this is no JSON"),
                                           .help = error.what(),
                                           .where = place({end, end}),
                                           .rule = "syntax"});
        return false;
    }

    JsonValue take() { return std::move(root_); }

private:
    // The token that was just read, from the first significant byte after the one before.
    SourceSpan token() {
        const std::size_t begin = skip_blanks(text_, last_end_);
        last_end_ = static_cast<std::size_t>(*seen_ - text_.data());
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(last_end_)};
    }

    // The parser reads one byte further than a number to know its end.
    SourceSpan number_token() {
        const std::size_t begin = skip_blanks(text_, last_end_);
        last_end_ = std::min(text_.find_first_not_of("+-.0123456789eE", begin), text_.size());
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(last_end_)};
    }

    bool put_number(double number) {
        const SourceSpan span = number_token();
        JsonValue value = JsonValue::of(JsonValue::Kind::number, span);
        value.number = number;
        value.text = text_.substr(span.begin, span.end - span.begin);
        return put_in(std::move(value)) != nullptr;
    }

    bool put(JsonValue value) {
        value.span = token();
        return put_in(std::move(value)) != nullptr;
    }

    Place place(SourceSpan span) const {
        return place_of(original_.source, original_.of ? original_.of(span) : span);
    }

    JsonValue* put_in(JsonValue value) {
        if (open_.empty()) {
            root_ = std::move(value);
            return &root_;
        }
        JsonValue& parent = *open_.back();
        if (parent.kind == JsonValue::Kind::array) {
            parent.items.push_back(std::move(value));
            return &parent.items.back();
        }
        parent.members.back().value = std::move(value);
        return &parent.members.back().value;
    }

    bool open(JsonValue::Kind kind) {
        const SourceSpan span = token();
        if (static_cast<int>(open_.size()) >= deepest_json) {
            problems_.push_back({.message = phrase("nested more than {} deep", deepest_json),
                                 .help = said("a deck needs no more than a few levels; is this file a deck?"),
                                 .where = place(span),
                                 .rule = "too-deep"});
            return false;
        }
        open_.push_back(put_in(JsonValue::of(kind, span)));
        return true;
    }

    bool close() {
        const SourceSpan span = token();
        open_.back()->span.end = span.end;
        if (!indices_.empty()) indices_.erase(open_.back());
        open_.pop_back();
        return true;
    }

    std::unordered_map<std::string, SourceSpan>& index_of(const JsonValue& object) {
        auto& index = indices_[&object];
        if (index.empty())
            for (const JsonMember& member : object.members) index.try_emplace(member.key, member.key_span);
        return index;
    }

    void report_twice(const std::string& name, SourceSpan span, SourceSpan first) {
        constexpr std::size_t most = 200;  // a place costs a walk through the text
        if (problems_.size() >= most) return;
        problems_.push_back({.message = phrase("the key \"{}\" is written twice", name),
                             .help = said("keep one of them; otherwise the first would be lost in silence"),
                             .where = place(span),
                             .other = place(first),
                             .rule = "duplicate-key"});
    }

    std::string_view text_;
    const Original& original_;
    std::vector<Problem>& problems_;
    const char** seen_;
    std::size_t last_end_ = 0;
    JsonValue root_{};
    std::vector<JsonValue*> open_{};  // parents do not move while a child is open
    std::unordered_map<const JsonValue*, std::unordered_map<std::string, SourceSpan>> indices_{};
};

}  // namespace

ParsedJson parse_json_carefully(const SourceText& source) {
    return parse_json_carefully(source, {.source = source});
}

ParsedJson parse_json_carefully(const SourceText& source, const Original& original) {
    ParsedJson parsed;
    const char* begin = source.text.data();
    const char* end = begin + source.text.size();
    const char* seen = begin;
    TreeBuilder builder{source.text, original, parsed.problems, &seen};
    constexpr bool strict = true;
    constexpr bool comments = true;
    const bool good = nlohmann::json::sax_parse(Watched{begin, &seen}, Watched{end, &seen}, &builder,
                                                nlohmann::json::input_format_t::json, strict, comments);
    if (good) parsed.root = builder.take();
    return parsed;
}

}  // namespace overhoor
