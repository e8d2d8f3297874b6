// How this room's faults are put together: a code, a byte of the source, arguments.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/sources.hpp"

namespace wenshu::serial {

base::Location location(const base::SourceText& source, std::size_t offset);

base::Diagnostic fault(const base::SourceText& source, std::string code, std::size_t offset,
                       std::vector<base::Arg> args = {});

// "14:9", for a message that names a second place in the same file.
std::string line_and_column(const base::SourceText& source, std::size_t offset);

// What stands at the offset, to the end of its line, shortened: for messages.
std::string excerpt(std::string_view text, std::size_t offset);

}  // namespace wenshu::serial
