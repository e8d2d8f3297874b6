#include "serial/fault.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace wenshu::serial {

base::Location location(const base::SourceText& source, std::size_t offset) {
    return {source.id, static_cast<std::uint32_t>(std::min(offset, source.text.size()))};
}

base::Diagnostic fault(const base::SourceText& source, std::string code, std::size_t offset,
                       std::vector<base::Arg> args) {
    return {base::Severity::error, std::move(code), location(source, offset), {}, std::move(args)};
}

std::string line_and_column(const base::SourceText& source, std::size_t offset) {
    const auto before = std::string_view(source.text).substr(0, offset);
    const auto line_start = before.rfind('\n') + 1;  // npos + 1 == 0: the first line
    const auto lines = std::count(before.begin(), before.end(), '\n');
    return fmt::format("{}:{}", lines + 1, base::count_code_points(before.substr(line_start)) + 1);
}

std::string excerpt(std::string_view text, std::size_t offset) {
    constexpr std::size_t shown = 20;
    const auto rest = text.substr(std::min(offset, text.size()));
    const auto line = base::trim(rest.substr(0, rest.find_first_of("\r\n")));
    const auto head = base::first_code_points(line, shown);
    return std::string(head) + (head.size() < line.size() ? "…" : "");
}

}  // namespace wenshu::serial
