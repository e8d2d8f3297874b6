#include "inspect/judge.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

#include "inspect/body.hpp"
#include "inspect/judge_frame.hpp"

namespace wenshu::inspect {
namespace {

constexpr double larger = 1.15;    // than the body's lines: a title's
constexpr double one_group = 2.5;  // of its height: how far the lines of one title lie apart

void judge_paper(std::span<const PageMarks> pages, const document::Layout& layout, Table& table) {
    std::optional<Found> width, height;
    for (std::size_t i = 0; i < pages.size(); ++i) {  // a landscape page is the same sheet, turned
        const auto [shorter, longer] = std::minmax(pages[i].width, pages[i].height);
        keep_worst(width, {shorter, i + 1}, layout.page_width.value);
        keep_worst(height, {longer, i + 1}, layout.page_height.value);
    }
    table.add("paper_width", width, layout.page_width);
    table.add("paper_height", height, layout.page_height);
}

// The first lines of the first page that are larger than the body's.
std::optional<Found> title_centre(const PageMarks& page, double line_height, double wanted) {
    std::optional<Found> worst;
    const Line* above = nullptr;
    for (const Line& line : page.lines) {
        const bool is_title = !line.red && line.box.height() > larger * line_height;
        const bool is_next =
            above == nullptr || line.box.middle() - above->box.middle() < one_group * line.box.height();
        if (!is_title) continue;
        if (!is_next) break;
        keep_worst(worst, {line.box.centre(), 1}, wanted);
        above = &line;
    }
    return worst;
}

void judge_body(const BodyMeasures& body, const document::Layout& layout, Table& table) {
    table.add("area_left", body.left, layout.margin_left);
    table.add("area_right", body.right, layout.margin_right);
    table.add("area_top", body.top, layout.margin_top);
    table.add("area_bottom", body.bottom, layout.margin_bottom);
    table.add("lines", body.lines, layout.lines_per_page);
    table.add("characters", body.characters, layout.chars_per_line);
    table.add("pitch", body.pitch, layout.body.line_pitch);
    table.add("pitch_scatter", body.scatter, {0, layout.body.line_pitch.clause, 0});
    table.add("body_indent", body.indent, layout.body.first_line_indent);
}

base::Diagnostic note(std::string code, std::vector<base::Arg> args) {
    return {base::Severity::note, std::move(code), {}, {}, std::move(args)};
}

base::Diagnostics notes_of(std::span<const PageMarks> pages, const BodyMeasures& body) {
    base::Diagnostics notes;
    if (body.hanging > 0) {
        notes.push_back(note("inspect.hanging", {{"count", static_cast<std::int64_t>(body.hanging)}}));
    }
    const auto turned =
        std::count_if(pages.begin(), pages.end(), [](const PageMarks& page) { return page.is_landscape(); });
    if (turned > 0) notes.push_back(note("inspect.landscape", {{"count", std::int64_t{turned}}}));
    return notes;
}

}  // namespace

Judgement judge(std::span<const PageMarks> pages, const document::Layout& layout) {
    if (pages.empty()) return {};
    Table table;
    const auto body = measure_body(pages, layout);
    judge_paper(pages, layout, table);
    judge_body(body, layout, table);
    const double centre = layout.margin_left.value + area_width(layout) / 2;
    const auto title =
        body.line_height ? title_centre(pages.front(), *body.line_height, centre) : std::nullopt;
    table.add("title_centre", title, {centre, layout.title_style.size.clause, 0});
    judge_head(pages, layout, table);
    judge_imprint(pages, layout, table);
    judge_numbers(pages, layout, table);
    return {table.done(), notes_of(pages, body)};
}

std::string guess_layout(std::span<const PageMarks> pages) {
    if (pages.empty()) return "plain";
    const PageMarks& page = pages.front();
    const auto rules = red_rules(page);
    constexpr double high = 45;       // mm: only a letter's mark begins above it
    constexpr double order_top = 64;  // mm: between the mark of an order (57) and that of others (72)
    std::optional<double> mark;
    bool is_minutes = false;
    for (const Line& line : page.lines) {
        if (!line.red || line.ink.empty()) continue;
        mark = std::min(mark.value_or(line.ink.top), line.ink.top);
        is_minutes = is_minutes || line.text.ends_with("纪要");
    }
    if (!mark && rules.empty()) return "plain";
    const bool is_double = !rules.empty() && rules.front().parts.size() > 1;
    if (is_double || (mark && *mark < high)) return "gbt9704-letter";
    if (rules.empty() && mark && *mark < order_top) return "gbt9704-order";
    const bool has_signer = std::any_of(page.lines.begin(), page.lines.end(), [](const Line& line) {
        return line.text.find("签发人") != std::string::npos;
    });
    return is_minutes ? "gbt9704-minutes" : has_signer ? "gbt9704-up" : "gbt9704";
}

}  // namespace wenshu::inspect
