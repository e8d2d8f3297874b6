// What data a pack needs: the documented subset of JSON Schema draft-07 that a schema.json may use, as one struct.
// `title` is the Chinese name, accepted in place of the key.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/location.hpp"

namespace wenshu::model {

// JSON Schema's `type`, and for texts with a typing `format`: date, month, decimal, percent, quantity.
enum class Type {
    any,
    boolean,
    integer,
    decimal,   // "type": "number"
    percent,   // format "percent": 98.5% → Rate
    quantity,  // format "quantity": a whole number, a decimal or a percent, as written
    date,      // format "date": a day
    month,     // format "month": a day, a month (2018-03) or a year (2018)
    string,
    list,
    map,
};

struct Property;

struct Schema {
    Type type = Type::any;
    std::string title;        // 中文名
    std::string description;  // help for the writer of a plan
    std::vector<std::string> examples;
    std::vector<Property> properties;   // of a map, as written in the schema
    std::vector<std::string> required;  // of a map
    std::vector<std::string> one_of;    // of a map: exactly one of these properties is due (oneOf)
    bool open = false;                  // of a map: keys beyond the properties are allowed (additionalProperties)
    std::vector<Schema> values;         // of an open map: the schema of those values; none or one
    std::vector<Schema> items;          // of a list: none or one
    std::vector<std::string> choices;   // enum
    std::string pattern;                // ECMA 262 regular expression
    std::string format;                 // as written; the typing ones above, and: image, measure, measures, ledger
    std::optional<base::Decimal> minimum;
    std::optional<base::Decimal> maximum;
    std::optional<std::size_t> min_length;  // in code points
    std::optional<std::size_t> max_length;
    std::optional<std::size_t> min_items;
    std::optional<std::size_t> max_items;
    bool computed = false;  // readOnly: filled by the engine, a fault in a plan file
    std::string unit;       // x-unit: 人次
    std::string mask;       // x-mask: phone, id or name
    std::string shorthand;  // x-shorthand, of a map: the property that a value written alone stands for
    base::Location where;
};

struct Property {
    std::string key;
    Schema schema;
};

// The schema of a property by its key, or null.
const Schema* find(const Schema& schema, std::string_view key);

// The Chinese name where there is one, else the key.
const std::string& display_name(const Property& property);

}  // namespace wenshu::model
