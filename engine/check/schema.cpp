#include "check/schema.hpp"

#include <utility>

#include "check/fault.hpp"
#include "check/schema_reader.hpp"

namespace wenshu::check {

base::Result<model::Schema> schema(const model::Tree& json_schema) {
    SchemaReader reader(json_schema);
    auto read = reader.read(json_schema);
    if (reader.faults.empty() && read.type != model::Type::map) {
        reader.faults.push_back(fault("schema.root", json_schema.where, {}));
    }
    if (reader.faults.empty()) return read;
    base::arrange(reader.faults);
    return std::move(reader.faults);
}

}  // namespace wenshu::check
