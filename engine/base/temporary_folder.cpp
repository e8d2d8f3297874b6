#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

#include "base/host.hpp"
#include "base/system_fault.hpp"

namespace wenshu::base {

namespace fs = std::filesystem;

Result<TemporaryFolder> TemporaryFolder::make(Host& host) {
    auto path = host.make_temporary_folder();
    if (!path) return std::move(path).faults();
    return TemporaryFolder(host, *std::move(path));
}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept
    : host_(std::exchange(other.host_, nullptr)), path_(std::move(other.path_)) {}

TemporaryFolder::~TemporaryFolder() {
    if (host_ != nullptr) host_->remove_temporary_folder(path_);
}

Result<fs::path> SystemHost::make_temporary_folder() {
    std::error_code error;
    const auto parent = fs::temp_directory_path(error);
    if (error) return system_fault("host.write", "file", "TMPDIR", error.value());
    std::string name = (parent / "wenshu-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) return system_fault("host.write", "file", parent.string(), errno);
    return *temporary_.emplace(std::move(name)).first;
}

void SystemHost::remove_temporary_folder(const fs::path& folder) {
    const auto path = folder;  // it may be the one in our list
    if (temporary_.erase(path) == 0) return;
    std::error_code left_behind;  // a folder that cannot be removed harms nobody
    fs::remove_all(path, left_behind);
}

}  // namespace wenshu::base
