#include "base/descriptor.hpp"

#include <cerrno>
#include <cstddef>
#include <sys/stat.h>
#include <unistd.h>

namespace wenshu::base {

Descriptor::~Descriptor() {
    if (number_ >= 0) ::close(number_);
}

bool Descriptor::write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
        const auto written = ::write(number_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool Descriptor::open_to_others() const {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return ::fchmod(number_, 0666 & ~mask) == 0;
}

bool Descriptor::close() {
    const int number = number_;
    number_ = -1;
    return ::close(number) == 0;
}

}  // namespace wenshu::base
