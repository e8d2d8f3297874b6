// The sentences for the faults that this room finds.
#pragma once

#include <span>

#include "base/diagnostic.hpp"

namespace wenshu::inspect {

std::span<const base::Message> messages();

}  // namespace wenshu::inspect
