// Base64 (RFC 4648), for images inside of texts.
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"

namespace wenshu::write {

std::string base64(std::string_view bytes);

// The image as an address that holds it: data:image/png;base64,…
std::string data_address(const document::Image& image);

}  // namespace wenshu::write
