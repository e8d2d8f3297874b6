// Years of ledgers in one SQLite file: a table a ledger, each row with its key and with the file and line
// that it came from. Tables beside them hold what the columns are called and what they mean.
//
// Integers and truth values are INTEGER, dates ISO text, and decimals and percents text ("1409.50", "98.5%"):
// exact, readable in any SQLite browser, and a file with more decimals changes no older row. Tables are
// STRICT, so that no program puts anything else there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/sources.hpp"
#include "ledger/builder.hpp"
#include "ledger/ledger.hpp"
#include "ledger/store_database.hpp"
#include "model/schema.hpp"

namespace wenshu::ledger {

// A ledger as it was read from one file (one sheet of it); `lines` holds the line of each row.
struct Incoming {
    const Ledger* ledger = nullptr;
    std::string file;
    std::string sheet;  // empty where the file has none
    std::vector<std::uint32_t> lines;
};

// What an import found of one file's rows. Rows are the same when their keys are.
struct Imported {
    std::size_t added = 0;
    std::size_t known = 0;            // were there already, from this file
    std::size_t elsewhere = 0;        // were there already, from another file
    std::vector<std::uint32_t> gone;  // the lines of those that the file had before and has no longer
};

// What becomes of rows that a file has no longer.
enum class Gone { keep, remove };

// Which rows of a store are wanted, and as what.
struct Wanted {
    std::string ledger;       // its name in the store
    std::string name;         // the name that the loaded ledger gets
    model::Schema schema;     // columns of the store that it lacks are left aside
    std::optional<int> year;  // rows dated in this year alone
    BadRows bad_rows = BadRows::fault;
};

class Store {
  public:
    // Faults: what Database::open finds, store.foreign, store.newer.
    static base::Result<Store> open(const std::filesystem::path& file, Access access);

    // All files in one transaction, each row once: what is known already only gets its new line. Faults:
    // store.name, store.column_type, and those of the machine; then nothing has changed.
    base::Result<std::vector<Imported>> import(std::span<const Incoming> files, Gone gone);

    base::Result<std::vector<std::string>> ledgers() const;

    // The columns as they were when the ledger was last imported, by type alone: without choices and limits.
    base::Result<model::Schema> schema(const std::string& ledger) const;

    // The rows by file name and line, bound as if they had just been read; places are lines of the files that
    // they came from. Notes: what Builder leaves out, store.undated. Faults: store.no_ledger, store.no_dates,
    // what Builder finds.
    base::Result<base::Noted<Ledger>> load(const Wanted& wanted, base::Sources& sources) const;

  private:
    explicit Store(Database database) : database_(std::move(database)) {}

    Database database_;
};

}  // namespace wenshu::ledger
