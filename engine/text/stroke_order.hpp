// The characters in the order of their strokes, which ICU does not know beyond their number.
#pragma once

#include <string_view>

namespace wenshu::text {

// Fewer strokes first; of as many, stroke by stroke 横竖撇点折 (GF 3003-1999; 提 counts as 横, 竖钩 as 竖, 捺
// as 点); of the same strokes, the plain before the hooked. It holds what GB 2312 holds and the commoner
// characters of names beyond it.
std::string_view characters_by_strokes();

}  // namespace wenshu::text
