// What a template is filled from: the data, the schema that says which names there are, and how missing facts
// and images are treated.
#pragma once

#include <functional>
#include <string_view>

#include "base/decimal.hpp"
#include "base/result.hpp"
#include "document/document.hpp"
#include "document/filled.hpp"
#include "model/schema.hpp"
#include "model/value.hpp"

namespace wenshu::render {

// Reads the image that the data names at `where`; `alternative` says what is to be seen.
using ImageLoader = std::function<base::Result<document::Image>(
    std::string_view path, std::string_view alternative, base::Location where)>;

// Reads the Markdown file that the data names at `where`.
using TextLoader =
    std::function<base::Result<document::Markdown>(std::string_view path, base::Location where)>;

struct Scope {
    const model::Value& root;
    const model::Schema& schema;
    bool draft = false;       // a missing fact is printed as 【待补：…】 instead of being a fault
    ImageLoader images = {};  // empty: images are a fault
    TextLoader texts = {};    // empty: so are files
    base::Rounding rounding = base::Rounding::half_up;  // of what is printed with fewer decimals than it has
};

}  // namespace wenshu::render
