#include "write/txt_table.hpp"

#include <algorithm>
#include <numeric>

#include "text/width.hpp"
#include "write/plain.hpp"

namespace wenshu::write {
namespace {

using Texts = std::vector<std::string>;
using document::Align;

constexpr std::size_t narrowest_column = 4;  // two Han characters
constexpr std::size_t widest_whole = 8;      // four Han characters: a cell that is no wider is not broken

struct Grid {
    Texts head;
    std::vector<Texts> rows;
    std::vector<Align> aligns;
};

Grid grid_of(const document::Table& table) {
    Grid grid;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        grid.head.push_back(printable_text(table.columns[i].title));
        grid.aligns.push_back(column_align(table, i));
    }
    for (const auto& row : table.rows) {
        Texts& texts = grid.rows.emplace_back();
        for (const auto& cell : row) texts.push_back(printable_text(cell));
    }
    return grid;
}

std::size_t widest_line(std::string_view text) {
    std::size_t widest = 0;
    for (const auto line : split_lines(text)) widest = std::max(widest, text::columns(line));
    return widest;
}

std::vector<std::size_t> natural_widths(const Grid& grid) {
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < grid.head.size(); ++i) {
        auto width = std::max(widest_line(grid.head[i]), std::size_t{1});
        for (const auto& row : grid.rows) width = std::max(width, widest_line(row[i]));
        widths.push_back(width);
    }
    return widths;
}

// The widths that keep short cells (已完成, 14392份, 143.9%) whole.
std::vector<std::size_t> unbroken_widths(const Grid& grid) {
    std::vector<std::size_t> widths(grid.head.size(), narrowest_column);
    for (const auto& row : grid.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto width = widest_line(row[i]);
            if (width <= widest_whole) widths[i] = std::max(widths[i], width);
        }
    }
    return widths;
}

// The columns give up room one character at a time, the widest first, so that short ones stay whole. What
// cannot be broken (a number with its unit) keeps its width as long as another column can give.
std::vector<std::size_t> fitted(const Grid& grid, std::vector<std::size_t> widths, std::size_t room) {
    const auto whole = unbroken_widths(grid);
    auto total = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
    const auto give = [&](const std::vector<std::size_t>& least) {
        while (total > room) {
            std::size_t widest = widths.size();
            for (std::size_t i = 0; i < widths.size(); ++i) {
                const bool can = widths[i] > std::max(least[i], narrowest_column);
                if (can && (widest == widths.size() || widths[i] > widths[widest])) widest = i;
            }
            if (widest == widths.size()) return;
            --widths[widest];
            --total;
        }
    };
    give(whole);
    give(std::vector<std::size_t>(widths.size(), narrowest_column));
    return widths;
}

std::vector<std::size_t> widths_of(const Grid& grid, std::size_t page) {
    auto widths = natural_widths(grid);
    const std::size_t frame =
        3 * widths.size() + 1;  // "| " before each cell and " " behind it, "|" at the end
    const std::size_t room = page > frame ? page - frame : 0;
    const auto needed = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
    return needed <= room ? widths : fitted(grid, std::move(widths), room);
}

std::string aligned(const std::string& line, Align align, std::size_t width) {
    if (align == Align::left) return text::pad_right(line, width);
    if (align == Align::right) return text::pad_left(line, width);
    const auto taken = text::columns(line);
    return text::pad_right(std::string(taken < width ? (width - taken) / 2 : 0, ' ') + line, width);
}

struct Row {
    Texts lines;
    bool wraps = false;
};

Row drawn(const Texts& cells, const std::vector<Align>& aligns, const std::vector<std::size_t>& widths) {
    std::vector<Texts> wrapped;
    std::size_t height = 1;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        wrapped.push_back(text::wrap(cells[i], widths[i]));
        height = std::max(height, wrapped.back().size());
    }
    Row row{{}, height > 1};
    for (std::size_t line = 0; line < height; ++line) {
        std::string& text = row.lines.emplace_back("|");
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const bool has_text = line < wrapped[i].size();
            text += " " + aligned(has_text ? wrapped[i][line] : "", aligns[i], widths[i]) + " |";
        }
    }
    return row;
}

std::string rule(const std::vector<std::size_t>& widths) {
    std::string text = "+";
    for (const auto width : widths) text += std::string(width + 2, '-') + "+";
    return text;
}

Align as_align(document::Alignment alignment) {
    if (alignment == document::Alignment::center) return Align::center;
    return alignment == document::Alignment::right ? Align::right : Align::left;
}

}  // namespace

std::vector<std::string> table_lines(const document::Table& table, document::Alignment head,
                                     std::size_t width) {
    if (table.columns.empty()) return {};
    const Grid grid = grid_of(table);
    const auto widths = widths_of(grid, width);
    std::vector<Row> rows;
    for (const auto& row : grid.rows) rows.push_back(drawn(row, grid.aligns, widths));
    const bool any_wraps = std::ranges::any_of(rows, &Row::wraps);

    Texts lines{rule(widths)};
    const auto add = [&lines](const Row& row) {
        lines.insert(lines.end(), row.lines.begin(), row.lines.end());
    };
    add(drawn(grid.head, std::vector<Align>(widths.size(), as_align(head)), widths));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool is_total = table.total && i + 1 == rows.size();
        if (i == 0 || any_wraps || is_total) lines.push_back(rule(widths));
        add(rows[i]);
    }
    lines.push_back(rule(widths));
    return lines;
}

}  // namespace wenshu::write
