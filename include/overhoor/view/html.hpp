#pragma once
// Text on its way into a page of HTML: what strangers wrote stays text.

#include <string>
#include <string_view>

namespace overhoor {

std::string escaped_html(std::string_view text);

}  // namespace overhoor
