#include "ooxml/zip.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "../unzip.hpp"

namespace wenshu {
namespace {

using ooxml::Part;

std::string zipped(const std::vector<Part>& parts) {
    base::StringSink sink;
    REQUIRE(ooxml::write_zip(parts, sink));
    return sink.text;
}

class FullDisk final : public base::Sink {
  public:
    base::Result<void> write(std::string_view) override {
        return base::Diagnostic{base::Severity::error, "host.write", {}, {}, {}};
    }
};

TEST_CASE("parts come back as they were put in, in their order", "[ooxml][zip]") {
    const std::string bytes = std::string(50'000, 'a') + std::string(1, '\0') + "end";
    const auto parts = tests::unzip(zipped({{"b.xml", bytes}, {"a.xml", "<a/>"}, {"empty", ""}}));
    REQUIRE(parts.size() == 3);
    CHECK(parts[0].name == "b.xml");
    CHECK(parts[0].bytes == bytes);
    CHECK(parts[1].name == "a.xml");
    CHECK(parts[1].bytes == "<a/>");
    CHECK(parts[2].bytes.empty());
}

TEST_CASE("only what grows smaller is deflated", "[ooxml][zip]") {
    const auto parts = tests::unzip(zipped({{"long", std::string(1000, 'x')}, {"short", "x"}}));
    CHECK(parts[0].method == 8);
    CHECK(parts[1].method == 0);
}

TEST_CASE("every entry is dated 1980-01-01 and the same parts give the same bytes", "[ooxml][zip]") {
    const std::vector<Part> parts = {{"a", std::string(300, 'a')}, {"b", "b"}};
    const std::string first = zipped(parts);
    CHECK(first == zipped(parts));
    for (const auto& part : tests::unzip(first)) {
        CHECK(part.time == 0);
        CHECK(part.date == 33);
    }
}

TEST_CASE("a name beyond ASCII is marked as UTF-8, others are not", "[ooxml][zip]") {
    const auto parts = tests::unzip(zipped({{"图.png", "1"}, {"a.png", "2"}}));
    CHECK(parts[0].name == "图.png");
    CHECK(parts[0].flags == 0x0800);
    CHECK(parts[1].flags == 0);
}

TEST_CASE("an archive without parts is whole", "[ooxml][zip]") {
    CHECK(zipped({}).size() == 22);
    CHECK(tests::unzip(zipped({})).empty());
}

TEST_CASE("more parts than an archive can count are a fault", "[ooxml][zip]") {
    std::vector<Part> parts;
    for (int i = 0; i < 65535; ++i) parts.push_back({std::to_string(i), {}});
    CHECK(tests::unzip(zipped(parts)).size() == 65535);
    parts.push_back({"one too many", {}});
    base::StringSink sink;
    const auto written = ooxml::write_zip(parts, sink);
    REQUIRE_FALSE(written);
    CHECK(written.faults().front().code == "ooxml.too_large");
}

TEST_CASE("a fault of the sink comes back", "[ooxml][zip]") {
    FullDisk disk;
    const std::vector<Part> parts = {{"a", "a"}};
    const auto written = ooxml::write_zip(parts, disk);
    REQUIRE_FALSE(written);
    CHECK(written.faults().front().code == "host.write");
    const auto nothing = ooxml::write_zip({}, disk);
    CHECK_FALSE(nothing);
}

}  // namespace
}  // namespace wenshu
