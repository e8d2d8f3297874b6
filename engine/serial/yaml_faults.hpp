// What a syntax fault in a YAML file means in plain words: the parser says "illegal map value", the clerk
// forgot a blank behind a colon.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/sources.hpp"

namespace wenshu::serial {

// `message` is the parser's, `offset` where it stopped, `opened_at` where the innermost open map or list
// began.
base::Diagnostic explain_yaml(const base::SourceText& source, std::string_view message, std::size_t offset,
                              std::size_t opened_at);

// A line that stands where a key was due and has no colon.
base::Diagnostic explain_key_without_colon(const base::SourceText& source, std::size_t offset);

}  // namespace wenshu::serial
