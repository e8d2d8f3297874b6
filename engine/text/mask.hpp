// Personal data made unrecognizable before it is printed, by the x-mask of its schema.
#pragma once

#include <string>
#include <string_view>

namespace wenshu::text {

// phone 138****5678, id 110101********1234, name 张**; what is too short for that is all asterisks.
// A mask that is not one of these hides everything.
std::string mask(std::string_view text, std::string_view kind);

}  // namespace wenshu::text
