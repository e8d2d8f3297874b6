// Template packs as they lie on disk: found by name, read with everything that they bring along.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "check/plan.hpp"
#include "flow/session.hpp"
#include "ledger/measure.hpp"
#include "model/schema.hpp"
#include "render/pack.hpp"
#include "render/sheet.hpp"

namespace wenshu::flow {

// A pack folder, read. `ledgers` and `measures` are the pack's own.
struct Bundle {
    std::filesystem::path folder;
    render::Pack pack;
    model::Schema schema;  // what a plan file must hold
    std::map<std::string, model::Schema> ledgers;
    std::optional<model::Tree> measures;
    std::vector<std::vector<render::SheetSpec>> sheets;  // one list a workbook
    std::vector<std::string> proof_off;  // the rules that comments of its templates switch off
};

// The keys that every plan file may have (data/plan.schema.json).
base::Result<model::Schema> core_schema(Session& session);

// The elements that every paper has unless its pack says otherwise (data/frame.yaml).
base::Result<render::FrameSpec> default_frame(Session& session);

// The names of all packs in templates/, sorted.
base::Result<std::vector<std::string>> pack_names(Session& session);

// A pack by its name, or by its folder where the name has a separator in it. Faults: pack.unknown with the
// nearest name, and all that is wrong in the pack's files.
base::Result<Bundle> load_pack(const std::string& name, base::Location where, Session& session);

// The ledgers that the packs know and the measures that they bring, each used pack's too.
struct Knowledge {
    std::map<std::string, model::Schema> ledgers;
    std::vector<ledger::Measure> measures;
};

// `used` holds the packs that others use, so that each is read once.
base::Result<Knowledge> knowledge(std::span<const Bundle> bundles, Session& session);

// What the templates of one pack see: the plan's schema with the facts in it.
base::Result<model::Schema> template_schema(const model::Schema& plan_schema, const Knowledge& known);

}  // namespace wenshu::flow
