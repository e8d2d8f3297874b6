// Office packages are zip archives. This writes them so that the same parts always give the same bytes:
// in the order given, every entry dated 1980-01-01.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/sink.hpp"

struct libdeflate_compressor;

namespace wenshu::ooxml {

// A file inside a package; names are relative, with forward slashes, and stand once.
struct Part {
    std::string name;
    std::string bytes;
};

// The same, part by part, for packages that are too large to be held.
class ZipWriter {
  public:
    explicit ZipWriter(base::Sink& sink);

    // Deflates the part where that makes it smaller.
    base::Result<void> add(const Part& part);

    // A part whose bytes are deflated already (or stored as they are) and follow with write().
    struct Packed {
        std::string name;
        std::uint32_t crc = 0;
        std::uint64_t packed = 0;
        std::uint64_t size = 0;
        bool is_deflated = true;
    };
    base::Result<void> begin(const Packed& part);
    base::Result<void> write(std::string_view bytes);

    base::Result<void> finish();

  private:
    struct Entry {
        Packed part;
        std::uint64_t offset = 0;
    };
    struct FreeCompressor {
        void operator()(libdeflate_compressor* compressor) const;
    };
    static std::string central_header(const Entry& entry);

    base::Sink& sink_;
    std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor_;
    std::vector<Entry> entries_;
    std::uint64_t offset_ = 0;
};

// Faults: ooxml.too_large beyond 65535 parts, and those of the sink.
base::Result<void> write_zip(std::span<const Part> parts, base::Sink& sink);

}  // namespace wenshu::ooxml
