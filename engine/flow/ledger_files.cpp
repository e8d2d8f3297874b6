#include "flow/ledger_files.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "flow/masked_cells.hpp"
#include "flow/watched_rows.hpp"
#include "ledger/foreign_table.hpp"
#include "ledger/store.hpp"
#include "serial/csv.hpp"
#include "serial/data_rows.hpp"
#include "serial/format.hpp"
#include "serial/rows.hpp"
#include "serial/xlsx.hpp"
#include "text/csv_cell.hpp"

namespace wenshu::flow {
namespace {

namespace fs = std::filesystem;

// Takes the apostrophe off that keeps a text from being a formula.
class Unguarded final : public model::RowVisitor {
  public:
    explicit Unguarded(model::RowVisitor& visitor) : visitor_(visitor) {}

    void expect(std::size_t rows) override { visitor_.expect(rows); }

    void header(std::span<const model::Cell> titles) override { visitor_.header(titles); }

    void row(base::Location where, std::span<const model::Cell> cells) override {
        const auto is_guarded = [](const model::Cell& cell) {
            return cell.text.starts_with('\'') && text::looks_like_formula(cell.text);
        };
        if (std::ranges::none_of(cells, is_guarded)) return visitor_.row(where, cells);
        std::vector<model::Cell> plain(cells.begin(), cells.end());
        for (model::Cell& cell : plain) {
            if (is_guarded(cell)) cell.text.remove_prefix(1);
        }
        visitor_.row(where, plain);
    }

  private:
    model::RowVisitor& visitor_;
};

// The faults of a file that cannot be opened stand where it is named.
base::Diagnostics placed(base::Diagnostics faults, base::Location where) {
    for (auto& fault : faults) {
        if (fault.where == base::Location{}) fault.where = where;
    }
    return faults;
}

// Whether a fault spoils a row and nothing else, so that the rows behind it are read.
bool is_of_a_row(const base::Diagnostic& fault, serial::Format format) {
    constexpr std::array of_tables = {"serial.too_many_cells", "serial.after_quote", "serial.reserved",
                                      "serial.cell_error",     "serial.no_value",    "serial.long_cell",
                                      "serial.shared_text",    "serial.number",      "serial.digits",
                                      "serial.no_date",        "serial.more_faults"};
    if (format == serial::Format::jsonl) return fault.code != "serial.empty";
    return std::ranges::find(of_tables, fault.code) != of_tables.end();
}

base::Diagnostics warnings(base::Diagnostics faults) {
    for (auto& fault : faults) fault.severity = base::Severity::warning;
    return faults;
}

// A file that could not be read has no header for that reason.
base::Diagnostics all_faults(base::Diagnostics of_rows, base::Diagnostics of_reading) {
    if (!of_reading.empty()) {
        std::erase_if(of_rows,
                      [](const base::Diagnostic& fault) { return fault.code == "ledger.no_header"; });
    }
    base::append(of_rows, std::move(of_reading));
    return of_rows;
}

// A long table is read by two builders at once. Nothing where it has to be read in one go: that tells its
// faults, and what was left out in its middle.
std::optional<base::Noted<ledger::Ledger>> read_by_two(const base::SourceText& source,
                                                       const LedgerRequest& request, const Session& session) {
    constexpr std::size_t worth_it = std::size_t{1} << 20U;
    if (source.text.size() < worth_it) return std::nullopt;
    std::array builders = {ledger::Builder(request.name, request.schema, request.bad_rows),
                           ledger::Builder(request.name, request.schema, request.bad_rows)};
    WatchedRows watched(builders[0], source.text.size() / 2, session.progress);
    serial::DataRows first(watched);
    serial::DataRows second(builders[1]);
    std::array unguarded = {Unguarded(first), Unguarded(second)};
    const std::array<model::RowVisitor*, 2> visitors = {&unguarded[0], &unguarded[1]};
    if (!serial::read_csv_in_parts(source, visitors)) return std::nullopt;
    if (!first.told(session.sources).empty() || !builders[0].take_over(std::move(builders[1])))
        return std::nullopt;
    auto ledger = std::move(builders[0]).finish();
    if (!ledger) return std::nullopt;
    return base::Noted<ledger::Ledger>{*std::move(ledger), second.told(session.sources)};
}

// A file whose ending is none of a ledger.
base::Diagnostic not_a_ledger(const fs::path& file, const LedgerRequest& request) {
    constexpr std::array of_sheets = {".xls", ".et", ".ods", ".xlsb", ".numbers"};
    const bool is_sheets = std::ranges::find(of_sheets, file.extension().string()) != of_sheets.end();
    return {base::Severity::error,
            "plan.ledger_format",
            request.where,
            "ledgers." + request.name,
            {{"file", file.string()}, {"kind", is_sheets ? "sheets" : "other"}}};
}

base::Result<serial::TableRead> read_workbook(const fs::path& file, const LedgerRequest& request,
                                              Session& session, model::RowVisitor& visitor) {
    const auto bytes = session.host.read(file);
    if (!bytes) return bytes.faults();
    MaskedCells masked(request.schema, visitor);
    auto read =
        serial::read_xlsx({*bytes, file.string()}, {request.schema, request.sheets}, session.sources, masked);
    base::append(request.is_kept ? read.faults : read.notes, masked.told(request.is_kept));
    return read;
}

serial::TableRead read_text(const base::SourceText& source, serial::Format format, const Session& session,
                            model::RowVisitor& visitor) {
    serial::DataRows data(visitor);
    Unguarded unguarded(data);
    const bool is_csv = format == serial::Format::csv;
    auto read = serial::rows(source, format, is_csv ? static_cast<model::RowVisitor&>(unguarded) : visitor);
    return {read ? base::Diagnostics{} : std::move(read).faults(), data.told(session.sources)};
}

LoadedLedger load_stored(const fs::path& file, const ledger::Wanted& wanted, Session& session) {
    const auto store = ledger::Store::open(file, ledger::Access::read);
    if (!store) return store.faults();
    return store->load(wanted, session.sources);
}

}  // namespace

LoadedLedger read_ledger(const fs::path& file, const LedgerRequest& request, Session& session) {
    const auto format = serial::format_of(file);
    if (!format || *format == serial::Format::yaml || *format == serial::Format::json)
        return not_a_ledger(file, request);
    const base::SourceText* text = nullptr;
    if (*format != serial::Format::xlsx) {
        const auto source = read_source(file, session);
        if (!source) return placed(source.faults(), request.where);
        text = *source;
    }
    if (*format == serial::Format::csv) {
        auto ledger = read_by_two(*text, request, session);
        if (is_stopped(session)) return base::stopped();
        if (ledger) return *std::move(ledger);
    }
    ledger::Builder builder(request.name, request.schema, request.bad_rows);
    WatchedRows watched(builder, text == nullptr ? 0 : text->text.size(), session.progress);
    auto read = text == nullptr
                    ? read_workbook(file, request, session, watched)
                    : base::Result<serial::TableRead>(read_text(*text, *format, session, watched));
    if (is_stopped(session)) return base::stopped();
    if (!read) return placed(std::move(read).faults(), request.where);
    auto notes = placed(std::move(read->notes), request.where);
    base::append(notes, builder.left_out());
    auto built = std::move(builder).finish();
    auto unread = placed(std::move(read->faults), request.where);
    const bool goes_on =
        request.bad_rows == ledger::BadRows::leave_out &&
        std::ranges::all_of(unread, [&](const auto& fault) { return is_of_a_row(fault, *format); });
    if (!built) return all_faults(std::move(built).faults(), std::move(unread));
    if (!unread.empty() && !goes_on) return unread;
    base::append(notes, warnings(std::move(unread)));
    return base::Noted<ledger::Ledger>{*std::move(built), std::move(notes)};
}

bool is_store(const fs::path& file) {
    constexpr std::array endings = {".db", ".sqlite", ".sqlite3"};
    return std::ranges::find(endings, file.extension().string()) != endings.end();
}

LoadedLedger read_store(const StoreTable& table, const LedgerRequest& request, Session& session) {
    const ledger::Wanted wanted{table.ledger, request.name, request.schema, table.year, request.bad_rows};
    const auto foreign = ledger::is_foreign(table.store);
    if (!foreign) return placed(foreign.faults(), request.where);
    auto loaded = *foreign ? ledger::load_foreign(table.store, wanted, session.sources)
                           : load_stored(table.store, wanted, session);
    if (!loaded) return placed(std::move(loaded).faults(), request.where);
    loaded->notes = placed(std::move(loaded->notes), request.where);
    return loaded;
}

}  // namespace wenshu::flow
