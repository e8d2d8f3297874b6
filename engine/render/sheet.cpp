#include "render/sheet.hpp"

#include <array>
#include <utility>

#include "render/sheet_reader.hpp"

namespace wenshu::render {
namespace {

const std::array<std::string, 8> sheet_keys = {"name",   "title",   "note",  "rows",
                                               "ledger", "columns", "total", "print"};
const std::array<std::string, 8> column_keys = {"field", "index", "title", "width",
                                                "align", "total", "join",  "format"};
const std::array<std::string, 1> total_keys = {"label"};
const std::array<std::string, 1> print_keys = {"landscape"};

// In the order of document::Align and, without none, of document::Total.
const std::array<std::string, 3> aligns = {"left", "center", "right"};
const std::array<std::string, 2> totals = {"sum", "count"};

constexpr std::size_t widest_column = 255;  // Excel's limit

ColumnSpec column(SheetReader& reader, const model::Tree& tree) {
    ColumnSpec spec;
    spec.where = tree.where;
    if (!reader.is_mapping(tree, "columns", column_keys)) return spec;
    reader.expect_one(tree, "field", "index");
    spec.index = reader.truth(tree, "index").value_or(false);
    spec.field = reader.text(tree, "field").value_or(Setting<std::string>{});
    spec.title = reader.text(tree, "title").value_or(Setting<std::string>{}).value;
    spec.width = reader.whole(tree, "width", widest_column);
    spec.join = reader.text(tree, "join");
    spec.format = reader.text(tree, "format");
    if (const auto align = reader.choice(tree, "align", aligns)) {
        spec.align = static_cast<document::Align>(align->value);
    }
    if (const auto total = reader.choice(tree, "total", totals)) {
        spec.total = Setting<document::Total>{static_cast<document::Total>(total->value + 1), total->where};
    }
    return spec;
}

std::vector<ColumnSpec> columns(SheetReader& reader, const model::Tree& file) {
    std::vector<ColumnSpec> specs;
    const model::Tree* tree = model::find(file, "columns");
    if (tree == nullptr) {
        if (!SheetReader::has(file, "ledger")) reader.fault("sheet.no_columns", file.where, {});
        return specs;
    }
    const auto* list = std::get_if<model::Sequence>(&tree->node);
    if (list == nullptr || list->empty()) {
        reader.fault("sheet.no_columns", tree->where, {});
        return specs;
    }
    for (const model::Tree& item : *list) specs.push_back(column(reader, item));
    return specs;
}

void read_total(SheetReader& reader, const model::Tree& file, SheetSpec& spec) {
    const model::Tree* total = model::find(file, "total");
    if (total == nullptr || !reader.is_mapping(*total, "total", total_keys)) return;
    if (auto label = reader.text(*total, "label")) spec.total_label = std::move(label->value);
}

void read_print(SheetReader& reader, const model::Tree& file, SheetSpec& spec) {
    const model::Tree* print = model::find(file, "print");
    if (print == nullptr || !reader.is_mapping(*print, "print", print_keys)) return;
    spec.landscape = reader.truth(*print, "landscape").value_or(true);
}

}  // namespace

base::Result<SheetSpec> sheet(const model::Tree& file) {
    SheetReader reader;
    SheetSpec spec;
    spec.where = file.where;
    if (!reader.is_mapping(file, "sheet", sheet_keys)) return std::move(reader).faults();
    reader.expect_one(file, "rows", "ledger");
    if (!SheetReader::has(file, "name")) reader.fault("sheet.no_name", file.where, {});
    spec.name = reader.prepared(file, "name").value_or(Template{});
    spec.title = reader.prepared(file, "title");
    spec.note = reader.prepared(file, "note");
    spec.rows = reader.text(file, "rows").value_or(Setting<std::string>{});
    spec.ledger = reader.text(file, "ledger").value_or(Setting<std::string>{});
    spec.columns = columns(reader, file);
    read_total(reader, file, spec);
    read_print(reader, file, spec);
    auto faults = std::move(reader).faults();
    base::arrange(faults);
    if (!faults.empty()) return faults;
    return spec;
}

}  // namespace wenshu::render
