// A template, read once: every tag with its path, its filters and its place, the whitespace of standalone
// tags settled, and for every part a numbered text that Mustache walks. Tags are what a faultless template
// consists of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "base/sources.hpp"

namespace wenshu::render {

struct Filter;

// Texts by name: partials as {{> name}} calls them.
using Texts = std::map<std::string, const base::SourceText*, std::less<>>;

using Argument = std::variant<std::string, std::int64_t>;

// A filter as it is used: {{ rate | percent: 1 }}.
struct Call {
    const Filter* filter = nullptr;
    std::vector<Argument> arguments;
    base::Location where;
};

enum class TagKind { text, value, section, inverted, close, partial };

// Names that no data has: {{.}}, {{@index}} (from 0), {{@ordinal}} (from 1), {{#@first}}, {{#@last}},
// {{@page_break}}, {{@landscape}} and {{@portrait}} (a new page that lies or stands), {{@contents}} (目录).
enum class Builtin { none, self, index, ordinal, first, last, page_break, landscape, portrait, contents };

// Whether it gives a block.
constexpr bool is_block(Builtin builtin) {
    return builtin >= Builtin::page_break;
}

// Literal text goes as a tag too, so that Mustache never sees a character of it.
struct Tag {
    TagKind kind = TagKind::text;
    std::string name;               // as written, without filters: "issuer.short"; a partial's name
    std::vector<std::string> path;  // the name's parts; empty for builtins
    Builtin builtin = Builtin::none;
    std::vector<Call> filters;
    base::Location where;
    bool block = false;               // gives blocks and is alone on its line
    bool raw = false;                 // {{{name}}} or {{&name}}: not escaped in plain Mustache
    std::optional<std::size_t> part;  // of a partial, none where plain Mustache finds no such text
    std::string text;                 // literal text; of a partial or block the indentation of its line
    std::vector<std::size_t>
        line_starts;  // of a literal: where lines begin, a partial's indentation goes there
};

// The body or one partial: a range of tags, and the text with numbers in place of tags that Mustache walks.
struct Part {
    std::string name;
    std::size_t first = 0;
    std::size_t last = 0;  // one behind
    std::string numbered;
};

struct Template {
    std::vector<Tag> tags;
    std::vector<Part> parts;  // the body first
    base::Location origin;
};

// Deepest nesting of sections in a text, and of partials in a rendering.
inline constexpr std::size_t max_nesting = 32;

// wenshu: filters, @names, every slip a fault. plain: Mustache as its specification has it.
enum class Dialect { wenshu, plain };

// Reads a template with all partials that it calls. All faults at once: template.* for tags that are not
// closed, misnested sections, full-width braces, unknown filters and partials, wrong arguments, reserved code
// points.
base::Result<Template> prepare(const base::SourceText& source, const Texts& partials = {},
                               Dialect dialect = Dialect::wenshu);

// A short template that is a value in a data file (pack.yaml, *.sheet.yaml): all its places are that value's
// place.
base::Result<Template> prepare(std::string_view text, base::Location where, const Texts& partials = {});

}  // namespace wenshu::render
