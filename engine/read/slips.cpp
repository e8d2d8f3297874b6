#include "read/slips.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace wenshu::read {
namespace {

bool is_only(std::string_view text, std::string_view allowed) {
    return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

// # to ######, half or full width, with no space behind it. A backslash in front says that it is meant.
bool is_unspaced_heading(std::string_view line) {
    constexpr std::string_view wide_sign = "＃";
    if (line.starts_with(wide_sign)) return true;
    const auto signs = line.find_first_not_of('#');
    return signs != std::string_view::npos && signs >= 1 && signs <= 6 && line[signs] != ' ';
}

bool is_table_rule(std::string_view line) {
    return is_only(line, "|-: ") && line.find('|') != std::string_view::npos &&
           line.find("-") != std::string_view::npos;
}

}  // namespace

void report_slips(Node paragraph, Context& context) {
    if (paragraph.first_line() == 0)
        return;  // a paragraph that a table follows at once: cmark loses its place
    for (int number = paragraph.first_line(); number <= paragraph.last_line(); ++number) {
        const auto line = base::trim(context.line(number));
        if (is_unspaced_heading(line))
            context.fault("read.heading_space", number, context.shown_line(number));
        if (is_table_rule(line)) context.fault("read.table_head", number, context.shown_line(number));
    }
}

bool is_underlined_by_dashes(Node heading, const Context& context) {
    if (base::trim(context.line(heading.first_line())).starts_with('#')) return false;
    return heading.level() == 2;
}

std::size_t count_cells(std::string_view line) {
    line = base::trim(line);
    if (line.starts_with('|')) line.remove_prefix(1);
    std::size_t cells = 1;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size()) {
            ++i;
        } else if (line[i] == '|' && i + 1 < line.size()) {
            ++cells;
        }
    }
    return cells;
}

}  // namespace wenshu::read
