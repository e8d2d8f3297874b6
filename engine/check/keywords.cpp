#include "check/keywords.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "text/nearest.hpp"

namespace wenshu::check {
namespace {

using model::Schema;
using model::Tree;
using model::Type;
using Reader = SchemaReader;

constexpr unsigned of_text = 1;
constexpr unsigned of_number = 2;
constexpr unsigned of_list = 4;
constexpr unsigned of_map = 8;
constexpr unsigned of_other = 16;
constexpr unsigned of_any = of_text | of_number | of_list | of_map | of_other;

unsigned kind_of(Type type) {
    switch (type) {
        case Type::string: return of_text;
        case Type::integer:
        case Type::decimal:
        case Type::percent:
        case Type::quantity: return of_number;
        case Type::list: return of_list;
        case Type::map: return of_map;
        case Type::any:
        case Type::boolean:
        case Type::date:
        case Type::month: break;
    }
    return of_other;
}

constexpr std::array keywords{
    // type, format and references are read by SchemaReader before the others; definitions where they are
    // referred to.
    Keyword{"type", of_any, false, nullptr},
    Keyword{"format", of_any, false, nullptr},
    Keyword{"$ref", of_any, false, nullptr},
    Keyword{"definitions", of_map, false, nullptr},
    Keyword{"$schema", of_any, false, [](Reader& r, const Tree& v, Schema&) { r.text(v); }},
    Keyword{"$id", of_any, false, [](Reader& r, const Tree& v, Schema&) { r.text(v); }},
    Keyword{"title", of_any, true, [](Reader& r, const Tree& v, Schema& s) { s.title = r.text(v); }},
    Keyword{"description", of_any, true,
            [](Reader& r, const Tree& v, Schema& s) { s.description = r.text(v); }},
    Keyword{"examples", of_any, true,
            [](Reader& r, const Tree& v, Schema& s) { s.examples = r.examples(v); }},
    Keyword{"readOnly", of_any, false, [](Reader& r, const Tree& v, Schema& s) { s.computed = r.truth(v); }},
    Keyword{"x-unit", of_any, false, [](Reader& r, const Tree& v, Schema& s) { s.unit = r.text(v); }},
    Keyword{"x-mask", of_text | of_number, false,
            [](Reader& r, const Tree& v, Schema& s) { s.mask = r.mask(v); }},
    Keyword{"x-shorthand", of_map, false,
            [](Reader& r, const Tree& v, Schema& s) { s.shorthand = r.text(v); }},
    Keyword{"properties", of_map, false,
            [](Reader& r, const Tree& v, Schema& s) { s.properties = r.properties(v); }},
    Keyword{"required", of_map, false, [](Reader& r, const Tree& v, Schema& s) { s.required = r.texts(v); }},
    Keyword{"oneOf", of_map, false,
            [](Reader& r, const Tree& v, Schema& s) { s.one_of = r.alternatives(v); }},
    Keyword{"additionalProperties", of_map, false,
            [](Reader& r, const Tree& v, Schema& s) { r.additional(v, s); }},
    Keyword{"items", of_list, false, [](Reader& r, const Tree& v, Schema& s) { s.items = {r.read(v)}; }},
    Keyword{"minItems", of_list, false,
            [](Reader& r, const Tree& v, Schema& s) { s.min_items = r.count(v); }},
    Keyword{"maxItems", of_list, false,
            [](Reader& r, const Tree& v, Schema& s) { s.max_items = r.count(v); }},
    Keyword{"enum", of_text, false, [](Reader& r, const Tree& v, Schema& s) { s.choices = r.texts(v); }},
    Keyword{"pattern", of_text, false, [](Reader& r, const Tree& v, Schema& s) { s.pattern = r.pattern(v); }},
    Keyword{"minLength", of_text, false,
            [](Reader& r, const Tree& v, Schema& s) { s.min_length = r.count(v); }},
    Keyword{"maxLength", of_text, false,
            [](Reader& r, const Tree& v, Schema& s) { s.max_length = r.count(v); }},
    Keyword{"minimum", of_number, false,
            [](Reader& r, const Tree& v, Schema& s) { s.minimum = r.number(v); }},
    Keyword{"maximum", of_number, false,
            [](Reader& r, const Tree& v, Schema& s) { s.maximum = r.number(v); }},
};

}  // namespace

const Keyword* keyword_named(std::string_view name) {
    const auto* found = std::find_if(keywords.begin(), keywords.end(),
                                     [&](const Keyword& keyword) { return keyword.name == name; });
    return found == keywords.end() ? nullptr : found;
}

std::optional<std::string> nearest_keyword(std::string_view name) {
    std::vector<std::string> names;
    names.reserve(keywords.size());
    for (const Keyword& keyword : keywords) names.emplace_back(keyword.name);
    return text::nearest(name, names);
}

bool allows(const Keyword& keyword, Type type) {
    return (keyword.kinds & kind_of(type)) != 0;
}

}  // namespace wenshu::check
