// Data as meant: typed by a schema, every value with the place where it was written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/location.hpp"
#include "model/figure.hpp"

namespace wenshu::model {

struct Value;
struct Field;
using List = std::vector<Value>;

// Fields in the order of the file; a key stands once.
struct Map {
    std::vector<Field> fields;
};

struct Null {
    bool operator==(const Null&) const = default;
};

struct Value {
    std::variant<Null, bool, std::int64_t, base::Decimal, base::Rate, base::Date, std::string, List, Map, Figure> data;
    base::Location where;
};

struct Field {
    std::string key;
    Value value;
};

// The value under a key, or null where there is none (or `value` is no map).
const Value* find(const Map& map, std::string_view key);
const Value* find(const Value& value, std::string_view key);

// Sets a field, in its old place where the key is there already.
void set(Map& map, std::string_view key, Value value);

// The text, list or map inside, or null.
const std::string* text_of(const Value& value);
const List* list_of(const Value& value);
const Map* map_of(const Value& value);

}  // namespace wenshu::model
