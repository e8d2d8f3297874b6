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

TEST_CASE("a new file gets its name when it is whole", "[base][host]") {
    Folder folder;
    SystemHost host;
    const auto out = folder.path / "甲" / "乙";
    auto file = host.create(out);
    REQUIRE(file);
    REQUIRE((*file)->write("正"));
    REQUIRE((*file)->write("文"));
    CHECK((*file)->size() == 6);
    CHECK_FALSE(fs::exists(out / "a.txt"));
    const auto committed = (*file)->commit(out / "a.txt", Replace::never);
    REQUIRE(committed);
    CHECK(*committed == Written::created);
    CHECK(*host.read(out / "a.txt") == "正文");
    CHECK(host.list(out)->size() == 1);
}

TEST_CASE("a new file that is given up leaves neither itself nor its folders", "[base][host]") {
    Folder folder;
    SystemHost host;
    REQUIRE(host.write(folder.path / "甲" / "a.txt", "there before", Replace::never));
    {
        auto file = host.create(folder.path / "甲" / "乙" / "丙");
        REQUIRE(file);
        REQUIRE((*file)->write("half"));
    }
    CHECK(*host.list(folder.path / "甲") == std::vector<std::string>{"a.txt"});
}

TEST_CASE("a new file replaces none without leave, and an equal one is left alone", "[base][host]") {
    Folder folder;
    SystemHost host;
    const auto path = folder.path / "a.txt";
    REQUIRE(host.write(path, "one", Replace::never));
    const auto made = [&](const char* bytes) {
        auto file = host.create(folder.path);
        REQUIRE(file);
        REQUIRE((*file)->write(bytes));
        return *std::move(file);
    };
    CHECK(made("one")->equals(path));
    CHECK_FALSE(made("two")->equals(path));
    CHECK(*made("one")->commit(path, Replace::never) == Written::unchanged);
    CHECK(made("two")->commit(path, Replace::never).faults().front().code == "host.exists");
    CHECK(*host.read(path) == "one");
    CHECK(*made("two")->commit(path, Replace::always) == Written::replaced);
    CHECK(*host.read(path) == "two");
    CHECK(host.list(folder.path)->size() == 1);
}

TEST_CASE("a new file in a folder that cannot be made is a fault", "[base][host]") {
    Folder folder;
    SystemHost host;
    REQUIRE(host.write(folder.path / "a.txt", "no folder", Replace::never));
    const auto file = host.create(folder.path / "a.txt");
    REQUIRE_FALSE(file);
    CHECK(file.faults().front().code == "host.write");
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
