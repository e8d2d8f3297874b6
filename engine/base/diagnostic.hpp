// What is wrong, as data: a stable code, a place and arguments. The sentence is made where it is printed,
// from the catalogue of the room that found the fault (messages.cpp of each room).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/location.hpp"

namespace wenshu::base {

enum class Severity { error, warning, note };

struct Arg {
    std::string name;
    std::variant<std::string, std::int64_t> value;

    bool operator==(const Arg&) const = default;
};

struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;  // "data.type": room or subject, a dot, the fault
    Location where;
    std::string path;  // the data path, "indicators[2].target"; may be empty
    std::vector<Arg> args;

    bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

// One entry of a room's catalogue: ICU MessageFormat patterns in both languages, arguments by name.
struct Message {
    std::string_view code;
    std::string_view zh;
    std::string_view en;
};

// Sorts by place and drops what was found twice.
void arrange(Diagnostics& diagnostics);

// Whether any of them is an error.
bool has_errors(const Diagnostics& diagnostics);

// Moves `more` behind what is there.
void append(Diagnostics& diagnostics, Diagnostics more);

}  // namespace wenshu::base
