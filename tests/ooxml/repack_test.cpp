#include "ooxml/repack.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

#include <catch2/catch.hpp>

#include "../unzip.hpp"
#include "ooxml/zip.hpp"

namespace wenshu {
namespace {

namespace fs = std::filesystem;

// A package on disk, gone with this.
class Package {
  public:
    explicit Package(const std::string& bytes) {
        std::string name = (fs::temp_directory_path() / "wenshu-test-XXXXXX").string();
        const int file = ::mkstemp(name.data());
        REQUIRE(file >= 0);
        ::close(file);
        path_ = name;
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;
    ~Package() { fs::remove(path_); }
    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

std::string zipped(const std::vector<ooxml::Part>& parts) {
    base::StringSink sink;
    REQUIRE(ooxml::write_zip(parts, sink));
    return sink.text;
}

ooxml::Splice splice(const std::string& part, const ooxml::DeflatedBytes& middle) {
    return {part, "<row r=\"9\"", "</row>", middle.sum,
            [&middle](base::Sink& sink) { return sink.write(middle.bytes); }};
}

TEST_CASE("what is spliced stands in the gap, all else as it was", "[ooxml][repack]") {
    const std::string before = "<d><row r=\"1\">a</row>";
    const std::string gap = "<row r=\"9\" ht=\"20\"><c/></row>";
    const std::string after = "<row r=\"10\">z</row></d>";
    const Package package(
        zipped({{"a.xml", std::string(500, 'a')}, {"s.xml", before + gap + after}, {"b", "b"}}));
    const auto middle = ooxml::deflate("<row r=\"2\">x</row>", ooxml::Ending::open);
    base::StringSink sink;
    REQUIRE(ooxml::repack(package.path(), std::vector{splice("s.xml", middle)}, sink));
    const auto parts = tests::unzip(sink.text);
    REQUIRE(parts.size() == 3);
    CHECK(parts[0].bytes == std::string(500, 'a'));
    CHECK(parts[0].method == 8);
    CHECK(parts[1].bytes == before + "<row r=\"2\">x</row>" + after);
    CHECK(parts[2].bytes == "b");
    CHECK(parts[2].method == 0);
}

TEST_CASE("a part without the gap, and what is no package, are faults", "[ooxml][repack]") {
    const auto middle = ooxml::deflate("x", ooxml::Ending::open);
    base::StringSink sink;
    const Package whole(zipped({{"s.xml", "<row r=\"99\"></row>"}}));
    const auto no_gap = ooxml::repack(whole.path(), std::vector{splice("s.xml", middle)}, sink);
    REQUIRE_FALSE(no_gap);
    CHECK(no_gap.faults().front().code == "ooxml.damaged_part");
    const Package torn(zipped({{"s.xml", "s"}}).substr(0, 20));
    const auto no_zip = ooxml::repack(torn.path(), {}, sink);
    REQUIRE_FALSE(no_zip);
    CHECK(no_zip.faults().front().code == "ooxml.damaged");
}

TEST_CASE("what 32 bits do not hold stands in the fields of zip64", "[ooxml][zip]") {
    constexpr std::uint64_t large = 5'000'000'000;
    base::StringSink sink;
    ooxml::ZipWriter zip(sink);
    REQUIRE(zip.begin({"s.xml", 0, 3, large}));
    REQUIRE(zip.write("abc"));
    REQUIRE(zip.finish());
    const std::string& bytes = sink.text;
    CHECK(tests::number_at(bytes, 4, 2) == 45);            // version that is needed
    CHECK(tests::number_at(bytes, 22, 4) == 0xFFFFFFFFU);  // see the field
    const std::size_t field = 30 + 5;
    CHECK(tests::number_at(bytes, field, 2) == 1);
    CHECK(tests::number_at(bytes, field + 2, 2) == 16);
    CHECK(tests::number_at(bytes, field + 4, 4) == (large & 0xFFFFFFFFU));
    CHECK(tests::number_at(bytes, field + 8, 4) == large >> 32U);
    CHECK(tests::number_at(bytes, field + 12, 4) == 3);
    CHECK(bytes.find("PK\x06\x06") == std::string::npos);  // the directory itself is small
}

}  // namespace
}  // namespace wenshu
