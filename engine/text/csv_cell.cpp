#include "text/csv_cell.hpp"

#include <algorithm>

namespace wenshu::text {

bool looks_like_formula(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
    if (text.empty()) return false;
    const bool is_sign = text.front() == '+' || text.front() == '-';
    return is_sign ? text.size() > 1 : std::string_view("=@\t").find(text.front()) != std::string_view::npos;
}

std::string csv_cell(std::string_view text) {
    std::string cell = looks_like_formula(text) ? "'" : "";
    cell += text;
    if (cell.find_first_of(",;\t\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

}  // namespace wenshu::text
