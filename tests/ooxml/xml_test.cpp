#include "ooxml/xml.hpp"

#include <string>
#include <utility>

#include <catch2/catch.hpp>

namespace wenshu {
namespace {

using ooxml::Xml;

const std::string declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

TEST_CASE("elements nest and close by themselves in the right order", "[ooxml][xml]") {
    Xml xml;
    xml.open("a", {{"n", 1}}).open("b").text("文").close().empty("c", {{"x", "y"}}).close();
    CHECK(std::move(xml).finish() == declaration + "<a n=\"1\"><b>文</b><c x=\"y\"/></a>");
}

TEST_CASE("text cannot break out of its place", "[ooxml][xml]") {
    CHECK(ooxml::escape_text("</w:t>&amp;\"'") == "&lt;/w:t&gt;&amp;amp;\"'");
    CHECK(ooxml::escape_attribute("\"/><x a=\"") == "&quot;/&gt;&lt;x a=&quot;");
    CHECK(ooxml::escape_text("]]>") == "]]&gt;");
}

TEST_CASE("white space of an attribute survives the reader's normalization", "[ooxml][xml]") {
    CHECK(ooxml::escape_attribute("a\tb\nc\rd") == "a&#9;b&#10;c&#13;d");
    CHECK(ooxml::escape_text("a\tb\nc\rd") == "a\tb\nc&#13;d");
}

TEST_CASE("characters that XML forbids are left out", "[ooxml][xml]") {
    std::string forbidden;
    for (char c = 1; c < 0x20; ++c) forbidden += c;
    forbidden += std::string(1, '\0') + "\xEF\xBF\xBE\xEF\xBF\xBF";  // U+FFFE, U+FFFF
    CHECK(ooxml::escape_text("a" + forbidden + "b") == "a\t\n&#13;b");
    CHECK(ooxml::escape_text("\x7F\xF0\x9F\x98\x80") == "\x7F\xF0\x9F\x98\x80");
}

TEST_CASE("bytes that are no UTF-8 become replacement characters", "[ooxml][xml]") {
    CHECK(ooxml::escape_text("a\xFF<") == "a\xEF\xBF\xBD&lt;");
    CHECK(ooxml::escape_text("\xED\xA0\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");  // a surrogate
    CHECK(ooxml::escape_text("\xE4\xB8") == "\xEF\xBF\xBD\xEF\xBF\xBD");                  // cut short
    CHECK(ooxml::escape_text("") == "");
}

TEST_CASE("an element with text is opened and closed in one", "[ooxml][xml]") {
    Xml xml;
    xml.element("t", " a ", {{"xml:space", "preserve"}});
    CHECK(std::move(xml).finish() == declaration + "<t xml:space=\"preserve\"> a </t>");
}

}  // namespace
}  // namespace wenshu
