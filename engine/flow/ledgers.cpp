#include "flow/ledgers.hpp"

#include <optional>
#include <utility>
#include <vector>

#include "ledger/builder.hpp"
#include "serial/format.hpp"
#include "serial/rows.hpp"
#include "text/nearest.hpp"

namespace wenshu::flow {
namespace {

namespace fs = std::filesystem;

base::Diagnostic unknown_ledger(const model::Field& field,
                                const std::map<std::string, model::Schema>& schemas) {
    std::vector<std::string> names;
    for (const auto& [name, schema] : schemas) names.push_back(name);
    return {base::Severity::error,
            "plan.unknown_ledger",
            field.value.where,
            "ledgers." + field.key,
            {{"ledger", field.key}, {"guess", text::nearest(field.key, names).value_or("none")}}};
}

// The faults of a file that cannot be opened stand where the plan names it.
base::Diagnostics placed(base::Diagnostics faults, base::Location where) {
    for (auto& fault : faults) {
        if (fault.where == base::Location{}) fault.where = where;
    }
    return faults;
}

base::Result<ledger::Ledger> load_ledger(const std::string& name, const fs::path& path,
                                         const model::Schema& schema, base::Location where,
                                         Session& session) {
    const auto format = serial::format_of(path);
    if (!format || *format == serial::Format::yaml || *format == serial::Format::json) {
        return base::Diagnostic{
            base::Severity::error, "plan.ledger_format", where, "ledgers." + name, {{"file", path.string()}}};
    }
    const auto source = read_source(path, session);
    if (!source) return placed(source.faults(), where);
    ledger::Builder builder(name, schema);
    auto read = serial::rows(**source, *format, builder);
    auto built = std::move(builder).finish();
    if (read && built) return built;
    base::Diagnostics faults;
    if (!built) base::append(faults, std::move(built).faults());
    if (!read) {  // a file that could not be read has no header for that reason
        std::erase_if(faults, [](const base::Diagnostic& fault) { return fault.code == "ledger.no_header"; });
        base::append(faults, std::move(read).faults());
    }
    return faults;
}

}  // namespace

base::Result<std::map<std::string, ledger::Ledger>> load_ledgers(
    const model::Value& plan, const std::map<std::string, model::Schema>& schemas, const fs::path& folder,
    Session& session) {
    std::map<std::string, ledger::Ledger> ledgers;
    base::Diagnostics faults;
    const auto* named = model::find(plan, "ledgers");
    const auto* map = named == nullptr ? nullptr : model::map_of(*named);
    if (map == nullptr) return ledgers;
    for (const model::Field& field : map->fields) {
        const auto* path = model::text_of(field.value);
        const auto schema = schemas.find(field.key);
        if (path == nullptr || schema == schemas.end()) {
            faults.push_back(unknown_ledger(field, schemas));
            continue;
        }
        auto ledger = load_ledger(field.key, folder / *path, schema->second, field.value.where, session);
        if (ledger) {
            ledgers.emplace(field.key, *std::move(ledger));
        } else {
            base::append(faults, std::move(ledger).faults());
        }
    }
    base::arrange(faults);
    if (!faults.empty()) return faults;
    return ledgers;
}

}  // namespace wenshu::flow
