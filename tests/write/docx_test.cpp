#include "write/docx.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "base/utf8.hpp"
#include "docx_support.hpp"
#include "write/docx_closing.hpp"

namespace wenshu::write {
namespace {

using document::Document;
using tests::part;

TEST_CASE("the sample's parts are the goldens", "[write][docx]") {
    const auto parts = parts_of(sample_document());
    for (const char* name : {"document", "styles", "numbering"}) {
        const std::string now = by_lines(part(parts, "word/" + std::string(name) + ".xml"));
        CHECK(now == golden("sample.docx." + std::string(name) + ".xml", now));
    }
}

TEST_CASE("a package has its parts in a fixed order and the same bytes each time", "[write][docx]") {
    std::vector<std::string> names;
    for (const auto& entry : parts_of(sample_document())) names.push_back(entry.name);
    CHECK(names == std::vector<std::string>{"[Content_Types].xml", "_rels/.rels", "word/document.xml",
                                            "word/_rels/document.xml.rels", "word/styles.xml",
                                            "word/numbering.xml", "word/settings.xml", "word/fontTable.xml",
                                            "word/footer1.xml", "word/footer2.xml", "word/media/image1.png",
                                            "docProps/core.xml", "docProps/app.xml"});
    CHECK(written(docx, sample_document(), sample_layout()) ==
          written(docx, sample_document(), sample_layout()));
}

TEST_CASE("the page is the layout's, in twips", "[write][docx]") {
    const std::string xml = part(parts_of(Document{}), "word/document.xml");
    CHECK(has(xml, R"(<w:pgSz w:w="11906" w:h="16838"/>)"));
    CHECK(has(xml, R"(<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587")"));
    CHECK(has(xml, R"(w:footer="1441")"));  // puts the dash at 269 mm
    CHECK(has(xml, R"(<w:docGrid w:linePitch="579"/>)"));
}

TEST_CASE("the body's style fits 22 lines of 28 characters into the type area", "[write][docx]") {
    const std::string normal = style_in(part(parts_of(Document{}), "word/styles.xml"), "Normal");
    CHECK(has(normal, R"(w:line="579" w:lineRule="exact")"));
    CHECK(has(normal, R"(<w:spacing w:val="-5"/>)"));
    CHECK(has(normal, R"(w:firstLineChars="200" w:firstLine="630")"));
    CHECK(has(normal, R"(<w:widowControl w:val="0"/>)"));
    CHECK(has(normal, R"(<w:jc w:val="both"/>)"));
}

TEST_CASE("styles bear the names that Word builds in", "[write][docx]") {
    const std::string styles = part(parts_of(Document{}), "word/styles.xml");
    for (const char* name :
         {"Normal", "Title", "heading 1", "heading 2", "heading 3", "heading 4", "List Paragraph",
          "Normal Table", "Table Grid", "header", "footer", "caption", "Hyperlink", "Signature", "Date"}) {
        INFO(name);
        CHECK(count(styles, "<w:name w:val=\"" + std::string(name) + "\"/>") == 1);
    }
    CHECK(count(styles, "w:default=\"1\"") == 4);
}

TEST_CASE("a style fills all four font slots and takes none from a theme", "[write][docx]") {
    const std::string styles = part(parts_of(Document{}), "word/styles.xml");
    CHECK(has(style_in(styles, "Heading1"),
              R"(<w:rFonts w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体" w:cs="黑体"/>)"));
    CHECK(count(styles, "<w:rFonts ") == count(styles, "w:cs="));
    CHECK_FALSE(has(styles, "Theme"));
}

TEST_CASE("no indent leaks from the body into title, cells, captions and footers", "[write][docx]") {
    const std::string styles = part(parts_of(Document{}), "word/styles.xml");
    for (const char* id : {"Title", "Addressee", "TableHead", "TableCell", "Caption", "Picture", "Footer"}) {
        INFO(id);
        CHECK(has(style_in(styles, id), R"(w:firstLineChars="0" w:firstLine="0")"));
    }
    CHECK(has(style_in(styles, "TableCell"), R"(w:lineRule="auto")"));
    CHECK(has(style_in(styles, "Picture"), R"(w:lineRule="auto")"));
}

TEST_CASE("headings count by themselves, in Chinese and in digits", "[write][docx]") {
    const auto parts = parts_of(Document{});
    const std::string numbering = part(parts, "word/numbering.xml");
    CHECK(has(
        numbering,
        R"(<w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="Heading1"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/>)"));
    CHECK(has(
        numbering,
        R"(<w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="Heading2"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/>)"));
    CHECK(has(
        numbering,
        R"(<w:numFmt w:val="decimal"/><w:pStyle w:val="Heading3"/><w:suff w:val="nothing"/><w:lvlText w:val="%3."/>)"));
    CHECK(has(
        numbering,
        R"(<w:numFmt w:val="decimal"/><w:pStyle w:val="Heading4"/><w:suff w:val="nothing"/><w:lvlText w:val="（%4）"/>)"));
    const std::string heading = style_in(part(parts, "word/styles.xml"), "Heading2");
    CHECK(has(heading, R"(<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>)"));
    CHECK(has(heading, R"(<w:outlineLvl w:val="1"/>)"));
}

TEST_CASE("signs of XML and forbidden characters in every field leave every part whole", "[write][docx]") {
    const auto parts = parts_of(hostile_document());
    for (const auto& entry : parts) {
        INFO(entry.name);
        if (!has(entry.name, ".xml") && !has(entry.name, ".rels")) continue;
        CHECK(count(entry.bytes, "<b>") == 0);
        CHECK(entry.bytes.find('\x01') == std::string::npos);
        CHECK(entry.bytes.find('\x1F') == std::string::npos);
    }
    const std::string xml = part(parts, "word/document.xml");
    CHECK(has(xml, "&lt;b&gt;&amp;amp;{{丁}}"));
    for (auto at = xml.find("w:name=\""); at != std::string::npos; at = xml.find("w:name=\"", at + 1)) {
        const std::string name = xml.substr(at + 8, xml.find('"', at + 8) - at - 8);
        CHECK(base::count_code_points(name) <= 40);
    }
}

TEST_CASE("title, addressee, signature, date and note stand where the standard puts them", "[write][docx]") {
    Document paper;
    paper.frame.title = plain("标题");
    paper.frame.to = plain("各社区");
    paper.frame.signature = {plain("河东街道办事处")};
    paper.frame.date = plain("2018年2月3日");
    paper.frame.note = plain("附注");
    const std::string xml = body_of(paper);
    CHECK(has(xml, R"(<w:pStyle w:val="Title"/>)"));
    CHECK(has(xml, "各社区</w:t>"));
    CHECK(has(xml, "：</w:t>"));
    CHECK(has(xml, R"(<w:pStyle w:val="Signature"/><w:keepNext/>)"));
    CHECK(has(xml, R"(w:rightChars="425" w:right="1339")"));
    CHECK(has(xml, R"(w:rightChars="200" w:right="630")"));
    CHECK(has(xml, "（</w:t>"));
    CHECK(xml.find("标题") < xml.find("各社区"));
    CHECK(xml.find("2018") < xml.find("附注"));
}

TEST_CASE("a date that is longer than the signature stands two characters from the edge", "[write][docx]") {
    document::Frame frame;
    frame.signature = {plain("爱卫办")};
    frame.date = plain("2018年12月20日");
    const SignatureIndents indents = signature_indents(frame, sample_layout());
    CHECK(indents.date == 2);
    // Seven characters, and a quarter at each of the five places where Han and digits meet.
    CHECK(indents.signatures == std::vector<double>{2 + 8.25 + 2 - 3});
    frame.date.clear();
    CHECK(signature_indents(frame, sample_layout()).signatures == std::vector<double>{2});
    frame.date = plain("2018年12月20日");
    frame.signature.clear();
    CHECK(signature_indents(frame, sample_layout()).date == 2);
}

TEST_CASE("the last of several signatures leads the date, and none leaves the page", "[write][docx]") {
    document::Frame frame;
    frame.signature = {plain("河东街道办事处"), plain("河东街道社区卫生服务中心")};
    frame.date = plain("2018年2月3日");
    const SignatureIndents indents = signature_indents(frame, sample_layout());
    CHECK(indents.signatures == std::vector<double>{2 + 12 - 7, 2});
    CHECK(indents.date == 2 + 12 - 2 - 7.25);
    frame.signature = {plain(han_text(5000))};
    CHECK(signature_indents(frame, sample_layout()).signatures == std::vector<double>{0});
    CHECK(signature_indents(frame, sample_layout()).date == 28 - 7.25);
}

TEST_CASE("the page number changes sides, unless the layout centres it", "[write][docx]") {
    auto parts = parts_of(Document{});
    CHECK(has(part(parts, "word/footer1.xml"), R"(w:rightChars="100" w:right="280")"));
    CHECK(has(part(parts, "word/footer1.xml"), R"(<w:jc w:val="right"/>)"));
    CHECK(has(part(parts, "word/footer2.xml"), R"(w:leftChars="100" w:left="280")"));
    CHECK(has(part(parts, "word/footer2.xml"), R"(<w:jc w:val="left"/>)"));
    CHECK(has(part(parts, "word/footer1.xml"), R"(w:instr="PAGE")"));
    CHECK(has(part(parts, "word/settings.xml"), "<w:evenAndOddHeaders/>"));
    document::Layout layout = sample_layout();
    layout.page_number.align = document::Alignment::center;
    parts = parts_of(Document{}, layout);
    CHECK(has(part(parts, "word/footer1.xml"), R"(<w:jc w:val="center"/>)"));
    CHECK_THROWS(part(parts, "word/footer2.xml"));
    CHECK_FALSE(has(part(parts, "word/settings.xml"), "evenAndOdd"));
}

TEST_CASE("a layout without page numbers has no footer", "[write][docx]") {
    document::Layout layout = sample_layout();
    layout.page_number_form.clear();
    const auto parts = parts_of(Document{}, layout);
    CHECK_THROWS(part(parts, "word/footer1.xml"));
    CHECK_FALSE(has(part(parts, "word/document.xml"), "footerReference"));
    CHECK_FALSE(has(part(parts, "[Content_Types].xml"), "footer"));
}

TEST_CASE("the properties of the file come from the paper, its time never from the clock", "[write][docx]") {
    const std::string core = part(parts_of(sample_document()), "docProps/core.xml");
    CHECK(has(core, "<dc:title>2018年河东街道健康教育工作总结</dc:title>"));
    CHECK(has(core, "<dc:creator>河东街道办事处</dc:creator>"));
    CHECK(has(core, ">2018-12-20T00:00:00Z</dcterms:created>"));
    Document paper;
    CHECK(has(part(parts_of(paper), "docProps/core.xml"), ">1980-01-01T00:00:00Z</dcterms:created>"));
    paper.properties.created = base::Date{2018, 0, 0};
    CHECK(has(part(parts_of(paper), "docProps/core.xml"), ">2018-01-01T00:00:00Z</dcterms:created>"));
}

TEST_CASE("the font table names the faces with their stand-ins", "[write][docx]") {
    const std::string fonts = part(parts_of(Document{}), "word/fontTable.xml");
    CHECK(has(fonts, R"(<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/><w:charset w:val="86"/>)"));
    CHECK(count(fonts, "<w:font ") == 5);
}

TEST_CASE("a fault of the sink comes back from the writer", "[write][docx]") {
    class FullDisk final : public base::Sink {
      public:
        base::Result<void> write(std::string_view) override {
            return base::Diagnostic{base::Severity::error, "host.write", {}, {}, {}};
        }
    } disk;
    const auto done = docx(sample_document(), sample_layout(), disk);
    REQUIRE_FALSE(done);
    CHECK(done.faults().front().code == "host.write");
}

}  // namespace
}  // namespace wenshu::write
