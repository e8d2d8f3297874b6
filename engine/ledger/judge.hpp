// Judges one indicator by its ledger.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "ledger/attainment.hpp"
#include "ledger/ledger.hpp"
#include "ledger/measure.hpp"

namespace wenshu::ledger {

struct Goal {
    const Measure* measure = nullptr;  // answerable, without groups of its own
    Quantity target;                   // a rate just where the measure is one
    Comparison comparison = Comparison::at_least;
    std::optional<Dimension> per;  // the target holds for each of its groups
    std::optional<int> year;       // only rows of this year
};

// What indicators.hpp says of these fields; absent where there is no value.
struct Verdict {
    Answer done;
    bool met = false;
    std::optional<base::Rate> completion;
    std::optional<Quantity> gap;
    std::vector<std::string> missed;
};

// Faults: ledger.overflow, ledger.too_many_groups.
base::Result<Verdict> judge(const Goal& goal, std::span<const Measure> all,
                            const std::map<std::string, Ledger>& ledgers);

}  // namespace wenshu::ledger
