#include "flow/ledgers.hpp"

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "flow/ledger_files.hpp"
#include "serial/format.hpp"
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

const std::string* text_at(const model::Value& source, std::string_view key) {
    const auto* value = model::find(source, key);
    return value == nullptr ? nullptr : model::text_of(*value);
}

std::optional<int> year_of(const model::Value& source) {
    const auto* value = model::find(source, "year");
    const auto* year = value == nullptr ? nullptr : std::get_if<std::int64_t>(&value->data);
    return year == nullptr ? std::nullopt : std::optional(static_cast<int>(*year));
}

base::Diagnostic part_fault(std::string code, const model::Field& field, base::Location where,
                            std::vector<base::Arg> args = {}) {
    return {base::Severity::error, std::move(code), where, "ledgers." + field.key, std::move(args)};
}

std::optional<std::string> sheet_name(const model::Value& value) {
    if (const auto* text = model::text_of(value)) return *text;
    const auto* number = std::get_if<std::int64_t>(&value.data);  // sheets are called 2018
    return number == nullptr ? std::nullopt : std::optional(std::to_string(*number));
}

// A name or a list of them; none where nothing is written.
base::Result<std::vector<std::string>> sheets_of(const model::Field& field) {
    const auto* written = model::find(field.value, "sheet");
    if (written == nullptr) return std::vector<std::string>{};
    const auto* list = model::list_of(*written);
    const auto all = list == nullptr ? std::span(written, 1) : std::span<const model::Value>(*list);
    std::vector<std::string> names;
    for (const model::Value& one : all) {
        auto name = sheet_name(one);
        if (!name) return part_fault("plan.ledger_sheet", field, written->where);
        names.push_back(*std::move(name));
    }
    if (names.empty()) return part_fault("plan.ledger_sheet", field, written->where);
    return names;
}

LoadedLedger load_file(const model::Field& field, const std::string& file, LedgerRequest request,
                       const fs::path& folder, Session& session) {
    for (const std::string_view key : {"ledger", "table", "year", "sheet"}) {
        const auto* written = model::find(field.value, key);
        if (written == nullptr || (key == "sheet" && serial::format_of(file) == serial::Format::xlsx))
            continue;
        return part_fault("plan.ledger_part", field, written->where,
                          {{"key", std::string(key)}, {"file", file}});
    }
    auto sheets = sheets_of(field);
    if (!sheets) return std::move(sheets).faults();
    request.sheets = *std::move(sheets);
    return read_ledger(folder / file, request, session);
}

}  // namespace

std::optional<int> ledger_year(const model::Value& source) {
    return year_of(source);
}

// A file may be a store too: then the whole table is meant.
LoadedLedger load_ledger(const model::Field& field, const LedgerRequest& request, const fs::path& folder,
                         Session& session) {
    const auto* file = text_at(field.value, "file");
    const auto* store = text_at(field.value, "store");
    const auto* ledger = text_at(field.value, "ledger");
    const auto* table = text_at(field.value, "table");
    if ((file == nullptr) == (store == nullptr))  // also in a draft, which may lack all else
        return part_fault("plan.ledger_source", field, field.value.where);
    if (file != nullptr && !is_store(*file)) return load_file(field, *file, request, folder, session);
    if (ledger != nullptr && table != nullptr)
        return part_fault("plan.ledger_table", field, model::find(field.value, "table")->where);
    const auto& name = table != nullptr ? *table : ledger != nullptr ? *ledger : request.name;
    return read_store({folder / (store == nullptr ? *file : *store), name, year_of(field.value)}, request,
                      session);
}

base::Result<base::Noted<Ledgers>> load_ledgers(const model::Value& plan,
                                                const std::map<std::string, model::Schema>& schemas,
                                                const fs::path& folder, ledger::BadRows bad_rows,
                                                Session& session) {
    base::Noted<Ledgers> ledgers;
    base::Diagnostics faults;
    const auto* named = model::find(plan, "ledgers");
    const auto* map = named == nullptr ? nullptr : model::map_of(*named);
    if (map == nullptr) return ledgers;
    for (const model::Field& field : map->fields) {
        const auto schema = schemas.find(field.key);
        if (model::map_of(field.value) == nullptr || schema == schemas.end()) {
            faults.push_back(unknown_ledger(field, schemas));
            continue;
        }
        auto loaded =
            load_ledger(field, {field.key, schema->second, bad_rows, field.value.where}, folder, session);
        if (loaded) {
            ledgers.value.emplace(field.key, std::move(loaded->value));
            base::append(ledgers.notes, std::move(loaded->notes));
        } else {
            base::append(faults, std::move(loaded).faults());
        }
    }
    base::arrange(faults);
    if (!faults.empty()) return faults;
    return ledgers;
}

}  // namespace wenshu::flow
