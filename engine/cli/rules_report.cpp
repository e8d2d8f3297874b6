#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/json.hpp"
#include "cli/proof_report.hpp"
#include "text/width.hpp"

namespace wenshu::cli {
namespace {

using text::Language;

constexpr std::size_t columns = 5;
using Cells = std::array<std::string, columns>;

std::string level_words(proof::Level level, bool zh) {
    if (!zh) return std::string(proof::level_name(level));
    return level == proof::Level::error ? "错误" : level == proof::Level::warning ? "警告" : "建议";
}

std::string fix_words(proof::Fix fix) {
    if (fix == proof::Fix::none) return "";
    return fix == proof::Fix::mask ? "--mask" : "--fix";
}

Cells cells_of(const proof::Rule& rule, Language language) {
    return {std::string(rule.id), std::string(in(rule.name, language)),
            level_words(rule.level, language == Language::zh), fix_words(rule.fix), std::string(rule.clause)};
}

std::vector<Cells> rows_of(std::span<const proof::Rule* const> rules, Language language) {
    std::vector<Cells> rows;
    rows.push_back(language == Language::zh ? Cells{"编号", "规则", "级别", "自动改", "依据"}
                                            : Cells{"rule", "what it finds", "level", "fixed by", "source"});
    for (const auto* rule : rules) rows.push_back(cells_of(*rule, language));
    return rows;
}

std::string aligned(const std::vector<Cells>& rows) {
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

std::string markdown(const std::vector<Cells>& rows) {
    std::string lines;
    for (const Cells& row : rows) {
        for (const auto& cell : row) lines += "| " + cell + (cell.empty() ? "" : " ");
        lines += "|\n";
        if (&row == &rows.front()) lines += "|---|---|---|---|---|\n";
    }
    return lines;
}

std::string json(std::span<const proof::Rule* const> rules, Language language) {
    std::string lines;
    for (const auto* rule : rules) {
        lines += fmt::format(
            "{}\n  {{\"rule\": {}, \"name\": {}, \"level\": {}, \"fixed_by\": {}, \"clause\": {}, "
            "\"message\": {}}}",
            lines.empty() ? "" : ",", json_string(rule->id), json_string(in(rule->name, language)),
            json_string(proof::level_name(rule->level)),
            rule->fix == proof::Fix::none ? "null" : json_string(fix_words(rule->fix)),
            json_string(rule->clause), json_string(in(rule->message, language)));
    }
    return "[" + lines + "\n]\n";
}

}  // namespace

std::string rules_report(std::span<const proof::Rule* const> rules, RulesForm form, Language language) {
    if (form == RulesForm::json) return json(rules, language);
    const auto rows = rows_of(rules, language);
    return form == RulesForm::markdown ? markdown(rows) : aligned(rows);
}

}  // namespace wenshu::cli
