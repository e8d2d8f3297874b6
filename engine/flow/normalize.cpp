#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "flow/jobs.hpp"

namespace wenshu::flow {
namespace {

namespace fs = std::filesystem;

// What office programs write, told by its ending or its first bytes.
bool is_office_file(const fs::path& file, const Session& session) {
    constexpr std::array<std::string_view, 11> endings = {".docx", ".doc", ".wps", ".pdf",  ".xlsx", ".xls",
                                                          ".et",   ".rtf", ".odt", ".pptx", ".zip"};
    std::string ending = file.extension().string();
    for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (std::ranges::find(endings, ending) != endings.end()) return true;
    const auto bytes = session.host.read(file);
    return bytes && (bytes->starts_with("PK\x03\x04") || bytes->starts_with("%PDF-"));
}

base::Diagnostic format_fault(const fs::path& file) {
    base::Diagnostic fault;
    fault.code = "normalize.format";
    fault.args = {{"file", file.string()}};
    return fault;
}

// The cleaned texts under the names of their files; two files of one name are a fault.
base::Result<base::Noted<std::vector<NamedProduct>>> products(const std::vector<NormalizedText>& texts) {
    std::vector<Product> made;
    for (const NormalizedText& text : texts) {
        made.push_back({text.file.stem().string(), text.file.extension().string(), text.cleaned.text});
    }
    return name_products(std::move(made));
}

}  // namespace

base::Result<NormalizeOutcome> normalize(const NormalizeRequest& request, Session& session) {
    NormalizeOutcome outcome;
    base::Diagnostics faults;
    for (const fs::path& file : request.files) {
        if (is_office_file(file, session)) {
            faults.push_back(format_fault(file));
            continue;
        }
        const auto source = read_source(file, session);
        if (!source) {
            base::append(faults, source.faults());
            continue;
        }
        auto options = request.options;
        options.markdown = options.markdown || file.extension() == ".md";
        outcome.texts.push_back({file, (*source)->id, text::clean((*source)->text, options)});
    }
    if (!faults.empty()) return faults;
    if (request.out.empty()) return outcome;
    auto named = products(outcome.texts);
    if (!named) return std::move(named).faults();
    auto files = deliver(named->value, request.out, request.replace, session.host);
    if (!files) return std::move(files).faults();
    outcome.files = *std::move(files);
    outcome.notes = std::move(named->notes);
    return outcome;
}

}  // namespace wenshu::flow
