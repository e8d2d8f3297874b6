// 校对 as a job: files in, findings with their places out, corrected files where they are asked for.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/host.hpp"
#include "base/result.hpp"
#include "document/manuscript.hpp"
#include "flow/deliver.hpp"
#include "flow/papers.hpp"
#include "flow/session.hpp"
#include "proof/proof.hpp"

namespace wenshu::flow {

struct ProofRequest {
    std::filesystem::path file;    // .txt, .md or .docx
    std::filesystem::path config;  // empty: proof.yaml beside the file, if it is there
    proof::Options options;        // on top of the configuration's
    bool fix = false;              // what may be corrected is, in a new file
    bool mask = false;             // personal data is hidden, in a new file
    std::filesystem::path
        out;                // of new files, under their own names; empty: beside the file, under a new name
    bool in_place = false;  // instead of a new file
    base::Replace replace = base::Replace::never;
};

// What was corrected, and where it stood.
struct Corrected {
    const proof::Rule* rule = nullptr;
    base::Location where;       // in a text
    document::Passage passage;  // as it was before
    std::string before;
    std::string after;
};

struct ProofOutcome {
    std::filesystem::path file;
    base::SourceId source = base::SourceId::none;  // of a text, as it is now: its stretches lead there
    document::Manuscript manuscript;
    std::vector<proof::Finding> findings;  // what is left after corrections
    std::vector<Corrected> corrected;
    std::optional<Delivered> written;
    base::Diagnostics notes;
};

// Reads one paper and holds it against the rules. A comment in a text, <!-- proof: off PUN-17 GW -->,
// switches rules off for its file.
base::Result<ProofOutcome> proof_paper(const ProofRequest& request, Session& session);

// Where something stands in a text; nowhere where there is no source (a .docx).
base::Location location(const document::Passage& passage, std::size_t offset, base::SourceId source);

// 第 12 段“各社区要…”, 表 1 第 3 行第 2 列“12”: where a passage stands in a paper without lines.
std::string place_words(const document::Passage& passage, bool zh);

// A year in four digits.
std::optional<int> year_named(std::string_view text);

// The rule of that id, or those of a family; all for an empty name. Faults: proof.unknown_rule.
base::Result<std::vector<const proof::Rule*>> rules_named(const std::string& name);

// Faults: proof.unknown_rule for names that are neither a rule nor a family.
base::Result<void> check_rules(std::span<const std::string> names);

// The rules that comments of a text switch off: {{! proof: off PUN-17 }} in a template, <!-- … --> in a text.
// Faults: proof.unknown_rule.
base::Result<std::vector<std::string>> switched_off(const base::SourceText& source);

// proof.yaml of a folder; nothing special where there is none.
base::Result<proof::Options> folder_config(const std::filesystem::path& folder, Session& session);

// What proofing says of a paper of ours, as warnings; hints are left out.
base::Diagnostics proof_findings(const Paper& paper, const proof::Options& options);

// The rule for what is still to be filled in.
inline constexpr std::string_view placeholder_rule = "GW-11";

// The configuration in a file: off, levels, year. Faults: proof.config_*, proof.unknown_rule.
base::Result<proof::Options> proof_config(const std::filesystem::path& file, Session& session);

}  // namespace wenshu::flow
