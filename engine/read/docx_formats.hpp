// What a .docx says of paragraphs apart from their text: its styles and its automatic numbers.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace wenshu::read {

// The properties that a paragraph or a style sets itself; what is not set comes from the style below.
struct DocxFormat {
    std::string style;           // the paragraph's, or that which a style is based on
    std::optional<int> outline;  // 0 to 8; 9 is body text
    std::optional<std::string> alignment;
    std::optional<bool> bold;
    std::optional<std::string> numbering;  // "0": none
    std::optional<int> numbering_level;    // from 0
};

struct DocxStyle {
    std::string name;  // lower-case: "heading 1"
    DocxFormat format;
};

struct DocxStyles {
    std::map<std::string, DocxStyle, std::less<>> styles;
    std::string normal;  // of paragraphs that name none
};

// The level that an ordinal of this look has (ordinals.hpp); 5 for bullets and numbers of other looks.
using DocxNumbering = std::map<std::pair<std::string, int>, int>;

base::Result<DocxStyles> docx_styles(std::string_view xml, std::string_view file, std::string_view part);
base::Result<DocxNumbering> docx_numbering(std::string_view xml, std::string_view file,
                                           std::string_view part);

// What holds for a paragraph, with all that its styles say; `name` is the nearest style's.
struct ResolvedFormat {
    std::string name;
    DocxFormat format;
};
ResolvedFormat resolved(const DocxFormat& own, const DocxStyles& styles);

// The name of an element without its prefix.
std::string_view local_name(std::string_view name);

// A whole number of at most six digits, or 0; whether a w:val says yes.
int small_number(std::string_view text);
bool is_on(std::string_view value);

}  // namespace wenshu::read
