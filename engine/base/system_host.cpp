#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "base/descriptor.hpp"
#include "base/host.hpp"
#include "base/system_fault.hpp"

namespace wenshu::base {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_file = std::uintmax_t{2} << 30U;

Diagnostic fault(std::string code, const fs::path& path) {
    return {Severity::error, std::move(code), {}, {}, {{"file", path.string()}}};
}

Diagnostic fault(std::string code, const fs::path& path, int error) {
    return system_fault(std::move(code), "file", path.string(), error);
}

// Created beside the target, so that the rename stays on one file system; removed unless it was renamed.
Result<void> write_beside(const fs::path& path, std::string_view bytes) {
    std::string name = (path.parent_path() / ".wenshu-XXXXXX").string();
    Descriptor file(::mkstemp(name.data()));
    if (!file.is_open()) return fault("host.write", path, errno);
    const bool done = file.open_to_others() && file.write_all(bytes) && file.close() &&
                      ::rename(name.c_str(), path.c_str()) == 0;
    if (done) return {};
    const int error = errno;
    ::unlink(name.c_str());
    return fault("host.write", path, error);
}

}  // namespace

PathKind SystemHost::kind(const fs::path& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (error || status.type() == fs::file_type::not_found) return PathKind::absent;
    if (status.type() == fs::file_type::regular) return PathKind::file;
    return status.type() == fs::file_type::directory ? PathKind::folder : PathKind::other;
}

Result<std::string> SystemHost::read(const fs::path& path) {
    const auto what = kind(path);
    if (what == PathKind::absent) return fault("host.absent", path);
    if (what == PathKind::folder) return fault("host.folder", path);
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) return fault("host.read", path, errno);
    std::string bytes;
    char buffer[65536];
    while (file.read(buffer, sizeof buffer) || file.gcount() > 0) {
        bytes.append(buffer, static_cast<std::size_t>(file.gcount()));
        if (bytes.size() > largest_file) return fault("host.too_large", path);
    }
    if (file.bad()) return fault("host.read", path, errno);
    return bytes;
}

Result<std::vector<std::string>> SystemHost::list(const fs::path& folder) {
    std::error_code error;
    std::vector<std::string> names;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        names.push_back(entry->path().filename().string());
    }
    if (error) return fault("host.read", folder, error.value());
    std::sort(names.begin(), names.end());
    return names;
}

Result<Written> SystemHost::write(const fs::path& path, std::string_view bytes, Replace replace) {
    const auto there = kind(path);
    if (there == PathKind::folder || there == PathKind::other) return fault("host.folder", path);
    if (there == PathKind::file) {
        const auto old = read(path);
        if (old && *old == bytes) return Written::unchanged;
        if (replace == Replace::never) return fault("host.exists", path);
    }
    std::error_code error;
    if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
    if (error) return fault("host.write", path, error.value());
    const auto written = write_beside(path, bytes);
    if (!written) return written.faults();
    return there == PathKind::file ? Written::replaced : Written::created;
}

std::optional<std::string> SystemHost::environment(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

Date SystemHost::today() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm local{};
    localtime_r(&now, &local);
    return {static_cast<std::int16_t>(local.tm_year + 1900), static_cast<std::uint8_t>(local.tm_mon + 1),
            static_cast<std::uint8_t>(local.tm_mday)};
}

}  // namespace wenshu::base
