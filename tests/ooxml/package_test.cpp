#include "ooxml/package.hpp"

#include <string>

#include <catch2/catch.hpp>

namespace wenshu {
namespace {

TEST_CASE("relationships count from rId1 and say what leaves the package", "[ooxml][package]") {
    ooxml::Relationships links;
    CHECK(links.add("styles", "styles.xml") == "rId1");
    CHECK(links.add_external("hyperlink", "https://example.org/?a=1&b=2") == "rId2");
    const std::string xml = links.xml();
    CHECK(
        xml.find(
            R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>)") !=
        std::string::npos);
    CHECK(xml.find(R"(Target="https://example.org/?a=1&amp;b=2" TargetMode="External"/>)") !=
          std::string::npos);
}

TEST_CASE("an address that is linked twice is one relationship", "[ooxml][package]") {
    ooxml::Relationships links;
    const std::string first = links.add_external("hyperlink", "https://example.org");
    links.add("image", "media/image1.png");
    CHECK(links.add_external("hyperlink", "https://example.org") == first);
}

TEST_CASE("core properties are related as package metadata", "[ooxml][package]") {
    ooxml::Relationships links;
    links.add("core-properties", "docProps/core.xml");
    CHECK(links.xml().find("package/2006/relationships/metadata/core-properties\"") != std::string::npos);
}

TEST_CASE("content types stand for endings and for single parts", "[ooxml][package]") {
    const std::string xml =
        ooxml::content_types({{{"png", "image/png"}}, {{"/word/document.xml", "main+xml"}}});
    CHECK(xml.find(R"(<Default Extension="png" ContentType="image/png"/>)") != std::string::npos);
    CHECK(xml.find(R"(<Override PartName="/word/document.xml" ContentType="main+xml"/>)") !=
          std::string::npos);
}

TEST_CASE("only http, https and mailto lead out of a paper", "[ooxml][package]") {
    CHECK(ooxml::external_target("https://example.org/a?b=c#d") == "https://example.org/a?b=c#d");
    CHECK(ooxml::external_target("HTTP://example.org") == "http://example.org");
    CHECK(ooxml::external_target("mailto:a@example.org") == "mailto:a@example.org");
    for (const char* refused : {"", "javascript:alert(1)", "file:///etc/passwd", "ftp://example.org",
                                "example.org", "../x", "https://", "https:///x", "http:/example.org",
                                " https://example.org", "mailto:", "data:text/html,x", "\\\\server\\share"}) {
        INFO(refused);
        CHECK_FALSE(ooxml::external_target(refused));
    }
}

TEST_CASE("what an address may not hold is percent-encoded", "[ooxml][package]") {
    CHECK(ooxml::external_target("http://a.cn/健 康\"<>\\^`{|}") ==
          "http://a.cn/%E5%81%A5%20%E5%BA%B7%22%3C%3E%5C%5E%60%7B%7C%7D");
    CHECK(ooxml::external_target("http://a.cn/%41%4g%") == "http://a.cn/%41%254g%25");
    CHECK(ooxml::external_target("http://a.cn/[1]\n") == "http://a.cn/%5B1%5D%0A");
    CHECK(ooxml::external_target("http://中国.cn") == "http://%E4%B8%AD%E5%9B%BD.cn");
}

TEST_CASE("an address that Word would refuse for its length is no link", "[ooxml][package]") {
    const std::string begin = "http://a.cn/";
    CHECK(ooxml::external_target(begin + std::string(2079 - begin.size(), 'a')));
    CHECK_FALSE(ooxml::external_target(begin + std::string(2080 - begin.size(), 'a')));
}

}  // namespace
}  // namespace wenshu
