#include "write/xlsx_styles.hpp"

namespace wenshu::write {
namespace {

constexpr const char* body_face = "宋体";
constexpr const char* heading_face = "黑体";
constexpr lxw_color_t header_fill = 0xDDEBF7;
constexpr lxw_color_t subtotal_fill = 0xF7F7F7;
constexpr lxw_color_t total_fill = 0xF2F2F2;
constexpr lxw_color_t link_color = 0x1F4E79;
constexpr lxw_color_t good_color = 0x006100, good_fill = 0xC6EFCE;
constexpr lxw_color_t fair_color = 0x9C5700, fair_fill = 0xFFEB9C;
constexpr lxw_color_t bad_color = 0x9C0006, bad_fill = 0xFFC7CE;

constexpr double cover_title_size = 26;
constexpr double cover_size = 14;

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

// A subtotal is set off from its rows, a total from everything above it.
void set_role(lxw_format* format, document::RowRole role) {
    if (role == document::RowRole::row) return;
    const bool is_total = role == document::RowRole::total;
    if (is_total) set_font(format, heading_face, body_size);
    format_set_bold(format);
    format_set_bg_color(format, is_total ? total_fill : subtotal_fill);
    if (is_total) format_set_top(format, LXW_BORDER_MEDIUM);
}

// Of a conditional format, laid over that of the cell.
lxw_format* marking(lxw_workbook* workbook, lxw_color_t color, lxw_color_t background) {
    lxw_format* format = workbook_add_format(workbook);
    if (format == nullptr) return format;
    format_set_font_color(format, color);
    format_set_bg_color(format, background);
    return format;
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

template <class Make>
lxw_format* Styles::once(Part part, Make make) {
    const auto [entry, is_new] = parts_.try_emplace(part, nullptr);
    if (is_new) entry->second = make();
    return entry->second;
}

// Null where memory is out: the cell is written without a style then.
lxw_format* Styles::make(const char* face, double size, document::Align align) {
    lxw_format* format = workbook_add_format(workbook_);
    if (format == nullptr) return format;
    set_font(format, face, size);
    format_set_align(format, horizontal(align));
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_text_wrap(format);
    return format;
}

lxw_format* Styles::title() {
    return once(Part::title, [&] {
        lxw_format* format = make(body_face, title_size, document::Align::center);
        if (format != nullptr) format_set_bold(format);
        return format;
    });
}

lxw_format* Styles::note() {
    return once(Part::note, [&] { return make(body_face, body_size, document::Align::left); });
}

lxw_format* Styles::header() {
    return once(Part::header, [&] {
        lxw_format* format = make(heading_face, body_size, document::Align::center);
        if (format == nullptr) return format;
        format_set_bold(format);
        format_set_bg_color(format, header_fill);
        format_set_border(format, LXW_BORDER_THIN);
        return format;
    });
}

lxw_format* Styles::cell(const CellLook& look) {
    const auto [entry, is_new] = cells_.try_emplace(look, nullptr);
    if (!is_new) return entry->second;
    lxw_format* format = make(body_face, body_size, look.align);
    entry->second = format;
    if (format == nullptr) return format;
    format_set_border(format, LXW_BORDER_THIN);
    set_role(format, look.role);
    if (look.is_link) format_set_font_color(format, link_color);
    if (look.is_open) format_set_unlocked(format);
    if (!look.number_format.empty()) format_set_num_format(format, look.number_format.c_str());
    return format;
}

lxw_format* Styles::cover_title() {
    return once(Part::cover_title, [&] {
        lxw_format* format = make(heading_face, cover_title_size, document::Align::center);
        if (format != nullptr) format_set_bold(format);
        return format;
    });
}

lxw_format* Styles::cover_note() {
    return once(Part::cover_note, [&] { return make(body_face, cover_size, document::Align::center); });
}

lxw_format* Styles::cover_label() {
    return once(Part::cover_label, [&] {
        lxw_format* format = make(heading_face, cover_size, document::Align::right);
        if (format != nullptr) format_set_align(format, LXW_ALIGN_VERTICAL_BOTTOM);
        return format;
    });
}

lxw_format* Styles::cover_text() {
    return once(Part::cover_text, [&] {
        lxw_format* format = make(body_face, cover_size, document::Align::center);
        if (format == nullptr) return format;
        format_set_align(format, LXW_ALIGN_VERTICAL_BOTTOM);
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_unlocked(format);  // what a clerk fills in
        return format;
    });
}

lxw_format* Styles::good() {
    return once(Part::good, [&] { return marking(workbook_, good_color, good_fill); });
}

lxw_format* Styles::fair() {
    return once(Part::fair, [&] { return marking(workbook_, fair_color, fair_fill); });
}

lxw_format* Styles::bad() {
    return once(Part::bad, [&] { return marking(workbook_, bad_color, bad_fill); });
}

}  // namespace wenshu::write
