// How the cells of a ledger look: the faces, sizes, borders and number formats of an office's tables, each
// made once.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>

#include <xlsxwriter.h>

#include "document/workbook.hpp"

namespace wenshu::write {

// The text of a body cell, in points: 五号, in which a Han is as wide as two of the units that columns are
// measured in.
inline constexpr double body_size = 10.5;
inline constexpr double title_size = 18;

// Excel's number formats.
std::string number_format(bool grouping, std::uint8_t decimals);
std::string percent_format(std::uint8_t decimals);
std::string date_format(document::DateForm form, bool has_day);
inline constexpr const char* text_format = "@";  // what is typed over it stays a text too

class Styles {
  public:
    // Makes the body's face the workbook's own, for the width of its digits is what columns are measured in.
    explicit Styles(lxw_workbook* workbook);

    lxw_format* title();
    lxw_format* note();
    lxw_format* header();
    lxw_format* cell(document::Align align, const std::string& number_format);
    lxw_format* total(document::Align align, const std::string& number_format);

  private:
    enum class Role { title, note, header, cell, total };
    using Key = std::tuple<Role, document::Align, std::string>;

    lxw_format* style(Role role, document::Align align, const std::string& number_format);

    lxw_workbook* workbook_;
    std::map<Key, lxw_format*> made_;
};

}  // namespace wenshu::write
