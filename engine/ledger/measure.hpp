// Measures: questions to a ledger that are answered by one number or by a small table. They are written in a
// pack's measures.yaml and under `measures:` in a plan file:
//
//   lectures: { ledger: activities, unit: 场, count: rows, where: { 活动类别: 健康讲座 } }
//   attendance: { name: 参加人次, ledger: activities, sum: 参加人次, by: [社区, 季度] }
//   lecture_rate: { name: 开课率, rate: { part: lectures, whole: planned } }
//   by_month: { ledger: activities, count: rows, by: 月, compare: last_year, cumulative: true }
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/result.hpp"
#include "model/schema.hpp"
#include "model/tree.hpp"
#include "model/value.hpp"
#include "text/regions.hpp"

namespace wenshu::ledger {

enum class Operation { count, sum, avg, min, max, distinct, rate, ratio, sql };

// Whether it divides one measure by another.
constexpr bool is_quotient(Operation operation) {
    return operation == Operation::rate || operation == Operation::ratio;
}

// What an answer is compared with: the same of last year (同比), or the period before (环比).
enum class Versus { nothing, last_year, previous };

// The parts of a date that rows can be told apart by though no column holds them: 年, 季度, 月.
enum class Derived { none, year, quarter, month };

// The order of groups: as they are (see facts.hpp), the largest value first, or by their names
// (text/order.hpp), or as a table lists regions (text/regions.hpp); a group of empty cells stays last.
enum class Order { key, value, pinyin, stroke, region };

struct Dimension {
    std::string column;  // its key; empty where derived from the measure's date column
    Derived derived = Derived::none;
    std::string title;  // 社区, 季度

    bool operator==(const Dimension&) const = default;
};

// What a condition asks of a cell. `meets`: to be one of `values` or, where there are none, to lie between
// `from` and `to`, which are included and may be Null: open; a date matches a month or a year that it lies
// in. `differs`: to be none of `values`. `contains`: to be a text with one of `values` in it. An empty cell
// passes none of these, and `unfilled` alone.
enum class Test { meets, differs, contains, filled, unfilled };

struct Condition {
    Dimension subject;
    std::vector<model::Value> values;
    model::Value from;
    model::Value to;
    Test test = Test::meets;
};

// What was planned for a group, or for all where the group has no name: an integer, a decimal, of a rate a
// rate.
struct Target {
    std::string group;
    model::Value value;
};

struct Measure {
    std::string id;
    std::string name;    // 健康讲座; the id where none was given
    std::string ledger;  // of a rate: its whole's
    std::string unit;    // where none was given, that of the column
    Operation operation = Operation::count;
    std::string column;  // the key; empty for count, rate and ratio
    std::string part;    // of a rate or a ratio: measure ids
    std::string whole;
    std::string sql;                 // a query, see sql_query.hpp; `by` then has the name of its groups alone
    std::vector<std::string> reads;  // the ledgers that it reads
    std::vector<Condition> where;
    std::vector<Dimension> by;  // none, one or two
    std::size_t top = 0;        // 0: all groups
    text::Regions regions;      // by which they stand; `order: [a, b]` brings its own
    Order order = Order::key;   // `top` alone means order: value
    std::string rest;           // 其他: what all groups that `top` cuts are called
    Versus versus = Versus::nothing;
    bool cumulative = false;      // by quarters or months: what came together since the year began
    std::vector<Target> targets;  // one for each group, or one for all
    std::uint8_t decimals = 2;    // of an average and a ratio
    base::Rounding rounding = base::Rounding::half_up;  // of these
    std::string date;         // the key of the date column; empty where the ledger has none
    std::string description;  // 活动台账中活动类别为健康讲座的行数
    base::Location place;
};

// Reads measures in the form above; rates may also point to measures in `known`. All faults at once:
// data.unknown_key (no such column) and what check::bind_scalar finds in a condition, ledger.measure_* and
// ledger.unknown_*, ledger.rate_*, ledger.dimension_*, ledger.condition_*.
base::Result<std::vector<Measure>> measures(const model::Tree& tree,
                                            const std::map<std::string, model::Schema>& ledgers,
                                            std::span<const Measure> known = {});

// The measure with this id, or null.
const Measure* find(std::span<const Measure> measures, std::string_view id);

// The fault ledger.unknown_measure with the nearest id as its guess.
base::Diagnostic unknown_measure(std::span<const Measure> measures, const std::string& id,
                                 base::Location where, std::string path);

}  // namespace wenshu::ledger
