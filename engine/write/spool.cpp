#include "write/spool.hpp"

#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <unistd.h>

#include "base/system_fault.hpp"

namespace wenshu::write {
namespace {

// The file goes with the last who has it open.
int open_nameless(const std::filesystem::path& folder) {
    std::string name = (folder / "rows-XXXXXX").string();
    const int file = ::mkostemp(name.data(), O_CLOEXEC);
    if (file >= 0) ::unlink(name.c_str());
    return file;
}

}  // namespace

Spool::Spool(const std::filesystem::path& folder)
    : folder_(folder), file_(open_nameless(folder)), error_(errno) {}

base::Result<void> Spool::write(std::string_view bytes) {
    if (!file_.is_open()) return fault();
    if (file_.write_all(bytes)) return {};
    error_ = errno;
    return fault();
}

base::Result<void> Spool::send(base::Sink& sink) const {
    std::string buffer(std::size_t{1} << 16U, '\0');
    for (off_t at = 0;;) {
        const auto count = ::pread(file_.number(), buffer.data(), buffer.size(), at);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return base::system_fault("host.write", "file", folder_.string(), errno);
        if (count == 0) return {};
        auto sent = sink.write(std::string_view(buffer).substr(0, static_cast<std::size_t>(count)));
        if (!sent) return sent;
        at += count;
    }
}

base::Diagnostic Spool::fault() const {
    return base::system_fault("host.write", "file", folder_.string(), error_);
}

}  // namespace wenshu::write
