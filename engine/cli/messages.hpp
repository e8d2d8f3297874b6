// The sentences for wrong use of the program.
#pragma once

#include <span>

#include "base/diagnostic.hpp"

namespace wenshu::cli {

std::span<const base::Message> messages();

}  // namespace wenshu::cli
