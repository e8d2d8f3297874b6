#include "ledger/store_cells.hpp"

#include <utility>

#include "base/overload.hpp"

namespace wenshu::ledger {

std::string_view sql_type(model::Type type) {
    return type == model::Type::integer || type == model::Type::boolean ? "INTEGER" : "TEXT";
}

CellBinder::CellBinder(const Ledger& ledger, Statement& statement, int first,
                       std::vector<std::size_t> columns)
    : ledger_(&ledger),
      statement_(&statement),
      first_(first),
      columns_(std::move(columns)),
      texts_(columns_.size()) {}

void CellBinder::bind(std::size_t row) {
    for (std::size_t i = 0; i < columns_.size(); ++i) bind(ledger_->table().columns[columns_[i]], row, i);
}

void CellBinder::bind(const Column& column, std::size_t row, std::size_t i) {
    if (column.empty[row]) return statement_->bind_null(place(i));
    std::visit(base::overload{
                   [&](const Texts& texts) { statement_->bind(place(i), texts.words[texts.codes[row]]); },
                   [&](const Decimals& numbers) {
                       keep(i, base::to_string({numbers.units[row], numbers.scale}));
                   },
                   [&](const Integers& numbers) { statement_->bind(place(i), numbers[row]); },
                   [&](const Dates& dates) { keep(i, base::to_iso_string(dates[row])); },
                   [&](const Rates& rates) {  // a ledger's cell is a percent: its whole is 100
                       keep(i, base::to_string(rates[row].part) + "%");
                   },
                   [&](const Truths& truths) { statement_->bind(place(i), std::int64_t{truths[row]}); },
               },
               column.cells);
}

void CellBinder::keep(std::size_t i, std::string text) {
    texts_[i] = std::move(text);
    statement_->bind(place(i), texts_[i]);
}

}  // namespace wenshu::ledger
