#include "ooxml/zip.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <new>
#include <optional>

#include <libdeflate.h>

namespace wenshu::ooxml {
namespace {

// PKWARE APPNOTE 6.3: 4.3.7 local file header, 4.3.12 central directory header, 4.3.14 to 4.3.16 ends of
// central directory, 4.5.3 the extra field of zip64, for what 32 bits do not hold.
constexpr std::uint32_t local_signature = 0x04034b50;
constexpr std::uint32_t central_signature = 0x02014b50;
constexpr std::uint32_t end64_signature = 0x06064b50;
constexpr std::uint32_t locator64_signature = 0x07064b50;
constexpr std::uint32_t end_signature = 0x06054b50;
constexpr std::uint16_t version = 20;        // deflate
constexpr std::uint16_t version64 = 45;      // zip64
constexpr std::uint16_t utf8_name = 0x0800;  // general purpose bit 11
constexpr std::uint16_t stored = 0;
constexpr std::uint16_t deflated = 8;
constexpr std::uint16_t dos_time = 0;
constexpr std::uint16_t dos_date = (1U << 5U) | 1U;  // 1980-01-01
constexpr std::uint16_t zip64_field = 1;
constexpr int level = 6;

constexpr std::uint32_t elsewhere = std::numeric_limits<std::uint32_t>::max();  // stands in the zip64 field
constexpr std::size_t most_parts = std::numeric_limits<std::uint16_t>::max();

void put16(std::string& out, std::uint32_t number) {
    out += static_cast<char>(number & 0xFFU);
    out += static_cast<char>(number >> 8U & 0xFFU);
}

void put32(std::string& out, std::uint32_t number) {
    put16(out, number & 0xFFFFU);
    put16(out, number >> 16U);
}

void put64(std::string& out, std::uint64_t number) {
    put32(out, static_cast<std::uint32_t>(number & 0xFFFFFFFFU));
    put32(out, static_cast<std::uint32_t>(number >> 32U));
}

std::uint32_t short_form(std::uint64_t number) {
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(number, elsewhere));
}

// Both sizes are there as soon as one does not fit: a local header must have both.
bool is_large(const ZipWriter::Packed& part) {
    return part.size >= elsewhere || part.packed >= elsewhere;
}

std::uint16_t flags(std::string_view name) {
    const bool ascii =
        std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
    return ascii ? std::uint16_t{0} : utf8_name;
}

std::string zip64_extra(const ZipWriter::Packed& part, std::uint64_t offset) {
    std::string numbers;
    if (is_large(part)) {
        put64(numbers, part.size);
        put64(numbers, part.packed);
    }
    if (offset >= elsewhere) put64(numbers, offset);
    if (numbers.empty()) return {};
    std::string field;
    put16(field, zip64_field);
    put16(field, static_cast<std::uint32_t>(numbers.size()));
    return field + numbers;
}

// The fields that a local header and the central directory share.
void put_common(std::string& out, const ZipWriter::Packed& part, const std::string& extra) {
    put16(out, extra.empty() ? version : version64);
    put16(out, flags(part.name));
    put16(out, part.is_deflated ? deflated : stored);
    put16(out, dos_time);
    put16(out, dos_date);
    put32(out, part.crc);
    put32(out, is_large(part) ? elsewhere : short_form(part.packed));
    put32(out, is_large(part) ? elsewhere : short_form(part.size));
    put16(out, static_cast<std::uint32_t>(part.name.size()));
    put16(out, static_cast<std::uint32_t>(extra.size()));
}

std::string local_header(const ZipWriter::Packed& part) {
    const std::string extra = zip64_extra(part, 0);
    std::string header;
    put32(header, local_signature);
    put_common(header, part, extra);
    return header.append(part.name).append(extra);
}

// Only of an archive that needs them.
std::string end64_records(std::size_t entries, std::uint64_t directory_size, std::uint64_t directory) {
    constexpr std::uint64_t rest_of_record = 44;
    std::string record;
    put32(record, end64_signature);
    put64(record, rest_of_record);
    put16(record, version64);
    put16(record, version64);
    put32(record, 0);  // this disk
    put32(record, 0);  // disk of the directory
    put64(record, entries);
    put64(record, entries);
    put64(record, directory_size);
    put64(record, directory);
    put32(record, locator64_signature);
    put32(record, 0);
    put64(record, directory + directory_size);
    put32(record, 1);  // disks
    return record;
}

std::string end_record(std::size_t entries, std::uint64_t directory_size, std::uint64_t directory) {
    std::string record;
    if (directory_size >= elsewhere || directory >= elsewhere)
        record = end64_records(entries, directory_size, directory);
    put32(record, end_signature);
    put16(record, 0);  // this disk
    put16(record, 0);  // disk of the directory
    put16(record, static_cast<std::uint32_t>(entries));
    put16(record, static_cast<std::uint32_t>(entries));
    put32(record, short_form(directory_size));
    put32(record, short_form(directory));
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

}  // namespace

void ZipWriter::FreeCompressor::operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
}

ZipWriter::ZipWriter(base::Sink& sink) : sink_(sink), compressor_(libdeflate_alloc_compressor(level)) {
    if (!compressor_) throw std::bad_alloc();
}

base::Result<void> ZipWriter::add(const Part& part) {
    const auto packed = compressed(compressor_.get(), part.bytes);
    const std::string& bytes = packed ? *packed : part.bytes;
    const auto crc = libdeflate_crc32(0, part.bytes.data(), part.bytes.size());
    auto begun = begin({part.name, crc, bytes.size(), part.bytes.size(), packed.has_value()});
    return begun ? write(bytes) : begun;
}

base::Result<void> ZipWriter::begin(const Packed& part) {
    assert(!part.name.empty() && part.name.size() <= std::numeric_limits<std::uint16_t>::max());
    if (entries_.size() == most_parts) return too_large();
    entries_.push_back({part, offset_});
    return write(local_header(part));
}

base::Result<void> ZipWriter::write(std::string_view bytes) {
    offset_ += bytes.size();
    return sink_.write(bytes);
}

base::Result<void> ZipWriter::finish() {
    std::string directory;
    for (const Entry& entry : entries_) directory += central_header(entry);
    const std::string end = end_record(entries_.size(), directory.size(), offset_);
    auto put = write(directory);
    return put ? write(end) : put;
}

std::string ZipWriter::central_header(const Entry& entry) {
    const std::string extra = zip64_extra(entry.part, entry.offset);
    std::string header;
    put32(header, central_signature);
    put16(header, extra.empty() ? version : version64);  // made by
    put_common(header, entry.part, extra);
    put16(header, 0);  // comment
    put16(header, 0);  // disk
    put16(header, 0);  // internal attributes
    put32(header, 0);  // external attributes
    put32(header, short_form(entry.offset));
    return header.append(entry.part.name).append(extra);
}

base::Result<void> write_zip(std::span<const Part> parts, base::Sink& sink) {
    ZipWriter zip(sink);
    for (const Part& part : parts) {
        if (auto added = zip.add(part); !added) return added;
    }
    return zip.finish();
}

}  // namespace wenshu::ooxml
