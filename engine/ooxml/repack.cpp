#include "ooxml/repack.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <zip.h>

#include "ooxml/zip.hpp"

namespace wenshu::ooxml {
namespace {

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using File = std::unique_ptr<zip_file_t, CloseFile>;

class Repacking {
  public:
    Repacking(const std::filesystem::path& package, base::Sink& sink)
        : path_(package.string()), archive_(zip_open(path_.c_str(), ZIP_RDONLY, nullptr)), out_(sink) {}

    base::Result<void> run(std::span<const Splice> splices) {
        if (!archive_) return fault("ooxml.damaged", {});
        const auto count = static_cast<std::uint64_t>(zip_get_num_entries(archive_.get(), 0));
        for (std::uint64_t index = 0; index < count; ++index) {
            zip_stat_t part;
            zip_stat_init(&part);
            if (zip_stat_index(archive_.get(), index, 0, &part) != 0) return fault("ooxml.damaged", {});
            const auto splice = std::find_if(splices.begin(), splices.end(),
                                             [&](const Splice& one) { return one.part == part.name; });
            auto done = splice == splices.end() ? copy(part) : put(part, *splice);
            if (!done) return done;
        }
        return out_.finish();
    }

  private:
    base::Result<void> copy(const zip_stat_t& part) {
        auto bytes = read(part, ZIP_FL_COMPRESSED, part.comp_size);
        if (!bytes) return fault("ooxml.damaged_part", part.name);
        const bool is_deflated = part.comp_method == ZIP_CM_DEFLATE;
        auto begun = out_.begin({part.name, part.crc, part.comp_size, part.size, is_deflated});
        return begun ? out_.write(*bytes) : begun;
    }

    base::Result<void> put(const zip_stat_t& part, const Splice& splice) {
        const auto bytes = read(part, 0, part.size);
        if (!bytes) return fault("ooxml.damaged_part", part.name);
        const auto from = bytes->find(splice.from);
        const auto to = from == std::string::npos ? from : bytes->find(splice.to, from);
        if (to == std::string::npos) return fault("ooxml.damaged_part", part.name);
        const auto head = deflate(std::string_view(*bytes).substr(0, from), Ending::open);
        const auto tail = deflate(std::string_view(*bytes).substr(to + splice.to.size()), Ending::last);
        const Deflated whole = joined(joined(head.sum, splice.middle), tail.sum);
        auto done = out_.begin({part.name, whole.crc, whole.packed, whole.size, true});
        if (done) done = out_.write(head.bytes);
        if (done) done = splice.write_middle(middle_);
        return done ? out_.write(tail.bytes) : done;
    }

    // As many bytes as the archive says that there are.
    std::optional<std::string> read(const zip_stat_t& part, zip_flags_t flags, std::uint64_t size) {
        const File file(zip_fopen_index(archive_.get(), part.index, flags));
        if (!file) return std::nullopt;
        std::string bytes(size, '\0');
        const auto count = zip_fread(file.get(), bytes.data(), size);
        if (count < 0 || static_cast<std::uint64_t>(count) != size) return std::nullopt;
        return bytes;
    }

    base::Diagnostic fault(std::string code, const std::string& part) const {
        return {base::Severity::error, std::move(code), {}, {}, {{"file", path_}, {"part", part}}};
    }

    // What the middle of a part is written to.
    class PartSink final : public base::Sink {
      public:
        explicit PartSink(ZipWriter& zip) : zip_(zip) {}
        base::Result<void> write(std::string_view bytes) override { return zip_.write(bytes); }

      private:
        ZipWriter& zip_;
    };

    std::string path_;
    std::unique_ptr<zip_t, Discard> archive_;
    ZipWriter out_;
    PartSink middle_{out_};
};

}  // namespace

base::Result<void> repack(const std::filesystem::path& package, std::span<const Splice> splices,
                          base::Sink& sink) {
    return Repacking(package, sink).run(splices);
}

}  // namespace wenshu::ooxml
