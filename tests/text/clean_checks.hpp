// What the tests of the cleaning passes ask again and again.
#pragma once

#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "text/clean.hpp"

namespace wenshu::text {

inline std::string cleaned(std::string_view text) {
    return clean(text).text;
}

// Neither changed nor told of.
inline void stays(std::string_view text) {
    INFO(text);
    CHECK(clean(text).text == text);
    CHECK(clean(text).passes.empty());
}

}  // namespace wenshu::text
