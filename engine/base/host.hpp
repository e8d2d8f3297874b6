// The world as a parameter: files, clock, environment. Engine code touches the machine through a Host alone,
// so that every run can be repeated and every failure of the machine can be played.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"

namespace wenshu::base {

enum class PathKind { absent, file, folder, other };
enum class Replace { never, always };
enum class Written { created, replaced, unchanged };

class Host {
  public:
    Host() = default;
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;
    virtual ~Host() = default;

    virtual PathKind kind(const std::filesystem::path& path) = 0;

    // The whole file. Faults: host.absent, host.folder, host.read, host.too_large (over 2 GiB).
    virtual Result<std::string> read(const std::filesystem::path& path) = 0;

    // The entries of a folder, by name, sorted bytewise.
    virtual Result<std::vector<std::string>> list(const std::filesystem::path& folder) = 0;

    // Writes a whole file or nothing: a temporary file beside it, then a rename; folders are made as needed.
    // A file that holds these bytes already is left alone. Faults: host.exists, host.write.
    virtual Result<Written> write(const std::filesystem::path& path, std::string_view bytes, Replace replace) = 0;

    virtual std::optional<std::string> environment(const std::string& name) = 0;

    // Today at this place; only for defaults that the user may override.
    virtual Date today() = 0;
};

// The machine that the program runs on.
class SystemHost final : public Host {
  public:
    PathKind kind(const std::filesystem::path& path) override;
    Result<std::string> read(const std::filesystem::path& path) override;
    Result<std::vector<std::string>> list(const std::filesystem::path& folder) override;
    Result<Written> write(const std::filesystem::path& path, std::string_view bytes, Replace replace) override;
    std::optional<std::string> environment(const std::string& name) override;
    Date today() override;
};

}  // namespace wenshu::base
