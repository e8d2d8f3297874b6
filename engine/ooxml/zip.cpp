#include "ooxml/zip.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <limits>
#include <memory>
#include <new>
#include <optional>
#include <string_view>
#include <vector>

#include <libdeflate.h>

namespace wenshu::ooxml {
namespace {

// PKWARE APPNOTE 6.3: 4.3.7 local file header, 4.3.12 central directory header, 4.3.16 end of central
// directory.
constexpr std::uint32_t local_signature = 0x04034b50;
constexpr std::uint32_t central_signature = 0x02014b50;
constexpr std::uint32_t end_signature = 0x06054b50;
constexpr std::uint16_t version = 20;        // deflate
constexpr std::uint16_t utf8_name = 0x0800;  // general purpose bit 11
constexpr std::uint16_t stored = 0;
constexpr std::uint16_t deflated = 8;
constexpr std::uint16_t dos_time = 0;
constexpr std::uint16_t dos_date = (1U << 5U) | 1U;  // 1980-01-01
constexpr int level = 6;

constexpr std::uint64_t largest_size = std::numeric_limits<std::uint32_t>::max() - 1;
constexpr std::size_t most_parts = std::numeric_limits<std::uint16_t>::max();

struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};
using Compressor = std::unique_ptr<libdeflate_compressor, FreeCompressor>;

Compressor make_compressor() {
    Compressor compressor(libdeflate_alloc_compressor(level));
    if (!compressor) throw std::bad_alloc();
    return compressor;
}

struct Entry {
    std::string_view name;
    std::uint32_t crc = 0;
    std::uint32_t packed = 0;
    std::uint32_t size = 0;
    std::uint32_t offset = 0;
    std::uint16_t method = stored;
};

void put16(std::string& out, std::uint32_t number) {
    out += static_cast<char>(number & 0xFFU);
    out += static_cast<char>(number >> 8U & 0xFFU);
}

void put32(std::string& out, std::uint32_t number) {
    put16(out, number & 0xFFFFU);
    put16(out, number >> 16U);
}

std::uint16_t flags(std::string_view name) {
    const bool ascii =
        std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
    return ascii ? std::uint16_t{0} : utf8_name;
}

// The fields that a local header and the central directory share.
void put_common(std::string& out, const Entry& entry) {
    put16(out, version);
    put16(out, flags(entry.name));
    put16(out, entry.method);
    put16(out, dos_time);
    put16(out, dos_date);
    put32(out, entry.crc);
    put32(out, entry.packed);
    put32(out, entry.size);
    put16(out, static_cast<std::uint32_t>(entry.name.size()));
    put16(out, 0);  // extra field
}

std::string local_header(const Entry& entry) {
    std::string header;
    put32(header, local_signature);
    put_common(header, entry);
    return header.append(entry.name);
}

std::string central_header(const Entry& entry) {
    std::string header;
    put32(header, central_signature);
    put16(header, version);  // made by
    put_common(header, entry);
    put16(header, 0);  // comment
    put16(header, 0);  // disk
    put16(header, 0);  // internal attributes
    put32(header, 0);  // external attributes
    put32(header, entry.offset);
    return header.append(entry.name);
}

std::string end_record(std::size_t entries, std::size_t directory_size, std::uint64_t directory_offset) {
    std::string record;
    put32(record, end_signature);
    put16(record, 0);  // this disk
    put16(record, 0);  // disk of the directory
    put16(record, static_cast<std::uint32_t>(entries));
    put16(record, static_cast<std::uint32_t>(entries));
    put32(record, static_cast<std::uint32_t>(directory_size));
    put32(record, static_cast<std::uint32_t>(directory_offset));
    put16(record, 0);  // comment
    return record;
}

// Nothing where deflate does not make the bytes fewer (pictures, the shortest parts).
std::optional<std::string> compressed(libdeflate_compressor* compressor, std::string_view bytes) {
    if (bytes.empty()) return std::nullopt;
    std::string packed(bytes.size() - 1, '\0');
    const std::size_t size =
        libdeflate_deflate_compress(compressor, bytes.data(), bytes.size(), packed.data(), packed.size());
    if (size == 0) return std::nullopt;
    packed.resize(size);
    return packed;
}

base::Diagnostic too_large() {
    return {base::Severity::error, "ooxml.too_large", {}, {}, {}};
}

class Archive {
  public:
    explicit Archive(base::Sink& sink) : sink_(sink) {}

    base::Result<void> add(const Part& part) {
        if (entries_.size() == most_parts || part.bytes.size() > largest_size || offset_ > largest_size)
            return too_large();
        const auto packed = compressed(compressor_.get(), part.bytes);
        const std::string& bytes = packed ? *packed : part.bytes;
        Entry entry;
        entry.name = part.name;
        entry.crc = libdeflate_crc32(0, part.bytes.data(), part.bytes.size());
        entry.packed = static_cast<std::uint32_t>(bytes.size());
        entry.size = static_cast<std::uint32_t>(part.bytes.size());
        entry.offset = static_cast<std::uint32_t>(offset_);
        entry.method = packed ? deflated : stored;
        entries_.push_back(entry);
        if (auto put = write(local_header(entry)); !put) return put;
        return write(bytes);
    }

    base::Result<void> finish() {
        std::string directory;
        for (const Entry& entry : entries_) directory += central_header(entry);
        if (offset_ + directory.size() > largest_size) return too_large();
        const std::string end = end_record(entries_.size(), directory.size(), offset_);
        if (auto put = write(directory); !put) return put;
        return write(end);
    }

  private:
    base::Result<void> write(std::string_view bytes) {
        offset_ += bytes.size();
        return sink_.write(bytes);
    }

    base::Sink& sink_;
    Compressor compressor_ = make_compressor();
    std::vector<Entry> entries_;
    std::uint64_t offset_ = 0;
};

}  // namespace

base::Result<void> write_zip(std::span<const Part> parts, base::Sink& sink) {
    Archive archive(sink);
    for (const Part& part : parts) {
        assert(!part.name.empty() && part.name.size() <= std::numeric_limits<std::uint16_t>::max());
        if (auto added = archive.add(part); !added) return added;
    }
    return archive.finish();
}

}  // namespace wenshu::ooxml
