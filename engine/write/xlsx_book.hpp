// A libxlsxwriter workbook in a private folder that is removed on every path. The library can write to a
// named file only, reports no full disk while it does, and is told apart from the rest here.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>

#include <xlsxwriter.h>

#include "base/result.hpp"
#include "base/sink.hpp"
#include "document/document.hpp"

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
    // `streamed`: every row goes to disk before the next; then rows must come in order. Fault: host.write.
    static base::Result<Book> open(bool streamed, const document::Properties& properties);

    lxw_workbook* handle() const { return workbook_.get(); }

    // Ends the workbook and hands its bytes on. `held_bytes` bounds what the library still holds in memory as
    // XML. Faults: host.write, and those of the sink.
    base::Result<void> close_into(base::Sink& sink, std::size_t held_bytes);

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
