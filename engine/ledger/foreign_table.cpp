#include "ledger/foreign_table.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "check/names.hpp"
#include "check/typing.hpp"
#include "ledger/faults.hpp"
#include "ledger/store_layout.hpp"
#include "ledger/store_rows.hpp"
#include "text/dates.hpp"
#include "text/lists.hpp"
#include "text/normalize.hpp"

namespace wenshu::ledger {
namespace {

// A row beyond this has the place of this one.
constexpr std::int64_t last_line = 1 << 24;

// A column of the table that the schema knows.
struct Known {
    int column = 0;
    std::string key;
};

struct Columns {
    std::vector<Known> known;
    std::vector<std::string> others;
};

base::Result<std::vector<std::string>> tables_of(const Database& database) {
    auto statement = database.prepare(
        "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER "
        "BY name");
    if (!statement) return statement.faults();
    std::vector<std::string> names;
    for (;;) {
        const auto row = statement->step();
        if (!row) return row.faults();
        if (!*row) return names;
        names.emplace_back(statement->text(0));
    }
}

base::Result<Columns> columns_of(const Database& database, const Wanted& wanted) {
    auto statement = database.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid");
    if (!statement) return statement.faults();
    statement->bind(1, wanted.ledger);
    Columns columns;
    for (int i = 0;; ++i) {
        const auto row = statement->step();
        if (!row) return row.faults();
        if (!*row) return columns;
        const std::string name(statement->text(0));
        const auto* property = check::property_named(wanted.schema, name);
        const bool is_new = property != nullptr && std::ranges::find(columns.known, property->key,
                                                                     &Known::key) == columns.known.end();
        if (is_new) {
            columns.known.push_back({i, property->key});
        } else {
            columns.others.push_back(name);
        }
    }
}

// 5.0, as SQLite writes a whole number of a REAL column, is 5.
std::string text_of(const Statement& row, int column) {
    std::string text(row.text(column));
    if (row.is_real(column) && text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
}

class Reader {
  public:
    Reader(const Wanted& wanted, std::vector<Known> columns, const base::SourceText& source,
           model::RowVisitor& visitor)
        : wanted_(wanted),
          columns_(std::move(columns)),
          dated_by_(date_column(wanted.schema)),
          source_(source),
          visitor_(visitor),
          texts_(columns_.size()),
          cells_(columns_.size()) {
        for (std::size_t i = 0; i < columns_.size(); ++i) cells_[i].text = columns_[i].key;
        visitor_.header(cells_);
    }

    base::Result<void> read(Statement& rows) {
        for (std::int64_t number = 0;; ++number) {
            const auto row = rows.step();
            if (!row) return row.faults();
            if (!*row) return {};
            const base::Location where{source_.id,
                                       static_cast<std::uint32_t>(std::min(number, last_line - 1))};
            auto taken = take(rows, where);
            if (!taken) return taken;
            if (is_wanted()) visitor_.row(where, cells_);
        }
    }

    std::int64_t undated = 0;

  private:
    base::Result<void> take(const Statement& row, base::Location where) {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const int column = columns_[i].column;
            if (row.is_blob(column)) return error("store.blob", where, {}, {{"column", columns_[i].key}});
            auto text = text_of(row, column);
            if (base::find_invalid_utf8(text) != std::string_view::npos || text::has_reserved(text))
                return error("store.text", where, {}, {{"column", columns_[i].key}});
            texts_[i] = text::normalize(text);
            cells_[i] = {texts_[i], where, false};
        }
        return {};
    }

    // A date that cannot be read is a fault of its row, whatever year is asked for.
    bool is_wanted() {
        if (!wanted_.year) return true;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (columns_[i].key != *dated_by_) continue;
            const auto text = base::trim_blanks(texts_[i]);
            const auto date = text::parse_date(text);
            if (text.empty()) ++undated;
            return !text.empty() && (!date || date->year == *wanted_.year);
        }
        return true;
    }

    const Wanted& wanted_;
    std::vector<Known> columns_;
    const std::string* dated_by_;
    const base::SourceText& source_;
    model::RowVisitor& visitor_;
    std::vector<std::string> texts_;
    std::vector<model::Cell> cells_;
};

base::Diagnostic no_table(const Database& database, const Wanted& wanted,
                          const std::vector<std::string>& names) {
    auto fault = error_with_guess("store.no_table", {}, {}, wanted.ledger, names);
    fault.args.push_back({"file", database.file()});
    return fault;
}

base::Diagnostic other_columns(const Wanted& wanted, const std::vector<std::string>& names) {
    return {base::Severity::note,
            "store.other_columns",
            {},
            wanted.name,
            {{"table", wanted.ledger}, {"columns", text::join_zh(names)}}};
}

// The columns that can be read; there must be some, and with a year the one that tells it.
base::Result<Columns> usable_columns(const Database& database, const Wanted& wanted) {
    const auto names = tables_of(database);
    if (!names) return names.faults();
    if (std::ranges::find(*names, wanted.ledger) == names->end()) return no_table(database, wanted, *names);
    auto columns = columns_of(database, wanted);
    if (!columns) return columns;
    if (columns->known.empty()) {
        return error("store.no_columns", {}, wanted.name,
                     {{"table", wanted.ledger}, {"columns", text::join_zh(columns->others)}});
    }
    const auto* dated_by = date_column(wanted.schema);
    const bool is_dated = dated_by != nullptr &&
                          std::ranges::find(columns->known, *dated_by, &Known::key) != columns->known.end();
    if (wanted.year && !is_dated)
        return error("store.no_dates", {}, wanted.name, {{"ledger", wanted.ledger}});
    return columns;
}

}  // namespace

base::Result<bool> is_foreign(const std::filesystem::path& file) {
    const auto database = Database::open(file, Access::read);
    if (!database) return database.faults();
    const auto tables = database->number("SELECT count(*) FROM sqlite_schema");
    if (!tables) return tables.faults();
    const auto id = database->number("PRAGMA application_id");
    if (!id) return id.faults();
    return *tables > 0 && *id != store_id;
}

base::Result<base::Noted<Ledger>> load_foreign(const std::filesystem::path& file, const Wanted& wanted,
                                               base::Sources& sources) {
    const auto database = Database::open(file, Access::read);
    if (!database) return database.faults();
    auto columns = usable_columns(*database, wanted);
    if (!columns) return std::move(columns).faults();
    const std::string table = sql_name(wanted.ledger);
    const auto count = database->number("SELECT count(*) FROM " + table);
    if (!count) return count.faults();
    const auto lines = static_cast<std::size_t>(std::clamp<std::int64_t>(*count, 1, last_line));
    const auto& source =
        sources.add(fmt::format("{}({})", file.string(), wanted.ledger), std::string(lines, '\n'));
    auto rows = database->prepare("SELECT * FROM " + table);
    if (!rows) return rows.faults();
    base::Diagnostics notes;
    if (!columns->others.empty()) notes.push_back(other_columns(wanted, columns->others));
    Builder builder(wanted.name, wanted.schema, wanted.bad_rows);
    Reader reader(wanted, std::move(columns->known), source, builder);
    const auto read = reader.read(*rows);
    if (!read) return read.faults();
    if (reader.undated > 0) notes.push_back(undated_rows(wanted, reader.undated));
    base::append(notes, builder.left_out());
    auto built = std::move(builder).finish();
    if (!built) return std::move(built).faults();
    return base::Noted<Ledger>{*std::move(built), std::move(notes)};
}

}  // namespace wenshu::ledger
