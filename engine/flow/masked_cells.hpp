// Tells what a workbook that was made for others does not say any more: cells of personal data that were
// masked (张**, 138****5678) are not read back as if they were the data.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/rows.hpp"
#include "model/schema.hpp"

namespace wenshu::flow {

// Empties masked cells on their way, but for columns that every row needs.
class MaskedCells final : public model::RowVisitor {
  public:
    MaskedCells(const model::Schema& row, model::RowVisitor& visitor) : schema_(row), visitor_(visitor) {}

    void header(std::span<const model::Cell> titles) override;
    void row(base::Location where, std::span<const model::Cell> cells) override;

    // One a column that has such cells, at the first: ledger_file.masked {column, count, kept, stored}.
    base::Diagnostics told(bool is_stored) const;

  private:
    struct Column {
        std::size_t index = 0;
        const model::Property* property = nullptr;
        bool is_required = false;
        std::size_t count = 0;
        base::Location first;
    };

    const model::Schema& schema_;
    model::RowVisitor& visitor_;
    std::vector<Column> columns_;  // those whose schema has a mask
    std::vector<model::Cell> cells_;
};

}  // namespace wenshu::flow
