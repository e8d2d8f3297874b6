// Text to the bytes of another encoding and back, exactly or not at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wenshu::text {

// The bytes of valid UTF-8 in another encoding (an ICU converter's name); nothing if one character has none
// there.
std::optional<std::string> encoded(std::string_view utf8, const char* encoding);

// The text of bytes in that encoding as UTF-8; nothing if they are not well-formed.
std::optional<std::string> decoded(std::string_view bytes, const char* encoding);

}  // namespace wenshu::text
