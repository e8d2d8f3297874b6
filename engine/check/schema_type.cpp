#include "check/schema_type.hpp"

#include <algorithm>
#include <array>

namespace wenshu::check {
namespace {

using model::Type;

struct Named {
    std::string_view name;
    Type type;
};

constexpr std::array json_types{Named{"boolean", Type::boolean}, Named{"integer", Type::integer},
                                Named{"number", Type::decimal},  Named{"string", Type::string},
                                Named{"array", Type::list},      Named{"object", Type::map}};

// A format, the types that it may stand with, the type that they are together.
struct Format {
    std::string_view name;
    std::string_view types;  // "string number" is both in one list
    Type type;
};

constexpr std::array formats{
    Format{"date", "string", Type::date},
    Format{"month", "string", Type::month},
    Format{"decimal", "string", Type::decimal},
    Format{"decimal", "number", Type::decimal},
    Format{"decimal", "number string", Type::decimal},
    Format{"percent", "string", Type::percent},
    Format{"percent", "number string", Type::percent},
    Format{"quantity", "number", Type::quantity},
    Format{"quantity", "string", Type::quantity},
    Format{"quantity", "number string", Type::quantity},
    // These only say what a text is for.
    Format{"image", "string", Type::string},
    Format{"measure", "string", Type::string},
    Format{"measures", "array", Type::list},
    Format{"ledger", "string", Type::string},
    Format{"digits", "string", Type::string},
    Format{"digits", "integer", Type::integer},
};

std::string joined(std::span<const std::string> types) {
    if (types.size() == 2) return "number string";
    return types.empty() ? std::string() : types.front();
}

}  // namespace

bool is_json_type(std::span<const std::string> types) {
    if (types.size() == 2) {
        return (types[0] == "number" && types[1] == "string") ||
               (types[0] == "string" && types[1] == "number");
    }
    return types.size() == 1 && std::any_of(json_types.begin(), json_types.end(),
                                            [&](const Named& known) { return known.name == types.front(); });
}

std::optional<Type> type_of(std::span<const std::string> types, std::string_view format) {
    const auto written = joined(types);
    if (format.empty()) {
        if (types.empty()) return Type::any;
        const auto known = std::find_if(json_types.begin(), json_types.end(),
                                        [&](const Named& named) { return named.name == written; });
        return known == json_types.end() ? std::nullopt : std::optional(known->type);
    }
    for (const Format& known : formats) {
        if (known.name == format && known.types == written) return known.type;
    }
    return std::nullopt;
}

std::string_view json_type(Type type) {
    switch (type) {
        case Type::any: return "any";
        case Type::boolean: return "boolean";
        case Type::integer: return "integer";
        case Type::decimal: return "number";
        case Type::percent: return "percent";
        case Type::quantity: return "quantity";
        case Type::date: return "date";
        case Type::month: return "month";
        case Type::string: return "string";
        case Type::list: return "array";
        case Type::map: return "object";
    }
    return "any";
}

}  // namespace wenshu::check
