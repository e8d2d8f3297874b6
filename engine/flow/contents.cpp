#include "flow/contents.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "document/document.hpp"
#include "inspect/office.hpp"
#include "inspect/poppler.hpp"
#include "write/contents.hpp"

namespace wenshu::flow {
namespace {

document::Contents* contents_of(document::Document& paper) {
    for (auto& block : paper.body)
        if (auto* contents = std::get_if<document::Contents>(&block.node)) return contents;
    return nullptr;
}

std::vector<std::string> headings_of(const document::Document& paper, const document::Layout& layout,
                                     int levels) {
    std::vector<std::string> headings;
    for (auto& heading : write::listed_headings(paper.body, layout, levels))
        headings.push_back(std::move(heading.text));
    return headings;
}

// All pages without white space, and where lines and pages begin in that.
struct Squeezed {
    std::string text;
    std::vector<std::size_t> lines;
    std::vector<std::size_t> pages;
};

constexpr std::string_view white = " \t\r\n\f";
constexpr std::string_view ideographic_space = "\u3000";
constexpr std::string_view no_break_space = "\u00a0";

std::string without_white(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const bool wide = text.starts_with(ideographic_space);
        if (wide || text.starts_with(no_break_space)) {
            text.remove_prefix(wide ? ideographic_space.size() : no_break_space.size());
            continue;
        }
        if (white.find(text.front()) == std::string_view::npos) out += text.front();
        text.remove_prefix(1);
    }
    return out;
}

Squeezed squeeze(std::span<const std::string> pages) {
    Squeezed all;
    for (const std::string& page : pages) {
        all.pages.push_back(all.text.size());
        for (std::size_t at = 0; at < page.size();) {
            const auto end = std::min(page.find('\n', at), page.size());
            all.lines.push_back(all.text.size());
            all.text += without_white(std::string_view(page).substr(at, end - at));
            at = end + 1;
        }
    }
    return all;
}

// Where the heading begins a line, not before `from`; it may go on over several lines.
std::optional<std::size_t> find_heading(const Squeezed& all, const std::string& heading, std::size_t from) {
    for (auto at = all.text.find(heading, from); at != std::string::npos;
         at = all.text.find(heading, at + 1)) {
        if (std::binary_search(all.lines.begin(), all.lines.end(), at)) return at;
    }
    return std::nullopt;
}

// All headings in their order, not before `from`.
std::optional<std::vector<std::size_t>> find_all(const Squeezed& all, std::span<const std::string> headings,
                                                 std::size_t from) {
    std::vector<std::size_t> places;
    for (const std::string& heading : headings) {
        const auto squeezed = without_white(heading);
        const auto at = find_heading(all, squeezed, from);
        if (!at || squeezed.empty()) return std::nullopt;
        places.push_back(*at);
        from = *at + squeezed.size();
    }
    return places;
}

bool have_pages(std::span<const std::string> formats) {
    return formats.empty() || std::any_of(formats.begin(), formats.end(), [](const std::string& format) {
               return format == "docx" || format == "pdf";
           });
}

base::Diagnostic unknown(const Paper& paper, const char* reason) {
    return {base::Severity::note, "contents.unknown", {}, {}, {{"name", paper.name}, {"reason", reason}}};
}

// Enters the pages by the text of the rendered paper; a note where that fails.
std::optional<base::Diagnostic> enter_pages(LaidOut& laid_out, const std::string& pdf, base::Host& host) {
    auto& [paper, layout] = laid_out;
    auto& contents = *contents_of(paper.document);
    const auto texts = inspect::page_texts(pdf, paper.name, host);
    if (!texts) return unknown(paper, "program");
    auto pages = find_pages(headings_of(paper.document, *layout, contents.levels), *texts);
    if (!pages) return unknown(paper, "heading");
    contents.pages = *std::move(pages);
    return std::nullopt;
}

}  // namespace

std::optional<std::vector<int>> find_pages(std::span<const std::string> headings,
                                           std::span<const std::string> pages) {
    if (headings.empty()) return std::vector<int>{};
    const auto all = squeeze(pages);
    const auto listed = find_all(all, headings, 0);
    if (!listed) return std::nullopt;
    const auto places = find_all(all, headings, listed->back() + 1);
    if (!places) return std::nullopt;
    std::vector<int> found;
    for (const auto place : *places) {
        const auto next = std::upper_bound(all.pages.begin(), all.pages.end(), place);
        found.push_back(static_cast<int>(next - all.pages.begin()));
    }
    return found;
}

base::Diagnostics number_contents(std::span<LaidOut> papers, std::span<const std::string> formats,
                                  base::Host& host) {
    if (!have_pages(formats)) return {};
    const std::string docx = "docx";
    std::vector<inspect::Manuscript> manuscripts;
    std::vector<LaidOut*> listed;
    for (LaidOut& paper : papers) {
        if (contents_of(paper.paper.document) == nullptr) continue;
        auto written = write_paper(paper.paper, *paper.layout, std::span(&docx, 1));
        if (!written) continue;  // told when the paper is written
        manuscripts.push_back({paper.paper.name, std::move(written->front().bytes)});
        listed.push_back(&paper);
    }
    const auto rendered = inspect::pdfs(manuscripts, host);
    base::Diagnostics notes;
    for (std::size_t i = 0; i < listed.size(); ++i) {
        auto note = rendered ? enter_pages(*listed[i], (*rendered)[i], host)
                             : std::optional(unknown(listed[i]->paper, "program"));
        if (note) notes.push_back(*std::move(note));
    }
    return notes;
}

}  // namespace wenshu::flow
