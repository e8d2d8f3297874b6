// Every value of a layout under the path of its entry in a file, with what a file may write there instead.
#pragma once

#include <map>
#include <string>

#include "document/layout.hpp"

namespace wenshu::render {

struct LayoutValue {
    std::string text;   // the value; of a number also its clause and tolerance
    std::string other;  // another one, as YAML; empty where none can stand alone
    const document::Measure* number = nullptr;
};

// The numbers point into the layout.
std::map<std::string, LayoutValue> values_of(const document::Layout& layout);

}  // namespace wenshu::render
