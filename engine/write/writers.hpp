// The formats that papers are written in: one table that the program, its help and the tests walk.
#pragma once

#include <span>
#include <string_view>

#include "base/result.hpp"
#include "base/sink.hpp"
#include "document/document.hpp"
#include "document/layout.hpp"

namespace wenshu::write {

struct Writer {
    std::string_view name;       // as in --format
    std::string_view extension;  // with its dot
    std::string_view title;      // for people
    base::Result<void> (*write)(const document::Document& paper, const document::Layout& layout,
                                base::Sink& sink);
};

// In the order in which they are listed and written.
std::span<const Writer> writers();

}  // namespace wenshu::write
