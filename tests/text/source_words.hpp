#pragma once
// The words in the program's own sources: what it says, and through which function.

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

// A name, a sign, or a text: pieces of a text that stand side by side are one.
struct SourcePiece {
    enum class Kind { name, sign, text } kind = Kind::sign;
    std::string says{};

    bool is(std::string_view sign) const { return kind != Kind::text && says == sign; }
};

class SourceWords {
public:
    explicit SourceWords(const std::filesystem::path& file) {
        std::ifstream in{file};
        text_ = {std::istreambuf_iterator<char>{in}, {}};
        while (at_ < text_.size()) next();
    }

    std::vector<SourcePiece> pieces{};

private:
    void next() {
        const char c = text_[at_];
        if (text_.compare(at_, 2, "//") == 0)
            at_ = std::min(text_.find('\n', at_), text_.size());
        else if (text_.compare(at_, 3, "R\"(") == 0)
            raw();
        else if (c == '"')
            quoted();
        else if (is_letter(c))
            name();
        else if (c == '\'')
            character();
        else if (std::isspace(static_cast<unsigned char>(c)) != 0)
            ++at_;
        else
            sign();
    }

    void raw() {
        const std::size_t end = text_.find(")\"", at_);
        add(text_.substr(at_ + 3, end - at_ - 3));
        at_ = end + 2;
    }

    void quoted() {
        std::string says;
        for (++at_; text_[at_] != '"'; ++at_) {
            const bool escaped = text_[at_] == '\\';
            if (escaped) ++at_;
            says += escaped && text_[at_] == 'n' ? '\n' : text_[at_];
        }
        ++at_;
        add(says);
    }

    void add(const std::string& says) {
        if (!pieces.empty() && pieces.back().kind == SourcePiece::Kind::text)
            pieces.back().says += says;
        else
            pieces.push_back({SourcePiece::Kind::text, says});
    }

    void name() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && is_letter(text_[at_])) ++at_;
        pieces.push_back({SourcePiece::Kind::name, text_.substr(begin, at_ - begin)});
    }

    void character() {
        for (++at_; text_[at_] != '\''; ++at_)
            if (text_[at_] == '\\') ++at_;
        ++at_;
        pieces.push_back({SourcePiece::Kind::name, "'"});
    }

    void sign() {
        const std::size_t size = text_.compare(at_, 2, "::") == 0 ? 2 : 1;
        pieces.push_back({SourcePiece::Kind::sign, text_.substr(at_, size)});
        at_ += size;
    }

    static bool is_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

    std::string text_{};
    std::size_t at_ = 0;
};
