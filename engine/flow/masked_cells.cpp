#include "flow/masked_cells.hpp"

#include <algorithm>
#include <string_view>

#include "check/names.hpp"

namespace wenshu::flow {
namespace {

// No number, name or address has one of its own.
bool is_masked(std::string_view text) {
    return text.find('*') != std::string_view::npos;
}

}  // namespace

void MaskedCells::header(std::span<const model::Cell> titles) {
    columns_.clear();
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const auto* property = check::property_named(schema_, titles[i].text);
        if (property == nullptr || property->schema.mask.empty()) continue;
        const bool is_required = std::ranges::find(schema_.required, property->key) != schema_.required.end();
        columns_.push_back({i, property, is_required, 0, {}});
    }
    visitor_.header(titles);
}

void MaskedCells::row(base::Location where, std::span<const model::Cell> cells) {
    const auto is_hit = [&](const Column& column) {
        return column.index < cells.size() && is_masked(cells[column.index].text);
    };
    if (std::ranges::none_of(columns_, is_hit)) return visitor_.row(where, cells);
    cells_.assign(cells.begin(), cells.end());
    for (Column& column : columns_) {
        if (!is_hit(column)) continue;
        if (column.count++ == 0) column.first = cells[column.index].where;
        if (!column.is_required) cells_[column.index].text = {};
    }
    visitor_.row(where, cells_);
}

base::Diagnostics MaskedCells::told(bool is_stored) const {
    base::Diagnostics told;
    for (const Column& column : columns_) {
        if (column.count == 0) continue;
        told.push_back({is_stored ? base::Severity::error : base::Severity::warning,
                        "ledger_file.masked",
                        column.first,
                        {},
                        {{"column", model::display_name(*column.property)},
                         {"count", static_cast<std::int64_t>(column.count)},
                         {"use", is_stored            ? "stored"
                                 : column.is_required ? "kept"
                                                      : "emptied"}}});
    }
    return told;
}

}  // namespace wenshu::flow
