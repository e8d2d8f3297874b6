// Reads the archives that the project writes, for tests: by their central directory, as office programs do.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <libdeflate.h>

namespace wenshu::tests {

struct Unzipped {
    std::string name;
    std::string bytes;
    std::uint32_t method = 0;
    std::uint32_t flags = 0;
    std::uint32_t time = 0;
    std::uint32_t date = 0;
};

inline std::uint32_t number_at(std::string_view zip, std::size_t at, std::size_t bytes) {
    std::uint32_t number = 0;
    for (std::size_t i = bytes; i-- > 0;) number = number << 8U | static_cast<unsigned char>(zip.at(at + i));
    return number;
}

inline std::string inflated(std::string_view packed, std::size_t size) {
    std::string bytes(size, '\0');
    libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
    const auto result = libdeflate_deflate_decompress(decompressor, packed.data(), packed.size(),
                                                      bytes.data(), size, nullptr);
    libdeflate_free_decompressor(decompressor);
    if (result != LIBDEFLATE_SUCCESS) throw std::runtime_error("a part cannot be inflated");
    return bytes;
}

// Throws where the archive does not hold together: signatures, sizes, checksums.
inline std::vector<Unzipped> unzip(std::string_view zip) {
    const std::size_t end = zip.rfind("PK\x05\x06");
    if (end == std::string_view::npos) throw std::runtime_error("no end of a central directory");
    std::size_t at = number_at(zip, end + 16, 4);
    std::vector<Unzipped> parts;
    for (std::uint32_t count = number_at(zip, end + 10, 2); count > 0; --count) {
        if (zip.substr(at, 4) != "PK\x01\x02") throw std::runtime_error("no central header");
        const std::size_t name_size = number_at(zip, at + 28, 2);
        const std::size_t packed_size = number_at(zip, at + 20, 4);
        const std::size_t local = number_at(zip, at + 42, 4);
        Unzipped part{std::string(zip.substr(at + 46, name_size)),
                      {},
                      number_at(zip, at + 10, 2),
                      number_at(zip, at + 8, 2),
                      number_at(zip, at + 12, 2),
                      number_at(zip, at + 14, 2)};
        if (zip.substr(local, 4) != "PK\x03\x04") throw std::runtime_error("no local header");
        if (zip.substr(local + 6, 24) != zip.substr(at + 8, 24)) throw std::runtime_error("headers differ");
        const auto packed = zip.substr(local + 30 + number_at(zip, local + 26, 2), packed_size);
        part.bytes = part.method == 0 ? std::string(packed) : inflated(packed, number_at(zip, at + 24, 4));
        const std::uint32_t crc = libdeflate_crc32(0, part.bytes.data(), part.bytes.size());
        if (crc != number_at(zip, at + 16, 4)) throw std::runtime_error("a checksum is wrong");
        parts.push_back(part);
        at += 46 + name_size;
    }
    if (at != end) throw std::runtime_error("something stands between directory and end");
    return parts;
}

inline std::string part(const std::vector<Unzipped>& parts, std::string_view name) {
    for (const Unzipped& part : parts) {
        if (part.name == name) return part.bytes;
    }
    throw std::runtime_error("no part " + std::string(name));
}

}  // namespace wenshu::tests
