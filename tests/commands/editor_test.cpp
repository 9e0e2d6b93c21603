#include "overhoor/commands/editor.hpp"

#include <doctest/doctest.h>

using namespace overhoor;

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += "[" + word + "]";
    return all;
}

}  // namespace

TEST_CASE("every editor is opened at the line in its own way, and no name is taken for anything else") {
    struct Row {
        const char* editor;
        const char* file;
        const char* words;
    };
    const Row rows[] = {
        {"vim", "d.json", "[vim][+7][d.json]"},
        {"/usr/bin/nano -w", "d.json", "[/usr/bin/nano][-w][+7][d.json]"},
        {"code --new-window", "d.json", "[code][--new-window][--wait][--goto][d.json:7]"},
        {"code --wait", "d.json", "[code][--wait][--goto][d.json:7]"},
        {"hx", "d.json", "[hx][d.json:7]"},
        {"myedit", "d.json", "[myedit][d.json]"},
        {"'my editor' -x", "d.json", "[my editor][-x][d.json]"},
        {"  ", "d.json", "[vi][+7][d.json]"},
        {"vi", "-c quit.json", "[vi][+7][./-c quit.json]"},
        {"vi", "+!rm.json", "[vi][+7][./+!rm.json]"},
        {"vi", "a; rm -rf $HOME.json", "[vi][+7][a; rm -rf $HOME.json]"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.editor);
        CHECK(joined(editor_words(row.editor, row.file, 7)) == row.words);
    }
}
