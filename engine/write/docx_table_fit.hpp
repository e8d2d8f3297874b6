// How a table fits into its width: the columns' shares of it, and smaller type where words would be broken.
#pragma once

#include <vector>

#include "document/document.hpp"
#include "document/layout.hpp"
#include "write/docx_formats.hpp"

namespace wenshu::write {

struct TableFit {
    std::vector<int> widths;        // twips
    double smaller = 0;             // points taken off the size of head and cells
    int margin = docx_cell_margin;  // twips beside the text of a cell
};

// Each column gets what its widest cell needs as long as there is room. Where there is not, narrow columns
// keep their width and wide ones share the rest, but none is narrower than its longest word or number; where
// that too is more than there is, the margins shrink, then the type. The widths' sum is `width` (twips).
TableFit fit_table(const document::Table& table, const document::Layout& layout, int width);

// Columns from `first` to before `end` under one heading, which is empty where a column stands for itself.
struct ColumnGroup {
    std::size_t first = 0;
    std::size_t end = 0;
    std::string_view title;
};
std::vector<ColumnGroup> column_groups(const document::Table& table);

// The style with the type that much smaller.
document::TextStyle smaller_type(document::TextStyle style, double points);

}  // namespace wenshu::write
