#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "base/descriptor.hpp"
#include "base/host.hpp"
#include "base/system_fault.hpp"

namespace wenshu::base {
namespace {

namespace fs = std::filesystem;

Diagnostic fault(const fs::path& path, int error) {
    return system_fault("host.write", "file", path.string(), error);
}

// Folders that are made for a file and go again with it, unless something else lies in them by then.
class MadeFolders {
  public:
    explicit MadeFolders(const fs::path& folder) {
        std::error_code ignored;
        for (auto path = fs::absolute(folder, ignored); !path.empty() && !fs::exists(path, ignored);
             path = path.parent_path()) {
            made_.push_back(path);  // the deepest first
        }
        fs::create_directories(folder, error_);
    }
    MadeFolders(const MadeFolders&) = delete;
    MadeFolders& operator=(const MadeFolders&) = delete;
    ~MadeFolders() {
        std::error_code ignored;
        for (const auto& folder : made_) fs::remove(folder, ignored);  // only empty ones go
    }

    const std::error_code& error() const { return error_; }
    void keep() { made_.clear(); }

  private:
    std::vector<fs::path> made_;
    std::error_code error_;
};

class SystemFile final : public NewFile {
  public:
    SystemFile(SystemHost& host, const fs::path& folder)
        : host_(host),
          folder_(folder.empty() ? fs::path(".") : folder),
          folders_(folder_),
          name_((folder_ / ".wenshu-XXXXXX").string()),
          file_(::mkostemp(name_.data(), O_CLOEXEC)),
          error_(errno) {}

    ~SystemFile() override {
        if (!is_committed_ && file_made_) ::unlink(name_.c_str());
    }

    bool is_open() const { return file_.is_open(); }
    Diagnostic why_not() const {
        return fault(folder_, folders_.error() ? folders_.error().value() : error_);
    }

    Result<void> write(std::string_view bytes) override {
        size_ += bytes.size();
        if (file_.write_all(bytes)) return {};
        return fault(folder_, errno);
    }

    std::uint64_t size() const override { return size_; }

    bool equals(const fs::path& path) const override {
        std::error_code error;
        if (fs::file_size(path, error) != size_ || error) return false;
        std::ifstream one(name_, std::ios::binary);
        std::ifstream other(path, std::ios::binary);
        std::array<char, 65536> ours{};
        std::array<char, 65536> theirs{};
        for (auto left = size_; left > 0;) {
            const auto now = std::min<std::uint64_t>(left, ours.size());
            one.read(ours.data(), static_cast<std::streamsize>(now));
            other.read(theirs.data(), static_cast<std::streamsize>(now));
            if (!one || !other) return false;
            if (!std::equal(ours.begin(), ours.begin() + static_cast<std::ptrdiff_t>(now), theirs.begin()))
                return false;
            left -= now;
        }
        return true;
    }

    Result<Written> commit(const fs::path& path, Replace replace) override {
        const auto there = host_.kind(path);
        if (there == PathKind::folder || there == PathKind::other) return fault_at("host.folder", path);
        if (there == PathKind::file && equals(path)) return Written::unchanged;
        if (there == PathKind::file && replace == Replace::never) return fault_at("host.exists", path);
        const bool done =
            file_.open_to_others() && file_.close() && ::rename(name_.c_str(), path.c_str()) == 0;
        if (!done) return fault(path, errno);
        is_committed_ = true;
        folders_.keep();
        return there == PathKind::file ? Written::replaced : Written::created;
    }

  private:
    static Diagnostic fault_at(const char* code, const fs::path& path) {
        return {Severity::error, code, {}, {}, {{"file", path.string()}}};
    }

    SystemHost& host_;
    fs::path folder_;
    MadeFolders folders_;
    std::string name_;
    Descriptor file_;
    int error_ = 0;
    bool file_made_ = file_.is_open();
    bool is_committed_ = false;
    std::uint64_t size_ = 0;
};

}  // namespace

Result<std::unique_ptr<NewFile>> SystemHost::create(const fs::path& folder) {
    auto file = std::make_unique<SystemFile>(*this, folder);
    if (!file->is_open()) return file->why_not();
    return std::unique_ptr<NewFile>(std::move(file));
}

}  // namespace wenshu::base
