// Reads one measure as it is written, in two steps: a rate can be understood only when all others have been
// read.
#pragma once

#include <map>
#include <span>
#include <string>

#include "base/diagnostic.hpp"
#include "ledger/measure.hpp"
#include "model/schema.hpp"
#include "model/tree.hpp"
#include "model/value.hpp"

namespace wenshu::ledger {

class MeasureReader {
  public:
    // What is read stays in place as long as the reader.
    MeasureReader(const model::Entry& entry, const std::map<std::string, model::Schema>& ledgers);

    // All that needs no other measure.
    void read();

    // What a rate takes from its part and whole, which are among `all`, and what can be said only then.
    void complete(std::span<const Measure> all);

    const Measure& measure() const { return measure_; }
    const base::Diagnostics& faults() const { return faults_; }

  private:
    std::string path(std::string_view key) const;
    base::Location place(std::string_view key) const;
    std::string text(std::string_view key) const;
    void fault(std::string code, std::string_view key, std::vector<base::Arg> args = {});
    void read_names();
    void read_operation();
    void read_column(const model::Schema& rows);
    void read_date(const model::Schema& rows);
    void read_where(const model::Schema& rows);
    void read_by(const model::Schema& rows);
    void read_sql(const model::Schema& rows);
    void read_order();
    void read_extras();
    void check_extras();
    void check_comparison();
    void read_targets();
    void read_target(const std::string& group, const model::Tree& tree, const std::string& path);
    void complete_quotient(std::span<const Measure> all);
    void require_date(const Dimension& dimension, std::string_view key);
    void refuse_what_rates_take_from_others();
    const Measure* side(const std::string& id, std::string_view key, std::span<const Measure> all);
    const model::Schema* rows_of(const std::string& ledger, std::string_view key);

    const model::Entry& entry_;
    const std::map<std::string, model::Schema>& ledgers_;
    model::Map map_;
    Measure measure_;
    base::Diagnostics faults_;
};

}  // namespace wenshu::ledger
