// One reading of a schema.json in progress: keyword by keyword, references followed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/schema.hpp"
#include "model/tree.hpp"

namespace wenshu::check {

class SchemaReader {
  public:
    explicit SchemaReader(const model::Tree& root) : root_(root) {}

    model::Schema read(const model::Tree& tree);

    // The value of a keyword as what the keyword wants; else a fault and an empty one.
    std::string text(const model::Tree& value);
    std::vector<std::string> texts(const model::Tree& value);
    std::string pattern(const model::Tree& value);
    std::string mask(const model::Tree& value);
    bool truth(const model::Tree& value);
    std::optional<std::size_t> count(const model::Tree& value);
    std::optional<base::Decimal> number(const model::Tree& value);
    std::vector<std::string> alternatives(const model::Tree& value);
    std::vector<std::string> examples(const model::Tree& value);
    std::vector<model::Property> properties(const model::Tree& value);

    // "additionalProperties": a truth value, or the schema of those properties.
    void additional(const model::Tree& value, model::Schema& schema);

    base::Diagnostics faults;

  private:
    model::Schema read_keywords(const model::Tree& tree, const model::Mapping& keywords);
    model::Schema follow(const model::Entry& reference, const model::Mapping& beside);
    const model::Tree* target(const std::string& reference) const;
    void read_type(const model::Tree& tree, model::Schema& schema);
    void read_keyword(const model::Entry& entry, model::Schema& schema);
    void check_required(const model::Tree& required, const model::Schema& schema);
    void add(const char* code, base::Location where, std::vector<base::Arg> args = {});
    void wrong(const model::Tree& value, const char* expected);

    const model::Tree& root_;
    std::vector<std::string> open_;  // the references that are being followed
    std::size_t depth_ = 0;
    std::size_t schemas_ = 0;  // so far: references may multiply them
};

}  // namespace wenshu::check
