#pragma once
// Standard output as programs and terminals get it. Some bytes are commands to a terminal even inside JSON,
// which need not escape them: DEL, and the C1 controls U+0080 to U+009F. They are written as \u007f, \u009b.
// Our own words never hold them.

#include <streambuf>

namespace overhoor {

class CleanOutput : public std::streambuf {
public:
    explicit CleanOutput(std::streambuf& to) : to_(to) {}

protected:
    int_type overflow(int_type c) override;
    std::streamsize xsputn(const char* text, std::streamsize size) override;
    int sync() override;

private:
    bool put_plain(const char* begin, const char* end);
    bool put_escaped(unsigned char control);

    std::streambuf& to_;
    bool begun_ = false;  // a character whose second byte decides
};

// Has whoever read from this descriptor gone away? Then what cannot be written is no error.
bool reader_is_gone(int descriptor);

}  // namespace overhoor
