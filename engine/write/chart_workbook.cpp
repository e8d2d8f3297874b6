#include "write/chart_workbook.hpp"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "ooxml/xml.hpp"
#include "write/chart_words.hpp"
#include "write/xlsx_book.hpp"
#include "write/xlsx_styles.hpp"
#include "write/xlsx_text.hpp"

namespace wenshu::write {
namespace {

using document::Chart;

constexpr const char* sheet_name = "Sheet1";  // as Word names it
constexpr std::size_t most_categories = LXW_ROW_MAX - 1;
constexpr std::size_t most_series = 255;  // of one chart in Excel
constexpr std::size_t cell_markup = 80;   // bytes of XML around a cell's content
constexpr double column_width = 14;       // digits

std::string range(std::size_t first_row, std::size_t last_row, std::size_t column) {
    char text[LXW_MAX_FORMULA_RANGE_LENGTH];
    const auto at = static_cast<lxw_col_t>(column);
    lxw_rowcol_to_formula_abs(text, sheet_name, static_cast<lxw_row_t>(first_row), at,
                              static_cast<lxw_row_t>(last_row), at);
    return text;
}

std::vector<std::string> all_texts(const Chart& chart) {
    std::vector<std::string> texts = {chart_text(chart.dimension)};
    for (const std::string& category : chart.categories) texts.push_back(chart_text(category));
    for (const document::Series& series : chart.series) texts.push_back(chart_text(series.name));
    return texts;
}

base::Diagnostic fault(const Chart& chart, std::string code, std::vector<base::Arg> args) {
    args.push_back({"chart", chart.title});
    return {base::Severity::error, std::move(code), {}, {}, std::move(args)};
}

base::Diagnostics check(const Chart& chart, const std::vector<std::string>& texts) {
    base::Diagnostics faults;
    if (chart.categories.size() > most_categories || chart.series.size() > most_series) {
        faults.push_back(fault(chart, "docx.chart_size",
                               {{"categories", static_cast<std::int64_t>(chart.categories.size())},
                                {"series", static_cast<std::int64_t>(chart.series.size())},
                                {"most_categories", static_cast<std::int64_t>(most_categories)},
                                {"most_series", static_cast<std::int64_t>(most_series)}}));
    }
    for (const std::string& text : texts) {
        const std::size_t length = count_utf16(text);
        if (length <= longest_cell_text) continue;
        faults.push_back(fault(chart, "docx.chart_text",
                               {{"found", static_cast<std::int64_t>(length)},
                                {"limit", static_cast<std::int64_t>(longest_cell_text)}}));
    }
    return faults;
}

// Keeps the first error of many calls.
class Cells {
  public:
    explicit Cells(lxw_worksheet* sheet) : sheet_(sheet) {}

    void write(std::size_t row, std::size_t column, const std::string& text, lxw_format* format) {
        keep(worksheet_write_string(sheet_, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                    escaped_text(chart_text(text)).c_str(), format));
    }

    void write(std::size_t row, std::size_t column, base::Decimal value, lxw_format* format) {
        const std::string digits = chart_number(value);
        double number = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        keep(worksheet_write_number(sheet_, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                    number, format));
    }

    void set_widths(std::size_t columns) {
        keep(worksheet_set_column(sheet_, 0, static_cast<lxw_col_t>(columns - 1), column_width, nullptr));
    }

    lxw_error error() const { return error_; }

  private:
    void keep(lxw_error error) {
        if (error_ == LXW_NO_ERROR) error_ = error;
    }

    lxw_worksheet* sheet_;
    lxw_error error_ = LXW_NO_ERROR;
};

lxw_error write_cells(const Chart& chart, lxw_workbook* workbook) {
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, sheet_name);
    if (sheet == nullptr) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    Styles styles(workbook);
    lxw_format* head = styles.header();
    lxw_format* name = styles.cell({document::Align::left, text_format});
    lxw_format* number = styles.cell({document::Align::right, chart_number_format(chart)});
    Cells cells(sheet);
    cells.set_widths(chart.series.size() + 1);
    cells.write(0, 0, chart.dimension, head);
    for (std::size_t row = 0; row < chart.categories.size(); ++row) {
        cells.write(row + 1, 0, chart.categories[row], name);
    }
    for (std::size_t column = 0; column < chart.series.size(); ++column) {
        const document::Series& series = chart.series[column];
        cells.write(0, column + 1, series.name, head);
        for (std::size_t row = 0; row < chart.categories.size(); ++row) {
            if (const auto value = value_at(series, row)) cells.write(row + 1, column + 1, *value, number);
        }
    }
    return cells.error();
}

std::size_t held_bytes(const Chart& chart, const std::vector<std::string>& texts) {
    std::size_t bytes = (chart.categories.size() + 1) * (chart.series.size() + 1) * cell_markup;
    for (const std::string& text : texts) bytes += text.size() * 5;  // & becomes &amp;
    return bytes;
}

}  // namespace

std::string chart_categories_range(const Chart& chart) {
    return range(1, chart.categories.size(), 0);
}

std::string chart_name_range(std::size_t series) {
    return range(0, 0, series + 1);
}

std::string chart_values_range(const Chart& chart, std::size_t series) {
    return range(1, chart.categories.size(), series + 1);
}

std::string chart_number(base::Decimal value) {
    return fmt::format("{:.15g}", base::to_double(value));
}

std::string chart_number_format(const Chart& chart) {
    std::uint8_t decimals = 0;
    for (const document::Series& series : chart.series) {
        for (const auto& value : series.values) {
            if (value) decimals = std::max(decimals, value->scale);
        }
    }
    return number_format(false, decimals);
}

std::string chart_text(std::string_view text) {
    return ooxml::clean_text(text);
}

base::Result<void> chart_workbook(const Chart& chart, const document::Properties& properties,
                                  base::Sink& sink) {
    const std::vector<std::string> texts = all_texts(chart);
    auto faults = check(chart, texts);
    if (!faults.empty()) return faults;
    auto book = Book::open({{}, {}, {}, properties.created});
    if (!book) return book.faults();
    const lxw_error error = write_cells(chart, book->handle());
    if (error != LXW_NO_ERROR) {
        return fault(chart, "docx.chart_refused", {{"reason", std::string(lxw_strerror(error))}});
    }
    return book->close_into(sink, held_bytes(chart, texts), {});
}

}  // namespace wenshu::write
