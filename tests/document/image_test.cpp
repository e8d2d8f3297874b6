#include "document/image.hpp"

#include <string>

#include <catch2/catch.hpp>

namespace {

using wenshu::document::image_info;
using wenshu::document::ImageType;

std::string bytes(std::initializer_list<int> list) {
    std::string text;
    for (const int byte : list) text += static_cast<char>(static_cast<unsigned char>(byte));
    return text;
}

const std::string png = bytes(
    {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 1, 0, 0, 0, 0, 200});
const std::string jpeg =
    bytes({0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 'J', 'F', 0xFF, 0xFF, 0xC0, 0, 17, 8, 0, 100, 1, 44, 3});

TEST_CASE("a PNG and a JPEG say their size in pixels", "[document][image]") {
    const auto one = image_info(png);
    REQUIRE(one);
    CHECK(one->type == ImageType::png);
    CHECK(one->width == 256);
    CHECK(one->height == 200);
    const auto two = image_info(jpeg);
    REQUIRE(two);
    CHECK(two->type == ImageType::jpeg);
    CHECK(two->width == 300);
    CHECK(two->height == 100);
}

TEST_CASE("other files and images cut short at any byte are no images", "[document][image]") {
    CHECK_FALSE(image_info(""));
    CHECK_FALSE(image_info("GIF89a"));
    CHECK_FALSE(image_info("%PDF-1.7"));
    for (std::size_t size = 0; size < png.size(); ++size) CHECK_FALSE(image_info(png.substr(0, size)));
    for (std::size_t size = 0; size + 2 < jpeg.size(); ++size) CHECK_FALSE(image_info(jpeg.substr(0, size)));
}

TEST_CASE("an image without pixels is no image", "[document][image]") {
    std::string empty = png;
    empty.replace(16, 4, 4, '\0');
    CHECK_FALSE(image_info(empty));
}

TEST_CASE("an image that claims more pixels than a machine can hold is none", "[document][image]") {
    std::string huge = png;
    huge.replace(16, 8, 8, '\xFF');
    CHECK_FALSE(image_info(huge));
    std::string strip = png;
    strip.replace(16, 8, std::string("\0\0\x4E\x20\0\0\0\1", 8));
    REQUIRE(image_info(strip));
    CHECK(image_info(strip)->width == 20000);
    CHECK(image_info(strip)->height == 1);
}

}  // namespace
