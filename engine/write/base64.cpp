#include "write/base64.hpp"

#include <cstddef>
#include <cstdint>

namespace wenshu::write {

std::string base64(std::string_view bytes) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto group = bytes.substr(at, 3);
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            bits = (bits << 8U) | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0U);
        }
        for (std::size_t i = 0; i < 4; ++i) {
            text +=
                i <= group.size() ? alphabet[(bits >> (18U - 6U * static_cast<unsigned>(i))) & 0x3FU] : '=';
        }
    }
    return text;
}

std::string data_address(const document::Image& image) {
    const std::string_view type = image.type == document::ImageType::png ? "image/png" : "image/jpeg";
    return "data:" + std::string(type) + ";base64," + base64(image.bytes);
}

}  // namespace wenshu::write
