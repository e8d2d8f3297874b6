// Collects the cells of one ledger column by the typing rule of check/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "ledger/ledger.hpp"
#include "model/rows.hpp"
#include "model/schema.hpp"

namespace wenshu::ledger {

// Whether a column may have this type: no lists, no maps, and one type for all its cells.
bool is_column_type(model::Type type);

// Keeps the values that are marked, in their order.
template <class Values>
void keep_marked(Values& values, const std::vector<bool>& marks) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i]) values[kept++] = values[i];
    }
    values.resize(kept);
}

class ColumnBuilder {
  public:
    // The schema must outlive the builder.
    explicit ColumnBuilder(const model::Schema& schema);

    // Appends a cell of this text. What check::bind_scalar refuses is appended as empty, with its faults.
    base::Diagnostics add(std::string_view text, base::Location where);
    void add_empty();

    // Keeps these rows alone, as if the others had never been added; nothing can be added any more.
    void keep(const std::vector<bool>& marks);

    // Fault ledger.decimal_range {column} at the row whose number does not fit the column's scale.
    base::Result<Column> finish(const std::vector<base::Location>& places, const std::string& title) &&;

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    base::Diagnostics bind(std::string_view text, base::Location where);
    void store(const model::Value& value);
    void repeat(std::size_t row);

    const model::Schema* schema_;
    Column column_;
    std::vector<std::uint8_t> scales_;                           // of decimals, as written
    std::deque<std::string> words_;                              // of texts; never moved
    std::unordered_map<std::string_view, std::uint32_t> codes_;  // of words_
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>>
        bound_rows_;  // text → a row that has it
};

}  // namespace wenshu::ledger
