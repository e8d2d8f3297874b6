// Short ways to the diagnostics of this room.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace wenshu::ledger {

base::Diagnostic error(std::string code, base::Location where, std::string path,
                       std::vector<base::Arg> args = {});

// The same with what the word was probably meant to be: {found}, {guess} with {guesses} 0 or 1, and the
// names that would do: {known}.
base::Diagnostic error_with_guess(std::string code, base::Location where, std::string path,
                                  const std::string& found, std::span<const std::string> known);

}  // namespace wenshu::ledger
