// 发文字号 and 签发人 on the same lines (GB/T 9704-2012 7.2.5, 7.2.6).
#pragma once

#include <functional>
#include <optional>

#include "document/document.hpp"
#include "ooxml/word.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

// Two names a line, those below aligned with those above; the number stands left on the last line, which
// `spacing` is for and in which `at_end` writes what it wants.
void write_signers(ooxml::Xml& xml, DocxContext& context, const document::Frame& frame,
                   const std::optional<ooxml::Spacing>& spacing, const std::function<void()>& at_end);

}  // namespace wenshu::write
