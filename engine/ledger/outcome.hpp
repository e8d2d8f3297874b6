// All that a measure says: its answers in the order in which they are shown, each with what it is compared
// with, what came together, what was planned.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "ledger/growth.hpp"
#include "ledger/ledger.hpp"
#include "ledger/measure.hpp"
#include "ledger/tabulate.hpp"

namespace wenshu::ledger {

// The ledgers of the plan, and those of the year before under the same names, as far as there are any.
struct Books {
    const std::map<std::string, Ledger>& ledgers;
    const std::map<std::string, Ledger>& last_year;
    std::optional<int> year;  // that of the plan
};

// An answer and the one that it is compared with, where that is known.
struct Compared {
    Answer value;
    std::optional<Answer> last;
    Growth growth;
};

struct Standing : Compared {
    std::optional<Compared> total;  // 累计, of cumulative measures
    std::optional<Quantity> target;
    base::Rate completion;  // 0/0 without a target, and of one that is 0
};

struct Outcome {
    Standing all;
    std::vector<Group> groups;  // in order; cut to the top, the rest of them last
    std::vector<Standing> standings;
    std::vector<Group> columns;
    std::vector<Answer> cells;
};

// An answerable measure by its own dimensions.
//
// Last year's rows are those of `last_year`, of the year before the plan's where both are known; else those
// of the ledger itself that are dated in that year, and then its own answers are those of the plan's year
// alone, but for groups of years. So also the period before the first of the year. A group that last year
// alone has, or a target, is shown. Faults: those of tabulate, ledger.overflow.
base::Result<Outcome> outcome(const Measure& measure, std::span<const Measure> all, const Books& books);

// Whether the answer to a measure without groups has fields beside its value.
bool has_extras(const Measure& measure);

}  // namespace wenshu::ledger
