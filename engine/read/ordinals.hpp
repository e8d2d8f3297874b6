// The numbers that a line may begin with in an official paper (GB/T 9704-2012 7.3.3), and what they make it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wenshu::read {

// The code points of valid UTF-8: the forms of lines are told character by character.
std::u32string code_points(std::string_view utf8);

// 一、 level 1 · （一） 2 · 1. 3 · （1） 4 · ① 5; 第一章 counts as 1, 第一节 as 2.
struct Ordinal {
    int level = 0;
    std::int64_t number = 0;
    std::size_t length = 0;  // with its mark and the spaces behind it

    bool operator==(const Ordinal&) const = default;
};

// The ordinal that a line begins with, in its right form or one that people type for it: 一. 1、 (一) 1) ⑴.
// Nothing where the number belongs to the words behind it: 1.5万, 一、二季度, 1、2号楼.
std::optional<Ordinal> ordinal_of(std::u32string_view line);

// A run of digits or of Han numerals at the start of a text: how many characters it has.
std::size_t digit_run(std::u32string_view text);
std::size_t han_run(std::u32string_view text);

}  // namespace wenshu::read
