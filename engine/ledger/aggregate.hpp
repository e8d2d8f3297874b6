// Answers one operation over rows, group by group.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "ledger/ledger.hpp"
#include "ledger/measure.hpp"
#include "model/figure.hpp"

namespace wenshu::ledger {

using Quantity = std::variant<std::int64_t, base::Decimal, base::Rate>;

// Of a whole number or a decimal.
base::Decimal decimal(const Quantity& number);

// No value: the average or an extreme of no cells.
struct Answer {
    std::optional<Quantity> value;
    model::RowSet rows;                              // those that have a cell to take
    std::optional<base::Rate> exact = std::nullopt;  // of an average and a ratio: before it was rounded
    std::optional<std::uint32_t> first_row = std::nullopt;  // in the ledger; none without rows and of a query
};

// One answer a group, for all `count` groups; `groups` names the group of each of the rows. Not for rates and
// ratios. Fault: ledger.overflow.
base::Result<std::vector<Answer>> aggregate(const Ledger& ledger, const Measure& measure,
                                            std::span<const std::uint32_t> rows,
                                            std::span<const std::uint32_t> groups, std::size_t count);

}  // namespace wenshu::ledger
