#include <algorithm>
#include <iterator>
#include <utility>

#include "flow/jobs.hpp"
#include "flow/plan.hpp"
#include "flow/products.hpp"
#include "text/nearest.hpp"
#include "write/writers.hpp"

namespace wenshu::flow {
namespace {

bool has_warnings(const base::Diagnostics& notes) {
    return std::any_of(notes.begin(), notes.end(),
                       [](const base::Diagnostic& note) { return note.severity == base::Severity::warning; });
}

}  // namespace

base::Result<GenerateOutcome> generate(const GenerateRequest& request, Session& session) {
    auto plan = load_plan(request.plan, request.draft ? Completeness::draft : Completeness::whole, session,
                          request.skip_bad_rows ? ledger::BadRows::leave_out : ledger::BadRows::fault);
    if (!plan) return std::move(plan).faults();
    auto made = make_products(*plan, request, session);
    if (!made) return std::move(made).faults();
    auto named = name_products(std::move(made->products));
    if (!named) return std::move(named).faults();
    auto notes = std::move(plan->notes);
    base::append(notes, std::move(named->notes));
    base::append(notes, std::move(made->findings));
    if (request.warnings_fail && has_warnings(notes)) return failed(std::move(notes));
    base::append(notes, std::move(made->notes));
    auto files = deliver(named->value, request.out, request.replace, session.host);
    if (!files) return std::move(files).faults();
    return GenerateOutcome{*std::move(files), std::move(made->pending), std::move(notes)};
}

std::vector<std::string> output_formats() {
    std::vector<std::string> formats;
    for (const write::Writer& writer : write::writers()) formats.emplace_back(writer.name);
    formats.emplace_back("pdf");
    formats.emplace_back("xlsx");
    return formats;
}

}  // namespace wenshu::flow
