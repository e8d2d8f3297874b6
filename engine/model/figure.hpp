// A number that knows where it came from: which question was put to which ledger, and which rows answered it.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/decimal.hpp"

namespace wenshu::model {

// The question as a person can read it, and as it can be asked again.
struct Query {
    std::string measure;      // "lectures"; a cell of a cross table carries its group: "lectures[东方社区]"
    std::string ledger;       // "activities"
    std::string description;  // "活动台账中活动类别为健康讲座的行数"

    bool operator==(const Query&) const = default;
};

// The rows behind a number: how many, and a digest of their keys in order. Never a million ids.
struct RowSet {
    std::uint64_t count = 0;
    std::uint64_t digest = 0;  // FNV-1a over the row keys

    bool operator==(const RowSet&) const = default;
};

struct Figure {
    std::variant<std::int64_t, base::Decimal, base::Rate> value;
    std::string unit;  // "场"; may be empty
    Query query;
    RowSet rows;

    bool operator==(const Figure&) const = default;
};

}  // namespace wenshu::model
