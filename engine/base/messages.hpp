// The sentences for the faults that this room finds.
#pragma once

#include <span>

#include "base/diagnostic.hpp"

namespace wenshu::base {

std::span<const Message> messages();

}  // namespace wenshu::base
