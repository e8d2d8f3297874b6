// The cases of the rules as people read them: tests/cases/proof/PUN-01.md holds texts that are wrong, with
// the places of the mistakes in ⟦ ⟧, what they become, and texts that are right.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "document/manuscript.hpp"
#include "proof/proof.hpp"

namespace proof_cases {

struct Case {
    bool right = false;
    bool markdown = false;  // ```markdown, else ```text
    std::string text;       // a wrong one with its ⟦ ⟧
    std::string fixed;      // what --fix makes of a wrong one; empty: nothing is fixed
    int line = 0;           // of its heading, for the report
};

struct File {
    std::string rule;  // PUN-01
    std::vector<Case> cases;
};

// Every .md file of the folder, by name.
std::vector<File> all(const std::filesystem::path& folder);

wenshu::document::Manuscript manuscript(const Case& one, const std::string& text);

// The text with ⟦ ⟧ around what one rule finds in it.
std::string marked(const Case& one, const std::string& text, const std::string& rule);

// The text after the fixes of one rule, round by round.
std::string fixed(const Case& one, std::string text, const std::string& rule);

std::string without_marks(std::string text);

}  // namespace proof_cases
