#include "write/docx_chart_parts.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "ooxml/chart.hpp"
#include "write/chart_words.hpp"
#include "write/chart_workbook.hpp"
#include "write/docx_formats.hpp"

namespace wenshu::write {
namespace {

using base::Decimal;
using document::Chart;
using document::ChartKind;
using document::Series;

// Slices beside which a label still finds its place.
constexpr std::size_t most_labelled_slices = 10;

// What is left of a chart's width between the value axis and the right edge, roughly.
constexpr double plot_share = 0.85;

std::vector<Decimal> all_values(const Chart& chart) {
    std::vector<Decimal> values;
    for (const Series& series : chart.series) {
        for (std::size_t i = 0; i < chart.categories.size(); ++i) {
            if (const auto value = value_at(series, i)) values.push_back(*value);
        }
    }
    return values;
}

std::size_t widest_label(const Chart& chart) {
    std::size_t widest = 1;
    for (const Decimal value : all_values(chart)) widest = std::max(widest, chart_number(value).size());
    return widest;
}

// Labels that would run into each other are left out: then the axis tells the values.
bool has_room_for_labels(const Chart& chart, int width, const document::TextStyle& style) {
    const std::size_t categories = chart.categories.size();
    const ChartKind kind = drawn_kind(chart);
    if (kind == ChartKind::pie) return categories <= most_labelled_slices;
    if (kind == ChartKind::line && chart.series.size() > 1) return false;
    const double gap = kind == ChartKind::line ? 0 : 0.6;  // of a column's width, between the categories
    const double places = static_cast<double>(categories) * (static_cast<double>(chart.series.size()) + gap);
    const double twips = static_cast<double>(widest_label(chart)) * style.size.value * 10;
    return twips < plot_share * width / places;
}

// Names as wide as two Han wrap; where there is less room, each program turns or skips them as it can.
bool has_room_for_lines(const Chart& chart, int width, const document::TextStyle& style) {
    return plot_share * width / static_cast<double>(chart.categories.size()) >= 2 * 20 * style.size.value;
}

// A column begins at zero, or its length would say something false.
void set_value_axis(ooxml::ChartSpec& spec, const Chart& chart) {
    const std::vector<Decimal> values = all_values(chart);
    const auto all = [&](auto holds) { return std::all_of(values.begin(), values.end(), holds); };
    if (spec.form == ooxml::ChartForm::column) {
        if (all([](Decimal value) { return value.units >= 0; })) {
            spec.lowest = 0;
        } else if (all([](Decimal value) { return value.units <= 0; })) {
            spec.highest = 0;
        }
    }
    const bool counts = !values.empty() && all([](Decimal value) {
        return base::shortest(value).scale == 0 && value <= Decimal{5, 0} && value >= Decimal{-5, 0};
    });
    if (counts) spec.step = 1;  // no half meetings
}

ooxml::ChartForm form_of(ChartKind kind) {
    switch (kind) {
        case ChartKind::column: break;
        case ChartKind::line: return ooxml::ChartForm::line;
        case ChartKind::pie: return ooxml::ChartForm::pie;
    }
    return ooxml::ChartForm::column;
}

std::optional<std::string> cached_text(const std::string& text) {
    std::string cached = chart_text(text);
    return cached.empty() ? std::nullopt : std::optional(std::move(cached));
}

ooxml::ChartSeries series_of(const Chart& chart, std::size_t index) {
    const Series& series = chart.series[index];
    ooxml::ChartSeries made;
    made.name = {chart_name_range(index), {cached_text(series.name)}};
    made.values.range = chart_values_range(chart, index);
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        const auto value = value_at(series, i);
        made.values.cells.push_back(value ? std::optional(chart_number(*value)) : std::nullopt);
    }
    return made;
}

ooxml::ChartSpec spec_of(const DocxChart& placed, const document::Layout& layout) {
    const Chart& chart = placed.chart;
    const document::TextStyle& style = layout.table_cell;
    ooxml::ChartSpec spec;
    spec.form = form_of(drawn_kind(chart));
    spec.category_title = chart.dimension;
    spec.value_title = chart.unit;
    spec.categories.range = chart_categories_range(chart);
    for (const std::string& category : chart.categories) {
        spec.categories.cells.push_back(cached_text(category));
    }
    for (std::size_t i = 0; i < chart.series.size(); ++i) spec.series.push_back(series_of(chart, i));
    spec.number_format = chart_number_format(chart);
    spec.east_asian_face = style.face;
    spec.latin_face = latin_face(style);
    spec.size = style.size.value;
    spec.wrapped_names = has_room_for_lines(chart, placed.width, style);
    spec.labels = has_room_for_labels(chart, placed.width, style);
    set_value_axis(spec, chart);
    return spec;
}

std::string workbook_name(const std::string& number) {
    return "Microsoft_Excel_Sheet" + number + ".xlsx";  // as Word names it
}

}  // namespace

base::Result<std::vector<ooxml::Part>> docx_chart_parts(const DocxContext& context,
                                                        const document::Properties& properties) {
    std::vector<ooxml::Part> parts;
    base::Diagnostics faults;
    for (std::size_t i = 0; i < context.charts.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        base::StringSink workbook;
        auto made = chart_workbook(context.charts[i].chart, properties, workbook);
        if (!made) {
            base::append(faults, std::move(made).faults());
            continue;
        }
        ooxml::Relationships links;
        const std::string link = links.add("package", "../embeddings/" + workbook_name(number));
        parts.push_back({"word/charts/chart" + number + ".xml",
                         ooxml::chart_part(spec_of(context.charts[i], context.layout), link)});
        parts.push_back({"word/charts/_rels/chart" + number + ".xml.rels", links.xml()});
        parts.push_back({"word/embeddings/" + workbook_name(number), std::move(workbook.text)});
    }
    if (!faults.empty()) return faults;
    return parts;
}

void add_chart_types(ooxml::ContentTypes& types, std::size_t charts) {
    if (charts == 0) return;
    const std::string office = "application/vnd.openxmlformats-officedocument.";
    types.defaults.push_back({"xlsx", office + "spreadsheetml.sheet"});
    for (std::size_t i = 1; i <= charts; ++i) {
        types.overrides.push_back(
            {"/word/charts/chart" + std::to_string(i) + ".xml", office + "drawingml.chart+xml"});
    }
}

}  // namespace wenshu::write
