// What proofing found, for people and for machines; and the list of its rules.
#pragma once

#include <span>
#include <string>

#include "base/sources.hpp"
#include "flow/proof.hpp"
#include "text/message.hpp"

namespace wenshu::cli {

enum class FindingsForm { text, json, sarif };
enum class RulesForm { text, markdown, json };

// Each finding with its place, the words around it and a caret under it (a Han takes two columns); what was
// corrected; and a line that counts. Personal data is masked.
std::string report(const flow::ProofOutcome& outcome, const base::Sources& sources, text::Language language);

std::string json_findings(std::span<const flow::ProofOutcome> outcomes, const base::Sources& sources,
                          text::Language language);

// SARIF 2.1.0 (OASIS), columns in code points.
std::string sarif(std::span<const flow::ProofOutcome> outcomes, const base::Sources& sources,
                  text::Language language);

// All rules as a table, or those of one name or family.
std::string rules_report(std::span<const proof::Rule* const> rules, RulesForm form, text::Language language);

// The finding's sentence.
std::string sentence(const proof::Finding& finding, text::Language language);

std::string_view in(const proof::Words& words, text::Language language);

}  // namespace wenshu::cli
