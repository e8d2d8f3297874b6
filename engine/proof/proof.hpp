// 校对: holds a paper against the rules of punctuation (GB/T 15834), numerals (GB/T 15835) and official
// papers (GB/T 9704), and against itself: its section numbers, sums, dates and placeholders.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/manuscript.hpp"
#include "proof/report.hpp"
#include "proof/rule.hpp"

namespace wenshu::proof {

struct Options {
    std::vector<std::string> off;         // rules (PUN-17) or whole families (PUN) that are not asked
    std::map<std::string, Level> levels;  // by rule or family
    std::optional<int> year;              // that the paper is about; else what its title says
};

// All rules, by id.
std::span<const Rule* const> rules();

const Rule* find_rule(std::string_view id);  // none: a null pointer

// Whether a word names a rule or a family of rules: PUN-17, PUN.
bool is_rule_or_family(std::string_view word);

// What is wrong, in the order of the paper.
std::vector<Finding> proof(const document::Manuscript& manuscript, const Options& options = {});

// Which corrections are wanted.
struct Fixes {
    bool safe = false;   // --fix
    bool masks = false;  // --mask
};

// Those findings whose `instead` may be written, none overlapping another.
std::vector<Finding> fixable(std::span<const Finding> findings, Fixes kinds);

// The finding has an `instead`.
document::Correction correction(const Finding& finding);

std::optional<Level> level_named(std::string_view name);  // error, warning, hint
std::string_view level_name(Level level);

// The finding's sentence is that of its rule: code "proof.PUN-01" in the catalogue of messages().
base::Diagnostic diagnostic(const Finding& finding, base::Location where);

// The text with its identity and mobile numbers masked, in as many characters as before: for what is shown.
std::string without_personal_data(std::string_view text);

std::span<const base::Message> messages();

}  // namespace wenshu::proof
