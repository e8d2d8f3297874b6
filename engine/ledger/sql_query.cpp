#include "ledger/sql_query.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <sqlite3.h>

#include "base/utf8.hpp"
#include "check/fault.hpp"
#include "ledger/faults.hpp"
#include "ledger/fnv.hpp"
#include "ledger/sql_copy.hpp"
#include "ledger/sql_functions.hpp"
#include "ledger/store_database.hpp"
#include "text/normalize.hpp"

namespace wenshu::ledger {
namespace {

// Between two looks a query can make a thousand texts of the greatest length at most.
constexpr int steps_a_look = 1'000;

// Beside the copy of the ledgers; SQLite counts for the whole process.
constexpr std::int64_t most_memory = std::int64_t{1} << 30;

// What has more is no result but a division that does not come out even.
constexpr std::uint8_t most_decimals = 6;

// What a query reads, and whether it wanted more than to read.
struct Reads {
    std::set<std::string> ledgers;                         // all that there are
    std::map<std::string, std::set<std::string>> columns;  // by ledger
    std::string function;                                  // one that is not for measures
    bool refused = false;
    bool selects = false;
};

// All that may be called: nothing that is another tomorrow or on another machine (random, date), that makes
// texts without end, or that calculates in floating point (total).
bool is_known(std::string_view function) {
    constexpr std::array known = {
        "abs",         "avg",    "coalesce", "count",     "cume_dist",    "days",  "dense_rank",
        "first_value", "glob",   "ifnull",   "iif",       "instr",        "lag",   "last_value",
        "lead",        "length", "like",     "lower",     "ltrim",        "max",   "min",
        "nth_value",   "ntile",  "nullif",   "rank",      "percent_rank", "round", "row_number",
        "rtrim",       "sign",   "substr",   "substring", "sum",          "trim",  "upper"};
    return std::ranges::find(known, function) != known.end();
}

// Names of tables come as they are written: ACTIVITIES is activities. A table that a query makes for itself
// has a name, and columns that SQLite does not ask about.
bool reads_ledger(Reads& reads, const char* table, std::string_view column) {
    for (const std::string& ledger : reads.ledgers) {
        if (sqlite3_stricmp(table, ledger.c_str()) != 0) continue;
        reads.columns[ledger].insert(std::string(column));
        return true;
    }
    const std::string_view name = table;
    return column.empty() && !name.starts_with("sqlite_") && !name.starts_with("pragma_");
}

// All that is not reading is refused: whatever SQLite may come to know.
int authorize(void* data, int action, const char* first, const char* second, const char*, const char*) {
    auto& reads = *static_cast<Reads*>(data);
    const char* one = first == nullptr ? "" : first;
    const char* two = second == nullptr ? "" : second;
    bool is_harmless = action == SQLITE_RECURSIVE;
    if (action == SQLITE_SELECT) is_harmless = reads.selects = true;
    if (action == SQLITE_READ) is_harmless = reads_ledger(reads, one, two);
    if (action == SQLITE_FUNCTION) {
        is_harmless = is_known(two);
        if (!is_harmless) reads.function = two;
    }
    if (is_harmless) return SQLITE_OK;
    reads.refused = true;
    return SQLITE_DENY;
}

// Holds the authorizer while a query is prepared and asked.
class Guard {
  public:
    Guard(const Database& database, std::set<std::string> ledgers) : database_(database) {
        reads.ledgers = std::move(ledgers);
        sqlite3_set_authorizer(database_.handle(), authorize, &reads);
    }
    Guard(const Guard&) = delete;
    Guard& operator=(const Guard&) = delete;
    ~Guard() { sqlite3_set_authorizer(database_.handle(), nullptr, nullptr); }

    Reads reads;

  private:
    const Database& database_;
};

base::Diagnostic fault_in(const Measure& measure, std::string code, std::vector<base::Arg> args) {
    args.push_back({"measure", measure.name});
    return error(std::move(code), measure.place, fmt::format("measures.{}.sql", measure.id), std::move(args));
}

base::Diagnostic refusal(const Measure& measure, const Database& database, const Reads& reads) {
    const std::string detail = sqlite3_errmsg(database.handle());
    if (!reads.function.empty()) {
        return fault_in(measure, "ledger.sql_function", {{"found", reads.function}});
    }
    return reads.refused ? fault_in(measure, "ledger.sql_refused", {})
                         : fault_in(measure, "ledger.sql", {{"detail", detail}});
}

using Prepared = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

// One statement, with one column or, for groups, two.
base::Result<Prepared> prepare(const Measure& measure, const Database& database, const Reads& reads) {
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v2(database.handle(), measure.sql.data(),
                                        static_cast<int>(measure.sql.size()), &statement, &rest);
    Prepared prepared(statement, sqlite3_finalize);
    if (code != SQLITE_OK) return refusal(measure, database, reads);
    const std::string_view behind(rest,
                                  static_cast<std::size_t>(measure.sql.data() + measure.sql.size() - rest));
    const bool is_query = statement != nullptr && reads.selects && sqlite3_stmt_readonly(statement) != 0;
    if (!is_query || behind.find_first_not_of(" \t\n;") != behind.npos) {
        return fault_in(measure, "ledger.sql_refused", {});
    }
    if (sqlite3_bind_parameter_count(statement) > 0) return fault_in(measure, "ledger.sql_parameter", {});
    const std::size_t wanted = measure.by.size() + 1;
    const auto found = static_cast<std::size_t>(sqlite3_column_count(statement));
    if (found == wanted) return prepared;
    return fault_in(
        measure, "ledger.sql_columns",
        {{"found", static_cast<std::int64_t>(found)}, {"wanted", static_cast<std::int64_t>(wanted)}});
}

// The rows of all ledgers that are read: whichever of them the answer comes from.
model::RowSet rows_of(const Reads& reads, const std::map<std::string, Ledger>& ledgers) {
    model::RowSet rows;
    Fnv digest;
    for (const auto& [name, columns] : reads.columns) {
        const Ledger& ledger = ledgers.at(name);
        rows.count += ledger.size();
        for (const std::uint64_t key : ledger.keys()) digest.add(key);
    }
    rows.digest = digest.state;
    return rows;
}

std::string text_at(sqlite3_stmt* statement, int column) {
    const unsigned char* bytes = sqlite3_column_text(statement, column);
    if (bytes == nullptr) return {};
    return {reinterpret_cast<const char*>(bytes),
            static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
}

base::Result<Answer> answer_at(const Measure& measure, sqlite3_stmt* statement, int column,
                               const model::RowSet& rows) {
    Answer answer{std::nullopt, rows};
    const int type = sqlite3_column_type(statement, column);
    if (type == SQLITE_NULL) return answer;
    if (type == SQLITE_INTEGER) {
        answer.value = std::int64_t{sqlite3_column_int64(statement, column)};
        return answer;
    }
    const auto text = text_at(statement, column);
    const bool is_real = type == SQLITE_FLOAT;
    const auto number = is_real ? decimal_of_real(text) : std::nullopt;
    if (!number || number->scale > most_decimals) {
        return fault_in(measure, "ledger.sql_value",
                        {{"found", check::shown(text)}, {"kind", is_real ? "real" : "other"}});
    }
    answer.value = *number;
    return answer;
}

// Counts the steps of a query and stops it at the last.
struct Patience {
    std::int64_t looks = 0;
    std::int64_t memory = 0;  // that of the process as the query began
};

int look(void* data) {
    auto& patience = *static_cast<Patience*>(data);
    const bool is_greedy = sqlite3_memory_used() - patience.memory > most_memory;
    return --patience.looks < 0 || is_greedy ? 1 : 0;
}

// Takes the rows of a query as they come.
class Reading {
  public:
    Reading(const Measure& measure, const model::RowSet& rows)
        : measure_(measure), answers_{{std::nullopt, rows}, {}, {}, {}, {}} {}

    base::Result<void> take(sqlite3_stmt* row) {
        const bool is_single = measure_.by.empty();
        auto answer = answer_at(measure_, row, is_single ? 0 : 1, answers_.total.rows);
        if (!answer) return std::move(answer).faults();
        if (!is_single) return take_group(row, *answer);
        if (std::exchange(has_row_, true)) return fault_in(measure_, "ledger.sql_rows", {});
        answers_.total = *answer;
        return {};
    }

    // Those without a name stand last, as in all measures; all decimals have one scale, the largest.
    Answers answers() && {
        const auto unnamed = std::ranges::find(answers_.groups, unfilled, &Group::rank);
        if (unnamed != answers_.groups.end()) {
            const auto at = unnamed - answers_.groups.begin();
            std::rotate(unnamed, unnamed + 1, answers_.groups.end());
            std::rotate(answers_.totals.begin() + at, answers_.totals.begin() + at + 1,
                        answers_.totals.end());
        }
        std::uint8_t scale = 0;
        for (const Answer& answer : answers_.totals) {
            const auto* number = answer.value ? std::get_if<base::Decimal>(&*answer.value) : nullptr;
            if (number != nullptr) scale = std::max(scale, number->scale);
        }
        for (Answer& answer : answers_.totals) {
            const auto* number = answer.value ? std::get_if<base::Decimal>(&*answer.value) : nullptr;
            if (number != nullptr) answer.value = base::rounded(*number, scale).value_or(*number);
        }
        return std::move(answers_);
    }

  private:
    base::Result<void> take_group(sqlite3_stmt* row, const Answer& answer) {
        if (answers_.groups.size() == max_groups) {
            return error("ledger.too_many_groups", measure_.place, "",
                         {{"measure", measure_.name}, {"limit", static_cast<std::int64_t>(max_groups)}});
        }
        const bool is_unfilled = sqlite3_column_type(row, 0) == SQLITE_NULL;
        const std::string label = is_unfilled ? unfilled_label : text_at(row, 0);
        if (base::find_invalid_utf8(label) != std::string_view::npos || text::has_reserved(label)) {
            return fault_in(measure_, "ledger.sql_group", {});
        }
        if (!labels_.insert(label).second) {
            return fault_in(measure_, "ledger.sql_group_twice", {{"found", check::shown(label)}});
        }
        answers_.groups.push_back(
            {is_unfilled ? unfilled : static_cast<std::int64_t>(labels_.size()), label});
        answers_.totals.push_back(answer);
        return {};
    }

    const Measure& measure_;
    Answers answers_;
    std::set<std::string> labels_;
    bool has_row_ = false;
};

base::Result<Answers> read_answers(const Measure& measure, const Database& database, sqlite3_stmt* statement,
                                   const model::RowSet& rows) {
    Reading reading(measure, rows);
    for (;;) {
        const int code = sqlite3_step(statement);
        if (code == SQLITE_DONE) return std::move(reading).answers();
        if (code == SQLITE_INTERRUPT) return fault_in(measure, "ledger.sql_endless", {});
        if (code != SQLITE_ROW) {
            return fault_in(measure, "ledger.sql",
                            {{"detail", std::string(sqlite3_errmsg(database.handle()))}});
        }
        auto taken = reading.take(statement);
        if (!taken) return std::move(taken).faults();
    }
}

std::set<std::string> names_of(const std::map<std::string, const model::Schema*>& schemas) {
    std::set<std::string> names;
    for (const auto& [name, schema] : schemas) names.insert(name);
    return names;
}

// What a query reads, of a copy that has no rows yet.
base::Result<Reads> reads_of(const Measure& measure, const Database& database,
                             const std::set<std::string>& ledgers) {
    Guard guard(database, ledgers);
    const auto prepared = prepare(measure, database, guard.reads);
    if (!prepared) return prepared.faults();
    return guard.reads;
}

}  // namespace

base::Result<std::vector<std::string>> check_sql(const Measure& measure,
                                                 const std::map<std::string, model::Schema>& ledgers) {
    std::map<std::string, const model::Schema*> schemas;
    for (const auto& [name, schema] : ledgers) schemas.emplace(name, &schema);
    const auto database = empty_copy(schemas);
    if (!database) return database.faults();
    const auto reads = reads_of(measure, *database, names_of(schemas));
    if (!reads) return reads.faults();
    std::vector<std::string> names;
    for (const auto& [name, columns] : reads->columns) names.push_back(name);
    return names;
}

base::Result<Answers> ask_sql(const Measure& measure, const std::map<std::string, Ledger>& ledgers,
                              std::int64_t steps) {
    std::map<std::string, const model::Schema*> schemas;
    for (const auto& [name, ledger] : ledgers) schemas.emplace(name, &ledger.schema());
    const auto database = empty_copy(schemas);
    if (!database) return database.faults();
    const auto reads = reads_of(measure, *database, names_of(schemas));
    if (!reads) return reads.faults();
    const auto filled = fill(*database, reads->columns, ledgers, measure);
    if (!filled) return filled.faults();
    Guard guard(*database, names_of(schemas));
    const auto prepared = prepare(measure, *database, guard.reads);
    if (!prepared) return prepared.faults();
    Patience patience{steps / steps_a_look, sqlite3_memory_used()};
    sqlite3_progress_handler(database->handle(), steps_a_look, look, &patience);
    return read_answers(measure, *database, prepared->get(), rows_of(*reads, ledgers));
}

}  // namespace wenshu::ledger
