#include "write/docx.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "../unzip.hpp"
#include "base/utf8.hpp"
#include "golden.hpp"
#include "sample_document.hpp"
#include "write/docx_frame.hpp"
#include "write/docx_table.hpp"

namespace wenshu::write {
namespace {

using document::Block;
using document::Document;
using document::Inlines;
using document::Run;
using tests::part;

Inlines plain(const std::string& text) {
    return {Run{text, false, false, {}}};
}
Block paragraph(Inlines inlines) {
    return {document::Paragraph{std::move(inlines)}};
}
Block paragraph(const std::string& text) {
    return paragraph(plain(text));
}

std::vector<tests::Unzipped> parts_of(const Document& paper,
                                      const document::Layout& layout = sample_layout()) {
    return tests::unzip(written(docx, paper, layout));
}

Document paper_of(std::vector<Block> body) {
    Document paper;
    paper.body = std::move(body);
    return paper;
}

// What stands in w:body before the section's properties.
std::string body_of(const Document& paper, const document::Layout& layout = sample_layout()) {
    const std::string xml = part(parts_of(paper, layout), "word/document.xml");
    const auto begin = xml.find("<w:body>") + 8;
    return xml.substr(begin, xml.find("<w:sectPr>") - begin);
}

std::string body_of(std::vector<Block> body) {
    return body_of(paper_of(std::move(body)));
}

bool has(const std::string& text, std::string_view what) {
    return text.find(what) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
    return found;
}

// One element a line, so that a golden can be read and compared.
std::string by_lines(std::string xml) {
    for (std::size_t at = 0; (at = xml.find("><", at)) != std::string::npos; at += 2)
        xml.insert(at + 1, 1, '\n');
    return xml + "\n";
}

std::string style(const std::string& styles, const std::string& id) {
    const auto at = styles.find("w:styleId=\"" + id + "\"");
    REQUIRE(at != std::string::npos);
    return styles.substr(at, styles.find("</w:style>", at) - at);
}

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

TEST_CASE("an empty paper is a paper with one empty paragraph", "[write][docx]") {
    CHECK(body_of(Document{}) == R"(<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr></w:p>)");
}

TEST_CASE("the page is the layout's, in twips", "[write][docx]") {
    const std::string xml = part(parts_of(Document{}), "word/document.xml");
    CHECK(has(xml, R"(<w:pgSz w:w="11906" w:h="16838"/>)"));
    CHECK(has(xml, R"(<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587")"));
    CHECK(has(xml, R"(w:footer="1426")"));  // puts the dash at 269 mm
    CHECK(has(xml, R"(<w:docGrid w:linePitch="579"/>)"));
}

TEST_CASE("the body's style fits 22 lines of 28 characters into the type area", "[write][docx]") {
    const std::string normal = style(part(parts_of(Document{}), "word/styles.xml"), "Normal");
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
    CHECK(has(style(styles, "Heading1"),
              R"(<w:rFonts w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体" w:cs="黑体"/>)"));
    CHECK(count(styles, "<w:rFonts ") == count(styles, "w:cs="));
    CHECK_FALSE(has(styles, "Theme"));
}

TEST_CASE("no indent leaks from the body into title, cells, captions and footers", "[write][docx]") {
    const std::string styles = part(parts_of(Document{}), "word/styles.xml");
    for (const char* id : {"Title", "Addressee", "TableHead", "TableCell", "Caption", "Picture", "Footer"}) {
        INFO(id);
        CHECK(has(style(styles, id), R"(w:firstLineChars="0" w:firstLine="0")"));
    }
    CHECK(has(style(styles, "TableCell"), R"(w:lineRule="auto")"));
    CHECK(has(style(styles, "Picture"), R"(w:lineRule="auto")"));
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
    const std::string heading = style(part(parts, "word/styles.xml"), "Heading2");
    CHECK(has(heading, R"(<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>)"));
    CHECK(has(heading, R"(<w:outlineLvl w:val="1"/>)"));
}

TEST_CASE("a heading whose style has no number bears none", "[write][docx]") {
    document::Layout layout = sample_layout();
    layout.headings[0].number.clear();
    const std::string numbering = part(parts_of(Document{}, layout), "word/numbering.xml");
    CHECK(has(
        numbering,
        R"(<w:numFmt w:val="none"/><w:pStyle w:val="Heading1"/><w:suff w:val="nothing"/><w:lvlText w:val=""/>)"));
}

TEST_CASE("a heading that runs in is one paragraph of two faces", "[write][docx]") {
    const std::string xml = body_of({{document::Heading{2, plain("加强领导。"), plain("成立小组。")}}});
    CHECK(count(xml, "<w:p>") == 1);
    CHECK(
        xml ==
        R"(<w:p><w:pPr><w:pStyle w:val="Heading2"/><w:keepNext w:val="0"/></w:pPr>)"
        R"(<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">加强领导。</w:t></w:r>)"
        R"(<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" )"
        R"(w:cs="仿宋_GB2312"/></w:rPr><w:t xml:space="preserve">成立小组。</w:t></w:r></w:p>)");
}

TEST_CASE("the running text of a bold heading is not bold", "[write][docx]") {
    document::Layout layout = sample_layout();
    layout.headings[0].text.bold = true;
    layout.headings[0].text.size.value = 18;
    const std::string xml = body_of(paper_of({{document::Heading{1, plain("甲。"), plain("乙。")}}}), layout);
    CHECK(has(xml, R"(<w:b w:val="0"/><w:bCs w:val="0"/><w:spacing w:val="-5"/><w:sz w:val="32"/>)"));
}

TEST_CASE("a level that no style has is the nearest that there is", "[write][docx]") {
    const std::string xml =
        body_of({{document::Heading{0, plain("甲"), {}}}, {document::Heading{9, plain("乙"), {}}}});
    CHECK(has(xml, "Heading1"));
    CHECK(has(xml, "Heading4"));
}

TEST_CASE("every ordered list begins at one", "[write][docx]") {
    const Block list{document::List{true, {{paragraph("甲")}, {paragraph("乙")}}}};
    const auto parts = parts_of(paper_of({list, paragraph("间"), list}));
    const std::string xml = part(parts, "word/document.xml");
    CHECK(count(xml, R"(<w:numId w:val="3"/>)") == 2);
    CHECK(count(xml, R"(<w:numId w:val="4"/>)") == 2);
    const std::string numbering = part(parts, "word/numbering.xml");
    CHECK(count(numbering, R"(<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>)") == 2);
}

TEST_CASE("only the first paragraph of an item bears its number", "[write][docx]") {
    const std::string xml = body_of({{document::List{
        false, {{paragraph("甲"), paragraph("又")}, {}, {{document::List{true, {{paragraph("内")}}}}}}}}});
    CHECK(count(xml, R"(<w:numId w:val="2"/>)") ==
          3);  // the item with text, the empty one, the one around a list
    CHECK(has(xml, R"(<w:ilvl w:val="1"/><w:numId w:val="3"/>)"));
    CHECK(has(xml, R"(w:leftChars="200" w:left="630")"));
}

TEST_CASE("lists deeper than Word's nine levels stay on the ninth", "[write][docx]") {
    Block list{document::List{true, {{paragraph("底")}}}};
    for (int i = 0; i < 20; ++i) list = {document::List{true, {{paragraph("层"), list}}}};
    const std::string xml = body_of({list});
    CHECK(has(xml, R"(<w:ilvl w:val="8"/>)"));
    CHECK_FALSE(has(xml, R"(<w:ilvl w:val="9"/>)"));
}

TEST_CASE("a table is as wide as the type area and repeats its head", "[write][docx]") {
    document::Table table;
    table.caption = "表一";
    table.columns = {{plain("序号"), document::Align::center}, {plain("内容"), document::Align::right}};
    table.rows = {{plain("1"), plain("讲座")}, {plain("合计"), {}}};
    table.total = true;
    const std::string xml = body_of({{table}});
    CHECK(has(xml, R"(<w:tblW w:w="8845" w:type="dxa"/>)"));
    CHECK(count(xml, "<w:gridCol ") == 2);
    CHECK(count(xml, "<w:tblHeader/>") == 1);
    CHECK(count(xml, "<w:cantSplit/>") == 3);
    CHECK(xml.find("表一") < xml.find("<w:tbl>"));
    CHECK(count(xml, R"(<w:pStyle w:val="TableHead"/>)") == 4);  // head and total
    CHECK(has(xml, R"(<w:pStyle w:val="TableCell"/><w:jc w:val="right"/>)"));
    CHECK(xml.substr(xml.size() - 6) == "</w:p>");  // Word wants a paragraph behind a last table
}

TEST_CASE("tables that follow each other stay apart", "[write][docx]") {
    document::Table table;
    table.columns = {{plain("甲"), document::Align::left}};
    CHECK(has(body_of({{table}, {table}}),
              R"(</w:tbl><w:p><w:pPr><w:pStyle w:val="TableCell"/></w:pPr></w:p><w:tbl>)"));
    CHECK(body_of({paragraph("前"), {document::Table{}}, paragraph("后")}) ==
          body_of({paragraph("前"), paragraph("后")}));
}

TEST_CASE("a row that lacks cells is filled up", "[write][docx]") {
    document::Table table;
    table.columns = {{plain("甲"), document::Align::left}, {plain("乙"), document::Align::left}};
    table.rows = {{plain("只有一格")}};
    CHECK(count(body_of({{table}}), "<w:tc>") == 4);
}

TEST_CASE("a page break goes with what follows it", "[write][docx]") {
    const Block page{document::PageBreak{}};
    CHECK(has(body_of({paragraph("甲"), page, {document::Heading{1, plain("乙"), {}}}}),
              R"(<w:pStyle w:val="Heading1"/><w:pageBreakBefore/>)"));
    CHECK(count(body_of({paragraph("甲"), page, page, paragraph("乙")}), "<w:pageBreakBefore/>") == 1);
    CHECK_FALSE(has(body_of({page, paragraph("甲")}), "<w:pageBreakBefore/>"));
    document::Table table;
    table.columns = {{plain("甲"), document::Align::left}};
    CHECK(has(body_of({paragraph("甲"), page, {table}}), "<w:pageBreakBefore/></w:pPr></w:p><w:tbl>"));
}

TEST_CASE("a figure stands in a hidden bookmark, each with a name of its own", "[write][docx]") {
    const document::Mark mark{document::Mark::Kind::figure, "lectures[东方社区]"};
    const std::string xml = body_of({paragraph(
        {Run{"3", false, false, mark}, Run{"", false, false, mark}, Run{"4", false, false, mark}})});
    CHECK(has(
        xml,
        R"(<w:bookmarkStart w:id="0" w:name="_ws_lectures_东方社区__1"/><w:r><w:t xml:space="preserve">3</w:t></w:r><w:bookmarkEnd w:id="0"/>)"));
    CHECK(has(xml, R"(<w:bookmarkStart w:id="1" w:name="_ws_lectures_东方社区__2"/>)"));
    CHECK(count(xml, "<w:bookmarkStart ") == 2);
}

TEST_CASE("a missing fact is highlighted", "[write][docx]") {
    const document::Mark mark{document::Mark::Kind::missing, "n"};
    CHECK(has(body_of({paragraph({Run{"【待补：数】", false, false, mark}})}),
              R"(<w:highlight w:val="yellow"/>)"));
}

TEST_CASE("a link is a relationship, unless it leads where no paper may lead", "[write][docx]") {
    const auto parts = parts_of(paper_of(
        {paragraph({document::Link{"https://example.org/?a=1&b=2", {Run{"网站", false, false, {}}}}}),
         paragraph({document::Link{"javascript:alert(1)", {Run{"恶意", false, false, {}}}}})}));
    const std::string xml = part(parts, "word/document.xml");
    CHECK(count(xml, "<w:hyperlink ") == 1);
    CHECK(has(xml, "恶意"));
    CHECK(has(part(parts, "word/_rels/document.xml.rels"),
              R"(Target="https://example.org/?a=1&amp;b=2" TargetMode="External")"));
    CHECK_FALSE(has(part(parts, "word/_rels/document.xml.rels"), "javascript"));
}

TEST_CASE("quotes and dashes take the Chinese face where letters have another", "[write][docx]") {
    document::Layout layout = sample_layout();
    layout.body.latin = "Times New Roman";
    const std::string xml = body_of(paper_of({paragraph("“A”——b")}), layout);
    const std::string chinese =
        R"(<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:cs="仿宋_GB2312"/></w:rPr>)";
    CHECK(has(xml,
              "<w:r>" + chinese +
                  R"(<w:t xml:space="preserve">“</w:t></w:r><w:r><w:t xml:space="preserve">A</w:t></w:r>)"));
    CHECK(has(
        xml, chinese +
                 R"(<w:t xml:space="preserve">”——</w:t></w:r><w:r><w:t xml:space="preserve">b</w:t></w:r>)"));
    CHECK(count(body_of({paragraph("“A”——b")}), "<w:r>") == 1);
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

TEST_CASE("a picture is scaled down to the type area and keeps its shape", "[write][docx]") {
    document::Image image = small_image("说明 \"引号\"");
    CHECK(has(body_of({{image}}), R"(<wp:extent cx="76200" cy="38100"/>)"));  // 8 × 4 pixels
    CHECK(has(body_of({{image}}), R"(descr="说明 &quot;引号&quot;")"));
    image.width = 4000;
    image.height = 2000;
    CHECK(has(body_of({{image}}), R"(<wp:extent cx="5616575" cy="2808288"/>)"));  // 8845 twips across
    image.width = 1;
    image.height = 4'000'000'000;
    CHECK(has(body_of({{image}}), R"(<wp:extent cx="1" )"));
}

TEST_CASE("title, addressee, signature, date and note stand where the standard puts them", "[write][docx]") {
    Document paper;
    paper.frame = {
        plain("标题"), plain("各社区"), {plain("河东街道办事处")}, plain("2018年2月3日"), plain("附注")};
    const std::string xml = body_of(paper);
    CHECK(has(xml, R"(<w:pStyle w:val="Title"/>)"));
    CHECK(has(xml, "各社区</w:t>"));
    CHECK(has(xml, "：</w:t>"));
    // 8845 - (7 + 2) × 315, and two characters more for the date's first character.
    CHECK(has(xml, R"(<w:pStyle w:val="Signature"/><w:keepNext/>)"));
    CHECK(has(xml, R"(w:left="6010")"));
    CHECK(has(xml, R"(w:left="6640")"));
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
    CHECK(indents.signatures == std::vector<double>{2 + 7 + 2 - 3});
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
    CHECK(indents.signatures == std::vector<double>{2, 2});
    CHECK(indents.date == 2 + 12 - 2 - 6);
    frame.signature = {plain(han_text(5000))};
    CHECK(signature_indents(frame, sample_layout()).signatures == std::vector<double>{0});
    CHECK(signature_indents(frame, sample_layout()).date == 28 - 6);
}

TEST_CASE("columns share the width by what they hold", "[write][docx]") {
    document::Table table;
    table.columns = {{plain("序号"), document::Align::left},
                     {plain("名"), document::Align::left},
                     {plain("说明"), document::Align::left}};
    table.rows = {{plain("1"), plain("短"), plain(han_text(5000))}};
    auto widths = table_column_widths(table, sample_layout(), 8845);
    REQUIRE(widths.size() == 3);
    CHECK(widths[0] == 2 * 240 + 170 + 40);  // two Han of 12 points, margins, border
    CHECK(widths[1] == 240 + 170 + 40);
    CHECK(widths[0] + widths[1] + widths[2] == 8845);
    table.rows = {{plain("1"), plain("短"), plain("短")}};
    widths = table_column_widths(table, sample_layout(), 8845);
    CHECK(widths[0] == widths[2]);
    CHECK(widths[0] > widths[1]);
    CHECK(widths[0] + widths[1] + widths[2] == 8845);
    table.columns.assign(60, {plain(han_text(100)), document::Align::left});
    table.rows.clear();
    widths = table_column_widths(table, sample_layout(), 8845);
    int sum = 0;
    for (const int width : widths) {
        CHECK(width > 0);
        sum += width;
    }
    CHECK(sum == 8845);
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
