// Which encoding bytes are in that are no UTF-8 and bear no mark: by how much of what they say in each is
// everyday Chinese.
#pragma once

#include <string_view>

namespace wenshu::text {

enum class Encoding { utf8, gb18030, utf16, big5 };

// The encoding, and its converter's name: "gb18030", "UTF-16LE", "UTF-16BE", "Big5".
struct Detected {
    Encoding encoding = Encoding::gb18030;
    const char* converter = "gb18030";
};

// GB18030 unless another encoding makes much more sense; short texts say too little and are GB18030.
Detected detect(std::string_view bytes);

}  // namespace wenshu::text
