#include "write/svg_chart.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "ooxml/chart_style.hpp"
#include "text/width.hpp"
#include "write/chart_scale.hpp"
#include "write/chart_words.hpp"
#include "write/plain.hpp"
#include "write/svg_legend.hpp"

namespace wenshu::write {
namespace {

using document::Chart;
using document::ChartKind;

// As high as it is in office files beside its width; no standard gives a height.
constexpr double plot_height_of_width = 0.4;
constexpr double row_height = 1.5;          // of the words' size
constexpr std::size_t longest_legend = 40;  // columns
constexpr std::size_t longest_turned = 16;
constexpr std::size_t most_lines = 3;

Stroke rule(std::string_view color) {
    return {"#" + std::string(color), 0.5, {}};
}

// The names of the categories below the axis: in lines where they fit between its marks, else turned.
struct Names {
    std::vector<std::vector<std::string>> lines;
    bool turned = false;
    double height = 0;
};

Names names_of(const Chart& chart, double slot, double size) {
    Names names;
    const auto columns = static_cast<std::size_t>(std::max(0.0, slot * 0.95 / size * 2));
    constexpr std::size_t narrowest = 4;  // two Han
    std::size_t most = 1;
    for (const auto& category : chart.categories) {
        names.lines.push_back(text::wrap(printable(category), std::max(columns, narrowest)));
        most = std::max(most, names.lines.back().size());
    }
    names.turned = columns < narrowest || most > most_lines;
    if (!names.turned) {
        names.height = static_cast<double>(most) * size * 1.25;
        return names;
    }
    double longest = 0;
    for (std::size_t i = 0; i < names.lines.size(); ++i) {
        names.lines[i] = {shortened(chart.categories[i], longest_turned)};
        longest = std::max(longest, words_width(names.lines[i].front(), size));
    }
    names.height = (longest + size) * std::sqrt(0.5);
    return names;
}

class Drawing {
  public:
    Drawing(const Chart& chart, const ChartPlace& place)
        : chart_(&chart),
          place_(place),
          kind_(drawn_kind(chart)),
          scale_(scale_of(chart, kind_ == ChartKind::column)),
          numbers_(scale_numbers(scale_)) {
        double widest = 0;
        for (const auto& number : numbers_) widest = std::max(widest, words_width(number, place.size));
        left_ = widest + place.size;
        right_ = place.width - place.size / 2;
        top_ = place.size * (chart.unit.empty() ? 1 : 2.2);
        bottom_ = top_ + place.width * plot_height_of_width;
        slot_ = (right_ - left_) / static_cast<double>(chart.categories.size());
        names_ = names_of(chart, slot_, place.size);
    }

    std::string draw() && {
        value_axis();
        category_axis();
        if (kind_ == ChartKind::column) {
            columns();
        } else {
            lines();
        }
        svg_.line({left_, bottom_}, {left_, top_}, rule(ooxml::chart_axis_color));
        const double zero = y_of(std::clamp(0.0, scale_.lowest, scale_.highest));
        svg_.line({left_, zero}, {right_, zero}, rule(ooxml::chart_axis_color));
        double height = bottom_ + names_.height + place_.size * 0.6;
        if (!chart_->dimension.empty()) {
            height += place_.size * row_height;
            svg_.text({(left_ + right_) / 2, height - place_.size * 0.3}, Anchor::middle,
                      shortened(chart_->dimension, longest_legend), place_.size);
        }
        if (chart_->series.size() > 1) height = legend(height + place_.size * 0.3);
        return svg_.finish(place_.width, height + place_.size * 0.4, chart_description(*chart_));
    }

  private:
    [[nodiscard]] double y_of(double value) const { return bottom_ - scale_.share(value) * (bottom_ - top_); }
    [[nodiscard]] double middle(std::size_t category) const {
        return left_ + (static_cast<double>(category) + 0.5) * slot_;
    }

    void value_axis() {
        if (!chart_->unit.empty())
            svg_.text({0, place_.size}, Anchor::start, "单位：" + shortened(chart_->unit, longest_legend),
                      place_.size);
        for (std::size_t i = 0; i < numbers_.size(); ++i) {
            const double y = y_of(scale_.lowest + static_cast<double>(i) * scale_.step);
            svg_.line({left_, y}, {right_, y}, rule(ooxml::chart_grid_color));
            svg_.text({left_ - place_.size * 0.4, y + place_.size * 0.35}, Anchor::end, numbers_[i],
                      place_.size);
        }
    }

    // Turned names need the room of a line each: where there is less, some are left out.
    void category_axis() {
        const auto every =
            names_.turned ? static_cast<std::size_t>(std::ceil(place_.size * 1.1 / slot_)) : std::size_t{1};
        for (std::size_t i = 0; i < names_.lines.size(); i += std::max<std::size_t>(every, 1)) {
            double y = bottom_ + place_.size * 1.2;
            if (names_.turned) {
                svg_.text({middle(i) + place_.size * 0.3, y}, Anchor::end, names_.lines[i].front(),
                          place_.size, -45);
                continue;
            }
            for (const auto& line : names_.lines[i]) {
                svg_.text({middle(i), y}, Anchor::middle, line, place_.size);
                y += place_.size * 1.25;
            }
        }
    }

    void value_label(Point at, base::Decimal value, bool below) {
        svg_.text({at.x, at.y + place_.size * (below ? 1.1 : -0.4)}, Anchor::middle, base::to_string(value),
                  place_.size);
    }

    // Labels that would run into each other are left out: then axis and table tell the values.
    [[nodiscard]] bool has_room_for_labels(double width) const {
        for (const auto& series : chart_->series) {
            for (std::size_t i = 0; i < chart_->categories.size(); ++i) {
                const auto value = value_at(series, i);
                if (value && words_width(base::to_string(*value), place_.size) > width) return false;
            }
        }
        return true;
    }

    void columns() {
        constexpr double gap = 0.6;  // of a column's width, between the categories
        const double width = slot_ / (static_cast<double>(chart_->series.size()) + gap);
        const bool labels = has_room_for_labels(width);
        for (std::size_t s = 0; s < chart_->series.size(); ++s) {
            fills_.push_back(area_fill(svg_, s, place_.drawing));
            for (std::size_t i = 0; i < chart_->categories.size(); ++i) {
                const auto value = value_at(chart_->series[s], i);
                if (!value) continue;
                const double x = middle(i) - slot_ / 2 + width * (gap / 2 + static_cast<double>(s));
                const double end = y_of(base::to_double(*value));
                const double zero = y_of(0);
                svg_.rectangle({x, std::min(end, zero)}, width, std::abs(end - zero), fills_[s], area_edge());
                if (labels) value_label({x + width / 2, end}, *value, value->units < 0);
            }
        }
    }

    // A missing value is a gap in the line.
    void lines() {
        const bool labels = chart_->series.size() == 1 && has_room_for_labels(slot_);
        for (std::size_t s = 0; s < chart_->series.size(); ++s) {
            std::vector<Point> points;
            const auto close = [&] {
                if (points.size() > 1) svg_.polyline(points, line_stroke(s));
                for (const Point& point : points) line_sign(svg_, s, point);
                points.clear();
            };
            for (std::size_t i = 0; i < chart_->categories.size(); ++i) {
                const auto value = value_at(chart_->series[s], i);
                if (!value) {
                    close();
                    continue;
                }
                points.push_back({middle(i), y_of(base::to_double(*value))});
                if (labels) value_label({points.back().x, points.back().y - 3}, *value, false);
            }
            close();
        }
    }

    // Below `top`; returns its lower edge.
    double legend(double top) {
        std::vector<std::string> names;
        for (const auto& series : chart_->series) names.push_back(shortened(series.name, longest_legend));
        for (const auto& row : legend_rows(names, place_.size, place_.width)) {
            double width = 0;
            for (const auto i : row) width += legend_item_width(names[i], place_.size);
            Point at{std::max(0.0, (place_.width - width) / 2), top + place_.size * 1.1};
            for (const auto i : row) {
                if (kind_ == ChartKind::column) {
                    area_sample(svg_, at, place_.size, fills_[i]);
                } else {
                    line_sample(svg_, at, place_.size, i);
                }
                svg_.text({at.x + sample_width * place_.size, at.y}, Anchor::start, names[i], place_.size);
                at.x += legend_item_width(names[i], place_.size);
            }
            top += place_.size * row_height;
        }
        return top;
    }

    const Chart* chart_;
    ChartPlace place_;
    ChartKind kind_;
    Scale scale_;
    std::vector<std::string> numbers_;
    double left_ = 0;
    double right_ = 0;
    double top_ = 0;
    double bottom_ = 0;
    double slot_ = 0;
    Names names_;
    std::vector<std::string> fills_;
    Svg svg_;
};

}  // namespace

std::string chart_svg(const Chart& chart, const ChartPlace& place) {
    if (!is_drawable(chart)) return {};
    if (drawn_kind(chart) == ChartKind::pie) return pie_svg(chart, place);
    return Drawing(chart, place).draw();
}

}  // namespace wenshu::write
