#include "write/docx_table_fit.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string_view>

#include "write/docx_inlines.hpp"
#include "write/docx_measure.hpp"

namespace wenshu::write {
namespace {

using document::Table;

// 六号: smaller type is not read in print.
constexpr double smallest_type = 7.5;

// Where the room is scarce, words of more ems than this (addresses of the web) may be broken.
constexpr double longest_word = 10;

// A column that breaks its lines shows at least three Han a line: a name stays whole.
constexpr double least_line = 3;

constexpr int tight_margin = docx_cell_margin / 2;

// The border, and what is lost by rounding.
constexpr int slack = 40;

struct Contents {
    Breadth head;
    Breadth cells;
};

Breadth wider(const Breadth& a, const Breadth& b) {
    return {std::max(a.line, b.line), std::max(a.piece, b.piece)};
}

// A total is set like the head.
std::vector<Contents> contents_of(const Table& table) {
    std::vector<Contents> contents;
    for (const auto& column : table.columns) contents.push_back({measured_breadth(column.title), {}});
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const bool total = table.total && row + 1 == table.rows.size();
        const auto& cells = table.rows[row];
        for (std::size_t i = 0; i < std::min(cells.size(), contents.size()); ++i) {
            Breadth& breadth = total ? contents[i].head : contents[i].cells;
            breadth = wider(breadth, measured_breadth(cells[i]));
        }
    }
    return contents;
}

// What a column would like to have and what it must have, in twips.
struct Want {
    int least = 0;
    int all = 0;
};

int sum_of(const std::vector<Want>& wants, int Want::*member) {
    std::int64_t sum = 0;
    for (const Want& want : wants) sum += want.*member;
    return static_cast<int>(std::min<std::int64_t>(sum, INT32_MAX));
}

// Shares `width` by weights; rounding never loses or invents a twip.
std::vector<int> shared_out(const std::vector<int>& weights, std::int64_t width) {
    const auto total =
        std::max<std::int64_t>(1, std::accumulate(weights.begin(), weights.end(), std::int64_t{0}));
    std::vector<int> shares;
    std::int64_t before = 0;
    for (const int weight : weights) {
        const std::int64_t begin = before * width / total;
        before += weight;
        shares.push_back(static_cast<int>(before * width / total - begin));
    }
    return shares;
}

// Wants as they are for one size of type, capped at the table's width.
class Wants {
  public:
    Wants(const Table& table, const document::Layout& layout, int width)
        : table_(table), layout_(layout), width_(width), contents_(contents_of(table)) {}

    std::vector<Want> at(const TableFit& fit, double word) const {
        const double head = smaller_type(layout_.table_head, fit.smaller).size.value;
        const double cell = smaller_type(layout_.table_cell, fit.smaller).size.value;
        std::vector<Want> wants;
        for (const Contents& column : contents_) {
            const double all = std::max(column.head.line * head, column.cells.line * cell);
            const double least = std::max({std::min(column.head.piece, word) * head,
                                           std::min(column.cells.piece, word) * cell, least_line * cell});
            wants.push_back({twips(std::min(least, all), fit), twips(all, fit)});
        }
        for (const ColumnGroup& group : column_groups(table_)) widen(wants, group, head, fit);
        return wants;
    }

  private:
    int twips(double points, const TableFit& fit) const {
        return static_cast<int>(std::min(points * 20 + 2 * fit.margin + slack, static_cast<double>(width_)));
    }

    // The columns of a group are together as wide as its heading.
    void widen(std::vector<Want>& wants, const ColumnGroup& group, double size, const TableFit& fit) const {
        if (group.title.empty()) return;
        const Breadth title = measured_breadth({plain_run(group.title)});
        const auto columns = static_cast<int>(group.end - group.first);
        int least = twips(title.piece * size, fit);
        int all = twips(title.line * size, fit);
        for (std::size_t i = group.first; i < group.end; ++i) {
            least -= wants[i].least;
            all -= wants[i].all;
        }
        for (std::size_t i = group.first; i < group.end; ++i) {
            wants[i].least += std::max(0, least / columns);
            wants[i].all = std::max(wants[i].least, wants[i].all + std::max(0, all / columns));
        }
    }

    const Table& table_;
    const document::Layout& layout_;
    int width_;
    std::vector<Contents> contents_;
};

// The width at which columns that get it, or what they want where that is less, or what they must have where
// that is more, fill the table.
int level_of(const std::vector<Want>& wants, int width) {
    int low = 0;
    int high = width;
    while (low < high) {
        const int level = low + (high - low + 1) / 2;
        std::int64_t sum = 0;
        for (const Want& want : wants) sum += std::clamp(level, want.least, want.all);
        if (sum <= width) {
            low = level;
        } else {
            high = level - 1;
        }
    }
    return low;
}

// Columns below the level have what they want. The others have half the level for certain; what is left goes
// to those that want most.
std::vector<int> by_level(const std::vector<Want>& wants, int width) {
    const int level = level_of(wants, width);
    std::vector<int> widths;
    std::vector<int> weights;
    std::int64_t rest = width;
    for (const Want& want : wants) {
        const bool content = want.all <= level;
        widths.push_back(content ? want.all : std::max(want.least, level / 2));
        weights.push_back(content ? 0 : want.all - widths.back());
        rest -= widths.back();
    }
    const std::vector<int> shares = shared_out(weights, rest);
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += shares[i];
    return widths;
}

std::vector<int> shares_of(const std::vector<Want>& wants, int width) {
    std::vector<int> all;
    std::vector<int> least;
    for (const Want& want : wants) {
        all.push_back(want.all);
        least.push_back(want.least);
    }
    if (sum_of(wants, &Want::all) <= width) return shared_out(all, width);
    return sum_of(wants, &Want::least) < width ? by_level(wants, width) : shared_out(least, width);
}

// Narrower margins first, then smaller type, down to the smallest; false where there is nothing left to take.
bool tighten(TableFit& fit, const document::Layout& layout) {
    if (fit.margin != tight_margin) {
        fit.margin = tight_margin;
        return true;
    }
    const double size = std::min(layout.table_head.size.value, layout.table_cell.size.value);
    if (size - fit.smaller - 0.5 < smallest_type) return false;
    fit.smaller += 0.5;
    return true;
}

}  // namespace

document::TextStyle smaller_type(document::TextStyle style, double points) {
    style.size.value -= points;
    return style;
}

std::vector<ColumnGroup> column_groups(const Table& table) {
    std::vector<ColumnGroup> groups;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string_view title = table.columns[i].group;
        const bool joins = !groups.empty() && !title.empty() && groups.back().title == title;
        if (!joins) groups.push_back({i, i, title});
        groups.back().end = i + 1;
    }
    return groups;
}

TableFit fit_table(const Table& table, const document::Layout& layout, int width) {
    const Wants wants(table, layout, width);
    TableFit fit;
    std::vector<Want> now = wants.at(fit, static_cast<double>(width));
    if (sum_of(now, &Want::least) > width) now = wants.at(fit, longest_word);
    while (sum_of(now, &Want::least) > width && tighten(fit, layout)) now = wants.at(fit, longest_word);
    fit.widths = shares_of(now, width);
    return fit;
}

}  // namespace wenshu::write
