// The cells of a ledger as values of an SQL statement, the same way wherever SQLite holds them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/ledger.hpp"
#include "ledger/store_database.hpp"

namespace wenshu::ledger {

// INTEGER for integers and truth values, TEXT for all others.
std::string_view sql_type(model::Type type);

class CellBinder {
  public:
    // The columns by their indexes, bound at `first` and on. Ledger and statement must outlive it.
    CellBinder(const Ledger& ledger, Statement& statement, int first, std::vector<std::size_t> columns);

    // Texts are good until the next row.
    void bind(std::size_t row);

  private:
    void bind(const Column& column, std::size_t row, std::size_t i);
    void keep(std::size_t i, std::string text);
    int place(std::size_t i) const { return first_ + static_cast<int>(i); }

    const Ledger* ledger_;
    Statement* statement_;
    int first_;
    std::vector<std::size_t> columns_;
    std::vector<std::string> texts_;
};

}  // namespace wenshu::ledger
