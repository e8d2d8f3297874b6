#include "write/xlsx_book.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <string>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "base/date.hpp"

namespace wenshu::write {
namespace {

namespace fs = std::filesystem;

constexpr std::time_t start_of_zip = 315532800;  // 1980-01-01, where no date is known
constexpr std::size_t other_parts = 262'144;     // styles, theme and the like, generously

base::Diagnostic fault(const fs::path& path, const std::string& reason) {
    return {base::Severity::error, "host.write", {}, {}, {{"file", path.string()}, {"reason", reason}}};
}

std::string reason_of(int error) {
    return std::generic_category().message(error);
}

std::time_t time_of(const std::optional<base::Date>& created) {
    if (!created || created->year < 1980) return start_of_zip;
    base::Date day = *created;
    day.month = std::max<std::uint8_t>(day.month, 1);
    day.day = std::max<std::uint8_t>(day.day, 1);
    return std::time_t{base::to_days(day)} * 86400;
}

lxw_error set_properties(lxw_workbook* workbook, document::Properties properties) {
    lxw_doc_properties fields{};
    fields.title = properties.title.data();
    fields.subject = properties.subject.data();
    fields.author = properties.creator.data();
    fields.created = time_of(properties.created);
    return workbook_set_properties(workbook, &fields);
}

// Nothing where that much can be written to a file in the folder, else why not.
std::optional<std::string> reason_against(std::size_t bytes, const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor < 0) return reason_of(errno);
    const int error = ::posix_fallocate(descriptor, 0, static_cast<off_t>(bytes));
    ::close(descriptor);
    ::unlink(file.c_str());
    return error == 0 ? std::nullopt : std::optional(reason_of(error));
}

base::Result<void> copy(const fs::path& from, base::Sink& sink) {
    std::ifstream file(from, std::ios::binary);
    std::string buffer(std::size_t{1} << 18U, '\0');
    while (file) {
        file.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        const std::string_view bytes(buffer.data(), static_cast<std::size_t>(file.gcount()));
        if (bytes.empty()) break;
        auto written = sink.write(bytes);
        if (!written) return written;
    }
    if (!file.eof()) return fault(from, reason_of(errno));
    return {};
}

}  // namespace

base::Result<PrivateFolder> PrivateFolder::make() {
    std::error_code error;
    const fs::path parent = fs::temp_directory_path(error);
    if (error) return fault(parent, error.message());
    std::string name = (parent / "wenshu-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) return fault(parent, reason_of(errno));
    return PrivateFolder(name);
}

PrivateFolder::PrivateFolder(fs::path path) : path_(std::move(path)) {}

PrivateFolder::PrivateFolder(PrivateFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}

PrivateFolder::~PrivateFolder() {
    std::error_code ignored;  // a leftover in the folder for temporary files is not worth a fault
    if (!path_.empty()) fs::remove_all(path_, ignored);
}

Book::Book(PrivateFolder folder, Handle workbook)
    : folder_(std::move(folder)), workbook_(std::move(workbook)) {}

base::Result<Book> Book::open(const document::Properties& properties) {
    auto folder = PrivateFolder::make();
    if (!folder) return folder.faults();
    std::string path = folder->path().string();
    lxw_workbook_options options{};
    options.tmpdir = path.data();
    options.use_zip64 = 0;
    Handle workbook(workbook_new_opt((folder->path() / "workbook.xlsx").c_str(), &options));
    if (!workbook) return fault(path, lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED));
    const lxw_error error = set_properties(workbook.get(), properties);
    if (error != LXW_NO_ERROR) return fault(path, lxw_strerror(error));
    return Book(*std::move(folder), std::move(workbook));
}

// The library does not look whether its temporary files are written: on a full disk it ends with a sheet that
// was cut short, and reports success. So room for all that it writes (the largest sheet once as XML, all of
// them zipped) is proved by reserving it.
base::Result<void> Book::prove_space(std::size_t held_bytes) const {
    const auto reason = reason_against(2 * held_bytes + other_parts, folder_.path() / "space");
    if (reason) return fault(folder_.path(), *reason);
    return {};
}

base::Result<void> Book::close_into(base::Sink& sink, std::size_t held_bytes,
                                    std::span<const ooxml::Splice> splices) {
    auto proved = prove_space(held_bytes);
    if (!proved) return proved;
    const lxw_error error = workbook_close(workbook_.release());  // frees it, whether it succeeds or not
    if (error != LXW_NO_ERROR) return fault(folder_.path(), lxw_strerror(error));
    const auto made = folder_.path() / "workbook.xlsx";
    return splices.empty() ? copy(made, sink) : ooxml::repack(made, splices, sink);
}

}  // namespace wenshu::write
