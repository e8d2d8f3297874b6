#include "flow/plan.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

#include "check/names.hpp"
#include "flow/last_year.hpp"
#include "flow/proof.hpp"
#include "flow/regions.hpp"
#include "ledger/facts.hpp"
#include "ledger/indicators.hpp"
#include "ledger/regions.hpp"
#include "ledger/year.hpp"

namespace wenshu::flow {
namespace {

// The value under a core key, whether it was written by its key or by its title.
const model::Tree* core_entry(const model::Tree& plan, const model::Schema& core, std::string_view key) {
    const auto* mapping = std::get_if<model::Mapping>(&plan.node);
    if (mapping == nullptr) return nullptr;
    for (const auto& entry : *mapping) {
        const auto* property = check::property_named(core, entry.key);
        if (property != nullptr && property->key == key) return &entry.value;
    }
    return nullptr;
}

// A pack named by its folder lies where the plan file says, like every path in it.
std::string from_plan(const std::string& name, const std::filesystem::path& folder) {
    return name.find('/') == std::string::npos ? name : (folder / name).string();
}

base::Result<std::vector<Bundle>> load_packs(const std::vector<PackName>& names,
                                             const std::filesystem::path& folder, Session& session) {
    const auto frame = default_frame(session);
    if (!frame) return frame.faults();
    std::vector<Bundle> packs;
    base::Diagnostics faults;
    for (const PackName& name : names) {
        auto pack = load_pack(from_plan(name.name, folder), name.where, session);
        if (pack) {
            packs.push_back(*std::move(pack));
            render::complete(packs.back().pack, *frame);
        } else {
            base::append(faults, std::move(pack).faults());
        }
    }
    if (!faults.empty()) return faults;
    return packs;
}

// The packs' measures and the plan's own.
base::Result<Knowledge> plan_knowledge(const model::Tree& plan, const model::Schema& core,
                                       const std::vector<Bundle>& packs, Session& session) {
    auto known = knowledge(packs, session);
    const auto* own = core_entry(plan, core, "measures");
    if (!known || own == nullptr || model::is_null(*own)) return known;
    auto measures = ledger::measures(*own, known->ledgers, known->measures);
    if (!measures) return measures.faults();
    std::move(measures->begin(), measures->end(), std::back_inserter(known->measures));
    return known;
}

// Where a text names a measure, only those that are known will do: so a slip is found with all others of the
// file.
void name_measures(model::Schema& schema, const std::vector<std::string>& ids) {
    if (schema.type == model::Type::string && schema.format == "measure") schema.choices = ids;
    for (auto& property : schema.properties) name_measures(property.schema, ids);
    for (auto& item : schema.items) {
        if (schema.format == "measures" && item.type == model::Type::string) item.choices = ids;
        name_measures(item, ids);
    }
}

void require_nothing(model::Schema& schema) {
    schema.required.clear();
    schema.one_of.clear();
    for (auto& property : schema.properties) require_nothing(property.schema);
    for (auto& item : schema.items) require_nothing(item);
    for (auto& value : schema.values) require_nothing(value);
}

base::Result<std::vector<check::PackScope>> bind_scopes(const model::Tree& plan, const model::Schema& core,
                                                        const std::vector<Bundle>& packs,
                                                        const Knowledge& known) {
    std::vector<std::string> ids;
    for (const auto& measure : known.measures) ids.push_back(measure.id);
    std::vector<check::PackSchema> schemas;
    for (const Bundle& bundle : packs) {
        schemas.push_back({bundle.pack.id, bundle.schema});
        name_measures(schemas.back().schema, ids);
    }
    return check::bind_plan(plan, core, schemas);
}

// 四舍五入 where the plan says nothing.
base::Rounding rounding_of(const model::Value& plan) {
    const auto* entry = model::find(plan, "rounding");
    const auto* rule = entry == nullptr ? nullptr : model::text_of(*entry);
    return rule != nullptr && *rule == "四舍六入五成双" ? base::Rounding::half_even : base::Rounding::half_up;
}

// The table goes to the measures that ask for it and have none of their own; else it is not read.
base::Diagnostics list_regions(std::vector<ledger::Measure>& measures, const model::Value& plan,
                               Session& session) {
    const auto asks = [](const ledger::Measure& measure) {
        return measure.order == ledger::Order::region && measure.regions.empty();
    };
    if (std::none_of(measures.begin(), measures.end(), asks)) return {};
    const auto table = regions(plan, session);
    if (!table) return table.faults();
    for (auto& measure : measures) {
        if (asks(measure)) measure.regions = *table;
    }
    return {};
}

// Lays the facts and the indicators' results into the data of one pack.
base::Result<check::PackScope> with_figures(check::PackScope scope, const Knowledge& known,
                                            const model::Value& facts,
                                            const std::map<std::string, ledger::Ledger>& ledgers) {
    auto filled = ledger::fill_indicators(std::move(scope.value), scope.schema, known.measures, ledgers);
    if (!filled) return filled.faults();
    auto schema = template_schema(scope.schema, known);
    if (!schema) return schema.faults();
    model::set(std::get<model::Map>(filled->data), "facts", facts);
    return check::PackScope{scope.pack, *std::move(schema), *std::move(filled)};
}

// The plan file with what it says by itself, before any ledger is opened.
struct BoundFile {
    std::vector<Bundle> packs;
    Knowledge known;
    std::vector<check::PackScope> scopes;
};

base::Result<BoundFile> bind_file(const std::filesystem::path& file, Completeness completeness,
                                  Session& session) {
    const auto tree = read_tree(file, session);
    if (!tree) return tree.faults();
    auto core = core_schema(session);
    if (!core) return core.faults();
    const auto names = named_packs(*tree, *core);
    if (!names) return names.faults();
    auto packs = load_packs(*names, file.parent_path(), session);
    if (!packs) return std::move(packs).faults();
    if (completeness == Completeness::draft) {
        require_nothing(*core);
        for (Bundle& bundle : *packs) require_nothing(bundle.schema);
    }
    auto known = plan_knowledge(*tree, *core, *packs, session);
    auto scopes = bind_scopes(*tree, *core, *packs, known ? *known : Knowledge{});
    if (known && scopes) return BoundFile{*std::move(packs), *std::move(known), *std::move(scopes)};
    base::Diagnostics faults;
    if (!known) base::append(faults, std::move(known).faults());
    if (!scopes) base::append(faults, std::move(scopes).faults());
    base::arrange(faults);
    return faults;
}

std::optional<int> year_of(const model::Value& plan) {
    const auto* year = model::find(plan, "year");
    const auto* number = year == nullptr ? nullptr : std::get_if<std::int64_t>(&year->data);
    return number == nullptr ? std::nullopt : std::optional(static_cast<int>(*number));
}

base::Diagnostics year_notes(const Plan& plan) {
    base::Diagnostics notes;
    for (const auto& [name, ledger] : plan.ledgers) {
        if (plan.last.year) base::append(notes, ledger::outside_year(ledger, *plan.last.year));
    }
    return notes;
}

}  // namespace

base::Result<std::vector<PackName>> named_packs(const model::Tree& plan, const model::Schema& core) {
    const auto* packs = core_entry(plan, core, "packs");
    const auto* list = packs == nullptr ? nullptr : std::get_if<model::Sequence>(&packs->node);
    std::vector<PackName> names;
    if (list != nullptr) {
        for (const model::Tree& item : *list) {
            if (const auto* name = model::text_of(item)) names.push_back({*name, item.where});
        }
    }
    if (names.empty()) {
        const auto where = packs == nullptr ? plan.where : packs->where;
        return base::Diagnostic{base::Severity::error, "plan.no_packs", where, "packs", {}};
    }
    for (std::size_t i = 1; i < names.size(); ++i) {
        const auto same = [&](const PackName& other) { return other.name == names[i].name; };
        const auto here = names.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find_if(names.begin(), here, same) == here) continue;
        return base::Diagnostic{
            base::Severity::error, "plan.pack_twice", names[i].where, "packs", {{"pack", names[i].name}}};
    }
    return names;
}

base::Diagnostic pack_not_named(const std::string& pack, const Plan& plan) {
    std::string names;
    for (const auto& scope : plan.scopes) names += (names.empty() ? "" : "、") + scope.pack;
    return {base::Severity::error, "plan.pack_not_named", {}, {}, {{"pack", pack}, {"packs", names}}};
}

base::Result<Plan> load_plan(const std::filesystem::path& file, Completeness completeness, Session& session,
                             ledger::BadRows bad_rows) {
    auto bound = bind_file(file, completeness, session);
    if (!bound) return std::move(bound).faults();
    auto proof = folder_config(file.parent_path(), session);
    if (!proof) return std::move(proof).faults();
    Plan plan{file.parent_path(), std::move(bound->packs), {}, {}, {}, {}, *std::move(proof), {}, {}};
    auto ledgers =
        load_ledgers(bound->scopes.front().value, bound->known.ledgers, plan.folder, bad_rows, session);
    if (!ledgers) return std::move(ledgers).faults();
    plan.ledgers = std::move(ledgers->value);
    auto last = load_last_year(bound->scopes.front().value, plan.ledgers, bound->known.measures, plan.folder,
                               bad_rows, session);
    if (!last) return std::move(last).faults();
    plan.last = {std::move(last->value), year_of(bound->scopes.front().value)};
    plan.rounding = rounding_of(bound->scopes.front().value);
    for (auto& measure : bound->known.measures) measure.rounding = plan.rounding;
    if (auto faults = list_regions(bound->known.measures, bound->scopes.front().value, session);
        !faults.empty())
        return faults;
    const base::PhaseAtWork counting(session.progress, base::Phase::counting, 0);
    const auto facts = ledger::facts(bound->known.measures, plan.ledgers, plan.last);
    if (!facts) return facts.faults();
    base::Diagnostics faults;
    for (auto& scope : bound->scopes) {
        auto filled = with_figures(std::move(scope), bound->known, *facts, plan.ledgers);
        if (filled) {
            plan.scopes.push_back(*std::move(filled));
        } else {
            base::append(faults, std::move(filled).faults());
        }
    }
    base::arrange(faults);
    if (!faults.empty()) return faults;
    plan.notes = std::move(ledgers->notes);
    base::append(plan.notes, std::move(last->notes));
    base::append(plan.notes, year_notes(plan));
    base::append(plan.notes, ledger::outside_regions(bound->known.measures, *facts));
    plan.measures = std::move(bound->known.measures);
    return plan;
}

}  // namespace wenshu::flow
