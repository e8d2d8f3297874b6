// Finds the table within the rows of a sheet as clerks keep it, by its texts alone: a title and notes above
// the header, a header of two rows, totals among the rows, signatures below them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/schema.hpp"

namespace wenshu::serial {

// A heading as it is compared: without blanks, line breaks and asterisks, brackets and colons half-width.
std::string squeezed(std::string_view heading);

// Which columns a table may have, by the keys and titles of its schema.
class KnownColumns {
  public:
    explicit KnownColumns(const model::Schema& row);

    // The property that a heading means, or null.
    const model::Property* named(std::string_view heading) const;

  private:
    std::map<std::string, const model::Property*> names_;
};

// The cells of a row from its first column on.
using TextRow = std::vector<std::string>;

struct Header {
    std::size_t first = 0;  // its first row and how many it takes
    std::size_t height = 1;
    std::vector<std::string> titles;  // a column each; those that are known as their keys
    std::size_t known = 0;            // how many columns of the schema it names
};

// The row with the most known headings, with the row below it where both together say more or where
// `heights` (cells merged downwards) say so. Nothing where no row has a known heading.
std::optional<Header> find_header(std::span<const TextRow> rows, std::span<const std::size_t> heights,
                                  const KnownColumns& columns);

enum class RowKind { data, total, below };

// What a row is by its filled cells: 合计, 小计 and the like with numbers behind; 填表人：… and the like.
RowKind kind_of(std::span<const std::string_view> filled);

// “3、8、9”, of rows that count from 1; of many the first ones.
std::string row_numbers(std::span<const std::uint32_t> rows);

// The note serial.left_out {kind, count, rows}, at the first of them; `kind` is total, below or header.
base::Diagnostic left_out(std::string kind, base::Location where, std::span<const std::uint32_t> rows);

// Whether a column of this heading only counts the rows: 序号.
bool is_row_number(std::string_view heading);

}  // namespace wenshu::serial
