#include "overhoor/answer/difference.hpp"

#include <algorithm>
#include <string>

#include "overhoor/text/folding.hpp"
#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

constexpr std::size_t longest = 2000;  // graphemes of the part that differs, together
constexpr std::size_t most_cells = 120'000;

struct Letter {
    std::string_view shown;
    std::u32string folded{};
    bool operator==(const Letter& other) const { return folded == other.folded; }
};

std::vector<Letter> letters_of(std::string_view text) {
    const std::vector<FoldedLetter> all = folded(text);
    std::vector<Letter> letters;
    std::size_t at = 0;
    for (const std::string_view cluster : graphemes(text)) {
        Letter letter{cluster};
        const auto end = static_cast<std::size_t>(cluster.data() - text.data()) + cluster.size();
        for (; at < all.size() && all[at].begin < end; ++at) letter.folded += all[at].letter;
        letters.push_back(std::move(letter));
    }
    return letters;
}

class Pieces {
public:
    void add(Difference::Kind kind, std::string_view text) {
        if (text.empty()) return;
        if (!all_.empty() && all_.back().kind == kind)
            all_.back().text += text;
        else
            all_.push_back({kind, std::string{text}});
    }
    std::vector<Difference> done() { return std::move(all_); }

private:
    std::vector<Difference> all_{};
};

}  // namespace

std::vector<Difference> difference(std::string_view given, std::string_view expected) {
    if (given.size() > 4 * longest || expected.size() > 4 * longest) return {};
    const std::vector<Letter> a = letters_of(given), b = letters_of(expected);
    std::size_t begin = 0, end = 0;
    while (begin < a.size() && begin < b.size() && a[begin] == b[begin]) ++begin;
    while (end + begin < a.size() && end + begin < b.size() && a[a.size() - 1 - end] == b[b.size() - 1 - end])
        ++end;
    const std::size_t rows = a.size() - begin - end, columns = b.size() - begin - end;
    if ((rows + 1) * (columns + 1) > most_cells) return {};
    // common[i][j]: the longest common run of letters of a from i and b from j.
    std::vector<int> common((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> int& { return common[i * (columns + 1) + j]; };
    for (std::size_t i = rows; i-- > 0;)
        for (std::size_t j = columns; j-- > 0;)
            at(i, j) =
                a[begin + i] == b[begin + j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    Pieces pieces;
    for (std::size_t i = 0; i < begin; ++i) pieces.add(Difference::Kind::same, b[i].shown);
    for (std::size_t i = 0, j = 0; i < rows || j < columns;) {
        if (i < rows && j < columns && a[begin + i] == b[begin + j]) {
            pieces.add(Difference::Kind::same, b[begin + j].shown);
            ++i;
            ++j;
        } else if (j == columns || (i < rows && at(i + 1, j) >= at(i, j + 1))) {
            pieces.add(Difference::Kind::extra, a[begin + i++].shown);
        } else {
            pieces.add(Difference::Kind::missing, b[begin + j++].shown);
        }
    }
    for (std::size_t i = b.size() - end; i < b.size(); ++i) pieces.add(Difference::Kind::same, b[i].shown);
    return pieces.done();
}

}  // namespace overhoor
