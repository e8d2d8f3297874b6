// The world as a parameter: files, clock, environment, other programs. Engine code touches the machine
// through a Host alone, so that every run can be repeated and every failure of the machine can be played.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "base/sink.hpp"

namespace wenshu::base {

enum class PathKind { absent, file, folder, other };
enum class Replace { never, always };
enum class Written { created, replaced, unchanged };

// A program to be run as a child. There is no shell: each argument reaches it as it is.
struct Command {
    std::string program;  // looked up in PATH
    std::vector<std::string> arguments;
    std::vector<std::pair<std::string, std::string>> environment{};  // added to ours
    std::chrono::seconds timeout{60};
    std::size_t largest_output = std::size_t{64} << 20U;  // bytes, of each stream
};

// How a child ended, and what it said on its two streams. The code is 128 + the signal that ended it, if one
// did.
struct Finished {
    int code = 0;
    std::string output;
    std::string errors;
};

// A file on its way, for what is too large to be held: it gets its name when it is whole, and leaves nothing
// behind where it gets none. Faults of write: host.write.
class NewFile : public Sink {
  public:
    virtual std::uint64_t size() const = 0;

    // Whether a file there has the same bytes already.
    virtual bool equals(const std::filesystem::path& path) const = 0;

    // Ends it, once, as Host::write does with bytes.
    virtual Result<Written> commit(const std::filesystem::path& path, Replace replace) = 0;
};

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
    virtual Result<Written> write(const std::filesystem::path& path, std::string_view bytes,
                                  Replace replace) = 0;

    // A file to be committed in this folder, which is made as needed. Fault: host.write.
    virtual Result<std::unique_ptr<NewFile>> create(const std::filesystem::path& folder) = 0;

    virtual std::optional<std::string> environment(const std::string& name) = 0;

    // Today at this place; only for defaults that the user may override.
    virtual Date today() = 0;

    // Runs a program to its end; its standard input is empty. Whatever it started is gone when this returns.
    // Faults: host.no_program, host.timeout, host.output (too much of it), host.run.
    virtual Result<Finished> run(const Command& command) = 0;

    // A new empty folder that nobody else may enter. Faults: host.write.
    virtual Result<std::filesystem::path> make_temporary_folder() = 0;

    // Removes such a folder with all that it holds; no other folder.
    virtual void remove_temporary_folder(const std::filesystem::path& folder) = 0;
};

// A temporary folder that is gone when this is.
class TemporaryFolder {
  public:
    static Result<TemporaryFolder> make(Host& host);
    TemporaryFolder(TemporaryFolder&& other) noexcept;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder();

    const std::filesystem::path& path() const { return path_; }

  private:
    TemporaryFolder(Host& host, std::filesystem::path path) : host_(&host), path_(std::move(path)) {}

    Host* host_;  // none once it was moved from
    std::filesystem::path path_;
};

// The machine that the program runs on.
class SystemHost final : public Host {
  public:
    PathKind kind(const std::filesystem::path& path) override;
    Result<std::string> read(const std::filesystem::path& path) override;
    Result<std::vector<std::string>> list(const std::filesystem::path& folder) override;
    Result<Written> write(const std::filesystem::path& path, std::string_view bytes,
                          Replace replace) override;
    Result<std::unique_ptr<NewFile>> create(const std::filesystem::path& folder) override;
    std::optional<std::string> environment(const std::string& name) override;
    Date today() override;
    Result<Finished> run(const Command& command) override;
    Result<std::filesystem::path> make_temporary_folder() override;
    void remove_temporary_folder(const std::filesystem::path& folder) override;

  private:
    std::set<std::filesystem::path> temporary_;
};

}  // namespace wenshu::base
