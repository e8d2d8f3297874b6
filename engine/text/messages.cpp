#include "text/messages.hpp"

namespace wenshu::text {
namespace {

constexpr base::Message catalogue[] = {
    {"text.encoding",
     "文件 {file} 第 {line} 行有读不出来的字节：既不是完好的 UTF-8，也不是 GB18030（GBK）。"
     "请用原来的程序打开，另存为 UTF-8",
     "{file}, line {line}: bytes that are neither intact UTF-8 nor GB18030 (GBK). "
     "Open the file in the program it came from and save it as UTF-8"},
    {"text.date_pattern",
     "日期格式“{pattern}”不对：{kind, select, "
     "time {“{letter}”是时间，日期里没有（月写大写 M）} "
     "week_year {“{letter}”是按周算的年，岁末年初会差一年；年写小写 yyyy} "
     "day_of_year {“{letter}”是一年中的第几天；日写小写 d} "
     "quote {单引号没有配成对} "
     "empty {里面没有年、月、日} "
     "other {不认识“{letter}”}}。例：yyyy年M月d日",
     "the date pattern \"{pattern}\" is wrong: {kind, select, "
     "time {\"{letter}\" is a time of day, which a date does not have (the month is a capital M)} "
     "week_year {\"{letter}\" is the year of the week, which differs around New Year; write yyyy for the "
     "year} "
     "day_of_year {\"{letter}\" is the day of the year; write d for the day} "
     "quote {a quotation mark is not closed} "
     "empty {it has no year, month or day in it} "
     "other {\"{letter}\" has no meaning}}. Example: yyyy-MM-dd"},
    {"text.date_precision",
     "日期“{date}”没有写到日（或月），按格式“{pattern}”写不出来。请把日期写全，或换一个格式",
     "the date \"{date}\" leaves the day (or month) open, which the pattern \"{pattern}\" asks for. "
     "Write the whole date or choose another pattern"},
};

}  // namespace

std::span<const base::Message> messages() {
    return catalogue;
}

}  // namespace wenshu::text
