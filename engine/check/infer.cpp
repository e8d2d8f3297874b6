#include "check/infer.hpp"

#include <utility>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/overload.hpp"

namespace wenshu::check {
namespace {

using model::Schema;
using model::Type;

Type type_of(const model::Scalar& scalar) {
    if (scalar.quoted) return Type::string;
    if (scalar.text.empty() || scalar.text == "null" || scalar.text == "~") return Type::any;
    if (scalar.text == "true" || scalar.text == "false") return Type::boolean;
    if (const auto number = base::parse_decimal(scalar.text))
        return number->scale == 0 ? Type::integer : Type::decimal;
    const auto date = base::parse_iso_date(scalar.text);
    return date && date->day != 0 ? Type::date : Type::string;
}

bool is_container(Type type) {
    return type == Type::list || type == Type::map;
}

Type common(Type a, Type b) {
    if (a == b || b == Type::any) return a;
    if (a == Type::any) return b;
    if (is_container(a) || is_container(b)) return Type::any;
    const auto numeric = [](Type type) { return type == Type::integer || type == Type::decimal; };
    return numeric(a) && numeric(b) ? Type::decimal : Type::string;
}

Schema united(Schema a, Schema b) {
    const auto type = common(a.type, b.type);
    if (type != b.type && is_container(b.type)) return Schema{};
    a.type = type;
    for (auto& property : b.properties) {
        bool found = false;
        for (auto& own : a.properties) {
            if (own.key != property.key) continue;
            own.schema = united(std::move(own.schema), property.schema);
            found = true;
        }
        if (!found) a.properties.push_back(std::move(property));
    }
    if (a.items.empty()) {
        a.items = std::move(b.items);
    } else if (!b.items.empty()) {
        a.items.front() = united(std::move(a.items.front()), std::move(b.items.front()));
    }
    return a;
}

}  // namespace

Schema infer(const model::Tree& data) {
    Schema schema;
    schema.where = data.where;
    std::visit(base::overload{
                   [&](const model::Scalar& scalar) { schema.type = type_of(scalar); },
                   [&](const model::Sequence& items) {
                       schema.type = Type::list;
                       for (const auto& item : items) {
                           auto inner = infer(item);
                           if (schema.items.empty()) {
                               schema.items.push_back(std::move(inner));
                           } else {
                               schema.items.front() =
                                   united(std::move(schema.items.front()), std::move(inner));
                           }
                       }
                   },
                   [&](const model::Mapping& entries) {
                       schema.type = Type::map;
                       for (const auto& entry : entries)
                           schema.properties.push_back({entry.key, infer(entry.value)});
                   },
               },
               data.node);
    return schema;
}

}  // namespace wenshu::check
