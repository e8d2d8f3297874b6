#include "write/xlsx_charts.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <string>

#include "write/xlsx_numbers.hpp"
#include "write/xlsx_widths.hpp"

namespace wenshu::write {
namespace {

using document::SheetChart;

// In pixels. A column of the table is its width in digits.
constexpr double usual_width = 480;
constexpr double usual_height = 288;
constexpr double digit_width = 7.3;
constexpr double narrowest = 360;
constexpr double widest = 1100;
constexpr double points = 72.0 / 96;  // a pixel
constexpr double usual_row = 20;      // points
constexpr double title_size = 14;
constexpr double text_size = 9;
constexpr std::size_t most_labelled = 12;

std::uint8_t type_of(SheetChart::Kind kind) {
    switch (kind) {
        case SheetChart::Kind::column: return LXW_CHART_COLUMN;
        case SheetChart::Kind::line: return LXW_CHART_LINE;
        case SheetChart::Kind::pie: return LXW_CHART_PIE;
    }
    return LXW_CHART_COLUMN;
}

// The library takes a name that begins with = for a reference.
std::string as_name(const std::string& text) {
    return text.starts_with('=') ? " " + text : text;
}

// The library copies a font as it takes it.
class Font {
  public:
    explicit Font(double size, bool is_bold = false) {
        font_.name = face_.data();
        font_.size = size;
        font_.bold = is_bold ? LXW_TRUE : LXW_EXPLICIT_FALSE;
    }
    Font(const Font&) = delete;
    Font& operator=(const Font&) = delete;

    lxw_chart_font* get() { return &font_; }

  private:
    std::string face_ = "宋体";
    lxw_chart_font font_{};
};

class ChartWriter {
  public:
    ChartWriter(Target& target, const SheetChart& chart)
        : target_(target), chart_(chart), made_(workbook_add_chart(target.workbook, type_of(chart.kind))) {}

    // Answers how many rows of the sheet it takes.
    std::size_t write(std::size_t row) {
        if (made_ == nullptr) {
            target_.expect(LXW_ERROR_MEMORY_MALLOC_FAILED);
            return 0;
        }
        for (const std::size_t column : chart_.series) add_series(column);
        set_title();
        if (chart_.kind == SheetChart::Kind::pie) {
            chart_legend_set_position(made_, LXW_CHART_LEGEND_RIGHT);
        } else {
            set_axes();
            const bool is_alone = chart_.series.size() == 1;
            chart_legend_set_position(made_, is_alone ? LXW_CHART_LEGEND_NONE : LXW_CHART_LEGEND_BOTTOM);
        }
        Font legend(text_size);
        chart_legend_set_font(made_, legend.get());
        return insert(row);
    }

  private:
    void add_series(std::size_t column) {
        lxw_chart_series* series = chart_add_series(made_, nullptr, nullptr);
        if (series == nullptr) return target_.expect(LXW_ERROR_MEMORY_MALLOC_FAILED);
        const char* sheet = target_.piece->name.c_str();
        const auto first = static_cast<lxw_row_t>(target_.first_plain_row());
        const auto last = static_cast<lxw_row_t>(target_.last_plain_row());
        const auto names = static_cast<lxw_col_t>(chart_.categories);
        const auto values = static_cast<lxw_col_t>(column);
        const std::size_t heading = title_row(target_.layout, target_.sheet.columns[column]);
        chart_series_set_categories(series, sheet, first, names, last, names);
        chart_series_set_values(series, sheet, first, values, last, values);
        cache_values(*series->values, column);
        chart_series_set_name_range(series, sheet, static_cast<lxw_row_t>(heading), values);
        set_labels(series);
    }

    // The library would cache 0 for every cell that holds a formula. It frees the points itself.
    void cache_values(lxw_series_range& values, std::size_t column) {
        const std::size_t first = target_.layout.plain_first;
        for (std::size_t row = first; row < first + target_.layout.plain_rows; ++row) {
            auto* point = static_cast<lxw_series_data_point*>(std::calloc(1, sizeof(lxw_series_data_point)));
            if (point == nullptr) return target_.expect(LXW_ERROR_MEMORY_MALLOC_FAILED);
            const auto number = written_number(target_.sheet.rows->cell(row, column));
            point->number = number.value_or(0);
            point->no_data = number ? LXW_FALSE : LXW_TRUE;
            STAILQ_INSERT_TAIL(values.data_cache, point, list_pointers);
        }
        values.num_data_points = static_cast<std::uint16_t>(target_.layout.plain_rows);
        values.ignore_cache = LXW_TRUE;
    }

    void set_labels(lxw_chart_series* series) {
        const bool is_pie = chart_.kind == SheetChart::Kind::pie;
        if (!is_pie && (chart_.series.size() > 1 || target_.layout.plain_rows > most_labelled)) return;
        chart_series_set_labels(series);
        if (is_pie) {
            chart_series_set_labels_options(series, LXW_FALSE, LXW_FALSE, LXW_FALSE);
            chart_series_set_labels_percentage(series);
        }
        Font label(text_size);
        chart_series_set_labels_font(series, label.get());
    }

    void set_title() {
        if (chart_.title.empty()) return chart_title_off(made_);
        Font title(title_size, true);
        chart_title_set_name(made_, as_name(chart_.title).c_str());
        chart_title_set_name_font(made_, title.get());
    }

    void set_axes() {
        const auto& columns = target_.sheet.columns;
        name_axis(made_->x_axis, columns[chart_.categories].title);
        const bool is_alone = chart_.series.size() == 1;
        name_axis(made_->y_axis, is_alone ? columns[chart_.series[0]].title : common_group());
    }

    void name_axis(lxw_chart_axis* axis, const std::string& name) {
        Font title(text_size);
        Font numbers(text_size);
        if (!name.empty()) chart_axis_set_name(axis, as_name(name).c_str());
        chart_axis_set_name_font(axis, title.get());
        chart_axis_set_num_font(axis, numbers.get());
    }

    // What all series have above them.
    std::string common_group() const {
        const auto& columns = target_.sheet.columns;
        const std::string& group = columns[chart_.series[0]].group;
        const bool is_common =
            std::all_of(chart_.series.begin(), chart_.series.end(),
                        [&](std::size_t column) { return columns[column].group == group; });
        return is_common ? group : std::string();
    }

    std::size_t insert(std::size_t row) {
        const auto columns = std::accumulate(target_.widths.begin(), target_.widths.end(), std::size_t{0});
        const double width = std::clamp(static_cast<double>(columns) * digit_width, narrowest, widest);
        lxw_chart_options options{};
        options.x_scale = width / usual_width;
        options.y_scale = 1;
        options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
        std::string description = chart_.title;
        if (!description.empty()) options.description = description.data();
        target_.expect(
            worksheet_insert_chart_opt(target_.worksheet, static_cast<lxw_row_t>(row), 0, made_, &options));
        return static_cast<std::size_t>(usual_height * points / usual_row) + 1;
    }

    Target& target_;
    const SheetChart& chart_;
    lxw_chart* made_;
};

// The rows to leave free so that a chart is not torn: pages are filled row by row, each with the head, and
// all are made small enough for the table's width.
class PageBreaks {
  public:
    explicit PageBreaks(const Target& target)
        : head_(target.head_height), height_(page_height(target.sheet)) {
        const auto width = std::accumulate(target.widths.begin(), target.widths.end(), std::size_t{0});
        const auto page = page_width(target.sheet);
        if (width > page) height_ *= static_cast<double>(width) / static_cast<double>(page);
    }

    // No program fills its pages quite alike: a row's height is left to each page.
    std::size_t rows_before_chart(double above) const {
        double end = height_;
        double slack = usual_row;
        for (; end < above; end += height_ - head_) slack += usual_row;
        if (above + usual_height * points + slack <= end) return 0;
        return static_cast<std::size_t>((end + slack - above) / usual_row) + 1;
    }

  private:
    double head_;
    double height_;
};

bool is_within(const document::Sheet& sheet, const SheetChart& chart) {
    const std::size_t columns = sheet.columns.size();
    const bool are_there = std::all_of(chart.series.begin(), chart.series.end(),
                                       [&](std::size_t column) { return column < columns; });
    const bool is_alone = chart.kind != SheetChart::Kind::pie || chart.series.size() == 1;
    return chart.categories < columns && !chart.series.empty() && are_there && is_alone;
}

}  // namespace

base::Diagnostics check_charts(const document::Sheet& sheet) {
    base::Diagnostics faults;
    const bool is_interrupted = layout_of(sheet, {}).is_interrupted;
    for (const SheetChart& chart : sheet.charts) {
        const std::string code = !is_within(sheet, chart) ? "xlsx.chart"
                                 : is_interrupted         ? "xlsx.chart_rows"
                                                          : "";
        if (code.empty()) continue;
        faults.push_back(
            {base::Severity::error, code, sheet.where, {}, {{"sheet", sheet.name}, {"chart", chart.title}}});
    }
    return faults;
}

void write_charts(Target& target) {
    if (target.rows() == 0 || target.layout.plain_rows == 0) return;
    const std::size_t below = target.piece->last + (document::has_totals(target.sheet) ? 1U : 0U) + 1;
    const PageBreaks breaks(target);
    std::size_t rows = 1;  // below the table
    for (const SheetChart& chart : target.sheet.charts) {
        const double above = target.head_height + target.rows_height + static_cast<double>(rows) * usual_row;
        rows += breaks.rows_before_chart(above);
        rows += ChartWriter(target, chart).write(below + rows) + 1;
    }
}

}  // namespace wenshu::write
