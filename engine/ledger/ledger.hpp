// The ledger (台账) in memory: what was done, row by row, in typed columns. Texts are kept once each, so that
// questions over a million rows compare numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/location.hpp"
#include "model/rows.hpp"
#include "model/schema.hpp"
#include "model/value.hpp"

namespace wenshu::ledger {

// A text column: every row has the number of its word; words in order of first appearance.
struct Texts {
    std::vector<std::uint32_t> codes;
    std::vector<std::string> words;
};

// All decimals of a column have one scale, the largest that was written.
struct Decimals {
    std::vector<std::int64_t> units;
    std::uint8_t scale = 0;
};

using Integers = std::vector<std::int64_t>;
using Dates = std::vector<base::Date>;  // four bytes each, as small as a count of days; months may be open
using Rates = std::vector<base::Rate>;
using Truths = std::vector<std::uint8_t>;

// One cell a row; those that are empty hold anything, and where all of them are there may be none at all.
struct Column {
    std::variant<Texts, Decimals, Integers, Dates, Rates, Truths> cells;
    std::vector<bool> empty;
};

// The columns stand in the order of the schema's properties, whatever their order in the file.
struct Table {
    std::string name;      // "activities"
    model::Schema schema;  // a map: the properties are the columns
    std::vector<Column> columns;
    std::vector<base::Location> places;  // where each row begins
};

// A table whose rows have keys. The key of a row is the FNV-1a of its content: for each cell that is not
// empty, in the order of the schema, the FNV-1a of the column's key and of the cell's value (1.10 is 1.1).
// The n-th row of the same content, n > 1, carries n as well. So a key survives sorting, new rows and new
// columns that are empty.
class Ledger final : public model::Rows {
  public:
    explicit Ledger(Table table);
    Ledger(Ledger&& other) noexcept;
    Ledger& operator=(Ledger&& other) noexcept;
    ~Ledger() override = default;

    const model::Schema& schema() const override { return table_.schema; }
    std::size_t size() const override { return table_.places.size(); }
    model::Value cell(std::size_t row, std::size_t column) const override;
    base::Location where(std::size_t row) const override { return table_.places[row]; }

    const Table& table() const { return table_; }
    const std::vector<std::uint64_t>& keys() const { return keys_; }

    // The column with this key, or null.
    const Column* column(std::string_view key) const;

  private:
    Table table_;
    std::vector<std::uint64_t> keys_;
};

// The key of the first date column (else of the first month column), or null: what 年, 季度 and 月 are
// derived from.
const std::string* date_column(const model::Schema& row_schema);

// “活动台账”: the schema's title, else the name.
const std::string& title_of(const std::string& name, const model::Schema& row_schema);

}  // namespace wenshu::ledger
