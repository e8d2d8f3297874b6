// One sheet of a workbook as a table: where its header is, and its rows as cells under the headings.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/rows.hpp"
#include "serial/table_rows.hpp"
#include "serial/xlsx_cells.hpp"
#include "serial/xlsx_rows.hpp"

namespace wenshu::serial {

// A column of a sheet that has a heading.
struct TableColumn {
    std::uint32_t column = 0;
    std::string name;                // the key of a known one
    std::set<std::string> headings;  // as its header's rows have it, squeezed
};

struct SheetTable {
    std::uint32_t first_row = 0;  // of the header
    std::uint32_t last_row = 0;
    std::vector<TableColumn> columns;   // without those that only count the rows
    std::set<std::uint32_t> numbering;  // those columns
    std::vector<Merge> merges;
    base::Diagnostics faults;  // two columns that are one
};

bool has_column(const SheetTable& table, std::string_view name);

// Nothing where no row among the first ones has a heading that the schema knows.
base::Result<std::optional<SheetTable>> find_table(const Book& book, const BookSheet& sheet,
                                                   const base::SourceText& source, const KnownColumns& known);

// Hands the rows of a table on, from left to right as `places` says, and says what it left out.
class TableReader final : public SheetRowHandler {
  public:
    // `places`: for each column of the table its place among the cells that a row gives; `width` of them.
    TableReader(const Book& book, const base::SourceText& source, const SheetTable& table,
                std::vector<std::size_t> places, std::size_t width, model::RowVisitor& visitor);

    bool take(const SheetRow& row) override;

    // The rows that stand behind the last one are signatures.
    void finish();

    base::Diagnostics faults;
    base::Diagnostics notes;

  private:
    enum class Left { total, below, header };

    // A row with what its cells say; one that is blank has no cells.
    struct Row {
        std::uint32_t number = 0;
        bool is_hidden = false;
        std::vector<std::pair<std::uint32_t, CellText>> cells;  // by column
    };
    // A cell that is merged downwards, for the rows below its first.
    struct Below {
        std::uint32_t first_row = 0;
        std::uint32_t last_row = 0;
        CellText value;
    };

    Row filled_cells(const SheetRow& row) const;
    bool is_header_again(const Row& row) const;
    bool may_be_below(const Row& row, RowKind kind) const;
    bool is_merged_across(CellRef first) const;
    void hand_on(const Row& row);
    void begin_merges(const Row& row);
    void place_cells(const Row& row);
    void fill_from_above(const Row& row);
    void hand_on_pending();
    void leave_out(Left what, std::uint32_t row) { left_out_[what].push_back(row + 1); }
    void leave_out_pending();
    void add_fault(std::string code, base::Location where, std::vector<base::Arg> args);

    const Book& book_;
    const base::SourceText& source_;
    const SheetTable& table_;
    std::vector<std::size_t> places_;
    model::RowVisitor& visitor_;
    std::map<std::uint32_t, std::size_t> columns_;  // the table's, by their place in the sheet

    std::vector<Row> pending_;                 // rows that are signatures where no row of the table follows
    std::vector<std::optional<Below>> below_;  // by the table's columns
    std::size_t next_merge_ = 0;

    std::vector<std::string> texts_;
    std::vector<model::Cell> cells_;
    std::set<std::uint32_t> unheaded_;      // columns without a heading that were reported
    std::set<std::size_t> merged_numbers_;  // columns with numbers that are merged downwards, noted
    std::size_t more_faults_ = 0;
    std::map<Left, std::vector<std::uint32_t>> left_out_;  // rows as people count them
    std::vector<std::uint32_t> hidden_;
};

}  // namespace wenshu::serial
