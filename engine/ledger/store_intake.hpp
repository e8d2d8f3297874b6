// Takes the rows of one file into a store's table, each once, and sees which of its earlier rows are gone.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/result.hpp"
#include "ledger/store.hpp"

namespace wenshu::ledger {

// Within a transaction, its table there. The file must outlive it.
class Intake {
  public:
    static base::Result<Intake> begin(const Database& database, const Incoming& file);

    base::Result<void> add_rows();

    // The rows that this file has no longer; one that another file has too becomes that file's.
    base::Result<void> settle(Gone gone);

    Imported result() && { return std::move(result_); }

  private:
    struct Row {
        std::int64_t id = 0;
        std::uint32_t line = 0;
    };

    Intake(const Database& database, const Incoming& file, std::int64_t number);
    base::Result<void> meet_again(Statement& move, Statement& repeat, std::size_t row);
    base::Result<void> run(Statement& statement, std::size_t row) const;
    base::Result<std::vector<Row>> rows_without(const std::unordered_set<std::uint64_t>& keys,
                                                const std::string& sql) const;
    base::Result<bool> inherit(std::int64_t id) const;
    base::Result<void> forget_repeats(const std::unordered_set<std::uint64_t>& keys) const;

    const Database* database_;
    const Incoming* file_;
    std::int64_t number_;
    std::string table_;
    Imported result_;
};

}  // namespace wenshu::ledger
