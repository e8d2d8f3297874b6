#include "ledger/store_intake.hpp"

#include <bit>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "ledger/store_cells.hpp"

namespace wenshu::ledger {
namespace {

std::vector<std::size_t> all_columns(const Ledger& ledger) {
    std::vector<std::size_t> columns(ledger.table().columns.size());
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    return columns;
}

std::string insert_row(const Ledger& ledger) {
    std::string columns = "_key, _file, _line";
    std::string places = "?1, ?2, ?3";
    int place = 3;
    for (const model::Property& property : ledger.schema().properties) {
        columns += ", " + sql_name(property.key);
        places += fmt::format(", ?{}", ++place);
    }
    return fmt::format("INSERT INTO {}({}) VALUES({}) ON CONFLICT(_key) DO NOTHING",
                       sql_name(ledger.table().name), columns, places);
}

// The number of a file of a ledger, which it gets when it is first seen.
base::Result<std::int64_t> file_number(const Database& database, const Incoming& file) {
    for (const char* sql : {"INSERT INTO wenshu_files(ledger, name, sheet) VALUES(?1, ?2, ?3) "
                            "ON CONFLICT DO NOTHING",
                            "SELECT id FROM wenshu_files WHERE ledger = ?1 AND name = ?2 AND sheet = ?3"}) {
        auto statement = database.prepare(sql);
        if (!statement) return statement.faults();
        statement->bind(1, file.ledger->table().name);
        statement->bind(2, file.file);
        statement->bind(3, file.sheet);
        const auto row = statement->step();
        if (!row) return row.faults();
        if (*row) return statement->integer(0);
    }
    return std::int64_t{0};
}

}  // namespace

Intake::Intake(const Database& database, const Incoming& file, std::int64_t number)
    : database_(&database), file_(&file), number_(number), table_(sql_name(file.ledger->table().name)) {}

base::Result<Intake> Intake::begin(const Database& database, const Incoming& file) {
    const auto number = file_number(database, file);
    if (!number) return number.faults();
    return Intake(database, file, *number);
}

base::Result<void> Intake::add_rows() {
    auto insert = database_->prepare(insert_row(*file_->ledger));
    if (!insert) return insert.faults();
    auto move =
        database_->prepare(fmt::format("UPDATE {} SET _line = ?3 WHERE _key = ?1 AND _file = ?2", table_));
    if (!move) return move.faults();
    auto repeat =
        database_->prepare(fmt::format("INSERT OR REPLACE INTO wenshu_repeats(file, row, line) "
                                       "SELECT ?2, _id, ?3 FROM {} WHERE _key = ?1",
                                       table_));
    if (!repeat) return repeat.faults();
    CellBinder cells(*file_->ledger, *insert, 4, all_columns(*file_->ledger));
    for (std::size_t row = 0; row < file_->ledger->size(); ++row) {
        cells.bind(row);
        auto added = run(*insert, row);
        if (!added) return added;
        if (database_->changes() == 1) {
            ++result_.added;
            continue;
        }
        auto met = meet_again(*move, *repeat, row);
        if (!met) return met;
    }
    return {};
}

base::Result<void> Intake::meet_again(Statement& move, Statement& repeat, std::size_t row) {
    auto moved = run(move, row);
    if (!moved) return moved;
    if (database_->changes() == 1) {
        ++result_.known;
        return {};
    }
    ++result_.elsewhere;
    return run(repeat, row);
}

base::Result<void> Intake::settle(Gone gone) {
    const auto& keys = file_->ledger->keys();
    const std::unordered_set<std::uint64_t> now(keys.begin(), keys.end());
    auto missing = rows_without(now, fmt::format("SELECT _id, _key, _line FROM {} WHERE _file = {} ORDER BY "
                                                 "_line, _id",
                                                 table_, number_));
    if (!missing) return std::move(missing).faults();
    for (const auto& [id, line] : *missing) {
        const auto inherited = inherit(id);
        if (!inherited) return inherited.faults();
        if (*inherited) continue;
        result_.gone.push_back(line);
        if (gone == Gone::keep) continue;
        auto removed = database_->run(fmt::format("DELETE FROM {} WHERE _id = {}", table_, id));
        if (!removed) return removed;
    }
    return forget_repeats(now);
}

base::Result<void> Intake::run(Statement& statement, std::size_t row) const {
    statement.bind(1, std::bit_cast<std::int64_t>(file_->ledger->keys()[row]));
    statement.bind(2, number_);
    statement.bind(3, std::int64_t{file_->lines[row]});
    const auto done = statement.step();
    if (!done) return done.faults();
    return {};
}

// The rows that the query finds and whose keys are not among these.
base::Result<std::vector<Intake::Row>> Intake::rows_without(const std::unordered_set<std::uint64_t>& keys,
                                                            const std::string& sql) const {
    auto statement = database_->prepare(sql);
    if (!statement) return statement.faults();
    std::vector<Row> rows;
    for (;;) {
        const auto row = statement->step();
        if (!row) return row.faults();
        if (!*row) return rows;
        if (keys.contains(std::bit_cast<std::uint64_t>(statement->integer(1)))) continue;
        rows.push_back({statement->integer(0), static_cast<std::uint32_t>(statement->integer(2))});
    }
}

base::Result<bool> Intake::inherit(std::int64_t id) const {
    const auto heir = database_->number(fmt::format(
        "SELECT file FROM wenshu_repeats WHERE row = {} AND file <> {} ORDER BY file", id, number_));
    if (!heir) return heir.faults();
    if (*heir == 0) return false;
    for (const std::string& sql :
         {fmt::format("UPDATE {0} SET _file = {1}, _line = (SELECT line FROM wenshu_repeats WHERE file = {1} "
                      "AND row = {2}) WHERE _id = {2}",
                      table_, *heir, id),
          fmt::format("DELETE FROM wenshu_repeats WHERE file = {} AND row = {}", *heir, id)}) {
        const auto changed = database_->run(sql);
        if (!changed) return changed.faults();
    }
    return true;
}

base::Result<void> Intake::forget_repeats(const std::unordered_set<std::uint64_t>& keys) const {
    const auto rows = rows_without(
        keys, fmt::format("SELECT p.row, r._key, p.line FROM wenshu_repeats p JOIN {} r ON r._id = p.row "
                          "WHERE p.file = {}",
                          table_, number_));
    if (!rows) return rows.faults();
    for (const Row& row : *rows) {
        auto forgotten = database_->run(
            fmt::format("DELETE FROM wenshu_repeats WHERE file = {} AND row = {}", number_, row.id));
        if (!forgotten) return forgotten;
    }
    return {};
}

}  // namespace wenshu::ledger
