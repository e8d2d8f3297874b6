#include "ledger/sql_copy.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <sqlite3.h>

#include "ledger/faults.hpp"
#include "ledger/sql_functions.hpp"
#include "ledger/store_cells.hpp"

namespace wenshu::ledger {
namespace {

// Bytes, more than what clerks write into a cell: what a query makes of texts stays small, and comparing them
// short.
constexpr int longest_text = 1 << 16;

bool is_real(model::Type type) {
    return type == model::Type::decimal || type == model::Type::percent;
}

base::Result<void> make_table(const Database& database, const std::string& name, const model::Schema& rows) {
    std::string columns;
    for (const model::Property& property : rows.properties) {
        const model::Type type = property.schema.type;
        columns += fmt::format("{}{} {}", columns.empty() ? "" : ", ", sql_name(property.key),
                               is_real(type) ? "REAL" : sql_type(type));
    }
    return database.run(fmt::format("CREATE TABLE {}({})", sql_name(name), columns));
}

// The first cell with more digits than a REAL gives back.
base::Result<void> check_digits(const Ledger& ledger, std::size_t column, const Measure& measure) {
    const Column& cells = ledger.table().columns[column];
    const auto* decimals = std::get_if<Decimals>(&cells.cells);
    if (decimals == nullptr) return {};
    for (std::size_t row = 0; row < decimals->units.size(); ++row) {
        const base::Decimal number{decimals->units[row], decimals->scale};
        if (cells.empty[row] || fits_real(number)) continue;
        return error(
            "ledger.sql_digits", ledger.where(row),
            fmt::format("{}[{}].{}", ledger.table().name, row, ledger.schema().properties[column].key),
            {{"measure", measure.name}, {"found", base::to_string(number)}});
    }
    return {};
}

// The columns that are read; the first where it is the rows alone that matter.
std::vector<std::size_t> columns_of(const Ledger& ledger, const std::set<std::string>& read) {
    std::vector<std::size_t> columns;
    const auto& properties = ledger.schema().properties;
    for (std::size_t i = 0; i < properties.size(); ++i) {
        if (read.contains(properties[i].key)) columns.push_back(i);
    }
    if (columns.empty()) columns.push_back(0);
    return columns;
}

base::Result<Statement> insert_into(const Database& database, const Ledger& ledger,
                                    const std::vector<std::size_t>& columns) {
    std::string names;
    std::string places;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const model::Property& property = ledger.schema().properties[columns[i]];
        const bool is_percent = property.schema.type == model::Type::percent;
        names += (i == 0 ? "" : ", ") + sql_name(property.key);
        const std::string place = fmt::format("?{}", i + 1);
        places += (i == 0 ? "" : ", ") + (is_percent ? fmt::format("rtrim({}, '%')", place) : place);
    }
    return database.prepare(
        fmt::format("INSERT INTO {}({}) VALUES({})", sql_name(ledger.table().name), names, places));
}

base::Result<void> fill_one(const Database& database, const Ledger& ledger, const std::set<std::string>& read,
                            const Measure& measure) {
    auto columns = columns_of(ledger, read);
    for (const std::size_t column : columns) {
        const auto checked = check_digits(ledger, column, measure);
        if (!checked) return checked.faults();
    }
    auto insert = insert_into(database, ledger, columns);
    if (!insert) return insert.faults();
    CellBinder cells(ledger, *insert, 1, std::move(columns));
    for (std::size_t row = 0; row < ledger.size(); ++row) {
        cells.bind(row);
        const auto added = insert->step();
        if (!added) return added.faults();
    }
    return {};
}

}  // namespace

base::Result<Database> empty_copy(const std::map<std::string, const model::Schema*>& ledgers) {
    auto database = Database::in_memory();
    if (!database) return database;
    sqlite3_limit(database->handle(), SQLITE_LIMIT_LENGTH, longest_text);
    // "csot" is a slip, not the text csot.
    sqlite3_db_config(database->handle(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    // What a query sorts is counted with its memory, and leaves nothing on a disk.
    const auto kept = database->run("PRAGMA temp_store = MEMORY");
    if (!kept) return kept.faults();
    add_functions(database->handle());
    for (const auto& [name, rows] : ledgers) {
        const auto made = make_table(*database, name, *rows);
        if (!made) return made.faults();
    }
    return database;
}

base::Result<void> fill(const Database& database, const std::map<std::string, std::set<std::string>>& read,
                        const std::map<std::string, Ledger>& ledgers, const Measure& measure) {
    for (const auto& [name, columns] : read) {
        auto filled = fill_one(database, ledgers.at(name), columns, measure);
        if (!filled) return filled;
    }
    return {};
}

}  // namespace wenshu::ledger
