#include <utility>

#include "base/sink.hpp"
#include "document/workbook.hpp"
#include "flow/ledger_jobs.hpp"
#include "render/sheet_fill.hpp"
#include "render/template.hpp"
#include "serial/format.hpp"
#include "serial/write_rows.hpp"
#include "text/lists.hpp"
#include "write/xlsx.hpp"

namespace wenshu::flow {
namespace {

base::Diagnostic export_fault(std::string code, std::vector<base::Arg> args) {
    return {base::Severity::error, std::move(code), {}, {}, std::move(args)};
}

// The ledger that is asked for, else the only one.
base::Result<std::string> chosen(const ledger::Store& store, const ExportRequest& request) {
    if (!request.ledger.empty()) return request.ledger;
    const auto names = store.ledgers();
    if (!names) return names.faults();
    if (names->size() == 1) return names->front();
    return export_fault("ledger_job.which_stored", {{"file", request.store.string()},
                                                    {"count", static_cast<std::int64_t>(names->size())},
                                                    {"known", text::join_zh(*names)}});
}

// A sheet with the ledger's columns and nothing above or below them.
base::Result<void> write_workbook(const ledger::Ledger& rows, base::Sink& sink) {
    auto name = render::prepare(std::string_view("台账"), {});
    if (!name) return std::move(name).faults();
    render::SheetSpec spec;
    spec.name = *std::move(name);
    spec.ledger.value = rows.table().name;
    const model::Value nothing{model::Map{}, {}};
    auto sheet = render::fill_sheet(spec, {nothing, rows.schema()}, &rows);
    if (!sheet) return std::move(sheet).faults();
    sheet->name = ledger::title_of(rows.table().name, rows.schema());
    document::Workbook workbook;
    workbook.sheets.push_back(*std::move(sheet));
    return write::xlsx(workbook, sink);
}

base::Result<void> write_rows(const ledger::Ledger& rows, serial::Format format, bool has_mark,
                              base::Sink& sink) {
    const auto mark = has_mark ? serial::ByteOrderMark::with : serial::ByteOrderMark::without;
    if (format == serial::Format::xlsx) return write_workbook(rows, sink);
    return format == serial::Format::csv ? serial::write_csv(rows, mark, sink)
                                         : serial::write_jsonl(rows, sink);
}

bool is_format(const std::optional<serial::Format>& format) {
    return format == serial::Format::csv || format == serial::Format::jsonl || format == serial::Format::xlsx;
}

}  // namespace

base::Result<ExportOutcome> export_ledger(const ExportRequest& request, Session& session) {
    const auto format = serial::format_of(request.file);
    if (!is_format(format) || request.file.extension() == ".xlsm")
        return export_fault("ledger_job.format", {{"file", request.file.string()}});
    const auto store = ledger::Store::open(request.store, ledger::Access::read);
    if (!store) return store.faults();
    const auto name = chosen(*store, request);
    if (!name) return name.faults();
    auto schema = store->schema(*name);
    if (!schema) return std::move(schema).faults();
    auto rows = store->load({*name, *name, *std::move(schema), request.year, ledger::BadRows::fault},
                            session.sources);
    if (!rows) return std::move(rows).faults();
    base::StringSink sink;
    const auto made = write_rows(rows->value, *format, request.byte_order_mark, sink);
    if (!made) return made.faults();
    const auto written = session.host.write(request.file, sink.text, request.replace);
    if (!written) return written.faults();
    return ExportOutcome{
        {request.file, *written, sink.text.size()}, rows->value.size(), std::move(rows->notes)};
}

}  // namespace wenshu::flow
