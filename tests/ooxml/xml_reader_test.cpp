#include "ooxml/xml_reader.hpp"

#include <catch2/catch.hpp>

namespace wenshu::ooxml {
namespace {

// What goes to a handler, in a row: <a x=1@1 and the place of its name, text, >a.
class Record final : public XmlHandler {
  public:
    void open(const XmlElement& element) override {
        all += "<" + std::string(element.name());
        if (element.has("x")) all += " x=" + std::string(element.attribute("x"));
        all += "@" + std::to_string(element.offset()) + " ";
    }
    void close(std::string_view name) override { all += std::string(name) + "> "; }
    void text(std::string_view utf8) override { all += "[" + std::string(utf8) + "] "; }

    std::string all;
};

std::string events(std::string_view xml) {
    Record record;
    const auto done = read_xml(xml, "甲.docx", "a.xml", record);
    return done ? record.all : "fault";
}

std::string kind(std::string_view xml, const XmlLimits& limits = {}) {
    Record record;
    const auto done = read_xml(xml, "甲.docx", "a.xml", record, limits);
    REQUIRE_FALSE(done);
    CHECK(record.all.empty());
    CHECK(done.faults().front().code == "ooxml.xml");
    const auto& args = done.faults().front().args;
    return std::get<std::string>(args.at(2).value) + "@" +
           std::to_string(std::get<std::int64_t>(args.at(3).value));
}

TEST_CASE("elements and text come in their order, with their place", "[ooxml][xml_reader]") {
    CHECK(events("<a x='1'>甲<b/>乙<c>&amp;&#x4E01;</c></a>") ==
          "<a x=1@1 [甲] <b@13 b> [乙] <c@20 [&丁] c> a> ");
    CHECK(events("\xEF\xBB\xBF<?xml version=\"1.0\"?><!-- x --><a/>") == "<a@35 a> ");
    CHECK(events("<a>\n <b> </b>\n</a>") == "<a@1 <b@6 [ ] b> a> ");
    CHECK(events("<a><![CDATA[<甲>]]></a>") == "<a@1 [<甲>] a> ");
}

TEST_CASE("references that nothing declares stay text", "[ooxml][xml_reader]") {
    CHECK(events("<a>&unknown;</a>") == "<a@1 [&unknown;] a> ");
}

TEST_CASE("XML is refused as a whole, with the reason and the line", "[ooxml][xml_reader]") {
    CHECK(kind("<a>\n<b></a>") == "syntax@2");
    CHECK(kind("") == "syntax@1");
    CHECK(kind("甲") == "syntax@1");
    CHECK(kind("<!DOCTYPE a><a/>") == "doctype@1");
    CHECK(kind("<a>\n\xFF</a>") == "encoding@2");
    CHECK(kind("<a>1234</a>", {.bytes = 10}) == "size@1");
    CHECK(kind("<a><b><c/></b></a>", {.depth = 2}) == "depth@1");
}

}  // namespace
}  // namespace wenshu::ooxml
