// Plain Mustache over data without a schema, as its specification has it: names that are missing print
// nothing, values are escaped for HTML.
#pragma once

#include <string>

#include "base/result.hpp"
#include "model/tree.hpp"
#include "render/template.hpp"

namespace wenshu::render {

// Unquoted false and null, empty texts and empty lists are false; 0 is true. Scalars print as they were
// written. Faults: tags and sections that are not closed, partials that call themselves without end.
base::Result<std::string> render_lenient(const base::SourceText& source, const model::Tree& data,
                                         const Texts& partials = {});

}  // namespace wenshu::render
