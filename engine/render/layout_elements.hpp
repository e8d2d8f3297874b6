// The elements of a layout file that have places and rules of their own: head, closing, imprint, page number.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "document/layout.hpp"
#include "render/layout_reader.hpp"

namespace wenshu::render {

// What the sections of a layout file share; beyond these no page can be made.
namespace layout_range {
inline constexpr Range distance{0, 400};  // mm
inline constexpr Range characters{0, 50};
inline constexpr Range lines{0, 50};
}  // namespace layout_range

// The sections head, closing, imprint and page_number, and date_numerals.
void read_elements(LayoutReader& read, const LayoutSection& root, document::Layout& layout);

// Whether mark, rules and page number lie on the paper; asked only of numbers that were read without fault.
void check_elements(LayoutReader& read, const LayoutSection& root, const document::Layout& layout);

// The form of a number with its place {d}, of headings also {n}; an empty one, which must be quoted, means:
// no number.
std::string read_form(LayoutReader& read, const LayoutSection& section, std::string_view key, bool han);

// Where the entry at the end of these keys stands, or the nearest above it that the file has.
base::Location place_of(const LayoutSection& root, std::initializer_list<std::string_view> keys);

}  // namespace wenshu::render
