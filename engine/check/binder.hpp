// One binding in progress: walks a Tree beside its Schema and gathers the faults.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "model/schema.hpp"
#include "model/tree.hpp"
#include "model/value.hpp"

namespace wenshu::check {

// Whether the value counts as not written: null, or a text of blanks.
bool is_absent(const model::Tree& tree);

class Binder {
  public:
    // The value; Null where it is absent; nothing where a fault was found.
    std::optional<model::Value> bind(const model::Tree& tree, const model::Schema& schema,
                                     const std::string& path);

    // The same for the entries of a map that begins at `where`.
    std::optional<model::Value> bind_map(const model::Mapping& entries, base::Location where,
                                         const model::Schema& schema, const std::string& path);

    base::Diagnostics faults;

  private:
    std::optional<model::Value> bind_list(const model::Sequence& items, base::Location where,
                                          const model::Schema& schema, const std::string& path);
    void bind_entry(const model::Entry& entry, const model::Schema& schema, const std::string& path,
                    model::Map& map, std::set<std::string_view>& given);
    void require(const model::Mapping& entries, base::Location where, const model::Schema& schema,
                 const std::string& path);

    // Exactly one of the properties that the schema has for that.
    void choose(const model::Mapping& entries, base::Location where, const model::Schema& schema,
                const std::string& path);
};

}  // namespace wenshu::check
