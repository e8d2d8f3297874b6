// What a measure may be written as: its keys with their types, and the words among their values.
#pragma once

#include <string_view>
#include <vector>

#include "ledger/measure.hpp"
#include "model/schema.hpp"
#include "model/tree.hpp"
#include "model/value.hpp"

namespace wenshu::ledger {

// `where`, `by` and `target` depend on the ledger and are read by themselves; `order` is a word or a list of
// groups, as it is written here.
model::Schema measure_form(const model::Tree& measure);

// What a measure asks for: one of them, if it is right.
std::vector<Operation> operations_in(const model::Map& measure);

std::string_view key_of(Operation operation);

// A word that the form admits.
Order order_named(std::string_view name);

}  // namespace wenshu::ledger
