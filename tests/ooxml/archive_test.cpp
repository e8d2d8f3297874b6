#include "ooxml/archive.hpp"

#include <catch2/catch.hpp>

#include "../unzip.hpp"
#include "base/sink.hpp"
#include "ooxml/package_reader.hpp"
#include "ooxml/zip.hpp"

namespace wenshu::ooxml {
namespace {

std::string zipped(const std::vector<Part>& parts) {
    base::StringSink sink;
    REQUIRE(write_zip(parts, sink));
    return sink.text;
}

std::string fault(const std::string& bytes, const ArchiveLimits& limits = {}) {
    const auto archive = Archive::open(bytes, "甲.docx", limits);
    REQUIRE_FALSE(archive);
    return archive.faults().front().code;
}

// The bytes with a number of the archive's directory put in at `at` behind its first header's start.
std::string with_directory_bytes(std::string bytes, std::size_t at, const std::string& now) {
    bytes.replace(bytes.find("PK\x01\x02") + at, now.size(), now);
    return bytes;
}

TEST_CASE("parts are read by their names, whose case does not count", "[ooxml][archive]") {
    const std::string bytes = zipped({{"a/b.xml", "甲"}, {"empty", ""}, {"long", std::string(100'000, 'x')}});
    const auto archive = Archive::open(bytes, "甲.docx");
    REQUIRE(archive);
    CHECK(*archive->part("a/b.xml") == "甲");
    CHECK(*archive->part("A/B.XML") == "甲");
    CHECK(archive->part("empty")->empty());
    CHECK(archive->part("long")->size() == 100'000);
    CHECK_FALSE(archive->has("c"));
    CHECK(archive->part("c").faults().front().code == "ooxml.no_part");
    CHECK_FALSE(archive->has(std::string_view("empty\0", 6)));
}

TEST_CASE("archives beyond the limits are refused before they are unpacked", "[ooxml][archive]") {
    const std::string bytes =
        zipped({{"a", std::string(20'000, 'a')}, {"b", std::string(20'000, 'b')}, {"c", "c"}});
    CHECK(Archive::open(bytes, "甲.docx"));
    CHECK(fault(bytes, {.parts = 2}) == "ooxml.too_many");
    CHECK(fault(bytes, {.part_bytes = 19'999}) == "ooxml.bomb");
    CHECK(fault(bytes, {.total_bytes = 40'000}) == "ooxml.bomb");
    CHECK(fault(bytes, {.ratio = 50, .ratio_from = 10'000}) == "ooxml.bomb");
    CHECK(fault(zipped({{"a", std::string(17'000'000, 'a')}})) == "ooxml.bomb");
    CHECK(fault(zipped({})) == "ooxml.damaged");
}

TEST_CASE("a part that is not what the directory says is a fault", "[ooxml][archive]") {
    const std::string bytes = zipped({{"a", std::string(20'000, 'a')}});
    const std::string lying[] = {with_directory_bytes(bytes, 24, std::string("\x10\0\0\0", 4)),  // its size
                                 with_directory_bytes(bytes, 24, std::string("\0\0\1\0", 4)),    // larger
                                 with_directory_bytes(bytes, 16, std::string("\1\2\3\4", 4)),  // its checksum
                                 with_directory_bytes(bytes, 42, std::string("\x09\0\0\0", 4)),  // its place
                                 with_directory_bytes(bytes, 10, std::string("\x63\0", 2))};     // its method
    for (const std::string& one : lying) {
        const auto archive = Archive::open(one, "甲.docx");
        if (archive) CHECK_FALSE(archive->part("a"));
    }
    const auto locked = with_directory_bytes(bytes, 8, std::string("\1\0", 2));
    const auto archive = Archive::open(locked, "甲.docx");
    REQUIRE(archive);
    CHECK(archive->part("a").faults().front().code == "ooxml.encrypted");
}

TEST_CASE("a part gets other bytes and the other entries stay as they are", "[ooxml][archive]") {
    const std::string bytes =
        zipped({{"a", std::string(5000, 'a')}, {"图", "b"}, {"c", std::string(5000, 'c')}});
    const auto archive = Archive::open(bytes, "甲.docx");
    REQUIRE(archive);
    const auto changed = archive->with_part("图", std::string(3000, 'x'));
    REQUIRE(changed);
    const auto parts = tests::unzip(*changed);
    REQUIRE(parts.size() == 3);
    CHECK(parts[0].bytes == std::string(5000, 'a'));
    CHECK(parts[1].name == "图");
    CHECK(parts[1].bytes == std::string(3000, 'x'));
    CHECK(parts[2].bytes == std::string(5000, 'c'));
    CHECK(*archive->part("图") == "b");
    CHECK(archive->with_part("d", "").faults().front().code == "ooxml.no_part");
}

TEST_CASE("links lead from part to part, by any way of writing them", "[ooxml][package]") {
    const auto link = [](const std::string& type, const std::string& target, const std::string& more = "") {
        return "<Relationship Id=\"a\" Type=\"http://x/" + type + "\" Target=\"" + target + "\" " + more +
               "/>";
    };
    const std::string bytes = zipped(
        {{"_rels/.rels", "<Relationships>" + link("officeDocument", "/word/./main.xml") + "</Relationships>"},
         {"word/_rels/main.xml.rels", "<r:Relationships xmlns:r=\"y\">" +
                                          link("styles", "../a/../styles.xml") +
                                          link("hyperlink", "http://a.b", "TargetMode=\"External\"") +
                                          link("b", "../../../c") + "</r:Relationships>"},
         {"[Content_Types].xml",
          "<Types><Default Extension=\"xml\" ContentType=\"one\"/><Override PartName=\"/word/main.xml\" "
          "ContentType=\"two\"/></Types>"}});
    const auto archive = Archive::open(bytes, "甲.docx");
    REQUIRE(archive);
    CHECK(*main_part(*archive, "甲.docx") == "word/main.xml");
    const auto links = links_of(*archive, "甲.docx", "word/main.xml");
    REQUIRE(links);
    REQUIRE(links->size() == 2);
    CHECK((*links)[0].type == "styles");
    CHECK((*links)[0].target == "styles.xml");
    CHECK((*links)[1].target == "c");
    CHECK(*content_type(*archive, "甲.docx", "word/main.xml") == "two");
    CHECK(*content_type(*archive, "甲.docx", "word/other.xml") == "one");
    CHECK(content_type(*archive, "甲.docx", "word/图.png")->empty());
    CHECK(links_of(*archive, "甲.docx", "nothing")->empty());
}

}  // namespace
}  // namespace wenshu::ooxml
