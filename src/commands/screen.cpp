#include "overhoor/commands/screen.hpp"

#include <unistd.h>

#include <algorithm>
#include <ostream>

#include "overhoor/storage/folders.hpp"
#include "overhoor/storage/settings_file.hpp"

namespace overhoor {

namespace {

// Settings with mistakes are told elsewhere.
Colour theme_of(const World& world, const CommonOptions& common) {
    const std::string theme =
        read_settings(find_folders(world.environment, common.data, common.settings).settings).settings.theme;
    return theme == "blue" ? Colour::blue : theme == "mono" ? Colour::mono : Colour::sixteen;
}

}  // namespace

Tongue tongue_of(const World& world, const CommonOptions& common) {
    std::string language = common.lang;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (language.empty()) language = world.environment(name);
    return language.starts_with("nl") ? Tongue::dutch : Tongue::english;
}

ScreenWishes wishes_of(const World& world, const CommonOptions& common) {
    const ColourWish colour = common.color == "always"  ? ColourWish::always
                              : common.color == "never" ? ColourWish::never
                                                        : ColourWish::automatic;
    return {.plain = common.plain, .colour = colour, .width = common.width, .theme = theme_of(world, common)};
}

Look look_of(const World& world, const CommonOptions& common) {
    ScreenFacts facts = screen_facts(STDIN_FILENO, STDOUT_FILENO, world.environment);
    facts.output_is_terminal = world.out_on_terminal;
    return look_of(facts, wishes_of(world, common));
}

void write(World& world, const CommonOptions& common, const Frame& frame) {
    world.out << to_text(frame, look_of(world, common));
}

namespace {

// A locale that says it is not UTF-8.
bool lacks_unicode(const Environment& environment) {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        std::string value = environment(name);
        if (value.empty()) continue;
        std::ranges::transform(value, value.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        return value.find("utf-8") == std::string::npos && value.find("utf8") == std::string::npos;
    }
    return false;
}

}  // namespace

PlotLook plot_look_of(const World& world, const CommonOptions& common, bool ascii) {
    constexpr int usual_width = 80, narrowest = 40, widest = 120;
    const int width = look_of(world, common).width;
    return {.width = std::clamp(width == 0 ? usual_width : width, narrowest, widest),
            .ascii = ascii || lacks_unicode(world.environment)};
}

}  // namespace overhoor
