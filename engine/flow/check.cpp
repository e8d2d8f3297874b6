#include <utility>

#include "flow/jobs.hpp"
#include "flow/layouts.hpp"
#include "flow/plan.hpp"
#include "flow/products.hpp"

namespace wenshu::flow {
namespace {

// A plan is faultless when all that it gives can be made.
base::Result<CheckOutcome> check_plan(const std::string& file, Session& session) {
    auto plan = load_plan(file, Completeness::whole, session);
    if (!plan) return std::move(plan).faults();
    GenerateRequest everything;
    everything.number_contents = false;
    auto made = make_products(*plan, everything, session);
    if (!made) return std::move(made).faults();
    auto named = name_products(std::move(made->products));
    if (!named) return std::move(named).faults();
    auto notes = std::move(plan->notes);
    base::append(notes, std::move(named->notes));
    return CheckOutcome{std::move(notes)};
}

base::Result<CheckOutcome> check_pack(const std::string& name, Session& session) {
    auto bundle = load_pack(name, {}, session);
    if (!bundle) return bundle.faults();
    const auto frame = default_frame(session);
    if (!frame) return frame.faults();
    render::complete(bundle->pack, *frame);
    const auto core = core_schema(session);
    if (!core) return core.faults();
    const auto known = knowledge(std::span(&*bundle, 1), session);
    if (!known) return known.faults();
    const check::PackSchema own{bundle->pack.id, bundle->schema};
    const auto schema = check::scope_schema(*core, std::span(&own, 1), own.pack);
    if (!schema) return schema.faults();
    const auto names = template_schema(*schema, *known);
    if (!names) return names.faults();
    auto faults = lint_pack(*bundle, *names, known->ledgers);
    if (!bundle->pack.layout.name.empty()) {
        const auto layout = load_layout(bundle->pack.layout.name, session);
        if (!layout) base::append(faults, layout.faults());
    }
    if (!faults.empty()) return faults;
    return CheckOutcome{};
}

}  // namespace

base::Result<CheckOutcome> check(const std::string& plan_or_pack, Session& session) {
    const bool is_pack =
        session.host.kind(std::filesystem::path(plan_or_pack) / "pack.yaml") == base::PathKind::file;
    if (is_pack) return check_pack(plan_or_pack + "/", session);
    const bool is_file = session.host.kind(plan_or_pack) == base::PathKind::file;
    const bool looks_like_file = std::filesystem::path(plan_or_pack).has_extension();
    return is_file || looks_like_file ? check_plan(plan_or_pack, session) : check_pack(plan_or_pack, session);
}

}  // namespace wenshu::flow
