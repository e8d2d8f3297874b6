#include "write/txt_lines.hpp"

#include <algorithm>

#include "text/width.hpp"
#include "write/plain.hpp"

namespace wenshu::write {
namespace {

std::vector<std::string> balanced(std::string_view text, std::size_t limit) {
    auto lines = text::wrap(text, limit);
    if (lines.size() == 1) return lines;
    const auto count = lines.size();
    for (auto width = (text::columns(text) + count - 1) / count; width < limit; ++width) {
        auto narrower = text::wrap(text, width);
        if (narrower.size() <= count) return narrower;
    }
    return lines;
}

// Room for text in a line: a narrow page still takes one Han character.
std::size_t room(std::size_t width, std::size_t indent) {
    return width > indent + 2 ? width - indent : 2;
}

}  // namespace

std::string space(std::size_t columns) {
    std::string white;
    for (std::size_t i = 0; i < columns / 2; ++i) white += "　";
    return columns % 2 == 1 ? white + " " : white;
}

std::vector<std::string> paragraph_lines(std::string_view text, Indents indents, std::size_t width) {
    std::vector<std::string> lines;
    for (std::string_view part : split_lines(text)) {
        if (lines.empty()) {
            lines.push_back(space(indents.first) + text::wrap(part, room(width, indents.first)).front());
            part.remove_prefix(lines.back().size() - space(indents.first).size());
            part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
            if (part.empty()) continue;
        }
        for (const auto& line : text::wrap(part, room(width, indents.rest)))
            lines.push_back(space(indents.rest) + line);
    }
    return lines;
}

std::vector<std::string> centred_lines(std::string_view text, std::size_t limit, std::size_t width) {
    std::vector<std::string> lines;
    for (const std::string_view part : split_lines(text)) {
        for (const auto& line : balanced(part, limit)) {
            const auto taken = text::columns(line);
            lines.push_back(space(taken < width ? (width - taken) / 2 : 0) + line);
        }
    }
    return lines;
}

}  // namespace wenshu::write
