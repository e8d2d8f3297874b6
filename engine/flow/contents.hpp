// Page numbers of tables of contents (目录): only a renderer knows them, so papers that have one are rendered
// once before they are written.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/host.hpp"
#include "flow/write_papers.hpp"

namespace wenshu::flow {

// Enters the pages of the headings in every paper that has a table of contents, if it is to be written in a
// format that has pages (docx, pdf; no formats: all). Where that cannot be done, by
// want of LibreOffice or of poppler, the note contents.unknown says so, and the tables stay without numbers:
// the .docx then counts them when it is opened.
base::Diagnostics number_contents(std::span<LaidOut> papers, std::span<const std::string> formats,
                                  base::Host& host);

// The page, from 1, that each heading begins on, by the text of the pages: the table of contents holds them
// all once, and behind it they come again, each at the beginning of a line. Nothing where one is not found.
std::optional<std::vector<int>> find_pages(std::span<const std::string> headings,
                                           std::span<const std::string> pages);

}  // namespace wenshu::flow
