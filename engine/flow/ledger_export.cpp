#include <utility>

#include "base/sink.hpp"
#include "flow/ledger_jobs.hpp"
#include "serial/format.hpp"
#include "serial/write_rows.hpp"
#include "text/lists.hpp"

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

}  // namespace

base::Result<ExportOutcome> export_ledger(const ExportRequest& request, Session& session) {
    const auto format = serial::format_of(request.file);
    if (format != serial::Format::csv && format != serial::Format::jsonl) {
        return export_fault("ledger_job.format", {{"file", request.file.string()}});
    }
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
    const auto mark = request.byte_order_mark ? serial::ByteOrderMark::with : serial::ByteOrderMark::without;
    const auto made = format == serial::Format::csv ? serial::write_csv(rows->value, mark, sink)
                                                    : serial::write_jsonl(rows->value, sink);
    if (!made) return made.faults();
    const auto written = session.host.write(request.file, sink.text, request.replace);
    if (!written) return written.faults();
    return ExportOutcome{
        {request.file, *written, sink.text.size()}, rows->value.size(), std::move(rows->notes)};
}

}  // namespace wenshu::flow
