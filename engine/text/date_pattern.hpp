// What an ICU date pattern asks for, read before ICU sees it: ICU takes mm for minutes and prints 00.
#pragma once

#include <string>
#include <string_view>
#include <variant>

namespace wenshu::text {

// Which parts of a date the pattern needs.
struct PatternFields {
    bool month = false;
    bool day = false;
};

struct PatternFault {
    std::string kind;    // other (no such letter), time, week_year, day_of_year, quote, empty
    std::string letter;  // the letters as they stand in the pattern: "mm"; may be empty
};

std::variant<PatternFields, PatternFault> read_pattern(std::string_view pattern);

}  // namespace wenshu::text
