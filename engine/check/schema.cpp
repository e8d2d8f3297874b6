#include "check/schema.hpp"

#include <utility>

#include "check/fault.hpp"
#include "check/schema_reader.hpp"

namespace wenshu::check {
namespace {

// What is computed is computed with all that is in it.
void hand_down(model::Schema& schema, bool computed) {
    schema.computed = schema.computed || computed;
    for (auto& property : schema.properties) hand_down(property.schema, schema.computed);
    for (auto& item : schema.items) hand_down(item, schema.computed);
    for (auto& value : schema.values) hand_down(value, schema.computed);
}

}  // namespace

base::Result<model::Schema> schema(const model::Tree& json_schema) {
    SchemaReader reader(json_schema);
    auto read = reader.read(json_schema);
    if (reader.faults.empty() && read.type != model::Type::map) {
        reader.faults.push_back(fault("schema.root", json_schema.where, {}));
    }
    hand_down(read, false);
    if (reader.faults.empty()) return read;
    base::arrange(reader.faults);
    return std::move(reader.faults);
}

}  // namespace wenshu::check
