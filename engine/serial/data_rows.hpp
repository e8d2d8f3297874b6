// Takes the totals and signatures that clerks leave in a table out of its rows.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/sources.hpp"
#include "model/rows.hpp"

namespace wenshu::serial {

// Of a text whose header has been found: CSV as a spreadsheet program saves it.
class DataRows final : public model::RowVisitor {
  public:
    explicit DataRows(model::RowVisitor& visitor) : visitor_(visitor) {}

    void expect(std::size_t rows) override { visitor_.expect(rows); }
    void header(std::span<const model::Cell> titles) override { visitor_.header(titles); }
    void row(base::Location where, std::span<const model::Cell> cells) override;

    // What was left out: serial.left_out. Asked once, behind the last row.
    base::Diagnostics told(const base::Sources& sources) const;

  private:
    struct Held {
        base::Location where;
        std::vector<std::string> texts;
        std::vector<model::Cell> cells;
    };

    void hold(base::Location where, std::span<const model::Cell> cells);
    void hand_on_held();

    model::RowVisitor& visitor_;
    std::vector<Held> held_;  // signatures where no row follows
    std::vector<base::Location> totals_;
};

}  // namespace wenshu::serial
