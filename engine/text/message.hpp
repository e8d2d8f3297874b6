// The sentence of a diagnostic, made where it is printed from the catalogues of the rooms.
#pragma once

#include <span>
#include <string>

#include "base/diagnostic.hpp"

namespace wenshu::text {

enum class Language { zh, en };

// The catalogue's ICU MessageFormat pattern with the diagnostic's arguments in it; whole numbers count for
// plural. Falls back to the code and its arguments, "data.type (found=十二)", where no catalogue has the code
// or its pattern is malformed. An argument that the pattern uses and the diagnostic lacks stays visible as
// {name}.
std::string sentence(const base::Diagnostic& diagnostic,
                     std::span<const std::span<const base::Message>> catalogues, Language language);

}  // namespace wenshu::text
