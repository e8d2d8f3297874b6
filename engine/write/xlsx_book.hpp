// A libxlsxwriter workbook in a private folder that is removed on every path. The library can write to a
// named file only, reports no full disk while it does, and is told apart from the rest here.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

#include <xlsxwriter.h>

#include "base/result.hpp"
#include "base/sink.hpp"
#include "document/document.hpp"
#include "ooxml/repack.hpp"

namespace wenshu::write {

// A folder of our own under the system's for temporary files.
class PrivateFolder {
  public:
    static base::Result<PrivateFolder> make();
    PrivateFolder(PrivateFolder&& other) noexcept;
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    PrivateFolder& operator=(PrivateFolder&&) = delete;
    ~PrivateFolder();

    const std::filesystem::path& path() const { return path_; }

  private:
    explicit PrivateFolder(std::filesystem::path path);
    std::filesystem::path path_;  // empty: moved from
};

class Book {
  public:
    // Fault: host.write.
    static base::Result<Book> open(const document::Properties& properties);

    lxw_workbook* handle() const { return workbook_.get(); }
    const std::filesystem::path& folder() const { return folder_.path(); }

    // Ends the workbook and hands its bytes on, with what is to be spliced into it. `held_bytes` bounds what
    // the library holds in memory as XML. Faults: host.write, and those of the sink.
    base::Result<void> close_into(base::Sink& sink, std::size_t held_bytes,
                                  std::span<const ooxml::Splice> splices);

  private:
    struct Free {
        void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
    };
    using Handle = std::unique_ptr<lxw_workbook, Free>;

    Book(PrivateFolder folder, Handle workbook);
    base::Result<void> prove_space(std::size_t held_bytes) const;

    PrivateFolder folder_;
    Handle workbook_;
};

}  // namespace wenshu::write
