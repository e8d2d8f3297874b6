#include "write/xlsx_setup.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "write/xlsx_text.hpp"

namespace wenshu::write {
namespace {

constexpr std::uint8_t paper_a4 = 9;
constexpr std::uint8_t paper_a3 = 8;
constexpr std::size_t longest_table_heading = 255;

bool has_formulas(const document::Sheet& sheet) {
    const std::size_t size = sheet.rows->size();
    if (size > most_told_rows) return false;
    for (std::size_t row = 0; row < size; ++row) {
        for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
            if (!std::holds_alternative<std::monostate>(sheet.rows->formula(row, column))) return true;
        }
    }
    return false;
}

bool is_table_heading(const std::string& title) {
    return !title.empty() && count_utf16(title) <= longest_table_heading && escaped_text(title) == title &&
           title.find_first_of("\n\r\t") == std::string::npos;
}

// The table's part of the package repeats the headings, which must be there, plain and all different.
bool has_table_headings(const document::Sheet& sheet) {
    std::set<std::string> seen;
    return std::all_of(sheet.columns.begin(), sheet.columns.end(), [&](const auto& column) {
        return is_table_heading(column.title) && seen.insert(without_case(column.title)).second;
    });
}

// Lists of rows become tables: what is typed below joins them, and sorting takes whole rows. A protected
// sheet keeps a table from growing, and one of statistics is not to be sorted.
bool can_be_table(const Target& target) {
    const bool is_whole = target.piece != nullptr && target.layout.plain_rows == target.rows();
    return is_whole && !target.layout.is_grouped && !target.sheet.is_protected &&
           has_table_headings(target.sheet) && !has_formulas(target.sheet);
}

void add_table(Target& target) {
    std::vector<std::string> titles;
    std::vector<lxw_table_column> columns(target.sheet.columns.size());
    std::vector<lxw_table_column*> pointers;
    for (const auto& column : target.sheet.columns) titles.push_back(column.title);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        columns[column].header = titles[column].data();
        columns[column].header_format = target.styles.header();
        pointers.push_back(&columns[column]);
    }
    pointers.push_back(nullptr);
    lxw_table_options options{};
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 1;
    options.columns = pointers.data();
    target.expect(worksheet_add_table(target.worksheet, static_cast<lxw_row_t>(target.layout.header), 0,
                                      static_cast<lxw_row_t>(target.piece->last), target.last_column(),
                                      &options));
}

// Subtotals among the rows and totals before them would be sorted and hidden with them; a heading in two rows
// has no place for the buttons.
void add_filter(Target& target) {
    if (target.layout.is_grouped || target.layout.is_interrupted || target.layout.plain_first > 0) return;
    target.expect(worksheet_autofilter(target.worksheet, static_cast<lxw_row_t>(target.layout.header), 0,
                                       static_cast<lxw_row_t>(target.last_plain_row()),
                                       target.last_column()));
}

void protect(Target& target) {
    lxw_protection allowed{};
    allowed.format_columns = 1;
    allowed.format_rows = 1;
    allowed.sort = 1;
    allowed.autofilter = 1;
    const bool is_list = !has_formulas(target.sheet);
    allowed.insert_rows = is_list ? 1 : 0;
    allowed.delete_rows = is_list ? 1 : 0;
    worksheet_protect(target.worksheet, nullptr, &allowed);
}

}  // namespace

void set_up(Target& target, bool takes_table) {
    const auto header = static_cast<lxw_row_t>(target.layout.header);
    worksheet_freeze_panes(target.worksheet, header + 1, 0);
    if (takes_table && can_be_table(target)) {
        add_table(target);
    } else {
        add_filter(target);
    }
    char range[LXW_MAX_CELL_RANGE_LENGTH];
    lxw_rowcol_to_range(range, header, 0, header + static_cast<lxw_row_t>(target.rows()),
                        target.last_column());
    target.expect(worksheet_ignore_errors(target.worksheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range));
    target.expect(worksheet_repeat_rows(target.worksheet, 0, header));
    if (target.sheet.is_protected) protect(target);
    set_up_page(target);
}

void set_up_page(Target& target) {
    worksheet_set_paper(target.worksheet, target.sheet.paper == document::Paper::a3 ? paper_a3 : paper_a4);
    if (target.sheet.landscape) worksheet_set_landscape(target.worksheet);
    worksheet_fit_to_pages(target.worksheet, 1, 0);  // one page wide, as many as it takes high
    worksheet_set_margins(target.worksheet, 0.5, 0.5, 0.6, 0.7);
    worksheet_center_horizontally(target.worksheet);
    if (target.sheet.columns.empty()) return;  // a cover bears no number
    target.expect(worksheet_set_footer(target.worksheet, "&C&\"宋体,常规\"&10第 &P 页，共 &N 页"));
}

}  // namespace wenshu::write
