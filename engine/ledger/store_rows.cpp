#include "ledger/store_rows.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "ledger/faults.hpp"
#include "ledger/store_layout.hpp"
#include "text/normalize.hpp"

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

// A file that rows came from, as a source that has its lines and none of its text: enough to say
// “years.db(2018.csv):45”.
struct File {
    std::int64_t number = 0;
    base::SourceId source = base::SourceId::none;
};

// By name, so that the order of imports changes nothing.
base::Result<std::vector<File>> files_of(const Database& database, const std::string& ledger,
                                         base::Sources& sources) {
    auto statement = database.prepare(
        fmt::format("SELECT f.id, f.name, f.sheet, max(r._line) FROM {} r JOIN wenshu_files f ON f.id = "
                    "r._file GROUP BY f.id ORDER BY f.name, f.sheet",
                    sql_name(ledger)));
    if (!statement) return statement.faults();
    std::vector<File> files;
    for (;;) {
        const auto row = statement->step();
        if (!row) return row.faults();
        if (!*row) return files;
        std::string name = fmt::format("{}({}", database.file(), statement->text(1));
        if (!statement->text(2).empty()) name += fmt::format("#{}", statement->text(2));
        const auto lines = std::clamp<std::int64_t>(statement->integer(3), 1, last_line);
        const auto& source = sources.add(name + ")", std::string(static_cast<std::size_t>(lines), '\n'));
        files.push_back({statement->integer(0), source.id});
    }
}

std::string text_of(const Statement& row, int column, model::Type type) {
    if (row.is_null(column)) return {};
    if (type == model::Type::boolean) return row.integer(column) != 0 ? "true" : "false";
    return std::string(row.text(column));
}

std::string select_rows(const std::string& ledger, const std::vector<model::Property>& columns,
                        const std::string* dated_by, std::optional<int> year) {
    std::string sql = "SELECT _id, _line";
    for (const model::Property& column : columns) sql += ", " + sql_name(column.key);
    sql += fmt::format(" FROM {} WHERE _file = ?1", sql_name(ledger));
    if (year) sql += fmt::format(" AND substr({}, 1, 4) = '{:04}'", sql_name(*dated_by), *year);
    return sql + " ORDER BY _line, _id";
}

base::Result<std::int64_t> count_undated(const Database& database, const Wanted& wanted,
                                         const std::string& dated_by) {
    return database.number(
        fmt::format("SELECT count(*) FROM {} WHERE {} IS NULL", sql_name(wanted.ledger), sql_name(dated_by)));
}

std::vector<model::Cell> titles_of(const std::vector<model::Property>& columns) {
    std::vector<model::Cell> titles;
    for (const model::Property& column : columns) titles.push_back({column.key, {}, false});
    return titles;
}

// Takes the rows of one file after the other. What another program may have put there
// since is checked as if it were new.
class Reader {
  public:
    Reader(const std::vector<model::Property>& columns, model::RowVisitor& visitor)
        : columns_(columns), visitor_(visitor), texts_(columns.size()), cells_(titles_of(columns)) {
        visitor_.header(cells_);
    }

    base::Result<void> read(Statement& rows, const File& file) {
        rows.bind(1, file.number);
        for (;;) {
            const auto row = rows.step();
            if (!row) return row.faults();
            if (!*row) return {};
            const auto line = std::clamp<std::int64_t>(rows.integer(1), 1, last_line);
            const base::Location where{file.source, static_cast<std::uint32_t>(line - 1)};
            for (std::size_t i = 0; i < columns_.size(); ++i) {
                auto text = text_of(rows, static_cast<int>(i) + 2, columns_[i].schema.type);
                if (base::find_invalid_utf8(text) != std::string_view::npos || text::has_reserved(text)) {
                    return error("store.text", where, {}, {{"column", model::display_name(columns_[i])}});
                }
                texts_[i] = text::normalize(text);
                cells_[i] = {texts_[i], where, false};
            }
            visitor_.row(where, cells_);
            ids.push_back(rows.integer(0));
        }
    }

    std::vector<std::int64_t> ids;

  private:
    const std::vector<model::Property>& columns_;
    model::RowVisitor& visitor_;
    std::vector<std::string> texts_;
    std::vector<model::Cell> cells_;
};

}  // namespace

base::Diagnostic undated_rows(const Wanted& wanted, std::int64_t count) {
    return {base::Severity::warning,
            "store.undated",
            {},
            wanted.name,
            {{"count", count}, {"year", std::int64_t{*wanted.year}}}};
}

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
        const auto without = count_undated(database, wanted, *dated_by);
        if (!without) return without.faults();
        if (*without > 0) notes.push_back(undated_rows(wanted, *without));
    }
    const auto files = files_of(database, wanted.ledger, sources);
    if (!files) return files.faults();
    auto rows = database.prepare(select_rows(wanted.ledger, columns, dated_by, wanted.year));
    if (!rows) return rows.faults();
    Builder builder(wanted.name, wanted.schema, wanted.bad_rows);
    Reader reader(columns, builder);
    for (const File& file : *files) {
        auto read = reader.read(*rows, file);
        if (!read) return std::move(read).faults();
    }
    base::append(notes, builder.left_out());
    auto built = std::move(builder).finish();
    if (!built) return std::move(built).faults();
    return StoredRows{*std::move(built), std::move(reader.ids), std::move(notes)};
}

}  // namespace wenshu::ledger
