// A template filled with data. Printed values become tokens in a body, inlines in a frame, plain text in a
// name; they are never part of the template's own structure. All faults of a filling at once, sorted by
// place.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "document/filled.hpp"
#include "render/scope.hpp"
#include "render/template.hpp"

namespace wenshu::render {

// A document body: text with a token for every value, and the values.
// Faults: template.unknown_name, template.missing_value (unless draft), template.print, template.filter_*,
// image faults.
base::Result<document::Filled> fill(const Template& body, const Scope& scope);

// An element of a frame: literal text as it is, no Markdown. A tag that gives blocks is a fault.
struct FilledLine {
    document::Inlines inlines;
    std::vector<document::Pending> pending;
};
base::Result<FilledLine> fill_line(const Template& element, const Scope& scope);

// A file name or a cell. A tag that gives blocks is a fault.
base::Result<std::string> fill_text(const Template& name, const Scope& scope);

}  // namespace wenshu::render
