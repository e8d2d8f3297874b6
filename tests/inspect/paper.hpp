// Papers as they would measure, for tests that judge: no pictures, only what pictures tell.
#pragma once

#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "document/layout.hpp"
#include "inspect/judge.hpp"

namespace wenshu::test {

constexpr double point = 25.4 / 72;  // mm
constexpr double pitch = 28.95 * point;

// The numbers of the standard that rows are judged by.
inline document::Layout official_layout() {
    document::Layout layout;
    layout.page_width = {210, "5.1", 2};
    layout.page_height = {297, "5.1", 2};
    layout.margin_top = {37, "5.2.1", 1};
    layout.margin_left = {28, "5.2.1", 1};
    layout.margin_right = {26, "5.2.1", 1};
    layout.margin_bottom = {35, "5.2.1", 1};
    layout.lines_per_page = {22, "5.2.3", 0};
    layout.chars_per_line = {28, "5.2.3", 0};
    layout.char_spacing = {-0.25, "5.2.3", 0};
    layout.body.size = {16, "5.2.2", 0};
    layout.body.line_pitch = {28.95, "5.2.3", 0};
    layout.body.first_line_indent = {2, "7.3.3", 0};
    layout.title_style.size = {22, "7.3.1", 0};
    layout.page_number.size = {14, "7.5", 0};
    layout.page_number_form = "— {d} —";
    layout.page_number_indent = {1, "7.5", 0};
    layout.page_number_bottom = {7, "7.5", 0.5};
    layout.head.present = true;
    layout.head.mark_top = {72, "7.2.4", 1};
    layout.head.rule_gap = {4, "7.2.7", 0.5};
    layout.head.rule = {
        document::RuleStyle::Form::single, {156, "7.2.7", 1}, {0.5, "practice", 0.15}, "FF0000"};
    layout.imprint.outer = {
        document::RuleStyle::Form::single, {156, "7.4.1", 1}, {0.35, "7.4.1", 0.08}, "000000"};
    layout.imprint.inner = {
        document::RuleStyle::Form::single, {156, "7.4.1", 1}, {0.25, "7.4.1", 0.08}, "000000"};
    return layout;
}

// A line of Han whose ink has its middle at `middle`.
inline inspect::Line line(const std::string& text, double left, double middle, double points = 16) {
    const auto count = base::count_code_points(text);
    const double width = static_cast<double>(count) * (points - 0.25) * point;
    const double box = 0.65 * points * point;
    const double ink = 0.46 * points * point;
    return {{left, middle - box, left + width, middle + box},
            {left + 0.1, middle - ink, left + width - 0.1, middle + ink},
            text,
            middle,
            false,
            count,
            true};
}

inline std::string han(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "汉";
    return text;
}

// "— 3 —" where the standard puts it.
inline inspect::Line page_number(std::size_t number, double dash = 269) {
    const auto text = "—" + std::to_string(number) + "—";
    const double width = 46 * point;
    const double left = number % 2 == 1 ? 184 - 14 * point - width : 28 + 14 * point;
    return {{left, dash - 3.2, left + width, dash + 3.2},
            {left, dash - 2, left + width, dash + 2},
            text,
            dash,
            false,
            0,
            false};
}

struct Rows {
    std::size_t count = 22;
    std::size_t han = 28;   // on a full line
    double top = 37;        // mm
    double points = 28.95;  // the pitch
    double indent = 2;      // characters
};

// A page of one paragraph after the other, four lines each.
inline inspect::PageMarks body_page(std::size_t number, const Rows& rows = {}) {
    inspect::PageMarks page{210, 297, {}, {}};
    const double character = 15.75 * point;
    const double apart = rows.points * point;
    const double middle = rows.top + 0.8 * apart - 0.38 * 16 * point;
    for (std::size_t i = 0; i < rows.count; ++i) {
        const bool first = i % 4 == 0;
        const auto count = first ? rows.han - static_cast<std::size_t>(rows.indent) : rows.han;
        page.lines.push_back(line(han(count), 28 + (first ? rows.indent * character : 0),
                                  middle + static_cast<double>(i) * apart));
    }
    page.lines.push_back(page_number(number));
    return page;
}

inline inspect::Rule rule(double middle, double thickness, bool red = false, double left = 28,
                          double right = 184) {
    return {left, right, middle, thickness, red};
}

// A first page with its red head: mark, number, rule, title, a paragraph.
inline inspect::PageMarks first_page() {
    inspect::PageMarks page{210, 297, {}, {}};
    auto mark = line("某某市人民政府文件", 40, 72 + 0.46 * 48 * point, 48);
    mark.red = true;
    const auto number = line("某政发〔2018〕3号", 80, 120);
    page.lines = {mark, number};
    page.rules = {rule(number.ink.bottom + 4 + 0.25, 0.5, true)};
    page.lines.push_back(line("关于印发某某工作方案的通知", 106 - 13 * 21.75 * point / 2, 150, 22));
    for (int i = 0; i < 6; ++i) page.lines.push_back(line(han(28), 28, 180 + i * pitch));
    page.lines.push_back(page_number(1));
    return page;
}

// A last page whose imprint stands on the foot of the type area.
inline inspect::PageMarks last_page(std::size_t number) {
    auto page = body_page(number, {6});
    page.lines.insert(page.lines.end() - 1, line("抄送某某局某某办", 33, 250, 14));
    page.lines.insert(page.lines.end() - 1, line("某某市人民政府办公室", 33, 258, 14));
    page.rules = {rule(246, 0.35), rule(254, 0.25), rule(262, 0.35)};
    return page;
}

inline const inspect::Finding* find(const inspect::Judgement& judgement, std::string_view item) {
    for (const auto& finding : judgement.findings)
        if (finding.item->code == item) return &finding;
    return nullptr;
}

}  // namespace wenshu::test
