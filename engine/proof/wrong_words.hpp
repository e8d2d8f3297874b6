// The table of wrong words that usage_words.cpp searches for: one row a pair.
#pragma once

#include <span>
#include <string_view>

namespace wenshu::proof {

struct WrongWord {
    std::string_view wrong;
    std::string_view right;
    std::string_view
        not_behind{};  // characters: behind one of them it belongs to another word; ^…: none but these
    std::string_view not_before{};  // before one of them
};

std::span<const WrongWord> wrong_words();

}  // namespace wenshu::proof
