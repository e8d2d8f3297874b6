// Gathers the rows of the conformity table, each with its verdict.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "document/layout.hpp"
#include "inspect/finding.hpp"

namespace wenshu::inspect {

// A value with the page that it was found on, from 1.
struct Found {
    double value = 0;
    std::size_t page = 0;
};

class Table {
  public:
    // What was found against the layout's number; nothing found is not applicable.
    void add(std::string_view item, const std::optional<Found>& found, const document::Measure& standard);

    // The same for what the layout asks of every paper: nothing found is a fail.
    void require(std::string_view item, const std::optional<Found>& found, const document::Measure& standard);

    std::vector<Finding> done() { return std::move(findings_); }

  private:
    std::vector<Finding> findings_;
};

// The one that is farther from the standard, so that a paper is as good as its worst page.
void keep_worst(std::optional<Found>& worst, Found found, double standard);

constexpr double millimetres_a_point = 25.4 / 72;

// The type area (版心) of a layout, in millimetres on the sheet.
double area_right(const document::Layout& layout);
double area_bottom(const document::Layout& layout);
double area_width(const document::Layout& layout);

// What a character of the body takes, and a line, in millimetres.
double body_character(const document::Layout& layout);
double body_pitch(const document::Layout& layout);

}  // namespace wenshu::inspect
