// A measure put to its ledgers: the rows that it takes and the groups that they make, so that it can be
// answered for every group and for several groups together.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "ledger/aggregate.hpp"
#include "ledger/axis.hpp"
#include "ledger/ledger.hpp"
#include "ledger/measure.hpp"
#include "ledger/tabulate.hpp"

namespace wenshu::ledger {

// Itself, or the part and the whole of a rate or a ratio.
std::vector<const Measure*> sides(const Measure& measure, std::span<const Measure> all);

class Inquiry {
  public:
    // As tabulate.hpp says; not for queries in SQL. Measures and ledgers must outlive it. Fault:
    // ledger.too_many_groups.
    static base::Result<Inquiry> put(const Measure& measure, std::span<const Dimension> by,
                                     std::optional<int> year, std::span<const Measure> all,
                                     const std::map<std::string, Ledger>& ledgers);

    // The groups of a rate without a whole are 0/0; in all it has no value. Fault: ledger.overflow; so below.
    base::Result<Answers> answers() const;

    // Those groups together whose flag is set: one total, and the cells of one row.
    base::Result<Answers> together(const std::vector<bool>& groups) const;

    const std::vector<Group>& groups() const { return groups_; }

  private:
    // A measure that asks one ledger, with the rows it takes and, by each dimension, the group of each row.
    struct Leaf {
        const Measure* measure = nullptr;
        const Ledger* ledger = nullptr;
        std::vector<std::uint32_t> rows;
        std::vector<std::vector<std::uint32_t>> groups;
    };

    explicit Inquiry(const Measure& measure) : measure_(&measure) {}
    base::Result<Answers> answers_of(const Leaf& leaf) const;
    base::Result<Answers> together_of(const Leaf& leaf, const std::vector<bool>& groups) const;
    base::Result<Answers> combined(std::vector<Answers> sides) const;
    base::Result<Answer> combined(const Answer& part, const Answer& whole) const;
    base::Result<std::vector<Answer>> combined(const std::vector<Answer>& parts,
                                               const std::vector<Answer>& wholes) const;

    const Measure* measure_;
    std::vector<Leaf> leaves_;
    std::vector<Group> groups_;
    std::vector<Group> columns_;
};

}  // namespace wenshu::ledger
