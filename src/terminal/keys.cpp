#include "overhoor/terminal/keys.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

using Kind = Key::Kind;

constexpr char esc = '\x1b';
constexpr std::string_view paste_ends = "\x1b[201~";
constexpr std::size_t longest_sequence = 64;   // of a key; a longer one is noise
constexpr std::size_t longest_reply = 4096;    // of a terminal that answers a question nobody asked
constexpr std::size_t longest_paste = 65'536;  // bytes; no answer is longer

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

// What the first bytes mean: how many they are (0: more must come) and the key, if they are one.
struct Reading {
    std::size_t used = 0;
    std::optional<Key> key{};
};

Reading key(std::size_t used, Kind kind) { return {used, Key{kind, {}}}; }
Reading nothing(std::size_t used) { return {used, std::nullopt}; }

// A sequence that is not yet complete: wait, or drop it when nothing more comes.
Reading unfinished(std::string_view bytes, std::size_t limit, bool settled) {
    return nothing(settled || bytes.size() > limit ? bytes.size() : 0);
}

// The beginning of a character of several bytes, so far without a fault.
bool is_torn_character(std::string_view bytes) {
    const unsigned first = byte_at(bytes, 0);
    const std::size_t length = first >= 0xf5   ? 1
                               : first >= 0xf0 ? 4
                               : first >= 0xe0 ? 3
                               : first >= 0xc2 ? 2
                                               : 1;
    for (std::size_t at = 1; at < std::min(length, bytes.size()); ++at)
        if ((byte_at(bytes, at) & 0xc0U) != 0x80) return false;
    return bytes.size() < length;
}

// C0 and DEL, C1: none of them belongs in a line.
bool is_control(char32_t letter) { return letter < 0x20 || (letter >= 0x7f && letter < 0xa0); }

bool ends_a_line(char32_t letter) { return letter == 0x2028 || letter == 0x2029; }

Reading read_character(std::string_view bytes, bool settled) {
    if (is_torn_character(bytes) && !settled) return nothing(0);
    std::size_t used = 0;
    const char32_t letter = decode(bytes, used);
    if (is_control(letter) || ends_a_line(letter)) return nothing(used);
    Key typed;
    append_utf8(typed.text, letter);
    return {used, std::move(typed)};
}

// The Ctrl keys of every line editor: the letter's place in the alphabet is the byte.
constexpr std::pair<char, Kind> controls[] = {
    {'\r', Kind::enter},
    {'\n', Kind::enter},
    {'\t', Kind::tab},
    {'\x01', Kind::home},
    {'\x02', Kind::left},
    {'\x04', Kind::close},
    {'\x05', Kind::end},
    {'\x06', Kind::right},
    {'\x08', Kind::backspace},
    {'\x7f', Kind::backspace},
    {'\x0b', Kind::kill_to_end},
    {'\x0c', Kind::redraw},
    {'\x0e', Kind::down},
    {'\x10', Kind::up},
    {'\x15', Kind::kill_to_start},
    {'\x17', Kind::kill_blank_word},
    {'\x19', Kind::yank},
};

Reading read_control(char control) {
    for (const auto& [byte, kind] : controls)
        if (byte == control) return key(1, kind);
    return nothing(1);
}

// The letter that ends an arrow key, Home or End; `word` when Ctrl or Alt was held.
std::optional<Key> key_of_letter(char letter, bool word) {
    if (letter == 'A') return Key{Kind::up, {}};
    if (letter == 'B') return Key{Kind::down, {}};
    if (letter == 'C') return Key{word ? Kind::word_right : Kind::right, {}};
    if (letter == 'D') return Key{word ? Kind::word_left : Kind::left, {}};
    if (letter == 'F') return Key{Kind::end, {}};
    if (letter == 'H') return Key{Kind::home, {}};
    return std::nullopt;
}

std::optional<Key> key_of_number(std::string_view number, bool word) {
    if (number == "1" || number == "7") return Key{Kind::home, {}};
    if (number == "4" || number == "8") return Key{Kind::end, {}};
    if (number == "3") return Key{word ? Kind::kill_word_right : Kind::erase, {}};
    return std::nullopt;
}

// The length of the sequence after ESC [, or nothing when it is not complete; a byte that cannot belong
// to it ends it, and is read on its own.
std::optional<std::size_t> length_of_csi(std::string_view bytes) {
    std::size_t at = 2;
    if (at < bytes.size() && bytes[at] == '[') ++at;  // the Linux console's function keys: ESC [ [ A
    while (at < bytes.size() && byte_at(bytes, at) >= 0x20 && byte_at(bytes, at) < 0x40) ++at;
    if (at == bytes.size()) return std::nullopt;
    return byte_at(bytes, at) >= 0x40 && byte_at(bytes, at) < 0x7f ? at + 1 : at;
}

// Parameters are "number;1 + held keys": 2 is Shift alone, more than 2 has Alt or Ctrl in it.
Reading read_csi(std::string_view bytes, bool settled) {
    const auto length = length_of_csi(bytes);
    if (!length) return unfinished(bytes, longest_sequence, settled);
    const std::string_view parameters = bytes.substr(2, std::max<std::size_t>(*length, 3) - 3);
    const char last = bytes[*length - 1];
    const auto semicolon = parameters.find(';');
    const std::string_view held = semicolon == parameters.npos ? "" : parameters.substr(semicolon + 1);
    const bool word = held.size() == 1 && held[0] > '2';
    if (parameters.starts_with('[')) return nothing(*length);
    if (last == '~') return {*length, key_of_number(parameters.substr(0, semicolon), word)};
    return {*length, key_of_letter(last, word)};
}

// ESC O and a letter: arrow keys in application mode; old terminals put the held key's number before it,
// and rxvt writes Ctrl-arrows in small letters.
Reading read_ss3(std::string_view bytes, bool settled) {
    std::size_t at = 2;
    while (at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '9') ++at;
    if (at == bytes.size()) return unfinished(bytes, longest_sequence, settled);
    if (byte_at(bytes, at) < 0x40 || byte_at(bytes, at) > 0x7e) return nothing(at);
    if (bytes[at] == 'M') return key(at + 1, Kind::enter);  // of the number pad
    if (bytes[at] == 'c') return key(at + 1, Kind::word_right);
    if (bytes[at] == 'd') return key(at + 1, Kind::word_left);
    return {at + 1, key_of_letter(bytes[at], at > 2)};
}

// What a terminal says of itself (colours, its name) runs to BEL or to ESC \.
Reading read_reply(std::string_view bytes, bool settled) {
    for (std::size_t at = 2; at < bytes.size(); ++at) {
        if (bytes[at] == '\a') return nothing(at + 1);
        if (bytes[at] == esc && at + 1 < bytes.size()) return nothing(bytes[at + 1] == '\\' ? at + 2 : at);
    }
    return unfinished(bytes, longest_reply, settled);
}

Reading read_escape(std::string_view bytes, bool settled) {
    if (bytes.size() == 1) return settled ? key(1, Kind::escape) : nothing(0);
    const char second = bytes[1];
    if (second == '[') return read_csi(bytes, settled);
    if (second == 'O') return read_ss3(bytes, settled);
    if (std::string_view{"]PX^_"}.find(second) != std::string_view::npos) return read_reply(bytes, settled);
    if (second == 'b') return key(2, Kind::word_left);
    if (second == 'f') return key(2, Kind::word_right);
    if (second == 'd') return key(2, Kind::kill_word_right);
    if (second == 0x08 || second == 0x7f) return key(2, Kind::kill_word_left);
    if (byte_at(bytes, 1) < 0x20) return key(1, Kind::escape);
    if (is_torn_character(bytes.substr(1)) && !settled) return nothing(0);
    std::size_t used = 1;
    decode(bytes, used);  // a letter with Alt that means nothing here
    return nothing(used);
}

}  // namespace

std::string one_line(std::string_view bytes) {
    bytes = bytes.substr(0, longest_paste);
    while (!bytes.empty() && (bytes.back() == '\n' || bytes.back() == '\r')) bytes.remove_suffix(1);
    std::string line;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::string_view rest = bytes.substr(at);
        if (rest.starts_with("\x1b[")) {
            at += length_of_csi(rest).value_or(rest.size());
            continue;
        }
        if (rest.starts_with("\r\n")) ++at;
        const char32_t letter = decode(bytes, at);
        if (letter == '\n' || letter == '\r' || letter == '\t' || ends_a_line(letter))
            line += ' ';
        else if (!is_control(letter))
            append_utf8(line, letter);
    }
    return line;
}

void Keys::feed(std::string_view bytes) {
    if (bytes.empty()) return;
    bytes_.erase(0, at_);
    at_ = 0;
    bytes_ += bytes;
    settled_ = false;
}

std::optional<Key> Keys::next() {
    while (pasting_ || has_more()) {
        if (pasting_) return next_of_paste();
        const std::string_view rest = std::string_view{bytes_}.substr(at_);
        if (rest.starts_with("\x1b[200~")) {
            at_ += paste_ends.size();
            pasting_ = true;
            continue;
        }
        const unsigned first = byte_at(rest, 0);
        const Reading reading = first == static_cast<unsigned>(esc) ? read_escape(rest, settled_)
                                : first < 0x20 || first == 0x7f     ? read_control(rest[0])
                                                                    : read_character(rest, settled_);
        if (reading.used == 0) break;
        at_ += reading.used;
        if (reading.key) return reading.key;
    }
    return std::nullopt;
}

std::optional<Key> Keys::next_of_paste() {
    const std::string_view rest = std::string_view{bytes_}.substr(at_);
    const auto ends = rest.find(paste_ends);
    const bool complete = ends != rest.npos;
    // The last bytes may be the beginning of the end.
    const std::size_t kept = settled_ ? 0 : std::min(rest.size(), paste_ends.size() - 1);
    const std::size_t taken = complete ? ends : rest.size() - kept;
    pasted_ += rest.substr(0, std::min(taken, longest_paste - pasted_.size()));
    at_ += taken + (complete ? paste_ends.size() : 0);
    if (!complete && !settled_) return std::nullopt;
    pasting_ = false;
    Key key{Kind::paste, one_line(pasted_)};
    pasted_.clear();
    return key;
}

std::optional<std::chrono::milliseconds> Keys::patience() const {
    using std::chrono::milliseconds;
    if (pasting_) return milliseconds{2000};  // its end was lost on the way
    if (!has_more()) return std::nullopt;
    // A slow line may tear a sequence apart, but no one presses Escape and [ within a third of a second.
    return milliseconds{bytes_.size() - at_ == 1 && bytes_[at_] == esc ? 30 : 300};
}

}  // namespace overhoor
