// A plan file with all that it brings into play: its packs, its ledgers, the figures, and for every pack the
// data that its templates see.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "check/plan.hpp"
#include "flow/packs.hpp"
#include "flow/session.hpp"
#include "ledger/builder.hpp"
#include "ledger/facts.hpp"
#include "ledger/ledger.hpp"
#include "ledger/measure.hpp"
#include "proof/proof.hpp"

namespace wenshu::flow {

struct Plan {
    std::filesystem::path folder;  // paths in the plan start here
    std::vector<Bundle> packs;
    std::vector<check::PackScope> scopes;  // one a pack, the facts and the indicators' results in it
    std::map<std::string, ledger::Ledger> ledgers;
    ledger::LastYear last;                  // what measures compare with
    std::vector<ledger::Measure> measures;  // the packs' and the plan's own
    proof::Options proof;                   // of proof.yaml beside the plan
    base::Rounding rounding = base::Rounding::half_up;
    base::Diagnostics notes;
};

// A draft may lack what its packs require: templates then show 【待补：…】 in its place.
enum class Completeness { whole, draft };

// Reads and checks everything; all faults of the plan and of its ledgers at once.
base::Result<Plan> load_plan(const std::filesystem::path& file, Completeness completeness, Session& session,
                             ledger::BadRows bad_rows = ledger::BadRows::fault);

// The packs that a plan file names under `packs`.
struct PackName {
    std::string name;
    base::Location where;
};
base::Result<std::vector<PackName>> named_packs(const model::Tree& plan, const model::Schema& core);

// The fault plan.pack_not_named: a pack is asked for that the plan does not name.
base::Diagnostic pack_not_named(const std::string& pack, const Plan& plan);

}  // namespace wenshu::flow
