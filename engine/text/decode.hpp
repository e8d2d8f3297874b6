// Bytes of a file to text: which encoding they are in is told by their content, never guessed from a name.
// What cannot be read without loss is a fault, never a replacement character.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "text/detect.hpp"

namespace wenshu::text {

// Valid UTF-8 without a byte order mark, and what it was before.
struct Decoded {
    std::string text;
    Encoding encoding = Encoding::utf8;
};

// UTF-8 where the bytes are well-formed UTF-8, UTF-16 where they open with its byte order mark, else what
// makes most sense of GB18030, UTF-16 and Big5. `name` is the file's name for the message. Fault:
// text.encoding {file, line}, the line of the first wrong byte; UTF-8 with a few broken bytes is such a fault
// too and is not taken for GB18030, which would accept it as other characters. UTF-8 is not copied.
base::Result<Decoded> decode(std::string bytes, std::string_view name);

}  // namespace wenshu::text
