// What is wrong with a template before there is any data.
#pragma once

#include "base/diagnostic.hpp"
#include "model/schema.hpp"
#include "render/template.hpp"

namespace wenshu::render {

// All faults at once, sorted by place: names that the schema doesn't know, filters that can never take what
// they get, lists and maps that are printed, loop names outside a loop.
base::Diagnostics lint(const Template& prepared, const model::Schema& schema);

}  // namespace wenshu::render
