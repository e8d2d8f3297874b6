// The jobs of the program, each one function: a request in, an outcome out. Nothing is printed here.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/host.hpp"
#include "base/result.hpp"
#include "document/filled.hpp"
#include "flow/deliver.hpp"
#include "flow/session.hpp"
#include "inspect/finding.hpp"
#include "text/clean.hpp"

namespace wenshu::flow {

struct GenerateRequest {
    std::filesystem::path plan;
    std::vector<std::string> packs;    // of those that the plan names; empty: all
    std::vector<std::string> formats;  // "docx", "pdf", "xlsx", …; empty: all but pdf
    std::filesystem::path out = "out";
    std::string layout;  // a name in data/layouts or a file; empty: what the pack names
    bool draft = false;  // missing facts become 【待补：…】 instead of faults
    base::Replace replace = base::Replace::never;
    bool warnings_fail = false;   // then nothing is written when there is a warning
    bool skip_bad_rows = false;   // rows with faults are left out and told in the notes
    bool number_contents = true;  // tables of contents get their page numbers, by LibreOffice
};

struct GenerateOutcome {
    std::vector<Delivered> files;
    std::vector<document::Pending> pending;  // with --draft: what is still missing
    base::Diagnostics notes;                 // warnings and notes
};

// Makes every document and workbook that the plan's packs give, and writes them: all or none.
base::Result<GenerateOutcome> generate(const GenerateRequest& request, Session& session);

// The formats that generate knows: the document writers', pdf and xlsx.
std::vector<std::string> output_formats();

struct CheckOutcome {
    base::Diagnostics notes;  // warnings
};

// Checks a plan file with its ledgers, or a pack by its name or folder; writes nothing.
base::Result<CheckOutcome> check(const std::string& plan_or_pack, Session& session);

struct RenderRequest {
    std::filesystem::path body;
    std::filesystem::path data;   // a plan file, or any YAML or JSON data
    std::filesystem::path parts;  // partials; empty: the body's folder has a folder parts/, or none
    std::string pack;             // the pack whose schema counts; empty: the first that the plan names
    std::string format = "md";    // a document writer
    bool draft = false;
    bool lenient = false;  // plain Mustache, HTML escape on, no schema
};

// The filled text of one template, for those who write templates.
base::Result<std::string> render(const RenderRequest& request, Session& session);

struct NormalizeRequest {
    std::vector<std::filesystem::path> files;  // .txt, .md and other plain texts
    std::filesystem::path out;                 // where the cleaned texts go, under their own names; empty: nowhere
    base::Replace replace = base::Replace::never;
    text::CleanOptions options;
};

struct NormalizedText {
    std::filesystem::path file;
    base::SourceId source = base::SourceId::none;  // the places of changes are offsets in it
    text::Cleaned cleaned;
};

struct NormalizeOutcome {
    std::vector<NormalizedText> texts;
    std::vector<Delivered> files;
    base::Diagnostics notes;
};

// Cleans plain texts and tells every change; all files are written, or none.
base::Result<NormalizeOutcome> normalize(const NormalizeRequest& request, Session& session);

struct InspectRequest {
    std::filesystem::path file;  // .docx or .pdf
    std::string layout;          // a name in data/layouts or a file; empty: what the paper seems to follow
};

struct InspectOutcome {
    std::filesystem::path file;
    std::string layout;        // by name
    std::string layout_title;  // 事务文书（无版头）
    bool guessed = false;      // nobody named the layout
    std::size_t pages = 0;
    std::vector<inspect::Finding> findings;
    base::Diagnostics notes;

    bool conforms() const;  // nothing failed
};

// Measures what the pages of a paper show, against a layout; a .docx is made a PDF first.
base::Result<InspectOutcome> inspect_paper(const InspectRequest& request, Session& session);

struct FieldHelp {
    std::string path;   // "indicators[].target"
    std::string title;  // 目标值
    std::string type;   // 数值
    bool required = false;
    bool computed = false;
    std::string description;
    std::string example;
};

struct PackHelp {
    std::string id;
    std::string title;
    std::string description;
    std::vector<std::string> documents;
    std::vector<std::string> workbooks;
    std::vector<FieldHelp> fields;
};

// Every pack in templates/, by id.
base::Result<std::vector<PackHelp>> packs(Session& session);

// One pack with its fields; an unknown name is a fault that suggests the nearest.
base::Result<PackHelp> describe_pack(const std::string& name, Session& session);

}  // namespace wenshu::flow
