// The years, quarters and months of dates, as numbers that count on from year to year and as Chinese names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "ledger/measure.hpp"

namespace wenshu::ledger {

// 年, 季度 or 月; Derived::none for any other name.
Derived derived_named(std::string_view name);

// How many of them a year has: 1, 4 or 12.
std::int64_t periods_per_year(Derived kind);

// The period that a date lies in, counted from year 0; nothing where the date leaves it open.
std::optional<std::int64_t> period_of(base::Date date, Derived kind);

// “2018年”, “第一季度” or “2018年第一季度”, “3月” or “2018年3月”.
std::string period_label(std::int64_t period, Derived kind, bool with_year);

}  // namespace wenshu::ledger
