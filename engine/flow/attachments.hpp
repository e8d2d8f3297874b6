// 附件 of a paper: those that the pack makes, then those that the plan names.
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/filled.hpp"
#include "flow/session.hpp"
#include "render/pack.hpp"
#include "render/scope.hpp"

namespace wenshu::flow {

// Reads Markdown files that the data names, relative to the plan's folder. What cannot be read is a fault
// where the file is named, host.* and text.*; an empty file is file.empty.
render::TextLoader text_loader(const std::filesystem::path& folder, Session& session);

struct Attachments {
    std::vector<document::Attachment> attachments;
    std::vector<document::Pending> pending;
};

// All faults at once; those of a Markdown file stand in that file.
base::Result<Attachments> compose_attachments(std::span<const render::AttachmentSpec> specs,
                                              const render::Scope& scope);

}  // namespace wenshu::flow
