#include "write/xlsx_head.hpp"

#include <algorithm>
#include <numeric>
#include <string>

#include "write/xlsx_text.hpp"
#include "write/xlsx_widths.hpp"

namespace wenshu::write {
namespace {

constexpr double around_heading = 4;  // points

// Of a comment: 宋体 of nine points, in pixels, for a Han as two columns.
constexpr std::size_t comment_columns = 40;
constexpr double comment_size = 9;
constexpr std::size_t column_pixels = 6;
constexpr std::size_t line_pixels = 16;
constexpr std::size_t comment_margin = 14;
constexpr std::size_t highest_comment = 1200;

void set_height(Target& target, std::size_t row, double height) {
    target.head_height += height;
    target.expect(worksheet_set_row(target.worksheet, static_cast<lxw_row_t>(row), height, nullptr));
}

void write_range(Target& target, std::size_t first_row, std::size_t last_row, std::size_t first_column,
                 std::size_t last_column, const std::string& text, lxw_format* style) {
    const std::string escaped = escaped_text(text);
    const auto top = static_cast<lxw_row_t>(first_row);
    const auto bottom = static_cast<lxw_row_t>(last_row);
    const auto left = static_cast<lxw_col_t>(first_column);
    const auto right = static_cast<lxw_col_t>(last_column);
    if (top == bottom && left == right) {
        target.expect(worksheet_write_string(target.worksheet, top, left, escaped.c_str(), style));
    } else {
        target.expect(
            worksheet_merge_range(target.worksheet, top, left, bottom, right, escaped.c_str(), style));
    }
}

void write_titles(Target& target) {
    const document::Sheet& sheet = target.sheet;
    std::size_t row = 0;
    if (!sheet.title.empty()) {
        write_range(target, row, row, 0, target.last_column(), sheet.title, target.styles.title());
        set_height(target, row++, title_height(title_lines(sheet.title, target.widths)));
    }
    if (sheet.note.empty()) return;
    write_range(target, row, row, 0, target.last_column(), sheet.note, target.styles.note());
    set_height(target, row, row_height(note_lines(sheet.note, target.widths)));
}

// The column behind the last one of the group that begins at `first`.
std::size_t group_end(const document::Sheet& sheet, std::size_t first) {
    std::size_t end = first + 1;
    while (end < sheet.columns.size() && sheet.columns[end].group == sheet.columns[first].group) ++end;
    return end;
}

std::size_t width_of(const Target& target, std::size_t first, std::size_t end) {
    return std::accumulate(target.widths.begin() + static_cast<std::ptrdiff_t>(first),
                           target.widths.begin() + static_cast<std::ptrdiff_t>(end), std::size_t{0});
}

void write_groups(Target& target) {
    const auto& columns = target.sheet.columns;
    const std::size_t row = target.layout.header - 1;
    std::size_t lines = 1;
    for (std::size_t column = 0; column < columns.size();) {
        const bool has_group = !columns[column].group.empty();
        const std::size_t end = has_group ? group_end(target.sheet, column) : column + 1;
        if (has_group) {
            const std::string& group = columns[column].group;
            write_range(target, row, row, column, end - 1, group, target.styles.header());
            lines = std::max(lines, lines_in(group, width_of(target, column, end)));
        }
        column = end;
    }
    set_height(target, row, row_height(lines) + around_heading);
}

void write_heading(Target& target) {
    if (target.layout.is_grouped) write_groups(target);
    std::size_t lines = 1;
    for (std::size_t column = 0; column < target.sheet.columns.size(); ++column) {
        const document::SheetColumn& spec = target.sheet.columns[column];
        const std::size_t top = title_row(target.layout, spec);
        const std::size_t rows = target.layout.header - top + 1;
        write_range(target, top, target.layout.header, column, column, spec.title, target.styles.header());
        const std::size_t own = lines_in(spec.title, target.widths[column]);
        lines = std::max(lines, (own + rows - 1) / rows);
    }
    set_height(target, target.layout.header, row_height(lines) + around_heading);
}

void write_comment(Target& target, std::size_t row, std::size_t column, const std::string& text) {
    lxw_comment_options options{};
    std::string face = "宋体";
    options.font_name = face.data();
    options.font_size = comment_size;
    options.width = static_cast<std::uint16_t>(comment_columns * column_pixels + comment_margin);
    const std::size_t height = lines_in(text, comment_columns) * line_pixels + comment_margin;
    options.height = static_cast<std::uint16_t>(std::min(height, highest_comment));
    target.expect(worksheet_write_comment_opt(target.worksheet, static_cast<lxw_row_t>(row),
                                              static_cast<lxw_col_t>(column), text.c_str(), &options));
}

// From the upper row to the lower, as they must come.
void write_comments(Target& target) {
    for (std::size_t row = target.layout.header - (target.layout.is_grouped ? 1 : 0);
         row <= target.layout.header; ++row) {
        for (std::size_t column = 0; column < target.sheet.columns.size(); ++column) {
            const document::SheetColumn& spec = target.sheet.columns[column];
            if (!spec.note.empty() && title_row(target.layout, spec) == row) {
                write_comment(target, row, column, spec.note);
            }
        }
    }
}

}  // namespace

void write_head(Target& target) {
    write_titles(target);
    write_heading(target);
    write_comments(target);
}

}  // namespace wenshu::write
