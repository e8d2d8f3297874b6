// A template pack: what its pack.yaml promises, with every template in it prepared.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/schema.hpp"
#include "model/tree.hpp"
#include "render/template.hpp"

namespace wenshu::render {

// The elements around a body; those that the pack leaves out are not there.
struct FrameSpec {
    std::optional<Template> title;
    std::optional<Template> to;
    std::vector<Template> signature;  // one an issuer
    std::optional<Template> date;
    std::optional<Template> note;
};

struct DocumentSpec {
    Template name;
    Template body;
    FrameSpec frame;
    base::Location where;
};

struct WorkbookSpec {
    Template name;
    std::vector<std::string> sheets;  // files of the pack
    base::Location where;
};

struct Pack {
    std::string id;
    std::string title;
    std::string description;
    std::vector<std::string> uses;               // packs whose ledgers and measures come along
    std::map<std::string, std::string> ledgers;  // name → the file with its schema
    std::string layout;                          // may be empty
    std::vector<DocumentSpec> documents;
    std::vector<WorkbookSpec> workbooks;
};

// `files` are the pack's own files by their path in it ("body.md.mustache", "parts/tasks.mustache",
// "activities.ledger.json"); {{> tasks}} calls parts/tasks.mustache. All faults at once: pack.* and
// template.*.
base::Result<Pack> pack(const model::Tree& pack_yaml, const Texts& files);

// What is wrong with the pack's templates before there is any data.
base::Diagnostics lint(const Pack& pack, const model::Schema& schema);

}  // namespace wenshu::render
