// How the cells of a ledger look: the faces, sizes, borders and number formats of an office's tables, each
// made once.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string>

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

// What makes a body cell look as it does.
struct CellLook {
    document::Align align = document::Align::left;
    std::string number_format{};
    document::RowRole role = document::RowRole::row;
    bool is_link = false;  // told from others by its colour alone: a page of underlined numbers prints badly
    bool is_open = false;  // may be changed though the sheet is protected

    auto operator<=>(const CellLook&) const = default;
};

class Styles {
  public:
    // Makes the body's face the workbook's own, for the width of its digits is what columns are measured in.
    explicit Styles(lxw_workbook* workbook);

    lxw_format* title();
    lxw_format* note();
    lxw_format* header();
    lxw_format* cell(const CellLook& look);

    // Of a cover.
    lxw_format* cover_title();
    lxw_format* cover_note();
    lxw_format* cover_label();
    lxw_format* cover_text();

    // Of cells that a conditional format tells apart.
    lxw_format* good();
    lxw_format* fair();
    lxw_format* bad();

  private:
    enum class Part {
        title,
        note,
        header,
        cover_title,
        cover_note,
        cover_label,
        cover_text,
        good,
        fair,
        bad
    };

    // A format of which there is but one in the workbook, as it was made or as nothing yet.
    template <class Make>
    lxw_format* once(Part part, Make make);
    lxw_format* make(const char* face, double size, document::Align align);

    lxw_workbook* workbook_;
    std::map<Part, lxw_format*> parts_;
    std::map<CellLook, lxw_format*> cells_;
};

}  // namespace wenshu::write
