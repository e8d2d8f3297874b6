// A sheet as a pack specifies it (*.sheet.yaml): which rows go into it, which columns are picked from them,
// and what stands above and below.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/location.hpp"
#include "base/result.hpp"
#include "document/workbook.hpp"
#include "model/tree.hpp"
#include "render/template.hpp"

namespace wenshu::render {

// A setting with the place where it was written, for what only a schema can refuse.
template <class T>
struct Setting {
    T value;
    base::Location where;
};

struct ColumnSpec {
    bool index = false;          // the row's number, from 1
    Setting<std::string> field;  // key or title, "." between levels; empty for the index
    std::string title;           // empty: the schema's
    std::optional<std::size_t> width;
    std::optional<document::Align> align;
    std::optional<Setting<document::Total>> total;
    std::optional<Setting<std::string>> join;    // between the texts of a list
    std::optional<Setting<std::string>> format;  // "#,##0.00", "0.0%", "yyyy年m月d日"
    base::Location where;
};

struct SheetSpec {
    Template name;
    std::optional<Template> title;
    std::optional<Template> note;
    Setting<std::string> rows;    // path to a list of maps in the data; empty where the rows are a ledger's
    Setting<std::string> ledger;  // a ledger's name; empty where the rows are data
    std::vector<ColumnSpec> columns;  // none, of a ledger: all its columns
    std::string total_label = "合计";
    bool landscape = true;
    base::Location where;
};

// Reads a specification. All faults at once: sheet.* and template.*.
base::Result<SheetSpec> sheet(const model::Tree& file);

}  // namespace wenshu::render
