#include <algorithm>
#include <utility>

#include "flow/jobs.hpp"
#include "flow/layouts.hpp"
#include "inspect/fonts.hpp"
#include "inspect/judge.hpp"
#include "inspect/office.hpp"
#include "inspect/poppler.hpp"

namespace wenshu::flow {
namespace {

base::Diagnostic file_fault(std::string code, const std::filesystem::path& file) {
    return {base::Severity::error, std::move(code), {}, {}, {{"file", file.string()}}};
}

std::string ending_of(const std::filesystem::path& file) {
    auto ending = file.extension().string();
    for (char& c : ending) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return ending;
}

// LibreOffice opens anything, a text by the name of .docx too; what is no zip is no .docx.
base::Result<std::string> pdf_of(const std::filesystem::path& file, std::string bytes, base::Host& host) {
    if (ending_of(file) == ".pdf") return bytes;
    if (!bytes.starts_with("PK\x03\x04")) return file_fault("inspect.not_docx", file);
    const inspect::Manuscript manuscript{file.string(), std::move(bytes)};
    auto made = inspect::pdfs(std::span(&manuscript, 1), host);
    if (made) return std::move(made->front());
    auto faults = std::move(made).faults();
    if (faults.front().code != "pdf.not_made") return faults;
    auto damaged = file_fault("inspect.damaged", file);  // not the machine's fault, but the file's
    damaged.args.push_back({"detail", faults.front().args.back().value});
    return damaged;
}

}  // namespace

bool InspectOutcome::conforms() const {
    return std::none_of(findings.begin(), findings.end(), [](const inspect::Finding& finding) {
        return finding.verdict == inspect::Verdict::fail;
    });
}

base::Result<InspectOutcome> inspect_paper(const InspectRequest& request, Session& session) {
    const auto ending = ending_of(request.file);
    if (ending != ".pdf" && ending != ".docx") return file_fault("inspect.format", request.file);
    auto bytes = session.host.read(request.file);
    if (!bytes) return std::move(bytes).faults();
    auto layout = request.layout.empty() ? base::Result<document::Layout>(document::Layout{})
                                         : load_layout(request.layout, session);
    if (!layout) return std::move(layout).faults();  // told before the long work
    const auto pdf = pdf_of(request.file, *std::move(bytes), session.host);
    if (!pdf) return pdf.faults();
    const auto pages = inspect::measure_pdf(*pdf, request.file.string(), session.host);
    if (!pages) return pages.faults();
    if (request.layout.empty()) layout = load_layout(inspect::guess_layout(*pages), session);
    if (!layout) return std::move(layout).faults();
    auto judgement = inspect::judge(*pages, *layout);
    if (ending == ".docx") base::append(judgement.notes, inspect::font_notes(*layout, session.host));
    return InspectOutcome{request.file,
                          layout->name,
                          layout->title,
                          request.layout.empty(),
                          pages->size(),
                          std::move(judgement.findings),
                          std::move(judgement.notes)};
}

}  // namespace wenshu::flow
