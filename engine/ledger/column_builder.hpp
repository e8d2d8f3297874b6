// Collects the cells of one ledger column by the typing rule of check/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "ledger/ledger.hpp"
#include "ledger/word_table.hpp"
#include "model/rows.hpp"
#include "model/schema.hpp"

namespace wenshu::ledger {

// Whether a column may have this type: no lists, no maps, and one type for all its cells.
bool is_column_type(model::Type type);

// Keeps the values that are marked, in their order.
template <class Values>
void keep_marked(Values& values, const std::vector<bool>& marks) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i]) values[kept++] = values[i];
    }
    values.resize(kept);
}

class ColumnBuilder {
  public:
    // The schema must outlive the builder.
    explicit ColumnBuilder(const model::Schema& schema);

    // Appends a cell of this text. What check::bind_scalar refuses is appended as empty, with its faults.
    base::Diagnostics add(std::string_view text, base::Location where);
    void add_empty();

    void reserve(std::size_t rows);

    // Appends the cells of another builder of the same column; nothing can be added any more.
    void take_over(ColumnBuilder&& next);

    // Keeps these rows alone, as if the others had never been added; nothing can be added any more.
    void keep(const std::vector<bool>& marks);

    // Fault ledger.decimal_range {column} at the row whose number does not fit the column's scale.
    base::Result<Column> finish(const std::vector<base::Location>& places, const std::string& title) &&;

  private:
    base::Diagnostics bind(std::string_view text, base::Location where);
    bool add_plainly(std::string_view text);
    void store(const model::Value& value);
    void repeat(std::size_t row);

    const model::Schema* schema_;
    Column column_;
    bool is_limited_;                      // texts by choices, a pattern, a length
    std::vector<std::uint8_t> scales_;     // of decimals, as written
    WordTable words_;                      // of texts
    WordTable bound_;                      // of other columns, the texts that were bound
    std::vector<std::size_t> bound_rows_;  // a row for each
};

}  // namespace wenshu::ledger
