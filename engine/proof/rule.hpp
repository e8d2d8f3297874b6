// What a rule of 校对 is: a mistake with its name, the clause that forbids it, what to tell the writer, and a
// function that finds it. A rule stands in the table of its group's file (punctuation_*.cpp, numerals_*.cpp,
// official_*.cpp, plan_*.cpp, personal.cpp), and nowhere else but in its cases.
#pragma once

#include <string_view>

namespace wenshu::proof {

class Paper;
class Report;

enum class Level { error, warning, hint };

// What --fix may do: nothing; write `instead` outside of titles in 《》 and quotations; write it there too;
// or hide personal data, which --mask does.
enum class Fix { none, safe, safe_in_quotations, mask };

// In both languages of the program.
struct Words {
    std::string_view zh;
    std::string_view en;
};

struct Rule {
    std::string_view id;      // PUN-01
    Words name;               // 汉字之间的半角标点
    std::string_view clause;  // "GB/T 15834-2011 5.1", or 惯例 where no standard says it
    Level level = Level::warning;
    Fix fix = Fix::none;
    Words message;  // an ICU pattern with {found}, {instead} and what the rule adds: what is wrong, what to
                    // write
    void (*find)(const Paper& paper, Report& report) = nullptr;
};

}  // namespace wenshu::proof
