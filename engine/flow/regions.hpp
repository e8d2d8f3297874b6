// The table by which measures with `order: region` list their groups.
#pragma once

#include "base/result.hpp"
#include "flow/session.hpp"
#include "model/value.hpp"
#include "text/regions.hpp"

namespace wenshu::flow {

// The regions that the plan lists, then those of data/regions.yaml. Fault: regions.form.
base::Result<text::Regions> regions(const model::Value& plan, Session& session);

}  // namespace wenshu::flow
