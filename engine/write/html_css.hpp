// What the style sheets of a page are made of: numbers, faces, and the rule of a text role.
#pragma once

#include <string>
#include <string_view>

#include "document/layout.hpp"

namespace wenshu::write {

// The same number is always written the same way; four digits are finer than any screen.
std::string css_number(double value);

// Nothing in a layout's text can leave its string.
std::string css_quoted(std::string_view text);

// #RRGGBB; black for what is no color.
std::string css_color(std::string_view rrggbb);

// The size of a style in points, the body's usual one where it has none.
double css_size(const document::TextStyle& style);

// From line to line, in points.
double css_pitch(const document::TextStyle& style);
double css_body_pitch(const document::Layout& layout);

// Latin faces are asked for under names of their own, which hold ASCII alone: “ ” — … stay with the Chinese
// face.
std::string css_latin_name(std::string_view face);

// The style's face, its stand-ins, and what every system has.
std::string css_faces(const document::TextStyle& style, const document::Layout& layout);

// Sizes and spaces in em, so that everything follows the size of the body's text.
std::string css_rule(std::string_view selector, const document::TextStyle& style,
                     const document::Layout& layout);

}  // namespace wenshu::write
