#include "write/docx_imprint.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "docx_support.hpp"

namespace wenshu::write {
namespace {

using document::Document;
using document::Orientation;

Document with_imprint(std::vector<document::Block> body = {paragraph("正文。")}) {
    Document paper = paper_of(std::move(body));
    paper.frame.copies = plain("区委办公室，区人大办公室");
    paper.frame.printed_by = plain("河东街道办事处办公室");
    paper.frame.printed_on = plain("2026年3月6日");
    return paper;
}

std::string imprint_of(const Document& paper, const document::Layout& layout = official_layout()) {
    const std::string xml = body_of(paper, layout);
    return xml.substr(xml.find("正文。</w:t></w:r></w:p>") + std::string("正文。</w:t></w:r></w:p>").size());
}

// The lines of all elements from top to bottom.
std::vector<std::string> lines_of(const document::Frame& frame, const document::Layout& layout) {
    std::vector<std::string> lines;
    for (const auto& group : imprint_blocks(frame, layout)) {
        for (const auto& block : group) {
            for (const auto& line : block.lines) lines.push_back(document::plain_text(line));
        }
    }
    return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("the imprint's paragraphs are the golden", "[write][docx][imprint]") {
    const std::string now = by_lines(imprint_of(with_imprint()));
    CHECK(now == golden("imprint.docx.document.xml", now));
}

TEST_CASE("an imprint says 抄送 and 印发 around what the paper gives", "[write][docx][imprint]") {
    CHECK(lines_of(with_imprint().frame, official_layout()) ==
          Lines{"抄送：区委办公室，区人大办公室。", "河东街道办事处办公室\t2026年3月6日印发"});
    document::Layout han = official_layout();
    han.date_numerals = document::Numerals::han;
    CHECK(lines_of(with_imprint().frame, han).back() == "河东街道办事处办公室\t二〇二六年三月六日印发");
}

TEST_CASE("what an imprint lacks is left out", "[write][docx][imprint]") {
    const document::Layout layout = official_layout();
    document::Frame frame;
    CHECK_FALSE(has_imprint(frame, layout));
    frame.printed_on = plain("2026年3月6日");
    CHECK(lines_of(frame, layout) == Lines{"\t2026年3月6日印发"});
    frame.printed_on.clear();
    frame.printed_by = plain("办公室");
    CHECK(lines_of(frame, layout) == Lines{"办公室"});
    CHECK_FALSE(has(body_of(paper_of({paragraph("正文。")}), layout), "w:framePr"));
}

TEST_CASE("a long list breaks between its names and hangs behind its label", "[write][docx][imprint]") {
    Document paper = with_imprint();
    paper.frame.copies =
        plain("区委办公室，区人大办公室，区政府办公室，区政协办公室，区监委，区法院，区检察院");
    CHECK(lines_of(paper.frame, official_layout()).front() ==
          "抄送：区委办公室，区人大办公室，区政府办公室，");
    const std::string xml = imprint_of(paper);
    CHECK(has(xml, "区政府办公室，</w:t></w:r><w:r><w:br/></w:r>"));
    CHECK(has(xml, R"(<w:ind w:leftChars="0" w:left="1120" w:rightChars="100" w:right="280" )"
                   R"(w:firstLineChars="0" w:hanging="840"/>)"));
}

TEST_CASE("organ and date that share no line stand one below the other", "[write][docx][imprint]") {
    Document paper = with_imprint();
    paper.frame.printed_by = plain("河东区人民政府河东街道办事处党政综合办公室");
    const Lines lines = lines_of(paper.frame, official_layout());
    REQUIRE(lines.size() == 3);
    CHECK(lines[1] == "河东区人民政府河东街道办事处党政综合办公室");
    CHECK(lines[2] == "\t2026年3月6日印发");
}

TEST_CASE("the rules lie on the lines' edges, the last one on that of the type area",
          "[write][docx][imprint]") {
    const std::string xml = imprint_of(with_imprint());
    CHECK(count(xml, "<w:drawing>") == 3);
    // Two lines of 24 points above 262 mm, 0.35, 0.25 and 0.35 mm thick.
    CHECK(has(xml, "<wp:posOffset>8822690</wp:posOffset>"));
    CHECK(has(xml, "<wp:posOffset>9127490</wp:posOffset>"));
    CHECK(has(xml, "<wp:posOffset>9432290</wp:posOffset>"));
    CHECK(count(xml, R"(<a:ln w="12600")") == 2);
    CHECK(count(xml, R"(<a:ln w="9000")") == 1);
    Document alone = with_imprint();
    alone.frame.copies.clear();
    CHECK(count(imprint_of(alone), "<w:drawing>") == 2);
    CHECK(count(imprint_of(alone), R"(<a:ln w="9000")") == 0);
}

TEST_CASE("all paragraphs of an imprint are one frame above the edge", "[write][docx][imprint]") {
    const std::string xml = imprint_of(with_imprint());
    CHECK(count(xml, R"(<w:framePr w:w="8845" w:h="960" w:hRule="exact")") == 2);
    CHECK(count(xml, R"(w:y="13854"/>)") == 2);  // 14854 - 960, and 40 to stand in the middle
}

TEST_CASE("a letter's imprint has neither rules nor 印发 and stands on the very edge",
          "[write][docx][imprint]") {
    const std::string xml = imprint_of(with_imprint(), letter_layout());
    CHECK_FALSE(has(xml, "<w:drawing>"));
    CHECK_FALSE(has(xml, "印发"));
    CHECK(has(xml, R"(w:h="480" w:hRule="exact")"));
    CHECK(has(xml, R"(w:y="14374"/>)"));
}

TEST_CASE("the paragraph that holds the rules is thin, but behind a table as high as the frame",
          "[write][docx][imprint]") {
    CHECK(has(imprint_of(with_imprint()), R"(w:line="14" w:lineRule="exact"/>)"));
    document::Table table;
    table.columns = {{plain("列"), document::Align::left}};
    const std::string behind = body_of(with_imprint({{table}}), official_layout());
    CHECK(has(behind, R"(w:line="1000" w:lineRule="exact"/>)"));
    CHECK_FALSE(has(behind, R"(w:line="14")"));
}

TEST_CASE("an imprint goes from a landscape page to an upright one", "[write][docx][imprint]") {
    const Document paper =
        with_imprint({paragraph("正文。"), {document::PageBreak{Orientation::landscape}}, paragraph("横排")});
    const std::string xml = tests::part(parts_of(paper, official_layout()), "word/document.xml");
    CHECK(count(xml, "<w:sectPr>") == 3);
    CHECK(count(xml, "landscape") == 1);
    CHECK(xml.find("landscape") < xml.find("抄送"));
}

TEST_CASE("a page that is due begins with the paragraph behind the frame", "[write][docx][imprint]") {
    const std::string xml = imprint_of(with_imprint({paragraph("正文。"), {document::PageBreak{}}}));
    CHECK(count(xml, "<w:pageBreakBefore/>") == 1);
    CHECK(xml.find("<w:pageBreakBefore/>") > xml.find("印发"));
}

TEST_CASE("an imprint of more than a page begins on the page before", "[write][docx][imprint]") {
    Document paper = with_imprint();
    std::string names = "第一机关";
    for (int i = 0; i < 200; ++i) names += "，另一机关";
    paper.frame.copies = plain(names);
    const std::string xml = imprint_of(paper);
    const std::size_t framed = xml.find("<w:framePr");
    const std::size_t label = xml.find("抄送");
    CHECK(label < framed);
    CHECK(count(xml, "<w:pageBreakBefore/>") == 2);
    CHECK(xml.find("<w:drawing>") < label);
    CHECK(has(xml, R"(w:h="12480" w:hRule="exact")"));  // 26 lines of 24 points in 225 mm
    CHECK(count(xml, "<w:drawing>") == 3);
    CHECK(count(xml, "机关") == 201 + 0);
    CHECK(has(xml.substr(framed),
              R"(w:left="1120" w:rightChars="100" w:right="280" w:firstLineChars="0" w:firstLine="0")"));
}

TEST_CASE("an addressee that moves stands above 抄送 without a rule", "[write][docx][imprint]") {
    Document paper = with_imprint();
    std::string names = "第一机关";
    for (int i = 0; i < 130; ++i) names += "，另一机关";
    paper.frame.to = plain(names);
    const auto groups = imprint_blocks(paper.frame, official_layout());
    REQUIRE(groups.size() == 2);
    REQUIRE(groups[0].size() == 2);
    CHECK(document::plain_text(groups[0][0].lines.front()).find("主送：第一机关，") == 0);
    CHECK(document::plain_text(groups[0][1].lines.front()).find("抄送：") == 0);
    const std::string xml = imprint_of(paper);
    CHECK(count(xml, "<w:drawing>") == 3);
    CHECK_FALSE(
        has(body_of(paper, official_layout()).substr(0, body_of(paper, official_layout()).find("正文。")),
            "另一机关"));
}

TEST_CASE("what is missing in an imprint keeps its mark", "[write][docx][imprint]") {
    Document paper = with_imprint();
    paper.frame.copies = {
        document::Run{"【待补：抄送】", false, false, {document::Mark::Kind::missing, "copies"}}};
    CHECK(has(imprint_of(paper), R"(<w:highlight w:val="yellow"/>)"));
}

}  // namespace
}  // namespace wenshu::write
