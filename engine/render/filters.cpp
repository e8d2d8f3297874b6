#include <array>
#include <utility>

#include "base/overload.hpp"
#include "render/filter.hpp"

namespace wenshu::render {

Kind kind_of(const model::Value& value) {
    return std::visit(base::overload{
                          [](model::Null) { return Kind::nothing; },
                          [](bool) { return Kind::boolean; },
                          [](std::int64_t) { return Kind::number; },
                          [](base::Decimal) { return Kind::number; },
                          [](const base::Rate&) { return Kind::rate; },
                          [](base::Date) { return Kind::date; },
                          [](const std::string&) { return Kind::text; },
                          [](const model::List&) { return Kind::list; },
                          [](const model::Map&) { return Kind::map; },
                          [](const model::Figure& figure) {
                              return std::holds_alternative<base::Rate>(figure.value) ? Kind::rate
                                                                                      : Kind::number;
                          },
                      },
                      value.data);
}

Kinds kinds_of(const model::Schema* schema) {
    if (schema == nullptr) return any_data;
    switch (schema->type) {
        case model::Type::any: return any_data;
        case model::Type::boolean: return Kind::boolean;
        case model::Type::integer: return Kind::number;
        case model::Type::decimal: return Kind::number;
        case model::Type::percent: return Kind::rate;
        case model::Type::quantity: return Kind::number | Kind::rate;
        case model::Type::date: return Kind::date;
        case model::Type::month: return Kind::date;
        case model::Type::string: return Kind::text;
        case model::Type::list: return Kind::list;
        case model::Type::map: return Kind::map;
    }
    return any_data;
}

std::string_view kind_name(Kinds kinds) {
    static constexpr std::array<std::pair<Kind, std::string_view>, 9> names = {{{Kind::nothing, "nothing"},
                                                                                {Kind::number, "number"},
                                                                                {Kind::rate, "rate"},
                                                                                {Kind::date, "date"},
                                                                                {Kind::text, "text"},
                                                                                {Kind::boolean, "boolean"},
                                                                                {Kind::list, "list"},
                                                                                {Kind::map, "map"},
                                                                                {Kind::block, "block"}}};
    for (const auto& [kind, name] : names) {
        if (!(kinds & kind).empty()) return name;
    }
    return "nothing";
}

std::vector<const Filter*> all_filters() {
    std::vector<const Filter*> all;
    for (const std::span<const Filter> family :
         {text_filters(), number_filters(), date_filters(), block_filters()}) {
        for (const Filter& filter : family) all.push_back(&filter);
    }
    return all;
}

const Filter* find_filter(std::string_view name) {
    for (const std::span<const Filter> family :
         {text_filters(), number_filters(), date_filters(), block_filters()}) {
        for (const Filter& filter : family) {
            if (filter.name == name) return &filter;
        }
    }
    return nullptr;
}

const std::string* text_argument(Arguments arguments, std::size_t index) {
    return index < arguments.size() ? std::get_if<std::string>(&arguments[index]) : nullptr;
}

const std::int64_t* number_argument(Arguments arguments, std::size_t index) {
    return index < arguments.size() ? std::get_if<std::int64_t>(&arguments[index]) : nullptr;
}

bool all_texts(Arguments arguments) {
    for (const Argument& argument : arguments) {
        if (!std::holds_alternative<std::string>(argument)) return false;
    }
    return true;
}

base::Diagnostic unfit_value(const Input& input, std::string found) {
    return {base::Severity::error,
            "template.filter_value",
            input.call.where,
            {},
            {{"filter", std::string(input.call.filter->name)}, {"found", std::move(found)}}};
}

}  // namespace wenshu::render
