// “Did you mean”: the arguments of a fault with the nearest of the names that would do.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace wenshu::render {

// Adds `guessed` (yes or no) and `guess` (empty where there is none) to the arguments.
std::vector<base::Arg> with_guess(std::vector<base::Arg> args, std::string_view word,
                                  std::span<const std::string> names);

}  // namespace wenshu::render
