#include "write/xlsx_styles.hpp"

namespace wenshu::write {
namespace {

constexpr const char* body_face = "宋体";
constexpr const char* heading_face = "黑体";
constexpr lxw_color_t header_fill = 0xDDEBF7;
constexpr lxw_color_t total_fill = 0xF2F2F2;

std::uint8_t horizontal(document::Align align) {
    switch (align) {
        case document::Align::left: return LXW_ALIGN_LEFT;
        case document::Align::center: return LXW_ALIGN_CENTER;
        case document::Align::right: return LXW_ALIGN_RIGHT;
    }
    return LXW_ALIGN_LEFT;
}

void set_font(lxw_format* format, const char* face, double size) {
    format_set_font_name(format, face);
    format_set_font_size(format, size);
}

void set_emphasis(lxw_format* format, lxw_color_t fill) {
    set_font(format, heading_face, body_size);
    format_set_bold(format);
    format_set_bg_color(format, fill);
}

std::string decimals_of(std::uint8_t decimals) {
    return decimals == 0 ? std::string() : "." + std::string(decimals, '0');
}

}  // namespace

std::string number_format(bool grouping, std::uint8_t decimals) {
    return (grouping ? "#,##0" : "0") + decimals_of(decimals);
}

std::string percent_format(std::uint8_t decimals) {
    return "0" + decimals_of(decimals) + "%";
}

std::string date_format(document::DateForm form, bool has_day) {
    if (form == document::DateForm::iso) return has_day ? "yyyy-mm-dd" : "yyyy-mm";
    return has_day ? R"(yyyy"年"m"月"d"日")" : R"(yyyy"年"m"月")";
}

Styles::Styles(lxw_workbook* workbook) : workbook_(workbook) {
    set_font(STAILQ_FIRST(workbook->formats), body_face, body_size);
}

lxw_format* Styles::title() {
    return style(Role::title, document::Align::center, {});
}

lxw_format* Styles::note() {
    return style(Role::note, document::Align::left, {});
}

lxw_format* Styles::header() {
    return style(Role::header, document::Align::center, {});
}

lxw_format* Styles::cell(document::Align align, const std::string& number_format) {
    return style(Role::cell, align, number_format);
}

lxw_format* Styles::total(document::Align align, const std::string& number_format) {
    return style(Role::total, align, number_format);
}

lxw_format* Styles::style(Role role, document::Align align, const std::string& number_format) {
    const auto [entry, is_new] = made_.try_emplace(Key{role, align, number_format}, nullptr);
    if (!is_new) return entry->second;
    lxw_format* format = workbook_add_format(workbook_);
    entry->second = format;
    if (format == nullptr) return format;  // out of memory: the cell is written without a style
    set_font(format, body_face, role == Role::title ? title_size : body_size);
    if (role == Role::title) format_set_bold(format);
    if (role == Role::header) set_emphasis(format, header_fill);
    if (role == Role::total) set_emphasis(format, total_fill);
    if (role != Role::title && role != Role::note) format_set_border(format, LXW_BORDER_THIN);
    format_set_align(format, horizontal(align));
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_text_wrap(format);
    if (!number_format.empty()) format_set_num_format(format, number_format.c_str());
    return format;
}

}  // namespace wenshu::write
