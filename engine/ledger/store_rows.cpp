#include "ledger/store_rows.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "ledger/faults.hpp"
#include "ledger/store_layout.hpp"

namespace wenshu::ledger {
namespace {

// A line number beyond this is not one that a file can have; it comes from a damaged store.
constexpr std::int64_t last_line = 1 << 24;

// The columns of the store that the schema knows, in the store's order.
std::vector<model::Property> shared_columns(const model::Schema& schema, const model::Schema& stored) {
    std::vector<model::Property> columns;
    for (const model::Property& property : stored.properties) {
        if (model::find(schema, property.key) != nullptr) columns.push_back(property);
    }
    return columns;
}

// The files that rows came from, each as a source that has its lines and none of its text: enough to say
// “years.db(2018.csv):45”.
base::Result<std::map<std::int64_t, base::SourceId>> file_sources(const Database& database,
                                                                  const std::string& ledger,
                                                                  base::Sources& sources) {
    auto statement = database.prepare(
        fmt::format("SELECT f.id, f.name, f.sheet, max(r._line) FROM {} r JOIN wenshu_files f ON f.id = "
                    "r._file GROUP BY f.id ORDER BY f.id",
                    sql_name(ledger)));
    if (!statement) return statement.faults();
    std::map<std::int64_t, base::SourceId> ids;
    for (;;) {
        const auto row = statement->step();
        if (!row) return row.faults();
        if (!*row) return ids;
        std::string name = fmt::format("{}({}", database.file(), statement->text(1));
        if (!statement->text(2).empty()) name += fmt::format("#{}", statement->text(2));
        const auto lines = std::clamp<std::int64_t>(statement->integer(3), 1, last_line);
        const auto& source = sources.add(name + ")", std::string(static_cast<std::size_t>(lines), '\n'));
        ids.emplace(statement->integer(0), source.id);
    }
}

std::string text_of(const Statement& row, int column, model::Type type) {
    if (row.is_null(column)) return {};
    if (type == model::Type::boolean) return row.integer(column) != 0 ? "true" : "false";
    return std::string(row.text(column));
}

std::string select_rows(const std::string& ledger, const std::vector<model::Property>& columns,
                        const std::string* dated_by, std::optional<int> year) {
    std::string sql = "SELECT _id, _file, _line";
    for (const model::Property& column : columns) sql += ", " + sql_name(column.key);
    sql += " FROM " + sql_name(ledger);
    if (year) sql += fmt::format(" WHERE substr({}, 1, 4) = '{:04}'", sql_name(*dated_by), *year);
    return sql + " ORDER BY _file, _line, _id";
}

base::Result<base::Noted<std::int64_t>> undated(const Database& database, const Wanted& wanted,
                                                const std::string& dated_by) {
    const auto count = database.number(
        fmt::format("SELECT count(*) FROM {} WHERE {} IS NULL", sql_name(wanted.ledger), sql_name(dated_by)));
    if (!count) return count.faults();
    base::Noted<std::int64_t> found{*count, {}};
    if (*count > 0) {
        found.notes.push_back({base::Severity::warning,
                               "store.undated",
                               {},
                               wanted.name,
                               {{"count", *count}, {"year", std::int64_t{*wanted.year}}}});
    }
    return found;
}

std::vector<model::Cell> titles_of(const std::vector<model::Property>& columns) {
    std::vector<model::Cell> titles;
    for (const model::Property& column : columns) titles.push_back({column.key, {}, false});
    return titles;
}

base::Result<std::vector<std::int64_t>> visit(Statement& rows, const std::vector<model::Property>& columns,
                                              const std::map<std::int64_t, base::SourceId>& files,
                                              model::RowVisitor& visitor) {
    std::vector<std::int64_t> ids;
    auto cells = titles_of(columns);
    visitor.header(cells);
    for (;;) {
        const auto row = rows.step();
        if (!row) return row.faults();
        if (!*row) return ids;
        const auto file = files.find(rows.integer(1));
        const auto line = std::clamp<std::int64_t>(rows.integer(2), 1, last_line);
        const base::Location where{file == files.end() ? base::SourceId::none : file->second,
                                   static_cast<std::uint32_t>(line - 1)};
        for (std::size_t i = 0; i < columns.size(); ++i) {
            cells[i] = {text_of(rows, static_cast<int>(i) + 3, columns[i].schema.type), where, false};
        }
        visitor.row(where, cells);
        ids.push_back(rows.integer(0));
    }
}

}  // namespace

base::Result<StoredRows> read_rows(const Database& database, const Wanted& wanted, base::Sources& sources) {
    const auto stored = stored_schema(database, wanted.ledger);
    if (!stored) return stored.faults();
    const auto columns = shared_columns(wanted.schema, *stored);
    const auto* dated_by = date_column(wanted.schema);
    const bool has_dates = dated_by != nullptr && model::find(*stored, *dated_by) != nullptr;
    if (wanted.year && !has_dates)
        return error("store.no_dates", {}, wanted.name, {{"ledger", wanted.ledger}});
    base::Diagnostics notes;
    if (wanted.year) {
        const auto without = undated(database, wanted, *dated_by);
        if (!without) return without.faults();
        notes = without->notes;
    }
    const auto files = file_sources(database, wanted.ledger, sources);
    if (!files) return files.faults();
    auto rows = database.prepare(select_rows(wanted.ledger, columns, dated_by, wanted.year));
    if (!rows) return rows.faults();
    Builder builder(wanted.name, wanted.schema, wanted.bad_rows);
    auto ids = visit(*rows, columns, *files, builder);
    if (!ids) return std::move(ids).faults();
    base::append(notes, builder.left_out());
    auto built = std::move(builder).finish();
    if (!built) return std::move(built).faults();
    return StoredRows{*std::move(built), *std::move(ids), std::move(notes)};
}

}  // namespace wenshu::ledger
