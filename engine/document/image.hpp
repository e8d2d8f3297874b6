// What an image file says about itself, read off its first bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "document/document.hpp"

namespace wenshu::document {

struct ImageInfo {
    ImageType type = ImageType::png;
    std::size_t width = 0;  // pixels, never 0
    std::size_t height = 0;
};

// PNG (its IHDR chunk) and JPEG (its frame header); nothing for other files, for those cut short before that,
// and for those that claim more than 268 million pixels.
std::optional<ImageInfo> image_info(std::string_view bytes);

}  // namespace wenshu::document
