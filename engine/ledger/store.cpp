#include "ledger/store.hpp"

#include <set>
#include <utility>

#include "ledger/faults.hpp"
#include "ledger/store_intake.hpp"
#include "ledger/store_layout.hpp"
#include "ledger/store_rows.hpp"

namespace wenshu::ledger {
namespace {

base::Result<void> adopt_all(const Database& database, std::span<const Incoming> files) {
    std::set<std::string> adopted;
    for (const Incoming& file : files) {
        const std::string& name = file.ledger->table().name;
        if (!adopted.insert(name).second) continue;
        auto done = adopt(database, name, file.ledger->schema());
        if (!done) return done;
    }
    return {};
}

// Rows that go from one file to another within one import stay: all are added before any is missed.
base::Result<std::vector<Imported>> take_in(const Database& database, std::span<const Incoming> files,
                                            Gone gone) {
    std::vector<Intake> intakes;
    for (const Incoming& file : files) {
        auto intake = Intake::begin(database, file);
        if (!intake) return std::move(intake).faults();
        const auto added = intakes.emplace_back(*std::move(intake)).add_rows();
        if (!added) return added.faults();
    }
    std::vector<Imported> results;
    for (Intake& intake : intakes) {
        const auto settled = intake.settle(gone);
        if (!settled) return settled.faults();
        results.push_back(std::move(intake).result());
    }
    return results;
}

}  // namespace

base::Result<Store> Store::open(const std::filesystem::path& file, Access access) {
    auto database = Database::open(file, access);
    if (!database) return std::move(database).faults();
    const auto tables = database->number("SELECT count(*) FROM sqlite_schema");
    const auto id = database->number("PRAGMA application_id");
    const auto version = database->number("PRAGMA user_version");
    if (!tables) return tables.faults();
    if (!id) return id.faults();
    if (!version) return version.faults();
    const std::vector<base::Arg> about = {{"file", file.string()}};
    if (*tables > 0 && *id != store_id) return error("store.foreign", {}, {}, about);
    if (*version > store_version) return error("store.newer", {}, {}, about);
    return Store(*std::move(database));
}

base::Result<std::vector<Imported>> Store::import(std::span<const Incoming> files, Gone gone) {
    auto transaction = Transaction::begin(database_);
    if (!transaction) return std::move(transaction).faults();
    const auto made = make_tables(database_);
    if (!made) return made.faults();
    const auto adopted = adopt_all(database_, files);
    if (!adopted) return adopted.faults();
    auto results = take_in(database_, files, gone);
    if (!results) return results;
    const auto kept = transaction->commit();
    if (!kept) return kept.faults();
    return results;
}

base::Result<std::vector<std::string>> Store::ledgers() const {
    return stored_ledgers(database_);
}

base::Result<model::Schema> Store::schema(const std::string& ledger) const {
    return stored_schema(database_, ledger);
}

base::Result<base::Noted<Ledger>> Store::load(const Wanted& wanted, base::Sources& sources) const {
    auto rows = read_rows(database_, wanted, sources);
    if (!rows) return std::move(rows).faults();
    return base::Noted<Ledger>{std::move(rows->ledger), std::move(rows->notes)};
}

}  // namespace wenshu::ledger
