#include "write/spool.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <system_error>
#include <unistd.h>

namespace wenshu::write {

Spool::Spool(const std::filesystem::path& folder) : folder_(folder) {
    std::string name = (folder / "rows-XXXXXX").string();
    file_ = ::mkostemp(name.data(), O_CLOEXEC);
    error_ = errno;
    if (file_ >= 0) ::unlink(name.c_str());
}

Spool::~Spool() {
    if (file_ >= 0) ::close(file_);
}

base::Result<void> Spool::write(std::string_view bytes) {
    if (file_ < 0) return fault();
    while (!bytes.empty()) {
        const auto written = ::write(file_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) {
            error_ = errno;
            return fault();
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

base::Result<void> Spool::send(base::Sink& sink) const {
    std::string buffer(std::size_t{1} << 16U, '\0');
    for (off_t at = 0;;) {
        const auto count = ::pread(file_, buffer.data(), buffer.size(), at);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return fault();
        if (count == 0) return {};
        auto sent = sink.write(std::string_view(buffer).substr(0, static_cast<std::size_t>(count)));
        if (!sent) return sent;
        at += count;
    }
}

base::Diagnostic Spool::fault() const {
    return {base::Severity::error,
            "host.write",
            {},
            {},
            {{"file", folder_.string()}, {"reason", std::generic_category().message(error_)}}};
}

}  // namespace wenshu::write
