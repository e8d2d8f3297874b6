// word/numbering.xml: headings count by themselves through all four levels, every ordered list begins at 1.
#pragma once

#include <string>
#include <vector>

#include "document/layout.hpp"
#include "ooxml/word.hpp"

namespace wenshu::write {

// The id of the list that the heading styles belong to.
inline constexpr int docx_heading_list = 1;

// The lists of a body, as they are met.
class DocxLists {
  public:
    // The id of a new list, `depth` lists inside another; lists without numbers share one.
    int add(bool ordered, int depth);

    // The id of a list in which headings count from one anew.
    int add_headings();

    std::string xml(const document::Layout& layout) const;

  private:
    struct Numbered {
        bool headings = false;
        int depth = 0;
    };
    int add(Numbered list);

    std::vector<Numbered> numbered_;
};

// Word knows nine levels; what is deeper stays on the ninth.
int docx_list_level(int depth);

// Every list stands one paragraph indent further in than the one around it.
ooxml::Indent docx_list_indent(int depth, const document::Layout& layout);

}  // namespace wenshu::write
