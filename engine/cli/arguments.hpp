// What was typed, turned into a command: the one place that knows CLI11.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "cli/proof_report.hpp"
#include "flow/jobs.hpp"
#include "flow/ledger_jobs.hpp"
#include "flow/proof.hpp"
#include "text/message.hpp"

namespace wenshu::cli {

struct GenerateCommand {
    std::vector<std::string> plans;
    flow::GenerateRequest request;  // but for the plan
};

struct CheckCommand {
    std::vector<std::string> subjects;  // plan files, packs by name or folder
};

struct RenderCommand {
    flow::RenderRequest request;
};

struct PacksCommand {
    std::string name;  // empty: list them all
};

struct LayoutsCommand {};  // list them all

struct InspectCommand {
    std::vector<std::string> files;
    std::string layout;
    bool json = false;
};

enum class ChangesForm { none, text, json };

struct NormalizeCommand {
    flow::NormalizeRequest request;
    ChangesForm changes = ChangesForm::none;
};

struct ProofCommand {
    std::vector<std::string> files;
    flow::ProofRequest request;  // but for the file
    FindingsForm form = FindingsForm::text;
    std::optional<proof::Level> fail_on =
        proof::Level::warning;  // findings of this level fail; none: nothing does
};

struct RulesCommand {
    std::string name;  // a rule or a family; empty: all
    RulesForm form = RulesForm::text;
};

struct ImportCommand {
    flow::ImportRequest request;
};

struct ExportCommand {
    flow::ExportRequest request;
};

enum class TableForm { text, json, csv, md };

struct StatisticsCommand {
    flow::StatisticsRequest request;
    TableForm form = TableForm::text;
};

// The help or the version, to be printed on the standard output.
struct ShowCommand {
    std::string text;
};

using Command = std::variant<GenerateCommand, CheckCommand, RenderCommand, PacksCommand, LayoutsCommand,
                             InspectCommand, NormalizeCommand, ProofCommand, RulesCommand, ImportCommand,
                             ExportCommand, StatisticsCommand, ShowCommand>;

// The language of all that is printed: --lang, else English where LANG says so, else Chinese.
text::Language choose_language(std::span<const std::string> arguments, std::string_view lang_variable);

// Faults (wrong use): usage.* with a suggestion where one is near.
base::Result<Command> parse_arguments(std::span<const std::string> arguments, text::Language language);

}  // namespace wenshu::cli
