// The sentences for the faults that this room finds.
#pragma once

#include <span>

#include "base/diagnostic.hpp"

namespace wenshu::flow {

std::span<const base::Message> messages();

}  // namespace wenshu::flow
