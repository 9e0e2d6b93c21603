#pragma once
// What eyes see: the bytes that a program wrote, read by a terminal emulator, as rows of text.

#include <string>
#include <string_view>
#include <vector>

struct VTerm;
struct VTermScreen;

namespace overhoor::pty {

class Picture {
public:
    Picture(int rows, int columns);
    ~Picture();
    Picture(const Picture&) = delete;
    Picture& operator=(const Picture&) = delete;

    void write(std::string_view bytes);
    void resize(int rows, int columns);

    // All rows from the first one ever written to the last one in use, without blanks at their ends; those
    // that have scrolled out of sight too.
    std::string text() const;

    // The row with the cursor, and the column of the cursor counted from 0.
    std::string row() const;
    int column() const;

private:
    friend struct Scroll;
    std::string row(int number) const;

    VTerm* terminal_;
    VTermScreen* screen_;
    int rows_;
    int columns_;
    std::vector<std::string> above_{};  // scrolled out of sight
};

}  // namespace overhoor::pty
