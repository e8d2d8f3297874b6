#include "flow/write_papers.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "inspect/fonts.hpp"
#include "inspect/office.hpp"

namespace wenshu::flow {
namespace {

// The PDFs of all papers, and what is to be said of them.
base::Result<base::Noted<std::vector<Product>>> write_pdfs(std::span<const LaidOut> papers,
                                                           base::Host& host) {
    const std::string docx = "docx";
    std::vector<inspect::Manuscript> manuscripts;
    base::Noted<std::vector<Product>> made;
    for (const auto& [paper, layout] : papers) {
        auto written = write_paper(paper, *layout, std::span(&docx, 1));
        if (!written) return std::move(written).faults();
        manuscripts.push_back({paper.name, std::move(written->front().bytes)});
        if (const auto& date = paper.document.properties.created) manuscripts.back().date = *date;
        base::append(made.notes, inspect::font_notes(*layout, host));
    }
    auto rendered = inspect::pdfs(manuscripts, host);
    if (!rendered) return std::move(rendered).faults();
    for (std::size_t i = 0; i < papers.size(); ++i) {
        made.value.push_back({papers[i].paper.name, ".pdf", std::move((*rendered)[i])});
    }
    base::arrange(made.notes);
    return made;
}

}  // namespace

base::Result<base::Noted<std::vector<Product>>> write_papers(std::span<const LaidOut> papers,
                                                             std::span<const std::string> formats,
                                                             base::Host& host) {
    base::Noted<std::vector<Product>> made;
    base::Diagnostics faults;
    for (const auto& [paper, layout] : papers) {
        auto written = write_paper(paper, *layout, formats);
        if (written) {
            std::move(written->begin(), written->end(), std::back_inserter(made.value));
        } else {
            base::append(faults, std::move(written).faults());
        }
    }
    if (!faults.empty()) return faults;
    if (std::find(formats.begin(), formats.end(), "pdf") == formats.end()) return made;
    auto pdfs = write_pdfs(papers, host);
    if (!pdfs) return std::move(pdfs).faults();
    std::move(pdfs->value.begin(), pdfs->value.end(), std::back_inserter(made.value));
    made.notes = std::move(pdfs->notes);
    return made;
}

}  // namespace wenshu::flow
