// A filled template on its way to a reader: text in which every printed value is an opaque token, so that
// data can never become structure, beside the values themselves.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "base/location.hpp"
#include "document/document.hpp"

namespace wenshu::document {

// Where the lines of a text can be found: those of a filled template are no longer the template's own, those
// of a file are, and those of a value begin somewhere in the data that holds it.
enum class Lines { filled, file, value };

// Markdown that the data holds or names. It has no tokens of its own.
struct Markdown {
    std::string text;
    base::Location origin;  // where the text begins
    Lines lines = Lines::value;
};

// What a token stands for: something in a line, or blocks, ready or as Markdown (then the token is alone in
// its paragraph).
using Slot = std::variant<Inlines, std::vector<Block>, Markdown>;

// U+E000, the slot's number in ASCII digits, U+E001. Both code points are refused in data and templates.
inline constexpr char32_t token_begin = U'\uE000';
inline constexpr char32_t token_end = U'\uE001';

// A fact that the template prints and the data lacks; a draft shows 【待补：title】 in its place.
struct Pending {
    std::string path;  // "indicators[2].target"
    std::string title;
    base::Location where;  // in the template
};

struct Filled {
    std::string text;
    std::vector<Slot> slots;
    base::Location origin;           // the template that was filled
    std::vector<Pending> pending{};  // in the order of the text, each path once
};

}  // namespace wenshu::document
