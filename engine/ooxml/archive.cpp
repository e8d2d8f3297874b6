#include "ooxml/archive.hpp"

#include <algorithm>
#include <utility>

#include <zip.h>

namespace wenshu::ooxml {
namespace {

constexpr std::uint16_t dos_time = 0;
constexpr std::uint16_t dos_date = (1U << 5U) | 1U;  // 1980-01-01, as write_zip dates

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

Source source_of(std::string_view bytes) {
    return Source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr));
}

base::Diagnostic fault_of(std::string_view code, std::string_view file, std::vector<base::Arg> more = {}) {
    base::Diagnostic fault{base::Severity::error, std::string(code), {}, {}, {}};
    fault.args.push_back({"file", std::string(file)});
    for (auto& arg : more) fault.args.push_back(std::move(arg));
    return fault;
}

// The name of what a file is that clerks send as an office file and that is none: empty where it is unknown.
std::string_view other_format(std::string_view bytes) {
    constexpr std::pair<std::string_view, std::string_view> marks[] = {
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "doc"},
        {"{\\rtf", "rtf"},
        {"%PDF", "pdf"},
        {"<", "html"},
        {"\xEF\xBB\xBF<", "html"}};
    for (const auto& [mark, format] : marks) {
        if (bytes.starts_with(mark)) return format;
    }
    return {};
}

// An office file with a password is a compound file (MS-CFB) that has this stream, its name in UTF-16.
bool is_encrypted(std::string_view bytes) {
    constexpr std::string_view name("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    return bytes.find(name) != std::string_view::npos;
}

base::Diagnostic no_archive(std::string_view bytes, std::string_view file) {
    const auto format = other_format(bytes);
    if (format == "doc" && is_encrypted(bytes)) return fault_of("ooxml.encrypted", file);
    if (!format.empty()) return fault_of("ooxml.old_format", file, {{"format", std::string(format)}});
    return fault_of(bytes.starts_with("PK") ? "ooxml.damaged" : "ooxml.no_office", file);
}

// What libzip wrote into a source, read back.
std::optional<std::string> content_of(zip_source_t* source) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0) return std::nullopt;
    if (zip_source_open(source) != 0) return std::nullopt;
    std::string bytes(stat.size, '\0');
    const auto count = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (count < 0 || static_cast<std::uint64_t>(count) != stat.size) return std::nullopt;
    return bytes;
}

}  // namespace

void Archive::Close::operator()(zip* archive) const {
    zip_discard(archive);
}

base::Diagnostic Archive::fault(std::string_view code, std::string_view part) const {
    return fault_of(code, file_, {{"part", std::string(part)}});
}

base::Result<Archive> Archive::open(std::string_view bytes, std::string_view file,
                                    const ArchiveLimits& limits) {
    if (bytes.empty()) return fault_of("ooxml.no_office", file);  // libzip makes an archive of nothing
    Source source = source_of(bytes);
    Handle handle(source ? zip_open_from_source(source.get(), ZIP_RDONLY, nullptr) : nullptr);
    if (!handle) return no_archive(bytes, file);
    static_cast<void>(source.release());  // the archive's own now
    Archive archive(std::move(handle), bytes, file);
    if (auto fault = archive.check(limits)) return *std::move(fault);
    return archive;
}

// By what the archive's directory says of its parts; part() does not unpack more than that.
std::optional<base::Diagnostic> Archive::check(const ArchiveLimits& limits) const {
    const auto count = zip_get_num_entries(handle_.get(), 0);
    if (count <= 0) return fault_of("ooxml.damaged", file_);
    if (static_cast<std::uint64_t>(count) > limits.parts) return fault_of("ooxml.too_many", file_);
    std::uint64_t total = 0;
    for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(count); ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(handle_.get(), i, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0)
            return fault_of("ooxml.damaged", file_);
        const bool dense = stat.size > limits.ratio_from &&
                           stat.size / limits.ratio > std::max<std::uint64_t>(stat.comp_size, 1);
        total += std::min(stat.size, limits.total_bytes);
        if (stat.size > limits.part_bytes || total > limits.total_bytes || dense)
            return fault("ooxml.bomb", stat.name);
    }
    return std::nullopt;
}

// Names of parts do not tell case (ECMA-376 part 2, 9.1.1).
std::optional<std::uint64_t> Archive::index_of(std::string_view part) const {
    if (part.find('\0') != std::string_view::npos) return std::nullopt;
    const auto index = zip_name_locate(handle_.get(), std::string(part).c_str(), ZIP_FL_NOCASE);
    return index < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(index));
}

// A part that is being read.
struct Archive::Entry {
    std::unique_ptr<zip_file_t, CloseFile> file;
    std::uint64_t size = 0;
};

base::Result<Archive::Entry> Archive::open_entry(std::string_view part) const {
    const auto index = index_of(part);
    if (!index) return fault("ooxml.no_part", part);
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(handle_.get(), *index, 0, &stat) != 0) return fault("ooxml.damaged_part", part);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return fault_of("ooxml.encrypted", file_);
    Entry entry{std::unique_ptr<zip_file_t, CloseFile>(zip_fopen_index(handle_.get(), *index, 0)), stat.size};
    if (!entry.file) return fault("ooxml.damaged_part", part);
    return entry;
}

base::Result<std::string> Archive::part(std::string_view part) const {
    const auto entry = open_entry(part);
    if (!entry) return entry.faults();
    std::string bytes(entry->size + 1,
                      '\0');  // one more than there is, so that libzip sees the end and its checksum
    std::uint64_t size = 0;
    for (;;) {
        const auto count = zip_fread(entry->file.get(), bytes.data() + size, bytes.size() - size);
        if (count < 0) return fault("ooxml.damaged_part", part);
        if (count == 0) break;
        size += static_cast<std::uint64_t>(count);
    }
    if (size != entry->size) return fault("ooxml.damaged_part", part);
    bytes.resize(size);
    return bytes;
}

base::Result<void> Archive::unpack(std::string_view part,
                                   const std::function<bool(std::string_view)>& take) const {
    const auto entry = open_entry(part);
    if (!entry) return entry.faults();
    std::string slice(std::size_t{1} << 16U, '\0');
    std::uint64_t size = 0;
    for (;;) {
        const auto count = zip_fread(entry->file.get(), slice.data(), slice.size());
        if (count < 0) return fault("ooxml.damaged_part", part);
        if (count == 0) break;
        size += static_cast<std::uint64_t>(count);
        if (size > entry->size) return fault("ooxml.damaged_part", part);
        if (!take({slice.data(), static_cast<std::size_t>(count)})) return {};
    }
    if (size != entry->size) return fault("ooxml.damaged_part", part);
    return {};
}

base::Result<std::string> Archive::with_part(std::string_view part, std::string_view bytes) const {
    const auto index = index_of(part);
    if (!index) return fault("ooxml.no_part", part);
    const auto unwritten = fault("ooxml.damaged_part", part);
    Source source = source_of(bytes_);
    if (!source) return unwritten;
    zip_source_keep(source.get());  // one for us, to read what was written
    Handle copy(zip_open_from_source(source.get(), 0, nullptr));
    if (!copy) {
        zip_source_free(source.get());
        return unwritten;
    }
    Source content(zip_source_buffer(copy.get(), bytes.data(), bytes.size(), 0));
    if (!content || zip_file_replace(copy.get(), *index, content.get(), 0) != 0) return unwritten;
    static_cast<void>(content.release());
    zip_set_file_compression(copy.get(), *index, ZIP_CM_DEFLATE, 6);
    zip_file_set_dostime(copy.get(), *index, dos_time, dos_date, 0);
    if (zip_close(copy.get()) != 0) return unwritten;
    static_cast<void>(copy.release());
    auto written = content_of(source.get());
    if (!written) return unwritten;
    return *std::move(written);
}

}  // namespace wenshu::ooxml
