#include "serial/table_rows.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/utf8.hpp"

namespace wenshu::serial {
namespace {

constexpr std::array<std::string_view, 4> total_words = {"合计", "总计", "小计", "共计"};
constexpr std::array<std::string_view, 22> words_below = {
    "填表人",     "填表单位", "填表日期", "填表时间", "填报人", "填报单位", "填报日期", "填报时间",
    "制表人",     "制表日期", "制表时间", "制表",     "审核人", "审核",     "复核人",   "负责人",
    "单位负责人", "经办人",   "联系人",   "联系电话", "注",     "说明"};

// In bytes, with blanks between the characters.
constexpr std::size_t longest_word_below = 60;

// No total is called more than this: 向阳社区第一季度小计.
constexpr std::size_t longest_total = 14;

// What a row of a header says together with the row above it, where that is more than either alone.
std::string joined_heading(const std::string& above, const std::string& below, bool is_shared,
                           const KnownColumns& columns) {
    if (below.empty()) return above;
    if (above.empty() || columns.named(below) != nullptr) return below;
    if (columns.named(above + below) != nullptr) return above + below;
    if (!is_shared && columns.named(above) != nullptr) return above;  // 经费 above （元）
    return below;
}

std::string cell_of(const TextRow& row, std::size_t column) {
    return column < row.size() ? row[column] : std::string();
}

std::vector<std::string> titles_of(std::span<const TextRow> rows, const KnownColumns& columns) {
    std::size_t width = 0;
    for (const TextRow& row : rows) width = std::max(width, row.size());
    std::vector<std::string> titles(width);
    for (const TextRow& row : rows) {
        const auto above = titles;
        for (std::size_t i = 0; i < width; ++i) {
            const bool is_shared =
                (i > 0 && above[i - 1] == above[i]) || (i + 1 < width && above[i + 1] == above[i]);
            titles[i] = joined_heading(above[i], cell_of(row, i), is_shared, columns);
        }
    }
    return titles;
}

std::size_t count_known(const std::vector<std::string>& titles, const KnownColumns& columns) {
    std::set<const model::Property*> known;
    for (const auto& title : titles) {
        const auto* property = columns.named(title);
        if (property != nullptr) known.insert(property);
    }
    return known.size();
}

Header header_at(std::span<const TextRow> rows, std::size_t first, std::size_t height,
                 const KnownColumns& columns) {
    Header header{first, height, titles_of(rows.subspan(first, height), columns), 0};
    header.known = count_known(header.titles, columns);
    return header;
}

// Digits, grouping, a sign, a percent sign, and a unit of few characters behind them; a dash.
bool is_amount(std::string_view text) {
    const auto digits = text.find_first_not_of("0123456789.,+-%/ ");
    if (digits == std::string_view::npos || text.starts_with('#')) return true;  // #DIV/0!
    const auto unit = base::count_code_points(text.substr(digits));
    return digits > 0 ? unit <= 3 : text == "—" || text == "－";
}

bool names_total(std::string_view text) {
    const auto word = squeezed(text);
    if (base::count_code_points(word) > longest_total) return false;
    return std::ranges::any_of(total_words, [&](std::string_view total) {
        return word.ends_with(total) || word == std::string(total) + ":" || word == std::string(total) + "数";
    });
}

// 合计：12场，340人次
bool tells_total(std::string_view text) {
    const auto word = squeezed(text);
    return std::ranges::any_of(total_words, [&](std::string_view total) {
        return word.starts_with(std::string(total) + ":") && word.size() > total.size() + 1;
    });
}

bool is_total(std::span<const std::string_view> filled) {
    constexpr std::size_t looked_at = 3;
    for (std::size_t i = 0; i < std::min(filled.size(), looked_at); ++i) {
        if (filled[i].find("计") == std::string_view::npos) continue;  // as in all total_words
        if (tells_total(filled[i])) return true;
        if (!names_total(filled[i])) continue;
        return std::all_of(filled.begin() + static_cast<std::ptrdiff_t>(i) + 1, filled.end(),
                           [](std::string_view cell) { return is_amount(cell); });
    }
    return false;
}

}  // namespace

std::string squeezed(std::string_view heading) {
    constexpr std::pair<std::string_view, std::string_view> signs[] = {
        {"\u3000", ""}, {"\u00A0", ""}, {"（", "("}, {"）", ")"}, {"：", ":"}, {"＊", ""}};
    std::string text;
    for (std::size_t i = 0; i < heading.size();) {
        const auto rest = heading.substr(i);
        const auto* sign =
            std::ranges::find_if(signs, [&](const auto& s) { return rest.starts_with(s.first); });
        if (sign != std::end(signs)) {
            text += sign->second;
            i += sign->first.size();
            continue;
        }
        if (std::string_view(" \t\r\n*").find(heading[i]) == std::string_view::npos) text += heading[i];
        ++i;
    }
    return text;
}

KnownColumns::KnownColumns(const model::Schema& row) {
    for (const model::Property& property : row.properties)
        names_.try_emplace(squeezed(property.key), &property);
    for (const model::Property& property : row.properties) {
        if (!property.schema.title.empty()) names_.try_emplace(squeezed(property.schema.title), &property);
    }
}

const model::Property* KnownColumns::named(std::string_view heading) const {
    const auto found = names_.find(squeezed(heading));
    return found == names_.end() ? nullptr : found->second;
}

std::optional<Header> find_header(std::span<const TextRow> rows, std::span<const std::size_t> heights,
                                  const KnownColumns& columns) {
    std::optional<Header> best;
    for (std::size_t first = 0; first < rows.size(); ++first) {
        const auto merged = first < heights.size() ? heights[first] : 1;
        const auto height = std::min(std::max<std::size_t>(merged, 1), rows.size() - first);
        auto header = header_at(rows, first, height, columns);
        if (header.known > 0 && height == 1 && first + 1 < rows.size()) {
            auto two = header_at(rows, first, 2, columns);
            if (two.known > header.known) header = std::move(two);
        }
        if (header.known > (best ? best->known : 0)) best = std::move(header);
    }
    if (!best) return best;
    for (std::string& title : best->titles) {
        if (const auto* property = columns.named(title)) title = property->key;
    }
    return best;
}

RowKind kind_of(std::span<const std::string_view> filled) {
    if (filled.empty()) return RowKind::data;
    if (is_total(filled)) return RowKind::total;
    const auto start = filled.front().substr(0, longest_word_below);
    if (start.find(':') == std::string_view::npos && start.find("：") == std::string_view::npos)
        return RowKind::data;
    const auto first = squeezed(start);
    const auto is_below = std::ranges::any_of(
        words_below, [&](std::string_view word) { return first.starts_with(std::string(word) + ":"); });
    return is_below ? RowKind::below : RowKind::data;
}

std::string row_numbers(std::span<const std::uint32_t> rows) {
    constexpr std::size_t shown = 10;
    std::string text;
    for (std::size_t i = 0; i < std::min(rows.size(), shown); ++i)
        text += (text.empty() ? "" : "、") + std::to_string(rows[i]);
    return text + (rows.size() > shown ? "……" : "");
}

base::Diagnostic left_out(std::string kind, base::Location where, std::span<const std::uint32_t> rows) {
    return {base::Severity::note,
            "serial.left_out",
            where,
            {},
            {{"kind", std::move(kind)},
             {"count", static_cast<std::int64_t>(rows.size())},
             {"rows", row_numbers(rows)}}};
}

bool is_row_number(std::string_view heading) {
    return squeezed(heading) == "序号";
}

}  // namespace wenshu::serial
