#include "inspect/body.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "base/utf8.hpp"

namespace wenshu::inspect {
namespace {

constexpr double same_height = 0.03;  // of a line's height: two lines of one size
constexpr double even = 0.03;         // of the pitch: two lines one below the other
constexpr double on_grid = 0.15;      // of the pitch: a line in a row that the pitch allows
constexpr double same_left = 0.7;     // mm
constexpr std::size_t telling = 8;    // Han that together fill the height of their line
constexpr std::size_t enough = 3;     // full lines that show what a line holds
constexpr double farthest_top = 15;   // mm off: then the page begins with something else than text

// The ink of Han reaches as far above the baseline as 0.84 of the size, and 0.08 below (measured on several
// faces); exact spacing puts the baseline at 0.8 of the pitch.
constexpr double han_middle = 0.38;
constexpr double baseline = 0.8;

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// The value that most have, in steps; the larger one of two.
std::optional<double> most_frequent(const std::vector<std::pair<double, double>>& weighted, double step) {
    std::map<std::int64_t, double> weights;
    for (const auto& [value, weight] : weighted) weights[std::llround(value / step)] += weight;
    std::optional<double> best;
    double heaviest = 0;
    for (const auto& [value, weight] : weights) {
        if (weight < heaviest) continue;
        heaviest = weight;
        best = static_cast<double>(value) * step;
    }
    return best;
}

// The lines of one page that are set as the body, from the top down.
struct BodyPage {
    const PageMarks* page = nullptr;
    std::size_t number = 0;
    std::vector<const Line*> lines;
};

class Reader {
  public:
    Reader(std::span<const PageMarks> pages, const document::Layout& layout) : layout_(layout) {
        measures_.line_height = find_height(pages);
        if (!measures_.line_height) return;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (!pages[i].is_landscape()) pages_.push_back(body_of(pages[i], i + 1));
        }
    }

    BodyMeasures read() {
        if (!measures_.line_height || !read_pitch()) return measures_;
        read_left();
        read_full_lines();
        read_indent();
        for (const BodyPage& page : pages_) read_page(page);
        return measures_;
    }

  private:
    // The height of the lines that hold most of the text: body lines are long, cells and captions short.
    static std::optional<double> find_height(std::span<const PageMarks> pages) {
        for (const std::size_t shortest : {15U, 4U}) {
            std::vector<std::pair<double, double>> heights;
            for (const PageMarks& page : pages) {
                for (const Line& line : page.lines) {
                    if (line.red || !line.pure || line.full < shortest) continue;
                    heights.emplace_back(line.box.height(), static_cast<double>(line.full));
                }
            }
            if (const auto height = most_frequent(heights, 0.05)) return height;
        }
        return std::nullopt;
    }

    bool is_body(const Line& line) const {
        const double height = *measures_.line_height;
        return !line.red && std::abs(line.box.height() - height) < same_height * height;
    }

    BodyPage body_of(const PageMarks& page, std::size_t number) const {
        BodyPage body{&page, number, {}};
        for (const Line& line : page.lines)
            if (is_body(line) && !is_page_number(line)) body.lines.push_back(&line);
        return body;
    }

    static double gap(const BodyPage& page, std::size_t i) {
        return page.lines[i + 1]->box.middle() - page.lines[i]->box.middle();
    }

    // Whether the next line is the row below.
    bool is_followed(const BodyPage& page, std::size_t i) const {
        return i + 1 < page.lines.size() && std::abs(gap(page, i) - pitch_) < even * pitch_;
    }

    bool read_pitch() {
        std::vector<double> gaps;
        for (const BodyPage& page : pages_) {
            for (std::size_t i = 0; i + 1 < page.lines.size(); ++i) {
                const double apart = gap(page, i);
                if (apart > body_pitch(layout_) / 2 && apart < body_pitch(layout_) * 2) gaps.push_back(apart);
            }
        }
        if (gaps.size() < enough) return false;
        pitch_ = median(gaps);
        fit_pitch();
        return true;
    }

    // Over runs of rows one below the other: the even pitch, and how far rows lie from it. Places in a PDF
    // are rounded, to tenths of a point by LibreOffice, so only long runs show the pitch.
    void fit_pitch() {
        double length = 0;
        double rows = 0;
        std::vector<std::vector<double>> runs;
        for (const BodyPage& page : pages_) {
            for (std::size_t i = 0; i + 1 < page.lines.size(); ++i) {
                if (!is_followed(page, i)) continue;
                const bool begins = i == 0 || !is_followed(page, i - 1);
                if (begins) runs.push_back({page.lines[i]->box.middle()});
                runs.back().push_back(page.lines[i + 1]->box.middle());
                length += gap(page, i);
                rows += 1;
            }
        }
        if (rows < enough) return;
        pitch_ = length / rows;
        measures_.pitch = Found{pitch_ / millimetres_a_point, 0};
        measures_.scatter = Found{scatter_of(runs) / millimetres_a_point, 0};
    }

    double scatter_of(const std::vector<std::vector<double>>& runs) const {
        double squares = 0;
        double count = 0;
        for (const auto& run : runs) {
            double mean = 0;
            for (std::size_t k = 0; k < run.size(); ++k) mean += run[k] - pitch_ * static_cast<double>(k);
            mean /= static_cast<double>(run.size());
            for (std::size_t k = 0; k < run.size(); ++k) {
                const double off = run[k] - pitch_ * static_cast<double>(k) - mean;
                squares += off * off;
                count += 1;
            }
        }
        return std::sqrt(squares / count);
    }

    // The leftmost place where a good part of the lines begin.
    void read_left() {
        std::vector<double> places;
        for (const BodyPage& page : pages_)
            for (const Line* line : page.lines)
                if (line->full >= telling) places.push_back(line->box.left);
        std::sort(places.begin(), places.end());
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto end = std::upper_bound(places.begin(), places.end(), places[i] + same_left);
            const auto count = static_cast<std::size_t>(end - places.begin()) - i;
            if (count < enough || count * 10 < places.size()) continue;
            measures_.left = Found{places[i + count / 2], 0};
            return;
        }
    }

    bool begins_left(const Line& line) const {
        return measures_.left && std::abs(line.box.left - measures_.left->value) < same_left;
    }

    // Whether the paragraph goes on in the next row, so that this one is full.
    bool is_full(const BodyPage& page, std::size_t i) const {
        return is_followed(page, i) && begins_left(*page.lines[i + 1]) &&
               page.lines[i]->box.right > area_right(layout_) - 3 * body_character(layout_);
    }

    bool hangs(const Line& line) const {
        return is_wide_mark(last_character(line.text)) &&
               line.box.right > area_right(layout_) + 0.4 * body_character(layout_);
    }

    void read_full_lines() {
        std::vector<double> rights;
        std::vector<std::pair<double, double>> counts;
        for (const BodyPage& page : pages_) {
            for (std::size_t i = 0; i < page.lines.size(); ++i) {
                const Line& line = *page.lines[i];
                if (hangs(line)) ++measures_.hanging;
                if (!is_full(page, i)) continue;
                if (is_han(last_character(line.text))) rights.push_back(line.box.right);
                if (line.pure) counts.emplace_back(characters_of(line), 1);
            }
        }
        if (rights.size() >= enough) {
            std::sort(rights.begin(), rights.end(), std::greater<>());
            measures_.right = Found{layout_.page_width.value - rights[rights.size() / 10], 0};
        }
        if (counts.size() < enough) return;
        if (const auto most = most_frequent(counts, 1)) measures_.characters = Found{*most, 0};
    }

    // The squares from the left edge of the type area to its right one.
    double characters_of(const Line& line) const {
        const double indented = (line.box.left - measures_.left->value) / body_character(layout_);
        return static_cast<double>(line.full) + std::round(std::max(indented, 0.0)) - (hangs(line) ? 1 : 0);
    }

    void read_indent() {
        if (!measures_.left) return;
        std::vector<double> indents;
        for (const BodyPage& page : pages_) {
            for (std::size_t i = 0; i < page.lines.size(); ++i) {
                const double by = page.lines[i]->box.left - measures_.left->value;
                if (is_full(page, i) && by > 2 && by < 30) indents.push_back(by);
            }
        }
        if (!indents.empty()) measures_.indent = Found{median(indents) / body_character(layout_), 0};
    }

    // Where the first row of the page would have the middle of its ink, by all rows that hold enough of it.
    std::optional<double> first_row(const BodyPage& page) const {
        std::vector<double> places;
        for (const Line* line : page.lines) {
            if (line->full < telling || line->ink.empty()) continue;
            const double row = (line->box.middle() - page.lines.front()->box.middle()) / pitch_;
            if (std::abs(row - std::round(row)) < on_grid)
                places.push_back(line->ink.middle() - std::round(row) * pitch_);
        }
        if (places.empty()) return std::nullopt;
        return median(places);
    }

    // The page's first and last rows, and whether all between stands in rows.
    void read_page(const BodyPage& page) {
        if (page.lines.empty() || !begins_with_body(page)) return;
        const auto ink = first_row(page);
        if (!ink) return;
        const double size = layout_.body.size.value * millimetres_a_point;
        const double top = *ink - (baseline * pitch_ - han_middle * size);
        if (std::abs(top - layout_.margin_top.value) > farthest_top) return;
        keep_worst(measures_.top, {top, page.number}, layout_.margin_top.value);
        const auto rows = rows_of(page);
        if (!rows) return;
        const double bottom = top + *rows * pitch_;
        if (area_bottom(layout_) - bottom > 0.98 * pitch_) return;  // another row would fit: not full
        keep_worst(measures_.lines, {*rows, page.number}, layout_.lines_per_page.value);
        keep_worst(measures_.bottom, {layout_.page_height.value - bottom, page.number},
                   layout_.margin_bottom.value);
    }

    // A page with a red head has rows of its own.
    static bool begins_with_body(const BodyPage& page) {
        const auto& [lines, rules] = std::tie(page.page->lines, page.page->rules);
        return &lines.front() == page.lines.front() &&
               std::none_of(lines.begin(), lines.end(), [](const Line& line) { return line.red; }) &&
               std::none_of(rules.begin(), rules.end(), [](const Rule& rule) { return rule.red; });
    }

    // How many rows the page has where all its text stands in rows and the last one is the body's.
    std::optional<double> rows_of(const BodyPage& page) const {
        const double first = page.lines.front()->box.middle();
        const Line* last = nullptr;
        for (const Line& line : page.page->lines) {
            if (is_page_number(line)) continue;
            const double row = (line.box.middle() - first) / pitch_;
            if (std::abs(row - std::round(row)) > on_grid) return std::nullopt;
            last = &line;
        }
        if (last == nullptr || last != page.lines.back()) return std::nullopt;
        return std::round((last->box.middle() - first) / pitch_) + 1;
    }

    const document::Layout& layout_;
    BodyMeasures measures_;
    std::vector<BodyPage> pages_;
    double pitch_ = 0;  // mm
};

bool is_dash(char32_t c) {
    return c == U'-' || c == U'—' || c == U'–' || c == U'―' || c == U'－' || c == U'−' || c == U'─';
}

}  // namespace

BodyMeasures measure_body(std::span<const PageMarks> pages, const document::Layout& layout) {
    return Reader(pages, layout).read();
}

bool is_page_number(const Line& line) {
    std::size_t digits = 0;
    for (std::size_t at = 0; at < line.text.size();) {
        const char32_t c = base::next_code_point(line.text, at);
        const bool digit = c >= U'0' && c <= U'9';
        if (!digit && !is_dash(c)) return false;
        digits += digit ? 1U : 0U;
    }
    return digits > 0 && digits <= 4;
}

}  // namespace wenshu::inspect
