#include "write/xlsx_cover.hpp"

#include <algorithm>
#include <string>

#include "text/width.hpp"
#include "write/xlsx_setup.hpp"
#include "write/xlsx_text.hpp"

namespace wenshu::write {
namespace {

// Columns of a page of A4 beside its margins; the outer ones are empty.
constexpr lxw_col_t label_column = 1;
constexpr lxw_col_t text_column = 2;
constexpr double outer_width = 8;
constexpr double label_width = 22;
constexpr double text_width = 48;

// In points.
constexpr double above_title = 110;
constexpr double above_title_across = 40;  // of a page that lies on its side
constexpr double above_lines = 90;
constexpr double above_lines_across = 40;
constexpr double title_line = 44;
constexpr double text_line = 24;
constexpr double around_text = 14;

constexpr std::size_t title_columns = 30;  // that a line of the title holds
constexpr std::size_t text_columns = 36;

double lines_of(const std::string& text, std::size_t columns) {
    return static_cast<double>(std::max<std::size_t>(text::wrap(text, columns).size(), 1));
}

class CoverWriter {
  public:
    explicit CoverWriter(Target& target) : target_(target) {}

    void write() {
        const bool is_across = target_.sheet.landscape;
        set_column(0, outer_width);
        set_column(label_column, label_width);
        set_column(text_column, text_width);
        set_column(text_column + 1, outer_width);
        set_height(is_across ? above_title_across : above_title);
        write_across(target_.sheet.title, target_.styles.cover_title(),
                     lines_of(target_.sheet.title, title_columns) * title_line);
        if (!target_.sheet.note.empty()) {
            write_across(target_.sheet.note, target_.styles.cover_note(),
                         lines_of(target_.sheet.note, title_columns * 2) * text_line);
        }
        set_height(is_across ? above_lines_across : above_lines);
        for (const document::CoverLine& line : target_.sheet.cover) write_line(line);
        worksheet_gridlines(target_.worksheet, LXW_HIDE_ALL_GRIDLINES);
    }

  private:
    void set_column(lxw_col_t column, double width) {
        target_.expect(worksheet_set_column(target_.worksheet, column, column, width, nullptr));
    }

    // Of the row at hand, and goes on to the next.
    void set_height(double points) {
        target_.expect(worksheet_set_row(target_.worksheet, row_, points, nullptr));
        ++row_;
    }

    void write_across(const std::string& text, lxw_format* style, double height) {
        target_.expect(worksheet_merge_range(target_.worksheet, row_, 0, row_, text_column + 1,
                                             escaped_text(text).c_str(), style));
        set_height(height);
    }

    void write_line(const document::CoverLine& line) {
        put(label_column, line.label.empty() ? "" : line.label + "：", target_.styles.cover_label());
        put(text_column, line.text, target_.styles.cover_text());
        set_height(lines_of(line.text, text_columns) * text_line + around_text);
    }

    void put(lxw_col_t column, const std::string& text, lxw_format* style) {
        target_.expect(
            worksheet_write_string(target_.worksheet, row_, column, escaped_text(text).c_str(), style));
    }

    Target& target_;
    lxw_row_t row_ = 0;
};

}  // namespace

void write_cover(Target& target) {
    CoverWriter(target).write();
    set_up_page(target);
    if (target.sheet.is_protected) worksheet_protect(target.worksheet, nullptr, nullptr);
}

}  // namespace wenshu::write
