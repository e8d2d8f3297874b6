#include "flow/watched_rows.hpp"

namespace wenshu::flow {

WatchedRows::WatchedRows(model::RowVisitor& visitor, std::size_t bytes, base::Progress* progress)
    : visitor_(visitor), bytes_(bytes), progress_(progress), phase_(progress, base::Phase::reading, 0) {}

void WatchedRows::row(base::Location where, std::span<const model::Cell> cells) {
    if (is_stopped_) return;
    visitor_.row(where, cells);
    if (progress_ != nullptr && ++rows_ % base::rows_between_reports == 0) report(where);
}

void WatchedRows::report(base::Location where) {
    if (bytes_ > 0 && where.offset > 0) {
        const double share = static_cast<double>(where.offset) / static_cast<double>(bytes_);
        progress_->expect(static_cast<std::uint64_t>(static_cast<double>(rows_) / share));
    }
    progress_->advance(base::rows_between_reports);
    is_stopped_ = progress_->is_stopped();
}

}  // namespace wenshu::flow
