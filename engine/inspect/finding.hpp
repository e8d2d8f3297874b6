// One row of the conformity table.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "document/layout.hpp"

namespace wenshu::inspect {

enum class Unit { millimetres, points, characters, lines, pages };

// What can be measured: a stable name, its name for people, and how far it may be off where the layout gives
// no tolerance. Those limits are ours, from what a renderer and a picture of 300 dots an inch leave
// uncertain; the standard's own stand in the layout.
struct Item {
    std::string_view code;
    std::string_view zh;
    std::string_view en;
    Unit unit = Unit::millimetres;
    int decimals = 1;
    double limit = 1;
};

// The item of this name, which must be one of the table's.
const Item& item_of(std::string_view code);

enum class Verdict { pass, fail, not_applicable };

struct Finding {
    const Item* item = nullptr;
    std::optional<double> found;  // nothing: the paper has no such thing
    double standard = 0;
    double tolerance = 0;
    std::string clause;
    Verdict verdict = Verdict::not_applicable;
    std::size_t page = 0;  // where it was found, from 1; 0: no single page
};

struct Judgement {
    std::vector<Finding> findings;
    base::Diagnostics notes;  // what a renderer does otherwise than the standard, and is not judged
};

}  // namespace wenshu::inspect
