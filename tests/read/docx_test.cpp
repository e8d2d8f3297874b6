#include "read/docx.hpp"

#include <catch2/catch.hpp>

#include "../write/docx_support.hpp"
#include "docx_support.hpp"
#include "parts.hpp"

namespace wenshu::read {
namespace {

document::Manuscript manuscript(const std::string& bytes) {
    const auto read = docx(bytes, "甲.docx");
    if (!read) FAIL(read.faults().front().code);
    return *read;
}

std::string parts(const std::string& body, const std::string& styles = "",
                  const std::string& numbering = "") {
    return dump(manuscript(docx_with(body, styles, numbering)));
}

std::string fault(const std::string& bytes) {
    const auto read = docx(bytes, "甲.docx");
    REQUIRE_FALSE(read);
    CHECK(read.faults().front().args.front() == base::Arg{"file", "甲.docx"});
    return read.faults().front().code;
}

std::string kind(const std::string& bytes) {
    const auto read = docx(bytes, "甲.docx");
    REQUIRE_FALSE(read);
    REQUIRE(read.faults().front().code == "ooxml.xml");
    return std::get<std::string>(read.faults().front().args.at(2).value);
}

TEST_CASE("text stands in runs, and where each of them stands is known", "[read][docx]") {
    const auto read =
        manuscript(docx_with("<w:p>" + run("健康") + "<w:r><w:tab/><w:t xml:space=\"preserve\"> 甲</w:t>" +
                             "<w:br/><w:t> 乙 </w:t><w:noBreakHyphen/></w:r></w:p>" + para("　　丙。")));
    REQUIRE(read.passages.size() == 2);
    CHECK(read.passages[0].text == "健康\t 甲\n乙-");
    CHECK(read.passages[0].stretches ==
          std::vector<document::Stretch>{{0, 6, 0, 0}, {7, 4, 1, 0}, {12, 3, 2, 1}});
    CHECK(read.passages[1].text == "丙。");
    CHECK(read.passages[1].stretches == std::vector<document::Stretch>{{0, 6, 3, 6}});
    CHECK(read.passages[1].ordinal == 2);
}

TEST_CASE("what is inserted, linked or wrapped is text, what is deleted or hidden is not", "[read][docx]") {
    CHECK(parts("<w:p><w:ins>" + run("甲") +
                "</w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:hyperlink>" + run("丙") +
                "</w:hyperlink><w:smartTag>" + run("丁") + "</w:smartTag><w:sdt><w:sdtContent>" + run("戊") +
                "</w:sdtContent></w:sdt><w:moveFrom>" + run("己") + "</w:moveFrom><w:moveTo>" + run("庚") +
                "</w:moveTo><w:r><w:rPr><w:vanish/></w:rPr><w:t>辛</w:t></w:r>" +
                "<w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r>" + run("。") + "</w:p>") ==
          "p 甲丙丁戊庚。\n");
    const auto read =
        manuscript(docx_with("<w:p><w:moveFrom>" + run("己") + "</w:moveFrom>" + run("庚。") + "</w:p>"));
    CHECK(read.passages[0].stretches.front().node == 1);
}

TEST_CASE("of alternatives one is read, and text boxes behind the paragraph that holds them",
          "[read][docx]") {
    const std::string box =
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>" + para("框。") +
        "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + para("框。") +
        "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    CHECK(parts("<w:p>" + run("甲") + box + run("乙。") + "</w:p>" + para("丙。")) ==
          "p 甲乙。\np 框。\np 丙。\n");
    CHECK(parts("<w:p><mc:AlternateContent><mc:Fallback>" + run("甲。") +
                "</mc:Fallback></mc:AlternateContent></w:p>") == "p 甲。\n");
}

TEST_CASE("cells are counted by the grid, through merged ones and nested tables", "[read][docx]") {
    const auto cell = [](const std::string& text, const std::string& properties = "") {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + para(text) + "</w:tc>";
    };
    const std::string inner = "<w:tbl><w:tr>" + cell("内") + "</w:tr></w:tbl>";
    CHECK(parts("<w:tbl><w:tr>" + cell("甲", "<w:gridSpan w:val=\"2\"/>") +
                cell("乙", "<w:vMerge w:val=\"restart\"/>") + "</w:tr><w:tr>" + cell("丙") + cell("丁") +
                cell("旧", "<w:vMerge/>") + cell("戊") + "</w:tr><w:tr><w:trPr>" +
                "<w:gridBefore w:val=\"1\"/></w:trPr><w:tc>" + inner + para("己") + "</w:tc></w:tr></w:tbl>" +
                para("庚。") + "<w:tbl><w:tr>" + cell("辛") + "</w:tr></w:tbl>") ==
          "cell 1.1.1 甲\ncell 1.1.3 乙\ncell 1.2.1 丙\ncell 1.2.2 丁\ncell 1.2.4 戊\ncell 2.1.1 内\ncell "
          "1.3.2 己\n"
          "p 庚。\ncell 3.1.1 辛\n");
}

TEST_CASE("headings and titles are told by their styles, with those they are based on", "[read][docx]") {
    const std::string styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl "
        "w:val=\"0\"/></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name "
        "w:val=\"我的标题\"/>"
        "<w:basedOn w:val=\"1\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name "
        "w:val=\"Title\"/>"
        "</w:style><w:style w:type=\"paragraph\" w:styleId=\"c\"><w:name w:val=\"toc 1\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"x\"><w:basedOn w:val=\"x\"/></w:style>";
    CHECK(parts(para("工作计划", "<w:pStyle w:val=\"t\"/>") + para("一、目标\t1", "<w:pStyle w:val=\"c\"/>") +
                    para("目标。", "<w:pStyle w:val=\"a\"/>") + para("措施", "<w:pStyle w:val=\"1\"/>") +
                    para("小措施", "<w:outlineLvl w:val=\"2\"/>") +
                    para("正文。", "<w:pStyle w:val=\"x\"/>") +
                    para("正文。", "<w:pStyle w:val=\"无\"/><w:outlineLvl w:val=\"9\"/>"),
                styles) == "title 工作计划\nh1 目标。\nh1 措施\nh3 小措施\np 正文。\np 正文。\n");
}

TEST_CASE("automatic numbers are told by how they look", "[read][docx]") {
    const std::string numbering =
        "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:numFmt "
        "w:val=\"chineseCountingThousand\"/>"
        "<w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt "
        "w:val=\"chineseCounting\"/><w:lvlText "
        "w:val=\"（%2）\"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\">"
        "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/></w:lvl></w:abstractNum>"
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId "
        "w:val=\"8\"/></w:num>";
    const auto numbered = [](const std::string& text, const std::string& id, const std::string& level) {
        return para(text,
                    "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + id + "\"/></w:numPr>");
    };
    CHECK(parts(para("工作已有安排。") + numbered("目标", "1", "0") + numbered("知晓率达到九成。", "1", "1") +
                    numbered("讲座", "2", "0") + numbered("正文。", "0", "0"),
                "", numbering) ==
          "p 工作已有安排。\nh1 # 目标\nitem # 知晓率达到九成。\nitem # 讲座\np 正文。\n");
}

TEST_CASE("centred and bold lines are a title and headings", "[read][docx]") {
    const std::string centred = "<w:jc w:val=\"center\"/>";
    CHECK(parts(para("河东街道", centred) + para("健康教育年", centred) + para("做好工作。")) ==
          "title 河东街道\ntitle 健康教育年\np 做好工作。\n");
    const std::string bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>组织领导</w:t></w:r></w:p>";
    CHECK(parts(para("做好工作。") + bold + para("组长 赵文")) == "p 做好工作。\nh1 组织领导\np 组长 赵文\n");
}

TEST_CASE("the main part is found by its relationship, whatever its name", "[read][docx]") {
    CHECK(dump(manuscript(zipped(package(document_xml(para("甲。")), "文档/正文2.xml")))) == "p 甲。\n");
    auto parts = package(document_xml(para("甲。")));
    parts.erase(parts.begin() + 3);  // no relationships of its own
    CHECK(dump(manuscript(zipped(parts))) == "p 甲。\n");
}

TEST_CASE("what is no .docx says what it is", "[read][docx]") {
    CHECK(fault("") == "ooxml.no_office");
    CHECK(fault("健康教育工作计划") == "ooxml.no_office");
    CHECK(fault("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0')) == "ooxml.old_format");
    CHECK(fault("{\\rtf1 }") == "ooxml.old_format");
    CHECK(fault("<html></html>") == "ooxml.old_format");
    std::string locked = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    for (const char c : std::string_view("EncryptedPackage")) locked += std::string{c, '\0'};
    CHECK(fault(locked) == "ooxml.encrypted");
}

TEST_CASE("damaged and incomplete packages are faults", "[read][docx]") {
    const std::string whole = docx_with(para("甲。"));
    for (std::size_t size = 0; size < whole.size(); size += 7) {
        INFO(size);
        CHECK_FALSE(docx(std::string_view(whole).substr(0, size), "甲.docx"));
    }
    auto parts = package(document_xml(para("甲。")));
    CHECK(fault(zipped({parts[0], parts[1]})) == "ooxml.no_part");
    CHECK(fault(zipped({parts[1], parts[2]})) == "ooxml.no_part");
    CHECK(fault(zipped({parts[0], parts[2]})) == "ooxml.no_main");
    auto sheet = package(document_xml(""));
    sheet[0].bytes.replace(sheet[0].bytes.find("wordprocessingml"), 16, "spreadsheetml");
    CHECK(fault(zipped(sheet)) == "read.no_paper");
    std::string broken = zipped(package(document_xml(para(std::string(3000, 'x')))));
    broken[broken.find("word/document.xml") + 40] ^= 0x55;
    CHECK(fault(broken) == "ooxml.damaged_part");
}

TEST_CASE("XML that no part may be is refused", "[read][docx]") {
    const auto with = [](const std::string& xml) { return zipped(package(xml)); };
    CHECK(kind(with("<w:document")) == "syntax");
    CHECK(kind(with("")) == "syntax");
    CHECK(kind(with("<w:document><w:p></w:document>")) == "syntax");
    CHECK(kind(with("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")) == "doctype");
    CHECK(kind(with("<w:document>\xD6\xD0</w:document>")) == "encoding");
    CHECK(kind(with(std::string("\xFF\xFE<\0a\0/\0>\0", 10))) == "encoding");
    std::string deep;
    for (int i = 0; i < 10'000; ++i) deep += "<w:tbl><w:tr><w:tc>";
    std::string out;
    for (int i = 0; i < 10'000; ++i) out += "</w:tc></w:tr></w:tbl>";
    CHECK(kind(with(document_xml(deep + out))) == "depth");
}

TEST_CASE("stray elements are read without harm", "[read][docx]") {
    CHECK(parts("<w:t>甲</w:t><w:tc/><w:tr/><w:r><w:tab/></w:r><w:numPr><w:numId w:val=\"1\"/></w:numPr>" +
                para("乙。")) == "p 乙。\n");
    CHECK(dump(manuscript(zipped(package("<a/>")))).empty());
}

TEST_CASE("a text of 10 MB is read", "[read][docx]") {
    std::string body;
    const std::string line = para("各社区要按照工作计划做好健康教育宣传培训工作，每季度更换一期宣传栏。");
    while (body.size() < 10'000'000) body += line;
    CHECK(manuscript(docx_with(body)).passages.size() == body.size() / line.size());
}

TEST_CASE("an official paper of our own reads back as what it was", "[read][docx]") {
    document::Document paper = write::paper_of({
        {document::Heading{1, write::plain("工作目标"), {}}},
        write::paragraph("知晓率达到九成。"),
        {document::Heading{2, write::plain("加强培训。"),
                           write::plain("每季度一场，每场不少于五十人，由各社区卫生服务站承办。")}},
        {document::Heading{2, write::plain("加强宣传"), {}}},
        write::paragraph("每季度更换一期宣传栏。"),
    });
    document::Frame& frame = paper.frame;
    frame.mark = {write::plain("河东街道办事处")};
    frame.number = write::plain("河街发〔2018〕5号");
    frame.title = write::plain("河东街道办事处关于印发2018年健康教育工作计划的通知");
    frame.to = write::plain("各社区居民委员会");
    frame.signature = {write::plain("河东街道办事处")};
    frame.date = write::plain("2018年2月3日");
    frame.note = write::plain("联系人：赵文");
    frame.copies = write::plain("区卫生局");
    frame.printed_by = write::plain("河东街道办事处办公室");
    frame.printed_on = write::plain("2018年2月4日");
    paper.attachments = {{write::plain("任务分解表"), {write::paragraph("各社区按表落实。")}}};
    CHECK(dump(manuscript(write::written(write::docx, paper, write::official_layout()))) ==
          "mark 河东街道办事处文件\nnumber 河街发〔2018〕5号\n"
          "title 河东街道办事处关于印发\n2018年健康教育工作计划的通知\n"
          "to 各社区居民委员会：\nh1 # 工作目标\np 知晓率达到九成。\n"
          "p # 加强培训。每季度一场，每场不少于五十人，由各社区卫生服务站承办。\n"
          "h2 # 加强宣传\np 每季度更换一期宣传栏。\n"
          "list 附件：任务分解表\nsignature 河东街道办事处\ndate 2018年2月3日\nnote （联系人：赵文）\n"
          "attachment 附件\nattachment_title 任务分解表\np 各社区按表落实。\n"
          "imprint 抄送：区卫生局。\nimprint 河东街道办事处办公室\t2018年2月4日印发\n");
}

TEST_CASE("everything that a paper of our own can hold is read back", "[read][docx]") {
    const auto read =
        manuscript(write::written(write::docx, write::sample_document(), write::sample_layout()));
    const std::string all = dump(read);
    CHECK(all.starts_with(
        "title 2018年河东街道健康教育与健康促进\n工作情况暨年度指标完成情况总结\nto 各社区居民委员会：\n"
        "h1 # 基本情况\n"));
    CHECK(all.find("\np # 加强领导。成立领导小组，") != std::string::npos);
    CHECK(
        all.find(
            "\nh4 # 人员构成\nitem # 领导小组\nitem # 工作队伍\nitem # 专职人员\nitem # 每月一次例会；\n") !=
        std::string::npos);
    CHECK(all.find("\ncell 1.2.1 健康教育培训\ncell 1.2.2 2\n") != std::string::npos);
    CHECK(all.find("\ncell 2.3.2 95\nh1 # 下一步打算\n") != std::string::npos);
    CHECK(all.ends_with(
        "signature 河东街道办事处\ndate 2018年12月20日\nnote （联系人：示例，电话：0000000）\n"));
}

}  // namespace
}  // namespace wenshu::read
