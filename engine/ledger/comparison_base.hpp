// What the answers of a measure stand on: the rows of this year and those that they are compared with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "ledger/inquiry.hpp"
#include "ledger/measure.hpp"
#include "ledger/outcome.hpp"

namespace wenshu::ledger {

// A measure answered for the rows of one year.
struct Ground {
    Answers answers;
    std::map<std::string, std::size_t> places;  // of the groups, by their labels
    std::optional<Inquiry> inquiry;             // none of queries in SQL
    Answer nothing;                             // what it says of no rows, if groups can be missing

    // Where there is no such group: of no rows.
    Answer of_label(const std::string& label) const;
    const Answer* of_rank(std::int64_t rank) const;

    // All groups of the same year up to this one, together.
    base::Result<Answer> since_new_year(std::int64_t rank, Derived kind) const;

    // All groups but these, together.
    base::Result<Answers> without(const std::set<std::string>& labels) const;
};

struct Grounds {
    Ground now;
    std::optional<Ground> last;  // where the measure is compared and there are rows to compare with
};

base::Result<Grounds> grounds_of(const Measure& measure, std::span<const Measure> all, const Books& books);

// The period that a period is compared with. One of no year, as there are where there are no rows, is taken
// for one of the plan's.
std::int64_t rank_compared_with(const Measure& measure, std::int64_t rank, std::optional<int> year);

// What a group is compared with; nothing where that is not known.
std::optional<Answer> base_of(const Measure& measure, const Group& group, const Ground& now,
                              const std::optional<Ground>& last, std::optional<int> year);

}  // namespace wenshu::ledger
