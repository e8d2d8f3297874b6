#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "docx_support.hpp"

namespace wenshu::write {
namespace {

using document::Block;
using document::Footnote;
using document::Inlines;
using document::Run;
using tests::part;

Footnote note(std::vector<Run> runs) {
    return {std::move(runs)};
}
Footnote note(const std::string& text) {
    return note({Run{text, false, false, {}}});
}
Run text(const std::string& content) {
    return {content, false, false, {}};
}

std::string notes_of(std::vector<Block> body) {
    return part(parts_of(paper_of(std::move(body))), "word/footnotes.xml");
}

bool stands(const std::vector<tests::Unzipped>& parts, const std::string& name) {
    for (const auto& entry : parts) {
        if (entry.name == name) return true;
    }
    return false;
}

// What stands between the first two texts.
std::string between(const std::string& xml, const std::string& begin, const std::string& end) {
    const auto from = xml.find(begin);
    return from == std::string::npos ? std::string() : xml.substr(from, xml.find(end, from) - from);
}

const Run figure_run{"152", false, false, {document::Mark::Kind::figure, "activities"}};

std::vector<Block> noted_body() {
    document::Table table;
    table.columns = {{{text("项目"), note("表头的注。")}, document::Align::left}};
    table.rows = {{{text("讲座"), note("表格的注。")}}};
    return {{document::Heading{1, {text("情况"), note("标题的注。")}, {}}},
            {document::Heading{2, {text("活动。"), note("标题的注。")}, {text("开展"), note("正文的注。")}}},
            paragraph({text("全年"), note({text("台账记"), figure_run, text("次。")}), text("次。")}),
            {document::List{true, {{paragraph({text("一"), note("列表的注。")})}}}},
            {std::move(table)}};
}

TEST_CASE("the notes of a paper are the golden", "[write][docx][footnotes]") {
    const auto parts = parts_of(paper_of(noted_body()));
    const std::string notes = by_lines(part(parts, "word/footnotes.xml"));
    CHECK(notes == golden("footnotes.xml", notes));
    const std::string text = by_lines(body_of(paper_of(noted_body())));
    CHECK(text == golden("footnotes.document.xml", text));
}

TEST_CASE("notes count from one in the order of their places", "[write][docx][footnotes]") {
    const auto parts = parts_of(paper_of(noted_body()));
    const std::string xml = part(parts, "word/document.xml");
    const std::string notes = part(parts, "word/footnotes.xml");
    CHECK(count(xml, "<w:footnoteReference ") == 7);
    std::size_t place = 0;
    for (int id = 1; id <= 7; ++id) {
        const std::size_t next = xml.find("<w:footnoteReference w:id=\"" + std::to_string(id) + "\"/>");
        REQUIRE(next != std::string::npos);
        CHECK(next > place);
        place = next;
        CHECK(count(notes, "<w:footnote w:id=\"" + std::to_string(id) + "\">") == 1);
    }
    CHECK(has(between(notes, "<w:footnote w:id=\"5\">", "</w:footnote>"), "列表的注。"));
}

TEST_CASE("the text of a note stands outside of the text", "[write][docx][footnotes]") {
    const auto parts = parts_of(paper_of({paragraph({text("甲"), note("乙"), text("丙")})}));
    CHECK_FALSE(has(part(parts, "word/document.xml"), "乙"));
    CHECK(has(part(parts, "word/footnotes.xml"), "<w:t xml:space=\"preserve\">乙</w:t>"));
    CHECK(has(
        part(parts, "word/document.xml"),
        R"(<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="1"/></w:r>)"));
}

TEST_CASE("a note begins with its own number in the style of notes", "[write][docx][footnotes]") {
    CHECK(has(
        notes_of({paragraph({note("乙")})}),
        R"(<w:footnote w:id="1"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r>)"));
}

TEST_CASE("a paper without notes has no part for them", "[write][docx][footnotes]") {
    const auto parts = parts_of(paper_of({paragraph("甲")}));
    CHECK_FALSE(stands(parts, "word/footnotes.xml"));
    for (const char* name : {"[Content_Types].xml", "word/_rels/document.xml.rels", "word/settings.xml"}) {
        CHECK_FALSE(has(part(parts, name), "footnote"));
    }
    CHECK_FALSE(has(part(parts, "word/document.xml"), "footnotePr"));
}

TEST_CASE("the lines above notes are declared once", "[write][docx][footnotes]") {
    const auto parts = parts_of(paper_of({paragraph({note("甲"), note("乙")})}));
    CHECK(has(part(parts, "[Content_Types].xml"), R"(PartName="/word/footnotes.xml")"));
    CHECK(count(part(parts, "word/_rels/document.xml.rels"), R"(Target="footnotes.xml")") == 1);
    const std::string notes = part(parts, "word/footnotes.xml");
    CHECK(count(notes, R"(w:type="separator" w:id="-1")") == 1);
    CHECK(count(notes, R"(w:type="continuationSeparator" w:id="0")") == 1);
    CHECK(has(part(parts, "word/settings.xml"),
              R"(<w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>)"));
}

TEST_CASE("numbers are circled and begin anew on each page, for Word and for LibreOffice",
          "[write][docx][footnotes]") {
    const auto parts = parts_of(paper_of({paragraph({note("甲")})}));
    const std::string form =
        R"(<w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/><w:numRestart w:val="eachPage"/>)";
    CHECK(has(part(parts, "word/settings.xml"), form));
    const std::string section = part(parts, "word/document.xml");
    CHECK(has(section.substr(section.find("<w:sectPr>")), form + "</w:footnotePr><w:pgSz"));
}

TEST_CASE("each section with notes before its end says how they are numbered", "[write][docx][footnotes]") {
    const auto parts = parts_of(paper_of({paragraph("前"),
                                          {document::PageBreak{document::Orientation::landscape}},
                                          paragraph({note("甲")}),
                                          {document::PageBreak{document::Orientation::portrait}},
                                          paragraph("后")}));
    const std::string xml = part(parts, "word/document.xml");
    CHECK(count(xml, "<w:sectPr>") == 3);
    CHECK(count(xml, "<w:footnotePr>") == 2);
    CHECK(xml.find("<w:footnotePr>") > xml.find("</w:sectPr>"));
}

TEST_CASE("notes of attachments follow those of the body", "[write][docx][footnotes]") {
    document::Document paper = paper_of({paragraph({text("甲"), note("正文的注。")})});
    paper.attachments = {{plain("说明"), {paragraph({text("乙"), note("附件的注。")})}}};
    const std::string notes = part(parts_of(paper), "word/footnotes.xml");
    CHECK(has(between(notes, "<w:footnote w:id=\"2\">", "</w:footnote>"), "附件的注。"));
}

TEST_CASE("a figure in a note keeps its mark, and no bookmark stands twice", "[write][docx][footnotes]") {
    const auto parts = parts_of(paper_of({paragraph({figure_run, note({figure_run}), figure_run})}));
    CHECK(has(part(parts, "word/footnotes.xml"), R"(<w:bookmarkStart w:id="1" w:name="_ws_activities_2"/>)"));
    const std::string xml = part(parts, "word/document.xml");
    CHECK(has(xml, R"(w:id="0" w:name="_ws_activities_1")"));
    CHECK(has(xml, R"(w:id="2" w:name="_ws_activities_3")"));
}

TEST_CASE("the form of runs is kept in a note", "[write][docx][footnotes]") {
    const std::string notes = notes_of(
        {paragraph({note({Run{"粗", true, false, {}},
                          Run{"【待补：数】", false, false, {document::Mark::Kind::missing, "n"}}})})});
    CHECK(has(notes, "<w:b/>"));
    CHECK(has(notes, R"(<w:highlight w:val="yellow"/>)"));
}

TEST_CASE("a note of nothing and one of nasty signs are notes", "[write][docx][footnotes]") {
    const std::string notes = notes_of({paragraph({note(std::vector<Run>{}), note(nasty_text() + "\x01")})});
    CHECK(has(notes, R"(<w:footnoteRef/></w:r></w:p></w:footnote><w:footnote w:id="2">)"));
    CHECK(has(notes, "&lt;b&gt;&amp;amp;"));
    CHECK_FALSE(has(notes, "\x01"));
}

TEST_CASE("the styles of notes are the layout's", "[write][docx][footnotes]") {
    document::Layout layout = sample_layout();
    layout.footnote.size.value = 10.5;
    layout.footnote.face = "宋体";
    const std::string styles = part(parts_of(paper_of({paragraph({note("甲")})}), layout), "word/styles.xml");
    const std::string note_text = style_in(styles, "FootnoteText");
    CHECK(has(note_text, R"(<w:name w:val="footnote text"/>)"));
    CHECK(has(note_text, R"(<w:sz w:val="21"/>)"));
    CHECK(has(note_text, R"(w:eastAsia="宋体")"));
    const std::string reference = style_in(styles, "FootnoteReference");
    CHECK(has(reference, R"(<w:name w:val="footnote reference"/>)"));
    CHECK(has(reference, R"(w:ascii="宋体")"));
    CHECK(has(reference, R"(<w:vertAlign w:val="superscript"/>)"));
}

}  // namespace
}  // namespace wenshu::write
