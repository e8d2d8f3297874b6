#include "document/manuscript.hpp"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

namespace wenshu::document {
namespace {

Inlines words(const std::string& text) {
    return {Run{text, false, false, {}}};
}

std::string text_of(const Manuscript& manuscript, Part part) {
    std::string all;
    for (const auto& passage : manuscript.passages)
        if (passage.part == part) all += "[" + passage.text + "]";
    return all;
}

TEST_CASE("a paper of ours is read with the words that its writers add", "[document]") {
    Document paper;
    paper.frame.title = words("关于防汛的通知");
    paper.frame.to = words("各社区");
    paper.frame.note = words("此件公开");
    paper.frame.copies = words("区应急管理局");
    paper.frame.printed_by = words("街道办公室");
    paper.frame.printed_on = words("2026年4月10日");
    paper.body = {{Heading{1, words("总体要求"), {}}}, {Paragraph{words("落实责任。")}}};
    paper.attachments = {{words("2026年分工表"), {{Paragraph{words("甲。")}}}}, {words("登记表"), {}}};
    const auto read = manuscript(paper);
    CHECK(text_of(read, Part::title) == "[关于防汛的通知]");
    CHECK(text_of(read, Part::to) == "[各社区：]");
    CHECK(text_of(read, Part::note) == "[（此件公开）]");
    CHECK(text_of(read, Part::attachments) == "[附件：1.2026年分工表][2.登记表]");
    CHECK(text_of(read, Part::attachment_mark) == "[附件1]");
    CHECK(text_of(read, Part::imprint) == "[抄送：区应急管理局。][街道办公室　2026年4月10日印发]");
    CHECK(std::any_of(read.passages.begin(), read.passages.end(),
                      [](const Passage& one) { return one.part == Part::heading && one.numbered; }));
}

TEST_CASE("cells know where they are, empty ones are left out, and tables are no paragraphs", "[document]") {
    Document paper;
    Table table;
    table.columns = {{words("社区"), Align::left, {}}, {words("场次"), Align::right, {}}};
    table.rows = {{words("河东"), {}}, {words("合计"), words("3")}};
    paper.body = {{Paragraph{words("见表。")}}, {table}, {Paragraph{words("以上。")}}};
    const auto read = manuscript(paper);
    REQUIRE(read.passages.size() == 7);
    CHECK(read.passages[3].cell == CellPlace{1, 2, 1});
    CHECK(read.passages[5].cell == CellPlace{1, 3, 2});
    CHECK(read.passages[6].ordinal == 2);
}

}  // namespace
}  // namespace wenshu::document
