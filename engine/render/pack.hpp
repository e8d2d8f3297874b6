// A template pack: what its pack.yaml promises, with every template in it prepared.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/schema.hpp"
#include "model/tree.hpp"
#include "render/frame.hpp"
#include "render/template.hpp"

namespace wenshu::render {

// An attachment that the pack makes: without a body it is only named; with a title that gives nothing it is
// not there.
struct AttachmentSpec {
    Template title;
    std::optional<Template> body;
};

struct DocumentSpec {
    Template name;
    Template body;
    FrameSpec frame;
    std::vector<AttachmentSpec> attachments;
    base::Location where;
};

struct WorkbookSpec {
    Template name;
    std::vector<std::string> sheets;  // files of the pack
    base::Location where;
};

// A layout by its name or file, and where it was named; empty where none is.
struct LayoutName {
    std::string name;
    base::Location where;
};

struct Pack {
    std::string id;
    std::string title;
    std::string description;
    std::vector<std::string> uses;               // packs whose ledgers and measures come along
    std::map<std::string, std::string> ledgers;  // name → the file with its schema
    LayoutName layout;
    std::vector<DocumentSpec> documents;
    std::vector<WorkbookSpec> workbooks;
};

// `files` are the pack's own files by their path in it ("body.md.mustache", "parts/tasks.mustache",
// "activities.ledger.json"); {{> tasks}} calls parts/tasks.mustache. All faults at once: pack.* and
// template.*.
base::Result<Pack> pack(const model::Tree& pack_yaml, const Texts& files);

// Adds the elements of the default frame to each document that does not name them itself.
void complete(Pack& pack, const FrameSpec& defaults);

// What is wrong with the pack's templates before there is any data.
base::Diagnostics lint(const Pack& pack, const model::Schema& schema);

}  // namespace wenshu::render
