// Faults that the system reports by number, in the words that the sentences select by.
#pragma once

#include <string>

#include "base/diagnostic.hpp"

namespace wenshu::base {

// `name` and `value` say what it was about: file, program. `error` is an errno.
Diagnostic system_fault(std::string code, std::string name, std::string value, int error);

}  // namespace wenshu::base
