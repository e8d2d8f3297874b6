// All rooms' sentences together, for whoever prints faults.
#pragma once

#include <span>
#include <vector>

#include "base/diagnostic.hpp"

namespace wenshu::flow {

std::vector<std::span<const base::Message>> catalogues();

}  // namespace wenshu::flow
