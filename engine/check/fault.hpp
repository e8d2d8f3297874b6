// How this room's faults are put together.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace wenshu::check {

base::Diagnostic fault(std::string code, base::Location where, std::string_view path,
                       std::vector<base::Arg> args = {});

// The arguments `guess` and `guesses` (0 or 1, by which the sentence mentions the guess or not).
void add_guess(base::Diagnostic& diagnostic, const std::optional<std::string>& guess);

// The value of a textual argument; empty where there is none.
std::string_view text_arg(const base::Diagnostic& diagnostic, std::string_view name);

// A text as a message shows it: one line, shortened.
std::string shown(std::string_view text);

// "issuer" and "name" make "issuer.name".
std::string join_path(std::string_view path, std::string_view key);

}  // namespace wenshu::check
