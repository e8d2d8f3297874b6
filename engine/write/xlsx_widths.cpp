#include "write/xlsx_widths.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "base/overload.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"
#include "text/width.hpp"
#include "write/xlsx_styles.hpp"

namespace wenshu::write {
namespace {

constexpr std::size_t sampled_rows = 1000;
constexpr std::size_t padding = 2;        // the space that Excel leaves at both ends, and a little air
constexpr std::size_t filter_button = 2;  // covers the right end of a heading
constexpr std::size_t narrowest = 6;
constexpr std::size_t widest = 50;

// Texts, and then headings, are not squeezed below this to fit the page.
constexpr std::size_t narrowest_texts = 21;
constexpr std::size_t narrowest_heading = 8;

// What a page holds between the margins at full size, in columns.
constexpr std::size_t a3_width = 212;  // on its side
constexpr std::size_t a4_width = 146;  // on its side, and A3 upright
constexpr std::size_t a4_portrait_width = 99;

// And in points, upwards.
constexpr double margins = 94;
constexpr double a4_breadth = 595 - margins;
constexpr double a4_length = 842 - margins;  // also A3's breadth
constexpr double a3_length = 1191 - margins;

constexpr double line_height = 14;  // points, of body_size
constexpr double lowest_row = 20;
constexpr double highest_row = 409;  // Excel's limit

std::size_t width_of_text(std::string_view text) {
    std::size_t most = 0;
    while (true) {
        const auto end = text.find('\n');
        most = std::max(most, text::columns(text.substr(0, end)));
        if (end == std::string_view::npos) return most;
        text.remove_prefix(end + 1);
    }
}

std::size_t width_of_number(base::Decimal number, const document::CellForm& form) {
    return text::number(number, {form.grouping, form.decimals}).size();
}

std::size_t width_of_date(base::Date date, document::DateForm form) {
    return form == document::DateForm::iso ? base::to_iso_string(date).size()
                                           : text::columns(text::date_cn(date));
}

// No text is wider than this, two columns for whatever is not ASCII: enough for most, and far cheaper than
// measuring.
std::size_t most_columns(std::string_view text) {
    std::size_t most = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        most += (byte & 0xC0U) == 0x80U ? 0U : byte < 0x80U ? 1U : 2U;
    }
    return most;
}

// Only texts can be squeezed: they wrap, while a number that does not fit shows as ####.
struct Need {
    std::size_t heading = 0;
    std::size_t texts = 0;
    std::size_t numbers = 0;
};

// How wide headings and texts may make a column.
struct Caps {
    std::size_t heading = widest;
    std::size_t texts = widest;
};

Need need_of(const document::Sheet& sheet, std::size_t index) {
    const document::SheetColumn& column = sheet.columns[index];
    Need need;
    need.heading = width_of_text(column.title) + filter_button;
    for (std::size_t row = 0; row < std::min(sheet.rows->size(), sampled_rows); ++row) {
        const auto cell = sheet.rows->cell(row, index);
        const bool is_text = std::holds_alternative<std::string>(cell);
        std::size_t& most = is_text ? need.texts : need.numbers;
        most = std::max(most, shown_width(cell, column.form));
    }
    return need;
}

std::size_t fitted(const Need& need, Caps caps) {
    return std::max({narrowest, need.numbers + padding, std::min(need.heading + padding, caps.heading),
                     std::min(need.texts + padding, caps.texts)});
}

std::vector<std::size_t> widths_within(const document::Sheet& sheet, const std::vector<Need>& needs,
                                       Caps caps) {
    std::vector<std::size_t> widths;
    for (std::size_t index = 0; index < needs.size(); ++index) {
        widths.push_back(sheet.columns[index].width.value_or(fitted(needs[index], caps)));
    }
    return widths;
}

std::size_t sum(const std::vector<std::size_t>& widths) {
    return std::accumulate(widths.begin(), widths.end(), std::size_t{0});
}

std::size_t width_of_title(std::string_view title) {
    return static_cast<std::size_t>(
        std::ceil(static_cast<double>(width_of_text(title)) * title_size / body_size));
}

// A narrow table is widened until its title stands on one line, but to no more than double.
void widen(const document::Sheet& sheet, std::vector<std::size_t>& widths) {
    const std::size_t goal = std::min(width_of_title(sheet.title) + padding, 2 * sum(widths));
    std::vector<std::size_t*> open;
    for (std::size_t index = 0; index < widths.size(); ++index) {
        if (!sheet.columns[index].width) open.push_back(&widths[index]);
    }
    for (std::size_t next = 0; !open.empty() && sum(widths) < goal; ++next) ++*open[next % open.size()];
}

}  // namespace

std::size_t shown_width(const document::SheetCell& cell, const document::CellForm& form) {
    return std::visit(
        base::overload{
            [](std::monostate) { return std::size_t{0}; },
            [](const std::string& text) { return width_of_text(text); },
            [&](std::int64_t number) {
                return width_of_number({number, 0}, form);
            },
            [&](base::Decimal number) { return width_of_number(number, form); },
            [&](const base::Rate& rate) { return text::columns(text::percent(rate, form.percent_decimals)); },
            [&](base::Date date) { return width_of_date(date, form.date); },
        },
        cell);
}

std::vector<std::size_t> column_widths(const document::Sheet& sheet) {
    std::vector<Need> needs;
    for (std::size_t index = 0; index < sheet.columns.size(); ++index) needs.push_back(need_of(sheet, index));
    const std::size_t page = page_width(sheet);
    Caps caps;
    auto widths = widths_within(sheet, needs, caps);
    while (sum(widths) > page && caps.texts > narrowest_texts) {
        --caps.texts;
        widths = widths_within(sheet, needs, caps);
    }
    while (sum(widths) > page && caps.heading > narrowest_heading) {
        --caps.heading;
        widths = widths_within(sheet, needs, caps);
    }
    widen(sheet, widths);
    return widths;
}

std::size_t page_width(const document::Sheet& sheet) {
    if (sheet.paper == document::Paper::a3) return sheet.landscape ? a3_width : a4_width;
    return sheet.landscape ? a4_width : a4_portrait_width;
}

double page_height(const document::Sheet& sheet) {
    if (sheet.paper == document::Paper::a3) return sheet.landscape ? a4_length : a3_length;
    return sheet.landscape ? a4_breadth : a4_length;
}

std::size_t lines_in(std::string_view text, std::size_t width) {
    const std::size_t inner = width > padding ? width - padding + 1 : 1;
    if (most_columns(text) <= inner && text.find('\n') == std::string_view::npos) return 1;
    return text::wrap(text, inner).size();
}

std::size_t title_lines(std::string_view title, const std::vector<std::size_t>& widths) {
    const auto inner = static_cast<double>(sum(widths)) * body_size / title_size;
    return lines_in(title, static_cast<std::size_t>(inner));
}

std::size_t note_lines(std::string_view note, const std::vector<std::size_t>& widths) {
    return lines_in(note, sum(widths));
}

double row_height(std::size_t lines) {
    return std::clamp(static_cast<double>(lines) * line_height + 6, lowest_row, highest_row);
}

double title_height(std::size_t lines) {
    return std::min(static_cast<double>(lines) * title_size * 1.3 + 12, highest_row);
}

}  // namespace wenshu::write
