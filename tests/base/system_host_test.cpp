#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "base/host.hpp"

namespace {

namespace fs = std::filesystem;
using wenshu::base::PathKind;
using wenshu::base::Replace;
using wenshu::base::SystemHost;
using wenshu::base::Written;

// A folder of its own for each test, gone at its end.
class Folder {
  public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "wenshu-host-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path); }
    fs::path path;
};

TEST_CASE("a file is written whole, with its folders, and read back", "[base][host]") {
    Folder folder;
    SystemHost host;
    const auto file = folder.path / "甲" / "计划.txt";
    const auto written = host.write(file, "正文", Replace::never);
    REQUIRE(written);
    CHECK(*written == Written::created);
    CHECK(*host.read(file) == "正文");
    CHECK(host.list(file.parent_path())->size() == 1);  // no temporary file is left
}

TEST_CASE("equal bytes are left alone and others are not replaced without leave", "[base][host]") {
    Folder folder;
    SystemHost host;
    const auto file = folder.path / "a.txt";
    REQUIRE(host.write(file, "one", Replace::never));
    CHECK(*host.write(file, "one", Replace::never) == Written::unchanged);
    const auto refused = host.write(file, "two", Replace::never);
    REQUIRE_FALSE(refused);
    CHECK(refused.faults().front().code == "host.exists");
    CHECK(*host.read(file) == "one");
    CHECK(*host.write(file, "two", Replace::always) == Written::replaced);
    CHECK(*host.read(file) == "two");
}

TEST_CASE("what cannot be read or written is said with its reason", "[base][host]") {
    Folder folder;
    SystemHost host;
    CHECK(host.read(folder.path / "absent").faults().front().code == "host.absent");
    CHECK(host.read(folder.path).faults().front().code == "host.folder");
    CHECK(host.write(folder.path, "x", Replace::always).faults().front().code == "host.folder");
    std::ofstream(folder.path / "file") << "x";
    CHECK(host.write(folder.path / "file" / "below", "x", Replace::always).faults().front().code ==
          "host.write");
    CHECK(host.write("/dev/full", "x", Replace::always).faults().front().code == "host.folder");
    CHECK(host.kind(folder.path / "absent") == PathKind::absent);
}

}  // namespace
