#include "inspect/table.hpp"

#include <cmath>
#include <utility>

namespace wenshu::inspect {
namespace {

constexpr double rounding = 1e-6;

Finding finding_of(std::string_view item, const std::optional<Found>& found,
                   const document::Measure& standard) {
    Finding finding;
    finding.item = &item_of(item);
    finding.standard = standard.value;
    finding.tolerance = standard.tolerance > 0 ? standard.tolerance : finding.item->limit;
    finding.clause = standard.clause;
    if (!found) return finding;
    finding.found = found->value;
    finding.page = found->page;
    const bool holds = std::abs(found->value - standard.value) <= finding.tolerance + rounding;
    finding.verdict = holds ? Verdict::pass : Verdict::fail;
    return finding;
}

}  // namespace

void Table::add(std::string_view item, const std::optional<Found>& found, const document::Measure& standard) {
    findings_.push_back(finding_of(item, found, standard));
}

void Table::require(std::string_view item, const std::optional<Found>& found,
                    const document::Measure& standard) {
    add(item, found, standard);
    if (!found) findings_.back().verdict = Verdict::fail;
}

void keep_worst(std::optional<Found>& worst, Found found, double standard) {
    if (!worst || std::abs(found.value - standard) > std::abs(worst->value - standard)) worst = found;
}

double area_right(const document::Layout& layout) {
    return layout.page_width.value - layout.margin_right.value;
}

double area_bottom(const document::Layout& layout) {
    return layout.page_height.value - layout.margin_bottom.value;
}

double area_width(const document::Layout& layout) {
    return area_right(layout) - layout.margin_left.value;
}

double body_character(const document::Layout& layout) {
    return (layout.body.size.value + layout.char_spacing.value) * millimetres_a_point;
}

double body_pitch(const document::Layout& layout) {
    return layout.body.line_pitch.value * millimetres_a_point;
}

}  // namespace wenshu::inspect
