// Takes a table as it is read and makes a Ledger of it, or all the faults that prevent it.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "ledger/column_builder.hpp"
#include "ledger/ledger.hpp"
#include "model/rows.hpp"

namespace wenshu::ledger {

// Faults beyond this number are counted, not kept.
inline constexpr std::size_t max_faults = 1000;

// What becomes of a row with a fault in a cell: nothing is built, or the row is left out.
enum class BadRows { fault, leave_out };

// Headings are matched to columns by key or title. Blanks around a cell do not count, rows and headings
// without any text are passed over. Faults: data.unknown_key and what check::bind_scalar finds in a cell,
// ledger.no_header, ledger.missing_column, ledger.column_twice, ledger.no_heading, ledger.empty_cell,
// ledger.column_type, ledger.decimal_range, and at the end the note ledger.more_faults.
class Builder final : public model::RowVisitor {
  public:
    Builder(std::string name, model::Schema row_schema, BadRows bad_rows = BadRows::fault);

    void expect(std::size_t rows) override;
    void header(std::span<const model::Cell> titles) override;
    void row(base::Location where, std::span<const model::Cell> cells) override;

    // The rows that were left out so far: the warning ledger.rows_left_out {count} at the first, and their
    // faults as warnings.
    base::Diagnostics left_out() const;

    // Appends the rows that another builder took below the same header. False, and then both are good for
    // nothing, where one of them has faults or left out rows: those have places in one table only.
    bool take_over(Builder&& next);

    base::Result<Ledger> finish() &&;

  private:
    void add(base::Diagnostic fault);
    void leave_out(base::Location row, std::size_t first_fault);
    void match_heading(std::size_t heading, const model::Cell& title);
    void report_missing_columns(base::Location where);
    void report_cells_without_heading(std::span<const model::Cell> cells);
    void add_cell(std::size_t column, base::Location row, const model::Cell* cell);
    std::string path_of(std::size_t column) const;

    std::string name_;
    model::Schema schema_;
    std::vector<ColumnBuilder> columns_;
    std::vector<bool> required_;
    std::vector<std::optional<std::size_t>> sources_;           // for each column its place in the file
    std::vector<std::pair<std::size_t, std::size_t>> present_;  // the columns that have one, with it
    bool all_named_ = false;                                    // every place has a heading
    std::vector<bool> named_;         // for each place in the file whether it has a heading
    std::set<std::size_t> reported_;  // the places without heading that were reported
    std::vector<base::Location> places_;
    BadRows bad_rows_;
    std::vector<bool> kept_;  // for each row
    std::size_t rows_left_out_ = 0;
    base::Diagnostics left_out_faults_;
    base::Location left_out_from_;
    std::size_t expected_ = 0;  // rows
    bool usable_ = true;        // the schema describes a table
    bool headed_ = false;
    base::Diagnostics faults_;
    std::size_t more_faults_ = 0;
    base::Location more_from_;
};

}  // namespace wenshu::ledger
