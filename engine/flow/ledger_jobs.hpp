// The jobs of `wenshu ledger`: files into a store and out of it, and what the measures of a plan say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/host.hpp"
#include "base/result.hpp"
#include "flow/deliver.hpp"
#include "flow/session.hpp"
#include "ledger/store.hpp"

namespace wenshu::flow {

// What becomes of rows that a file has no longer.
using GoneRows = ledger::Gone;

struct ImportRequest {
    std::vector<std::filesystem::path> files;
    std::filesystem::path store;
    std::string pack;            // whose ledgers are meant; empty: those of all packs
    std::string ledger;          // empty: the one whose columns the file has
    bool skip_bad_rows = false;  // rows with faults are left out and told in the notes
    GoneRows gone = GoneRows::keep;
};

struct ImportedFile {
    std::string name;  // of a sheet of a workbook: "台账.xlsx[1月]"
    std::string ledger;
    ledger::Imported rows;
};

struct ImportOutcome {
    std::vector<ImportedFile> files;
    base::Diagnostics notes;
};

// Reads all files, then takes them into the store in one transaction. Faults: ledger_job.pack_ledger,
// ledger_job.which, and what is wrong in the files; then the store is as it was.
base::Result<ImportOutcome> import_ledgers(const ImportRequest& request, Session& session);

struct ExportRequest {
    std::filesystem::path store;
    std::filesystem::path file;  // .xlsx, .csv or .jsonl
    std::string ledger;          // empty: the only one there is
    std::optional<int> year;
    bool byte_order_mark = false;  // of a CSV
    base::Replace replace = base::Replace::never;
};

struct ExportOutcome {
    Delivered file;
    std::size_t rows = 0;
    base::Diagnostics notes;
};

// A ledger of a store as a file that can be imported again. Columns with personal data are not masked: the
// file is the ledger, not a paper. Faults: ledger_job.format, ledger_job.which_stored.
base::Result<ExportOutcome> export_ledger(const ExportRequest& request, Session& session);

// A number as a paper prints it, and how many rows are behind it.
struct Said {
    std::string text;  // empty where there is no value
    std::uint64_t rows = 0;
};

struct SaidGroup {
    std::string name;
    Said value;
    std::string share;                // 占比; empty where there is none
    std::vector<Said> cells;          // of two dimensions, one a column
    std::vector<std::string> extras;  // one for each of the statistic's; empty where there is none
};

// What stands beside the values of a measure: its key in the facts, and what it is called.
struct Extra {
    std::string key;
    std::string title;  // 上年同期, 同比, 累计, 完成率
};

struct Statistic {
    std::string id;
    std::string name;
    std::string unit;
    std::string ledger;
    std::string description;
    std::vector<std::string> by;       // what the groups are: 社区, 季度
    std::vector<std::string> columns;  // of two dimensions
    bool adds_up = false;              // a group's value is the total of its cells
    std::vector<Extra> extras;
    Said value;                          // without groups
    std::vector<std::string> of_extras;  // as in a group
    std::vector<SaidGroup> groups;
};

struct StatisticsRequest {
    std::filesystem::path plan;
    std::vector<std::string> measures;  // by id; empty: all
    bool skip_bad_rows = false;
};

struct StatisticsOutcome {
    std::vector<Statistic> statistics;  // in the order of the measures
    base::Diagnostics notes;
};

// What the measures of a plan and its packs say. A plan that is not complete will do. Faults:
// ledger.unknown_measure, and what is wrong in the plan and its ledgers.
base::Result<StatisticsOutcome> ledger_statistics(const StatisticsRequest& request, Session& session);

}  // namespace wenshu::flow
