// A table on its way in that tells how far it is, and lets the rest go by once the work was called off.
#pragma once

#include <cstddef>

#include "base/progress.hpp"
#include "model/rows.hpp"

namespace wenshu::flow {

class WatchedRows final : public model::RowVisitor {
  public:
    // `bytes` is the size of the text, for how many rows there may be, 0 where nobody knows. Without progress
    // it hands rows on alone.
    WatchedRows(model::RowVisitor& visitor, std::size_t bytes, base::Progress* progress);

    void expect(std::size_t rows) override { visitor_.expect(rows); }
    void header(std::span<const model::Cell> titles) override { visitor_.header(titles); }
    void row(base::Location where, std::span<const model::Cell> cells) override;

  private:
    void report(base::Location where);

    model::RowVisitor& visitor_;
    std::size_t bytes_;
    base::Progress* progress_;
    base::PhaseAtWork phase_;
    std::size_t rows_ = 0;
    bool is_stopped_ = false;
};

}  // namespace wenshu::flow
