// Data as written: the shape of a YAML, JSON or table file with every scalar still text, so that 007, 1.10 and
// １２ survive until a schema says what they are.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/location.hpp"

namespace wenshu::model {

// Text after the load-time normalization. `quoted`: it was written as a text ("12" in YAML or JSON); an unquoted
// scalar may be bound as a number, a date or a truth value. An absent YAML value or JSON null is {"", false}.
struct Scalar {
    std::string text;
    bool quoted = false;
};

struct Tree;
struct Entry;
using Sequence = std::vector<Tree>;
using Mapping = std::vector<Entry>;  // in file order, keys once

struct Tree {
    std::variant<Scalar, Sequence, Mapping> node;
    base::Location where;
};

struct Entry {
    std::string key;
    base::Location where;
    Tree value;
};

// The value under a key, or null where the tree is no mapping or has no such key.
const Tree* find(const Tree& tree, std::string_view key);

// The scalar's text, or null where the tree is no scalar.
const std::string* text_of(const Tree& tree);

// Whether this is an absent value: an empty or null scalar without quotes.
bool is_null(const Tree& tree);

}  // namespace wenshu::model
