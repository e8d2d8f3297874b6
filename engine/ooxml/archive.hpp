// Reads the zip archive that an office file is, from memory, and puts single parts of it anew. Hostile
// archives are faults before anything of them is unpacked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

struct zip;
struct zip_source;

namespace wenshu::ooxml {

// What an archive may hold. Deflate packs at most 1030 to 1; papers have 10 to 100.
struct ArchiveLimits {
    std::uint64_t parts = 10'000;
    std::uint64_t part_bytes = 128ULL << 20U;
    std::uint64_t total_bytes = 512ULL << 20U;
    std::uint64_t ratio = 250;  // of a part larger than ratio_from
    std::uint64_t ratio_from = 16ULL << 20U;
};

class Archive {
  public:
    // The bytes must outlive the archive; `file` is the file's name for the messages. Faults:
    // ooxml.old_format {file, format} (.doc, .rtf and the like), ooxml.encrypted {file}, ooxml.no_office
    // {file}, ooxml.damaged {file}, ooxml.bomb {file, part}.
    static base::Result<Archive> open(std::string_view bytes, std::string_view file,
                                      const ArchiveLimits& limits = {});

    bool has(std::string_view part) const { return index_of(part).has_value(); }

    // The bytes of a part. Faults: ooxml.no_part {file, part}, ooxml.damaged_part {file, part},
    // ooxml.encrypted.
    base::Result<std::string> part(std::string_view part) const;

    // The same in slices, so that it is never held whole; `take` answers whether it wants more.
    base::Result<void> unpack(std::string_view part, const std::function<bool(std::string_view)>& take) const;

    // The archive with other bytes in a part that it has: all other entries stay byte for byte, in their
    // order.
    base::Result<std::string> with_part(std::string_view part, std::string_view bytes) const;

  private:
    struct Close {
        void operator()(zip* archive) const;
    };
    using Handle = std::unique_ptr<zip, Close>;

    Archive(Handle handle, std::string_view bytes, std::string_view file)
        : handle_(std::move(handle)), bytes_(bytes), file_(file) {}
    struct Entry;

    std::optional<std::uint64_t> index_of(std::string_view part) const;
    base::Result<Entry> open_entry(std::string_view part) const;
    base::Diagnostic fault(std::string_view code, std::string_view part) const;
    std::optional<base::Diagnostic> check(const ArchiveLimits& limits) const;

    Handle handle_;
    std::string_view bytes_;
    std::string file_;
};

}  // namespace wenshu::ooxml
