// The numbers of a chart as the cells of a small workbook, from which office programs draw it anew when
// somebody edits them: categories down the first column, a series a column beside it.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "base/sink.hpp"
#include "document/document.hpp"

namespace wenshu::write {

// The ranges of the workbook's only sheet: Sheet1!$A$2:$A$13. Series count from 0.
std::string chart_categories_range(const document::Chart& chart);
std::string chart_name_range(std::size_t series);
std::string chart_values_range(const document::Chart& chart, std::size_t series);

// A value as its cell holds it: exact up to fifteen digits, beyond those the nearest number that a cell can
// hold.
std::string chart_number(base::Decimal value);

// "0.00": as many decimals as the value with the most has.
std::string chart_number_format(const document::Chart& chart);

// What a cell can hold of a text: without the characters that XML forbids.
std::string chart_text(std::string_view text);

// Faults: docx.chart_size where the numbers are more than a chart can refer to, docx.chart_text where a name
// is longer than a cell, and host.write.
base::Result<void> chart_workbook(const document::Chart& chart, const document::Properties& properties,
                                  base::Sink& sink);

}  // namespace wenshu::write
