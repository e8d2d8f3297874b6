#include "cli/report.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

#include "cli/messages.hpp"
#include "flow/catalogue.hpp"
#include "text/width.hpp"

namespace wenshu::cli {
namespace {

using text::Language;

std::string severity_word(base::Severity severity, Language language) {
    const bool zh = language == Language::zh;
    switch (severity) {
        case base::Severity::error: return zh ? "错误" : "error";
        case base::Severity::warning: return zh ? "警告" : "warning";
        case base::Severity::note: return zh ? "提示" : "note";
    }
    return {};
}

// "12.3 KB"
std::string size_words(std::size_t bytes) {
    if (bytes < 1024) return fmt::format("{} B", bytes);
    if (bytes < std::size_t{1024} * 1024) return fmt::format("{:.1f} KB", static_cast<double>(bytes) / 1024);
    return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1024 / 1024);
}

std::string written_word(base::Written written, Language language) {
    const bool zh = language == Language::zh;
    switch (written) {
        case base::Written::created: return zh ? "新建" : "created";
        case base::Written::replaced: return zh ? "覆盖" : "replaced";
        case base::Written::unchanged: return zh ? "未变" : "unchanged";
    }
    return {};
}

std::string joined(const std::vector<std::string>& items, std::string_view otherwise) {
    std::string line;
    for (const auto& item : items) line += (line.empty() ? "" : "、") + item;
    return line.empty() ? std::string(otherwise) : line;
}

std::string field_line(const flow::FieldHelp& field, std::size_t path_width, std::size_t title_width,
                       Language language) {
    const bool zh = language == Language::zh;
    const std::string need = field.required   ? (zh ? "必填" : "required")
                             : field.computed ? (zh ? "自动" : "computed")
                                              : "";
    std::string line = "  " + text::pad_right(field.path, path_width + 2) +
                       text::pad_right(field.title, title_width + 2) + text::pad_right(field.type, 14) +
                       text::pad_right(need, 10) + field.description;
    if (!field.example.empty()) line += (zh ? "例：" : " e.g. ") + field.example;
    const auto end = line.find_last_not_of(' ');
    return line.substr(0, end + 1) + "\n";
}

}  // namespace

std::string line_of(const base::Diagnostic& diagnostic, const base::Sources& sources, Language language) {
    auto catalogues = flow::catalogues();
    catalogues.push_back(messages());
    std::string line;
    if (const auto place = sources.place(diagnostic.where)) {
        line = place->cell.empty() ? fmt::format("{}:{}:{}: ", place->file, place->line, place->column)
                                   : fmt::format("{}:{}: ", place->file, place->cell);
    }
    line += fmt::format("{}[{}] ", severity_word(diagnostic.severity, language), diagnostic.code);
    if (!diagnostic.path.empty()) line += diagnostic.path + (language == Language::zh ? "：" : ": ");
    return line + text::sentence(diagnostic, catalogues, language) + "\n";
}

std::string report(const base::Diagnostics& diagnostics, const base::Sources& sources, Language language) {
    std::string lines;
    for (const auto& diagnostic : diagnostics) lines += line_of(diagnostic, sources, language);
    const auto errors = std::count_if(
        diagnostics.begin(), diagnostics.end(),
        [](const base::Diagnostic& diagnostic) { return diagnostic.severity == base::Severity::error; });
    if (errors > 1)
        lines += language == Language::zh ? fmt::format("共 {} 处错误\n", errors)
                                          : fmt::format("{} errors\n", errors);
    return lines;
}

std::string report(const flow::GenerateOutcome& outcome, Language language) {
    std::string lines;
    for (const auto& file : outcome.files) {
        lines += fmt::format("{}  {}  ({})\n", written_word(file.written, language), file.path.string(),
                             size_words(file.size));
    }
    if (outcome.pending.empty()) return lines;
    lines += language == Language::zh ? "还缺以下内容，文中已标【待补】：\n"
                                      : "Still missing, marked 【待补】 in the text:\n";
    for (const auto& item : outcome.pending) lines += fmt::format("  {}（{}）\n", item.title, item.path);
    return lines;
}

std::string report(const std::vector<flow::PackHelp>& packs, Language language) {
    std::size_t width = 0;
    for (const auto& pack : packs) width = std::max(width, text::columns(pack.id));
    std::string lines;
    for (const auto& pack : packs) {
        lines += text::pad_right(pack.id, width + 2) + pack.title + (language == Language::zh ? "：" : ": ") +
                 pack.description + "\n";
    }
    return lines;
}

std::string report(const flow::PackHelp& pack, Language language) {
    const bool zh = language == Language::zh;
    std::string lines = fmt::format("{} {}\n{}\n", pack.id, pack.title, pack.description);
    lines += fmt::format("{}{}\n", zh ? "文书：" : "documents: ", joined(pack.documents, "—"));
    lines += fmt::format("{}{}\n", zh ? "工作簿：" : "workbooks: ", joined(pack.workbooks, "—"));
    lines += zh ? "\n字段（计划文件里写英文键名或中文名都可以）：\n"
                : "\nfields (a plan may use the key or the Chinese name):\n";
    std::size_t path_width = 0;
    std::size_t title_width = 0;
    for (const auto& field : pack.fields) {
        path_width = std::max(path_width, text::columns(field.path));
        title_width = std::max(title_width, text::columns(field.title));
    }
    for (const auto& field : pack.fields) lines += field_line(field, path_width, title_width, language);
    return lines;
}

std::string report(const std::vector<flow::LayoutHelp>& layouts) {
    std::size_t width = 0;
    for (const auto& layout : layouts) width = std::max(width, text::columns(layout.name));
    std::string lines;
    for (const auto& layout : layouts) lines += text::pad_right(layout.name, width + 2) + layout.title + "\n";
    return lines;
}

int exit_code(const base::Diagnostics& diagnostics) {
    constexpr std::array machine = {
        "store.locked",    "host.read",    "host.write",        "host.too_large", "home.absent",
        "host.no_program", "host.run",     "host.interrupted",  "host.output",    "host.timeout",
        "pdf.no_office",   "pdf.not_made", "inspect.no_poppler"};
    int code = 0;
    for (const auto& diagnostic : diagnostics) {
        if (diagnostic.severity != base::Severity::error) continue;
        const bool of_machine = std::find(machine.begin(), machine.end(), diagnostic.code) != machine.end();
        code = std::max(code, of_machine ? 3 : diagnostic.code.starts_with("usage.") ? 2 : 1);
    }
    return code;
}

}  // namespace wenshu::cli
