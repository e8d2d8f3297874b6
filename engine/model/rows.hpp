// Tables that are too large for a Tree or a Value: read row by row on the way in, asked cell by cell on the way out.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "base/location.hpp"
#include "model/schema.hpp"
#include "model/value.hpp"

namespace wenshu::model {

// A cell as written, normalized; `quoted` as in Scalar. Its text is good during the visitor's call alone.
struct Cell {
    std::string_view text;
    base::Location where;
    bool quoted = false;
};

// Takes a table as it is read: the header once, then every row with as many cells as were written.
class RowVisitor {
  public:
    RowVisitor() = default;
    RowVisitor(const RowVisitor&) = delete;
    RowVisitor& operator=(const RowVisitor&) = delete;
    virtual ~RowVisitor() = default;

    // About how many rows will come, before the first: a hint for who keeps them.
    virtual void expect(std::size_t) {}

    virtual void header(std::span<const Cell> titles) = 0;
    virtual void row(base::Location where, std::span<const Cell> cells) = 0;
};

// A typed table as others see it.
class Rows {
  public:
    Rows() = default;
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;
    virtual ~Rows() = default;

    virtual const Schema& schema() const = 0;  // a map: the columns are its properties
    virtual std::size_t size() const = 0;
    virtual Value cell(std::size_t row, std::size_t column) const = 0;  // Null where the cell is empty
    virtual base::Location where(std::size_t row) const = 0;
};

}  // namespace wenshu::model
