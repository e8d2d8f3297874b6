// The elements around a body (document::Frame) as templates, in a pack.yaml and in the default frame.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/filled.hpp"
#include "model/schema.hpp"
#include "model/tree.hpp"
#include "render/entries.hpp"
#include "render/scope.hpp"
#include "render/template.hpp"

namespace wenshu::render {

// By the keys of document::Frame: title, mark, signature … What the templates of an element give is the
// element; of those that hold several (mark, signers, signature, attendance) each line is one, and an
// attendance is written 出席：names. An empty template switches an element off.
struct FrameSpec {
    std::map<std::string, std::vector<Template>, std::less<>> elements;
};

// Reads the mapping under `frame`; faults go to `entries`.
FrameSpec read_frame(const model::Tree& tree, Entries& entries);

// A file that holds nothing but a frame. All faults at once: pack.* and template.*.
base::Result<FrameSpec> frame(const model::Tree& tree);

// Adds the elements of `defaults` that the frame does not name itself.
void complete(FrameSpec& own, const FrameSpec& defaults);

base::Diagnostics lint(const FrameSpec& spec, const model::Schema& schema);

struct FilledFrame {
    document::Frame frame;
    std::vector<document::Pending> pending;
};

// All faults at once: those of its templates, and frame.vouching, frame.attendance for what they give.
base::Result<FilledFrame> fill_frame(const FrameSpec& spec, const Scope& scope);

}  // namespace wenshu::render
