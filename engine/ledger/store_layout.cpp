#include "ledger/store_layout.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/sources.hpp"
#include "ledger/faults.hpp"
#include "ledger/ledger.hpp"
#include "ledger/store_cells.hpp"
#include "ledger/store_rows.hpp"

namespace wenshu::ledger {
namespace {

using model::Type;

constexpr std::array<std::pair<Type, std::string_view>, 7> type_names{{
    {Type::string, "text"},
    {Type::integer, "integer"},
    {Type::decimal, "decimal"},
    {Type::percent, "percent"},
    {Type::date, "date"},
    {Type::month, "month"},
    {Type::boolean, "boolean"},
}};

std::string_view name_of(Type type) {
    const auto* found = std::ranges::find(type_names, type, &std::pair<Type, std::string_view>::first);
    return found->second;
}

// What a newer program may have written is read as text.
Type type_of(std::string_view name) {
    const auto* found = std::ranges::find(type_names, name, &std::pair<Type, std::string_view>::second);
    return found == type_names.end() ? Type::string : found->first;
}

// SQLite's names are the same in capitals and small letters of ASCII.
std::string folded(std::string_view name) {
    std::string out(name);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

base::Diagnostics unusable_names(const std::string& ledger, const model::Schema& schema) {
    base::Diagnostics faults;
    const auto report = [&](const std::string& name, base::Location where) {
        faults.push_back(error("store.name", where, ledger, {{"name", name}}));
    };
    const std::string table = folded(ledger);
    if (ledger.empty() || table.starts_with("sqlite_") || table.starts_with("wenshu_")) {
        report(ledger, schema.where);
    }
    std::set<std::string> taken = {"_id", "_key", "_file", "_line"};
    for (const model::Property& property : schema.properties) {
        if (!taken.insert(folded(property.key)).second) report(property.key, property.schema.where);
    }
    return faults;
}

base::Result<void> make_table(const Database& database, const std::string& ledger) {
    const auto made = database.run(
        fmt::format("CREATE TABLE {}(_id INTEGER PRIMARY KEY, _key INTEGER UNIQUE, _file INTEGER NOT NULL "
                    "REFERENCES wenshu_files(id), _line INTEGER NOT NULL) STRICT",
                    sql_name(ledger)));
    if (!made) return made.faults();
    return database.run(fmt::format("CREATE INDEX {} ON {}(_file, _line)", sql_name("wenshu_lines_" + ledger),
                                    sql_name(ledger)));
}

base::Result<void> write_ledger(const Database& database, const std::string& ledger,
                                const model::Schema& schema) {
    auto statement = database.prepare("INSERT OR REPLACE INTO wenshu_ledgers(name, title) VALUES(?1, ?2)");
    if (!statement) return statement.faults();
    statement->bind(1, ledger);
    statement->bind(2, schema.title);
    const auto done = statement->step();
    if (!done) return done.faults();
    return {};
}

base::Result<void> write_columns(const Database& database, const std::string& ledger,
                                 const std::vector<model::Property>& columns) {
    auto statement = database.prepare(
        "INSERT OR REPLACE INTO wenshu_columns(ledger, place, name, title, type, unit) "
        "VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    if (!statement) return statement.faults();
    std::int64_t place = 0;
    for (const model::Property& column : columns) {
        statement->bind(1, ledger);
        statement->bind(2, ++place);
        statement->bind(3, column.key);
        statement->bind(4, column.schema.title);
        statement->bind(5, name_of(column.schema.type));
        statement->bind(6, column.schema.unit);
        const auto done = statement->step();
        if (!done) return done.faults();
    }
    return {};
}

base::Diagnostic other_type(const std::string& ledger, const model::Property& now, Type before) {
    return error("store.column_type", now.schema.where, ledger,
                 {{"column", model::display_name(now)},
                  {"before", std::string(name_of(before))},
                  {"now", std::string(name_of(now.schema.type))}});
}

// The columns of the schema, then those that only the store has.
std::vector<model::Property> all_columns(const model::Schema& schema, const model::Schema& stored) {
    std::vector<model::Property> columns = schema.properties;
    for (const model::Property& property : stored.properties) {
        if (model::find(schema, property.key) == nullptr) columns.push_back(property);
    }
    return columns;
}

// Whether the columns that both have stand in the same order: keys are taken in the order of the schema.
bool same_order(const model::Schema& schema, const model::Schema& stored) {
    const auto common = [](const model::Schema& of, const model::Schema& other) {
        std::vector<std::string> keys;
        for (const model::Property& property : of.properties) {
            if (model::find(other, property.key) != nullptr) keys.push_back(property.key);
        }
        return keys;
    };
    return common(schema, stored) == common(stored, schema);
}

// The types alone bind again what was bound before, so no row is left out.
base::Result<void> rekey(const Database& database, const std::string& ledger) {
    auto schema = stored_schema(database, ledger);
    if (!schema) return schema.faults();
    base::Sources places;
    const auto rows = read_rows(database, {ledger, ledger, *std::move(schema), {}, BadRows::fault}, places);
    if (!rows) return rows.faults();
    const std::string table = sql_name(ledger);
    const auto cleared = database.run(fmt::format("UPDATE {} SET _key = NULL", table));
    if (!cleared) return cleared.faults();
    auto statement = database.prepare(fmt::format("UPDATE {} SET _key = ?1 WHERE _id = ?2", table));
    if (!statement) return statement.faults();
    for (std::size_t i = 0; i < rows->ids.size(); ++i) {
        statement->bind(1, std::bit_cast<std::int64_t>(rows->ledger.keys()[i]));
        statement->bind(2, rows->ids[i]);
        const auto done = statement->step();
        if (!done) return done.faults();
    }
    return {};
}

}  // namespace

base::Result<void> make_tables(const Database& database) {
    constexpr std::array statements = {
        "CREATE TABLE IF NOT EXISTS wenshu_ledgers(name TEXT PRIMARY KEY, title TEXT NOT NULL) STRICT, "
        "WITHOUT ROWID",
        "CREATE TABLE IF NOT EXISTS wenshu_columns(ledger TEXT NOT NULL, place INTEGER NOT NULL, name TEXT "
        "NOT NULL, title TEXT NOT NULL, type TEXT NOT NULL, unit TEXT NOT NULL, PRIMARY KEY(ledger, name)) "
        "STRICT, WITHOUT ROWID",
        "CREATE TABLE IF NOT EXISTS wenshu_files(id INTEGER PRIMARY KEY, ledger TEXT NOT NULL, name TEXT NOT "
        "NULL, sheet TEXT NOT NULL, UNIQUE(ledger, name, sheet)) STRICT",
        "CREATE TABLE IF NOT EXISTS wenshu_repeats(file INTEGER NOT NULL, row INTEGER NOT NULL, line INTEGER "
        "NOT NULL, PRIMARY KEY(file, row)) STRICT, WITHOUT ROWID",
    };
    for (const char* statement : statements) {
        const auto made = database.run(statement);
        if (!made) return made.faults();
    }
    const auto named = database.run(fmt::format("PRAGMA application_id = {}", store_id));
    if (!named) return named.faults();
    return database.run(fmt::format("PRAGMA user_version = {}", store_version));
}

base::Result<std::vector<std::string>> stored_ledgers(const Database& database) {
    std::vector<std::string> names;
    const auto has_any = database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'wenshu_ledgers'");
    if (!has_any) return has_any.faults();
    if (*has_any == 0) return names;
    auto statement = database.prepare("SELECT name FROM wenshu_ledgers ORDER BY name");
    if (!statement) return statement.faults();
    for (;;) {
        const auto row = statement->step();
        if (!row) return row.faults();
        if (!*row) return names;
        names.emplace_back(statement->text(0));
    }
}

base::Result<model::Schema> stored_schema(const Database& database, const std::string& ledger) {
    const auto names = stored_ledgers(database);
    if (!names) return names.faults();
    if (std::ranges::find(*names, ledger) == names->end()) {
        auto fault = error_with_guess("store.no_ledger", {}, {}, ledger, *names);
        fault.args.push_back({"file", database.file()});
        fault.args.push_back({"count", static_cast<std::int64_t>(names->size())});
        return fault;
    }
    auto statement = database.prepare(
        "SELECT c.name, c.title, c.type, c.unit, l.title FROM wenshu_columns c JOIN wenshu_ledgers l "
        "ON l.name = c.ledger WHERE c.ledger = ?1 ORDER BY c.place");
    if (!statement) return statement.faults();
    statement->bind(1, ledger);
    model::Schema schema;
    schema.type = Type::map;
    for (;;) {
        const auto row = statement->step();
        if (!row) return row.faults();
        if (!*row) return schema;
        model::Property property{std::string(statement->text(0)), {}};
        property.schema.title = statement->text(1);
        property.schema.type = type_of(statement->text(2));
        property.schema.unit = statement->text(3);
        schema.title = statement->text(4);
        schema.properties.push_back(std::move(property));
    }
}

base::Result<void> adopt(const Database& database, const std::string& ledger, const model::Schema& schema) {
    auto faults = unusable_names(ledger, schema);
    if (!faults.empty()) return faults;
    const auto names = stored_ledgers(database);
    if (!names) return names.faults();
    const bool is_new = std::ranges::find(*names, ledger) == names->end();
    const auto stored =
        is_new ? base::Result<model::Schema>(model::Schema{}) : stored_schema(database, ledger);
    if (!stored) return stored.faults();
    if (is_new) {
        const auto made = make_table(database, ledger);
        if (!made) return made.faults();
    }
    for (const model::Property& property : schema.properties) {
        const auto* before = model::find(*stored, property.key);
        if (before == nullptr) {
            const auto added =
                database.run(fmt::format("ALTER TABLE {} ADD COLUMN {} {}", sql_name(ledger),
                                         sql_name(property.key), sql_type(property.schema.type)));
            if (!added) return added.faults();
        } else if (before->type != property.schema.type) {
            faults.push_back(other_type(ledger, property, before->type));
        }
    }
    if (!faults.empty()) return faults;
    const auto named = write_ledger(database, ledger, schema);
    if (!named) return named.faults();
    const auto written = write_columns(database, ledger, all_columns(schema, *stored));
    if (!written || same_order(schema, *stored)) return written;
    return rekey(database, ledger);
}

}  // namespace wenshu::ledger
