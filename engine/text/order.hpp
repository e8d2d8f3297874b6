// The order of names as a clerk looks them up: by pinyin with the readings that surnames and places have, or
// by strokes as lists of names go by them (按姓氏笔画排序): fewer strokes first, then stroke by stroke
// 横竖撇点折, the surname before the given name, a single surname before a double one; numbers in names count
// as numbers, in digits (第2 before 第10) and in Han (第二 before 第十).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wenshu::text {

enum class NameOrder { pinyin, stroke };

// The positions of the names in their order; equal names keep theirs.
std::vector<std::size_t> ordered(const std::vector<std::string>& names, NameOrder order);

// The name as it is compared by pinyin: a character that is read otherwise here than most often (单 as a
// surname, 长 in 长沙) gives way to one that is only read so, and Han numerals to digits.
std::string sounding(std::string_view name);

}  // namespace wenshu::text
