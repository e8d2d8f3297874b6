// How COUNTIFS and its like read a text: not by its characters. Wildcards, operators, numbers in texts, case
// and width all change what is counted; here it is told which texts come out as themselves.
#pragma once

#include <string>
#include <string_view>

namespace wenshu::write {

// How a text can be asked for in a formula.
enum class Askable {
    by_criterion,  // COUNTIFS counts it and nothing else, where no text beside it looks alike
    by_exact,      // only EXACT tells it from others: 007, a text with spaces at an end, a rare character
    never          // no formula can hold it: a long text, a line feed, an escape
};
Askable askable(std::string_view text);

// Texts of one shape may be taken for each other: without case, width and the characters that some systems
// have no order for.
std::string shape_of(std::string_view text);

// A text as the formula's own: "a ""b"""
std::string quoted(std::string_view text);

// A text as COUNTIFS takes it, quoted: "=<5人", "~*".
std::string as_criterion(std::string_view text);

// Whether a cell that holds this text can be pointed at instead.
bool is_own_criterion(std::string_view text);

}  // namespace wenshu::write
