#include "ooxml/deflate.hpp"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "../unzip.hpp"
#include "ooxml/zip.hpp"

namespace wenshu {
namespace {

using ooxml::Deflated;

// Numbered lines, so that no two slices are alike.
std::string lines(std::size_t bytes) {
    std::string text;
    for (std::size_t line = 0; text.size() < bytes; ++line)
        text += "第" + std::to_string(line * 7919) + "行\n";
    return text;
}

struct Made {
    Deflated sum;
    std::string bytes;
};

Made sliced(std::string_view text, std::size_t threads, std::size_t chunk) {
    base::StringSink sink;
    ooxml::SlicedDeflate deflate(sink, threads);
    for (; !text.empty(); text.remove_prefix(std::min(chunk, text.size()))) {
        REQUIRE(deflate.write(text.substr(0, chunk)));
    }
    const auto sum = deflate.finish();
    REQUIRE(sum);
    return {*sum, sink.text};
}

class FullDisk final : public base::Sink {
  public:
    base::Result<void> write(std::string_view) override {
        return base::Diagnostic{base::Severity::error, "test.full", {}, {}, {}};
    }
};

TEST_CASE("slices come out in their order, the same on any number of threads", "[ooxml][deflate]") {
    const std::string text = lines(7'500'000);
    const Made one = sliced(text, 0, 1000);
    CHECK(one.sum.size == text.size());
    CHECK(one.sum.packed == one.bytes.size());
    CHECK(sliced(text, 1, 4'000'000).bytes == one.bytes);
    CHECK(sliced(text, 2, 999'983).bytes == one.bytes);
    CHECK(sliced(text, 5, 77).bytes == one.bytes);
}

TEST_CASE("open stretches and a last one make one part", "[ooxml][deflate]") {
    const std::string head = "<sheetData>";
    const std::string body = lines(3'000'000);
    const std::string tail = "</sheetData>";
    const auto first = ooxml::deflate(head, ooxml::Ending::open);
    const Made middle = sliced(body, 2, 100'000);
    const auto last = ooxml::deflate(tail, ooxml::Ending::last);
    const Deflated whole = joined(joined(first.sum, middle.sum), last.sum);
    base::StringSink sink;
    ooxml::ZipWriter zip(sink);
    REQUIRE(zip.begin({"sheet.xml", whole.crc, whole.packed, whole.size}));
    for (const std::string& bytes : {first.bytes, middle.bytes, last.bytes}) REQUIRE(zip.write(bytes));
    REQUIRE(zip.finish());
    CHECK(tests::part(tests::unzip(sink.text), "sheet.xml") == head + body + tail);  // looks at the checksum
}

TEST_CASE("nothing is an open stretch without bytes", "[ooxml][deflate]") {
    const Made nothing = sliced({}, 2, 1);
    CHECK(nothing.bytes.empty());
    CHECK(nothing.sum.size == 0);
}

TEST_CASE("a full disk behind the slices comes back", "[ooxml][deflate]") {
    FullDisk disk;
    ooxml::SlicedDeflate deflate(disk, 2);
    const std::string text = lines(2'000'000);
    static_cast<void>(deflate.write(text));
    const auto sum = deflate.finish();
    REQUIRE_FALSE(sum);
    CHECK(sum.faults().front().code == "test.full");
}

TEST_CASE("work that is given up ends its threads", "[ooxml][deflate]") {
    base::StringSink sink;
    ooxml::SlicedDeflate deflate(sink, 2);
    REQUIRE(deflate.write(lines(3'500'000)));
}

}  // namespace
}  // namespace wenshu
