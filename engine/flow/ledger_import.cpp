#include <algorithm>
#include <map>
#include <utility>

#include "check/names.hpp"
#include "flow/ledger_files.hpp"
#include "flow/ledger_jobs.hpp"
#include "flow/packs.hpp"
#include "serial/format.hpp"
#include "serial/rows.hpp"
#include "serial/xlsx.hpp"
#include "text/lists.hpp"
#include "text/nearest.hpp"

namespace wenshu::flow {
namespace {

namespace fs = std::filesystem;
using Schemas = std::map<std::string, model::Schema>;

base::Diagnostic job_fault(std::string code, std::vector<base::Arg> args) {
    return {base::Severity::error, std::move(code), {}, {}, std::move(args)};
}

// “activities（活动台账）、visits（走访台账）”
std::string names_of(const Schemas& schemas) {
    std::vector<std::string> names;
    for (const auto& [name, schema] : schemas) {
        names.push_back(schema.title.empty() ? name : name + "（" + schema.title + "）");
    }
    return text::join_zh(names);
}

base::Result<Schemas> known_ledgers(const std::string& pack, Session& session) {
    const auto names = pack.empty() ? pack_names(session) : base::Result<std::vector<std::string>>({pack});
    if (!names) return names.faults();
    std::vector<Bundle> bundles;
    for (const std::string& name : *names) {
        auto bundle = load_pack(name, {}, session);
        if (!bundle) return std::move(bundle).faults();
        bundles.push_back(*std::move(bundle));
    }
    auto known = knowledge(bundles, session);
    if (!known) return std::move(known).faults();
    return std::move(known->ledgers);
}

// The ledgers that may be meant: the one that is named, else all that there are.
base::Result<Schemas> candidates(const ImportRequest& request, Session& session) {
    auto known = known_ledgers(request.pack, session);
    if (!known || request.ledger.empty()) return known;
    const auto named = known->find(request.ledger);
    if (named != known->end()) return Schemas{*named};
    std::vector<std::string> names;
    for (const auto& [name, schema] : *known) names.push_back(name);
    return job_fault("ledger_job.pack_ledger",
                     {{"ledger", request.ledger},
                      {"guess", text::nearest(request.ledger, names).value_or("none")},
                      {"known", names_of(*known)}});
}

// The headings of a file, and nothing of its rows.
class Headings final : public model::RowVisitor {
  public:
    void header(std::span<const model::Cell> titles) override {
        for (const model::Cell& title : titles) {
            if (!title.text.empty()) names.emplace_back(title.text);
        }
    }
    void row(base::Location, std::span<const model::Cell>) override {}

    std::vector<std::string> names;
};

// Whether a file with these headings can be such a ledger: it has no other columns and all that are required.
bool fits(const std::vector<std::string>& headings, const model::Schema& schema) {
    std::vector<std::string> keys;
    for (const std::string& heading : headings) {
        const auto* property = check::property_named(schema, heading);
        if (property == nullptr) return false;
        keys.push_back(property->key);
    }
    return std::ranges::all_of(
        schema.required, [&](const std::string& key) { return std::ranges::find(keys, key) != keys.end(); });
}

// A table that is to be imported: a file, or a sheet of one.
struct Table {
    std::string ledger;
    std::string sheet;
};
using Tables = base::Noted<std::vector<Table>>;

base::Diagnostic which(const fs::path& file, const Schemas& schemas) {
    return job_fault("ledger_job.which", {{"file", file.string()}, {"known", names_of(schemas)}});
}

// The ledger of a file. Where several may be meant its headings decide.
base::Result<Tables> table_of(const fs::path& file, const Schemas& schemas, Session& session) {
    if (schemas.size() == 1) return Tables{{{schemas.begin()->first, ""}}, {}};
    Headings headings;
    const auto format = serial::format_of(file);
    if (format) {
        const auto source = read_source(file, session);
        if (!source) return source.faults();
        static_cast<void>(serial::rows(**source, *format, headings));  // its faults are told when it is read
    }
    std::vector<Table> fitting;
    for (const auto& [name, schema] : schemas) {
        if (!headings.names.empty() && fits(headings.names, schema)) fitting.push_back({name, ""});
    }
    if (fitting.size() == 1) return Tables{fitting, {}};
    return which(file, schemas);
}

base::Diagnostics other_sheets(const fs::path& file, std::vector<std::string> sheets,
                               const std::vector<Table>& read) {
    std::erase_if(sheets, [&](const std::string& sheet) {
        return std::ranges::find(read, sheet, &Table::sheet) != read.end();
    });
    if (sheets.empty()) return {};
    return {{base::Severity::note,
             "serial.other_sheets",
             {},
             {},
             {{"file", file.string()}, {"sheets", text::join_zh(sheets)}}}};
}

// The sheets of a workbook that are ledgers, each of one kind. Where one sheet of a kind fits, those that
// resemble it are of that kind too, so that a misspelt heading is told and its sheet not left out.
base::Result<Tables> sheets_of(const fs::path& file, const Schemas& schemas, Session& session) {
    const auto bytes = session.host.read(file);
    if (!bytes) return bytes.faults();
    std::vector<serial::XlsxTables> wanted;
    for (const auto& [name, schema] : schemas) wanted.push_back({schema, {}});
    const auto headings = serial::xlsx_headings({*bytes, file.string()}, wanted);
    if (!headings) return headings.faults();
    std::map<std::string, std::string> of_sheets;
    std::vector<Table> similar;
    auto sheets = headings->tables.begin();
    for (const auto& [name, schema] : schemas) {
        bool any_fits = schemas.size() == 1;
        std::vector<Table> of_kind;
        for (const auto& sheet : *sheets++) {
            of_kind.push_back({name, sheet.sheet});
            if (!fits(sheet.titles, schema)) continue;
            if (!of_sheets.emplace(sheet.sheet, name).second) return which(file, schemas);
            any_fits = true;
        }
        if (any_fits) similar.insert(similar.end(), of_kind.begin(), of_kind.end());
    }
    std::erase_if(similar, [&](const Table& table) {
        const auto fitted = of_sheets.find(table.sheet);
        return fitted != of_sheets.end() && fitted->second != table.ledger;
    });
    if (similar.empty() && schemas.size() > 1) return which(file, schemas);
    if (similar.empty())
        return Tables{{{schemas.begin()->first, ""}}, {}};  // its faults are told when it is read
    return Tables{similar, other_sheets(file, headings->sheets, similar)};
}

// Files are known by their place beside the store, so that both can be moved together.
std::string name_in_store(const fs::path& file, const fs::path& store) {
    const auto folder = (store.has_parent_path() ? store.parent_path() : fs::path(".")).lexically_normal();
    const auto beside = file.lexically_normal().lexically_relative(folder);
    return (beside.empty() ? file.lexically_normal() : beside).generic_string();
}

// The line of each row; rows come in the order of the text.
std::vector<std::uint32_t> lines_of(const ledger::Ledger& rows, const base::Sources& sources) {
    std::vector<std::uint32_t> lines;
    lines.reserve(rows.size());
    std::uint32_t line = 1;
    base::Location at;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto where = rows.where(row);
        if (sources.at(where.file).is_sheet) {
            lines.push_back(sources.place(where)->line);
            continue;
        }
        if (where.file != at.file || where.offset < at.offset) {
            line = 1;
            at = {where.file, 0};
        }
        const std::string_view text = sources.at(where.file).text;
        const auto passed = text.substr(at.offset, where.offset - at.offset);
        line += static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '\n'));
        at = where;
        lines.push_back(line);
    }
    return lines;
}

struct ReadFile {
    fs::path file;
    std::string sheet;
    ledger::Ledger ledger;
};

// All files to their end, with all faults.
base::Result<base::Noted<std::vector<ReadFile>>> read_files(const ImportRequest& request,
                                                            const Schemas& schemas, Session& session) {
    const auto bad_rows = request.skip_bad_rows ? ledger::BadRows::leave_out : ledger::BadRows::fault;
    base::Noted<std::vector<ReadFile>> files;
    base::Diagnostics faults;
    for (const fs::path& file : request.files) {
        const auto tables = serial::format_of(file) == serial::Format::xlsx
                                ? sheets_of(file, schemas, session)
                                : table_of(file, schemas, session);
        if (!tables) {
            base::append(faults, tables.faults());
            continue;
        }
        base::append(files.notes, tables->notes);
        for (const Table& table : tables->value) {
            LedgerRequest wanted{table.ledger, schemas.at(table.ledger), bad_rows, {}, {}, true};
            if (!table.sheet.empty()) wanted.sheets.push_back(table.sheet);
            auto loaded = read_ledger(file, wanted, session);
            if (!loaded) {
                base::append(faults, std::move(loaded).faults());
                continue;
            }
            base::append(files.notes, std::move(loaded->notes));
            files.value.push_back({file, table.sheet, std::move(loaded->value)});
        }
    }
    if (!faults.empty()) return faults;
    return files;
}

// “3、8、9”; of many the first ones.
std::string first_lines(const std::vector<std::uint32_t>& lines) {
    constexpr std::size_t shown = 10;
    std::vector<std::string> words;
    for (std::size_t i = 0; i < std::min(lines.size(), shown); ++i) words.push_back(std::to_string(lines[i]));
    return text::join_zh(words) + (lines.size() > shown ? "……" : "");
}

base::Diagnostics notes_of(const ImportedFile& file, ledger::Gone gone) {
    base::Diagnostics notes;
    if (file.rows.elsewhere > 0) {
        notes.push_back({base::Severity::note,
                         "ledger_job.elsewhere",
                         {},
                         {},
                         {{"file", file.name}, {"count", static_cast<std::int64_t>(file.rows.elsewhere)}}});
    }
    if (!file.rows.gone.empty()) {
        const bool kept = gone == ledger::Gone::keep;
        notes.push_back({kept ? base::Severity::warning : base::Severity::note,
                         kept ? "ledger_job.gone" : "ledger_job.removed",
                         {},
                         {},
                         {{"file", file.name},
                          {"count", static_cast<std::int64_t>(file.rows.gone.size())},
                          {"lines", first_lines(file.rows.gone)}}});
    }
    return notes;
}

}  // namespace

base::Result<ImportOutcome> import_ledgers(const ImportRequest& request, Session& session) {
    const auto schemas = candidates(request, session);
    if (!schemas) return schemas.faults();
    auto files = read_files(request, *schemas, session);
    if (!files) return std::move(files).faults();
    std::vector<ledger::Incoming> incoming;
    for (const ReadFile& file : files->value) {
        incoming.push_back({&file.ledger, name_in_store(file.file, request.store), file.sheet,
                            lines_of(file.ledger, session.sources)});
    }
    auto store = ledger::Store::open(request.store, ledger::Access::write);
    if (!store) return std::move(store).faults();
    auto imported = store->import(incoming, request.gone);
    if (!imported) return std::move(imported).faults();
    ImportOutcome outcome{{}, std::move(files->notes)};
    for (std::size_t i = 0; i < imported->size(); ++i) {
        const ReadFile& file = files->value[i];
        const auto sheet = file.sheet.empty() ? std::string() : "[" + file.sheet + "]";
        outcome.files.push_back(
            {file.file.string() + sheet, file.ledger.table().name, std::move((*imported)[i])});
        base::append(outcome.notes, notes_of(outcome.files.back(), request.gone));
    }
    return outcome;
}

}  // namespace wenshu::flow
