#include "cli/inspect_report.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/json.hpp"
#include "cli/report.hpp"
#include "text/width.hpp"

namespace wenshu::cli {
namespace {

using text::Language;

struct Names {
    std::string_view zh;
    std::string_view en;
    std::string_view code;
};

const Names& names_of(inspect::Unit unit) {
    static constexpr std::array<Names, 5> names = {{{"毫米", "mm", "mm"},
                                                    {"磅", "pt", "pt"},
                                                    {"字", "characters", "characters"},
                                                    {"行", "lines", "lines"},
                                                    {"页", "pages", "pages"}}};
    return names.at(static_cast<std::size_t>(unit));
}

const Names& names_of(inspect::Verdict verdict) {
    static constexpr std::array<Names, 3> names = {
        {{"合格", "pass", "pass"}, {"不合格", "FAIL", "fail"}, {"不适用", "n/a", "not_applicable"}}};
    return names.at(static_cast<std::size_t>(verdict));
}

std::string_view in(const Names& names, Language language) {
    return language == Language::zh ? names.zh : names.en;
}

std::string number(double value, int decimals) {
    const auto text = fmt::format("{:.{}f}", value, decimals);
    return text.find_first_not_of("-0.") == std::string::npos && text.front() == '-' ? text.substr(1) : text;
}

constexpr std::size_t columns = 6;
using Cells = std::array<std::string, columns>;

Cells cells_of(const inspect::Finding& finding, Language language) {
    const bool zh = language == Language::zh;
    const auto& item = *finding.item;
    const std::string unit = " " + std::string(in(names_of(item.unit), language));
    std::string found = finding.found ? number(*finding.found, item.decimals) + unit : "—";
    const bool failed = finding.verdict == inspect::Verdict::fail;
    if (failed && finding.page != 0)
        found += zh ? fmt::format("（第 {} 页）", finding.page) : fmt::format(" (page {})", finding.page);
    const int fine = std::max(item.decimals, finding.tolerance < 0.1 ? 2 : 1);
    const std::string tolerance = finding.tolerance > 0 ? "±" + number(finding.tolerance, fine) : "—";
    return {std::string(zh ? item.zh : item.en),
            found,
            number(finding.standard, item.decimals) + unit,
            tolerance,
            finding.clause,
            std::string(in(names_of(finding.verdict), language))};
}

std::string table(std::span<const Cells> rows) {
    std::array<std::size_t, columns> widths{};
    for (const Cells& row : rows)
        for (std::size_t i = 0; i < columns; ++i)
            widths.at(i) = std::max(widths.at(i), text::columns(row.at(i)));
    std::string lines;
    for (const Cells& row : rows) {
        for (std::size_t i = 0; i + 1 < columns; ++i) lines += text::pad_right(row.at(i), widths.at(i) + 2);
        lines += row.back() + "\n";
    }
    return lines;
}

std::size_t count(const flow::InspectOutcome& outcome, inspect::Verdict verdict) {
    return static_cast<std::size_t>(
        std::count_if(outcome.findings.begin(), outcome.findings.end(),
                      [&](const inspect::Finding& finding) { return finding.verdict == verdict; }));
}

std::string json_of(const inspect::Finding& finding, Language language) {
    const auto& item = *finding.item;
    const auto verdict = names_of(finding.verdict).code;
    return fmt::format(
        R"({{"item": {}, "title": {}, "unit": {}, "found": {}, "standard": {}, "tolerance": {}, "clause": {}, )"
        R"("page": {}, "verdict": {}}})",
        json_string(item.code), json_string(language == Language::zh ? item.zh : item.en),
        json_string(names_of(item.unit).code), finding.found ? number(*finding.found, 3) : "null",
        number(finding.standard, 3), number(finding.tolerance, 3), json_string(finding.clause),
        finding.page == 0 ? "null" : std::to_string(finding.page), json_string(verdict));
}

}  // namespace

std::string report(const flow::InspectOutcome& outcome, Language language) {
    const bool zh = language == Language::zh;
    const auto guessed = !outcome.guessed ? "" : zh ? "，由版面推断" : ", guessed from the page";
    std::string lines =
        zh ? fmt::format("{}：共 {} 页，对照版式 {}（{}{}），版心按行框量\n", outcome.file.string(),
                         outcome.pages, outcome.layout, outcome.layout_title, guessed)
           : fmt::format(
                 "{}: {} pages, against the layout {} ({}{}); the type area is that of the lines' boxes\n",
                 outcome.file.string(), outcome.pages, outcome.layout, outcome.layout_title, guessed);
    std::vector<Cells> rows;
    rows.push_back(zh ? Cells{"项目", "实测", "标准", "允差", "条款", "结论"}
                      : Cells{"item", "found", "standard", "tolerance", "clause", "verdict"});
    for (const auto& finding : outcome.findings) rows.push_back(cells_of(finding, language));
    lines += table(rows);
    const auto passed = count(outcome, inspect::Verdict::pass);
    const auto failed = count(outcome, inspect::Verdict::fail);
    const auto not_applicable = count(outcome, inspect::Verdict::not_applicable);
    lines += zh ? fmt::format("合格 {} 项，不合格 {} 项，不适用 {} 项\n", passed, failed, not_applicable)
                : fmt::format("{} pass, {} fail, {} not applicable\n", passed, failed, not_applicable);
    return lines;
}

std::string json_report(std::span<const flow::InspectOutcome> outcomes, const base::Sources& sources,
                        Language language) {
    std::string out = "[";
    for (const auto& outcome : outcomes) {
        out += fmt::format(
            "{}\n{{\"file\": {}, \"layout\": {}, \"guessed\": {}, \"pages\": {}, \"conforms\": {},\n",
            &outcome == outcomes.data() ? "" : ",", json_string(outcome.file.string()),
            json_string(outcome.layout), outcome.guessed, outcome.pages, outcome.conforms());
        out += " \"findings\": [";
        for (const auto& finding : outcome.findings)
            out += (&finding == outcome.findings.data() ? "\n  " : ",\n  ") + json_of(finding, language);
        out += "],\n \"notes\": [";
        for (const auto& note : outcome.notes) {
            auto line = line_of(note, sources, language);
            line.pop_back();  // the line feed
            out += (&note == outcome.notes.data() ? "\n  " : ",\n  ") +
                   fmt::format(R"({{"code": {}, "text": {}}})", json_string(note.code), json_string(line));
        }
        out += "]}";
    }
    return out + "\n]\n";
}

}  // namespace wenshu::cli
