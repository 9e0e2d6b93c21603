#pragma once
// What sections of the page of statistics are made of.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace overhoor {

// A heading, what it says in short, a picture.
std::string page_section(std::string_view heading, std::string_view says, std::string_view plot);

// A picture with a heading, to stand beside another.
std::string page_beside(std::string_view heading, std::string_view plot);

// Numbers in bins as bars; the empty ones at both ends are left out.
std::string page_bins(std::string_view heading, std::span<const int> numbers,
                      const std::function<std::string(std::size_t)>& label);

// A row of a table; `tag` is th or td.
std::string page_row(std::string_view tag, const std::vector<std::string>& cells);

}  // namespace overhoor
