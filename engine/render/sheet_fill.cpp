#include "render/sheet_fill.hpp"

#include <algorithm>
#include <cassert>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "render/fill.hpp"
#include "render/sheet_cells.hpp"
#include "render/sheet_columns.hpp"

namespace wenshu::render {
namespace {

document::SheetCell number_of(std::size_t row) {
    return static_cast<std::int64_t>(row) + 1;
}

// A ledger's rows, made into cells when they are asked for.
class LedgerRows final : public document::RowSource {
  public:
    LedgerRows(const model::Rows& ledger, std::vector<BoundColumn> columns)
        : ledger_(ledger), columns_(std::move(columns)) {}

    std::size_t size() const override { return ledger_.size(); }

    document::SheetCell cell(std::size_t row, std::size_t column) const override {
        const BoundColumn& bound = columns_[column];
        if (bound.schema == nullptr) return number_of(row);
        if (bound.ledger_column >= ledger_.schema().properties.size())
            return {};  // a key that an open schema allows
        auto cell = sheet_cell(ledger_.cell(row, bound.ledger_column), bound);
        assert(cell && "a ledger's cells are scalars");
        return *std::move(cell);
    }

    base::Location where(std::size_t row) const override { return ledger_.where(row); }

  private:
    const model::Rows& ledger_;
    std::vector<BoundColumn> columns_;
};

struct Filling {
    std::vector<BoundColumn> columns;
    std::unique_ptr<document::RowSource> rows;
};

// What a path leads to, or null where any value on the way is absent.
const model::Value* follow(const model::Value& from, const std::vector<std::string>& path) {
    const model::Value* value = &from;
    for (const std::string& key : path) {
        if (value != nullptr) value = model::find(*value, key);
    }
    return value;
}

base::Result<document::SheetCell> list_cell(const model::Value& item, std::size_t row,
                                            const BoundColumn& column) {
    if (column.schema == nullptr) return number_of(row);
    const model::Value* value = follow(item, column.path);
    return value == nullptr ? document::SheetCell{} : sheet_cell(*value, column);
}

void round(std::vector<BoundColumn>& columns, base::Rounding rounding) {
    for (BoundColumn& column : columns) column.shown.form.rounding = rounding;
}

base::Result<Filling> from_list(const SheetSpec& spec, const Scope& scope) {
    const auto bound = bind_rows(spec, scope.schema);
    if (!bound) return bound.faults();
    auto columns = bind_columns(spec, *bound->row);
    if (!columns) return std::move(columns).faults();
    round(*columns, scope.rounding);
    const model::Value* value = follow(scope.root, bound->path);
    const model::List* list = value == nullptr ? nullptr : model::list_of(*value);
    std::vector<document::StoredRows::Row> rows;
    base::Diagnostics faults;
    for (std::size_t row = 0; list != nullptr && row < list->size(); ++row) {
        document::StoredRows::Row cells{{}, (*list)[row].where};
        for (const BoundColumn& column : *columns) {
            auto cell = list_cell((*list)[row], row, column);
            if (cell) {
                cells.cells.push_back(*std::move(cell));
            } else {
                base::append(faults, std::move(cell).faults());
            }
        }
        rows.push_back(std::move(cells));
    }
    if (!faults.empty()) return faults;
    return Filling{*std::move(columns), std::make_unique<document::StoredRows>(std::move(rows))};
}

base::Result<Filling> from_ledger(const SheetSpec& spec, const Scope& scope, const model::Rows& ledger) {
    auto columns = bind_columns(spec, ledger.schema());
    if (!columns) return std::move(columns).faults();
    round(*columns, scope.rounding);
    return Filling{*columns, std::make_unique<LedgerRows>(ledger, *columns)};
}

// The numbers of a column of decimals stand with their points under each other.
void align_points(Filling& filling) {
    for (std::size_t index = 0; index < filling.columns.size(); ++index) {
        BoundColumn& column = filling.columns[index];
        const bool is_decimal = column.schema != nullptr && column.schema->type == model::Type::decimal;
        if (!is_decimal || column.shown.form.decimals) continue;
        std::uint8_t most = 0;
        for (std::size_t row = 0; row < filling.rows->size(); ++row) {
            const auto cell = filling.rows->cell(row, index);
            if (const auto* number = std::get_if<base::Decimal>(&cell)) most = std::max(most, number->scale);
        }
        column.shown.form.decimals = most;
    }
}

std::string filled(const std::optional<Template>& text, const Scope& scope, base::Diagnostics& faults) {
    if (!text) return {};
    auto result = fill_text(*text, scope);
    if (result) return *std::move(result);
    base::append(faults, std::move(result).faults());
    return {};
}

}  // namespace

base::Result<document::Sheet> fill_sheet(const SheetSpec& spec, const Scope& scope,
                                         const model::Rows* ledger) {
    assert(spec.ledger.value.empty() == (ledger == nullptr));
    base::Diagnostics faults;
    document::Sheet sheet;
    sheet.name = filled(spec.name, scope, faults);
    sheet.title = filled(spec.title, scope, faults);
    sheet.note = filled(spec.note, scope, faults);
    auto filling = ledger == nullptr ? from_list(spec, scope) : from_ledger(spec, scope, *ledger);
    if (!filling) base::append(faults, filling.faults());
    base::arrange(faults);
    if (!faults.empty()) return faults;
    align_points(*filling);
    for (BoundColumn& column : filling->columns) sheet.columns.push_back(std::move(column.shown));
    sheet.rows = std::move(filling->rows);
    sheet.total_label = spec.total_label;
    sheet.landscape = spec.landscape;
    sheet.where = spec.where;
    return sheet;
}

}  // namespace wenshu::render
