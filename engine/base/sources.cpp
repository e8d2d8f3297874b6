#include "base/sources.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>

#include "base/utf8.hpp"

namespace wenshu::base {

const SourceText& Sources::add(std::string name, std::string text) {
    const auto id = static_cast<SourceId>(texts_.size() + 1);
    return texts_.emplace_back(SourceText{id, std::move(name), std::move(text)});
}

const SourceText& Sources::at(SourceId id) const {
    assert(id != SourceId::none && static_cast<std::size_t>(id) <= texts_.size());
    return texts_[static_cast<std::size_t>(id) - 1];
}

std::optional<Place> Sources::place(Location where) const {
    if (where.file == SourceId::none) return std::nullopt;
    const SourceText& source = at(where.file);
    const std::string_view before = std::string_view(source.text).substr(0, where.offset);
    const auto line_start = before.rfind('\n') + 1;  // npos + 1 == 0: the first line
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const auto columns = count_code_points(before.substr(line_start));
    return Place{source.name, static_cast<std::uint32_t>(lines + 1), static_cast<std::uint32_t>(columns + 1)};
}

}  // namespace wenshu::base
