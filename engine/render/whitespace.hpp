// The whitespace rules of Mustache: a tag that prints nothing takes its line with it when it stands there
// alone.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "render/scan.hpp"
#include "render/template.hpp"

namespace wenshu::render {

// For every piece: whether it is alone on its line, and with what indentation. Texts never are.
struct Alone {
    bool alone = false;
    std::string_view indentation;
};
std::vector<Alone> find_alone(std::span<const Piece> pieces);

// The literal at `index` without what the lone tags beside it take away, where those `take` their line;
// nothing where no text and no beginning of a line is left.
std::optional<Tag> literal(std::span<const Piece> pieces, const std::vector<bool>& takes, std::size_t index);

}  // namespace wenshu::render
