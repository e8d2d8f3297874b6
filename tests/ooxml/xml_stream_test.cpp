#include "ooxml/xml_stream.hpp"

#include <catch2/catch.hpp>

#include "base/sink.hpp"
#include "ooxml/zip.hpp"

namespace wenshu::ooxml {
namespace {

// Writes down what it is told: "<a", ">a" and texts.
class Recorder final : public XmlStreamHandler {
  public:
    void open(const XmlTag& tag) override {
        said += "<" + std::string(tag.name());
        if (!tag.attribute("x:n").empty()) said += "=" + std::string(tag.attribute("x:n"));
    }
    void close(std::string_view name) override { said += ">" + std::string(name); }
    void text(std::string_view piece) override { said += piece; }
    bool is_done() const override { return !enough.empty() && said.find(enough) != std::string::npos; }

    std::string said;
    std::string enough;
};

std::string streamed(const std::string& xml, const std::string& enough = "",
                     const XmlStreamLimits& limits = {}) {
    base::StringSink sink;
    REQUIRE(write_zip(std::vector<Part>{{"a.xml", xml}}, sink));
    const auto archive = Archive::open(sink.text, "甲.xlsx");
    REQUIRE(archive);
    Recorder recorder;
    recorder.enough = enough;
    const auto read = stream_xml(*archive, "甲.xlsx", "a.xml", recorder, limits);
    if (read) return recorder.said;
    for (const auto& arg : read.faults().front().args) {
        if (arg.name == "kind") return std::get<std::string>(arg.value);
    }
    return read.faults().front().code;
}

TEST_CASE("elements, attributes and texts come in order, names without their prefixes", "[ooxml][xml]") {
    CHECK(streamed("<?xml version=\"1.0\"?><x:a xmlns:x=\"urn:x\"><b x:n=\"甲&amp;\">乙&lt;</b><!-- c "
                   "--><![CDATA[<d>]]></x:a>") == "<a<b=甲&乙<>b<d>>a");
    CHECK(streamed("\xFF\xFE" + std::string("<\0a\0/\0>\0", 8)) == "<a>a");
}

TEST_CASE("a part that is larger than a slice is read whole", "[ooxml][xml]") {
    std::string xml = "<a>";
    std::string expected = "<a";
    for (int i = 0; i < 50'000; ++i) {
        xml += "<b>甲</b>";
        expected += "<b甲>b";
    }
    CHECK(streamed(xml + "</a>") == expected + ">a");
}

TEST_CASE("reading ends where the handler has enough, whatever follows", "[ooxml][xml]") {
    CHECK(streamed("<a><b/><c/></a>", ">b") == "<a<b>b");
    CHECK(streamed("<a><b/><c", ">b") == "<a<b>b");
    CHECK(streamed("<a>", "<a") == "<a");
}

TEST_CASE("what no part may hold is refused by its kind", "[ooxml][xml]") {
    CHECK(streamed("<!DOCTYPE a><a/>") == "doctype");
    CHECK(streamed("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>") == "doctype");
    CHECK(streamed("<a>&b;</a>") == "syntax");
    CHECK(streamed("<a><b></a>") == "syntax");
    CHECK(streamed("<a/><b/>") == "syntax");
    CHECK(streamed("<a>\xE7</a>") == "syntax");
    CHECK(streamed("<a") == "syntax");
    CHECK(streamed("") == "syntax");
    CHECK(streamed("<a><a><a></a></a></a>", "", {2, 1000}) == "depth");
    CHECK(streamed("<a b=\"" + std::string(200'000, 'x') + "\"/>", "", {9, 100'000}) == "size");
}

}  // namespace
}  // namespace wenshu::ooxml
