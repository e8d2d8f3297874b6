#include "document/image.hpp"

namespace wenshu::document {
namespace {

std::size_t byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

std::size_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::size_t number = 0;
    for (std::size_t i = 0; i < count; ++i) number = number << 8U | byte_at(bytes, at + i);
    return number;
}

// A header may claim anything, and who believes it makes room for it: a gigabyte, at four bytes a pixel.
constexpr std::size_t most_pixels = std::size_t{1} << 28U;

std::optional<ImageInfo> info(ImageType type, std::size_t width, std::size_t height) {
    if (width == 0 || height == 0 || width > most_pixels / height) return std::nullopt;
    return ImageInfo{type, width, height};
}

std::optional<ImageInfo> png_info(std::string_view bytes) {
    if (bytes.size() < 24 || bytes.substr(12, 4) != "IHDR") return std::nullopt;
    return info(ImageType::png, big_endian(bytes, 16, 4), big_endian(bytes, 20, 4));
}

// SOF0 to SOF15 carry the frame's size, but for DHT (C4), JPG (C8) and DAC (CC), which lie between them.
bool is_frame(std::size_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::optional<ImageInfo> jpeg_info(std::string_view bytes) {
    std::size_t at = 2;
    while (at + 9 <= bytes.size() && byte_at(bytes, at) == 0xFF) {
        const auto marker = byte_at(bytes, at + 1);
        if (marker == 0xFF) {  // a fill byte
            ++at;
            continue;
        }
        if (is_frame(marker))
            return info(ImageType::jpeg, big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2));
        at += 2 + big_endian(bytes, at + 2, 2);
    }
    return std::nullopt;
}

}  // namespace

std::optional<ImageInfo> image_info(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return png_info(bytes);
    if (bytes.starts_with("\xFF\xD8\xFF")) return jpeg_info(bytes);
    return std::nullopt;
}

}  // namespace wenshu::document
