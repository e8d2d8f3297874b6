#include "read/footnotes.hpp"

#include <catch2/catch.hpp>

#include "dump.hpp"

namespace wenshu::read {
namespace {

TEST_CASE("a footnote stands where it is referred to, whatever the order of the notes", "[read][footnotes]") {
    CHECK(read("甲[^b]乙[^1]。\n\n[^1]: 第一\n\n[^b]: 见**附件**\n") == "p[甲^{见附件}乙^{第一}。]");
    CHECK(read("甲[^注]\n\n- 项[^注]\n\n[^注]: 同一个注\n\n后文") ==
          "p[甲^{同一个注}] ul{(p[项^{同一个注}])} p[后文]");
    CHECK(read("甲[^1]\n乙\n\n[^1]: 见[网站](https://example.org)\n") == "p[甲^{见网站}乙]");
}

TEST_CASE("values stand in footnotes as in any text", "[read][footnotes]") {
    const document::Slot figure =
        document::Inlines{document::Run{"86", false, false, {document::Mark::Kind::figure, "n"}}};
    const auto blocks = markdown(document::Filled{"甲[^1]\n\n[^1]: 共\uE0000\uE001场\n", {figure}, {}, {}});
    REQUIRE(blocks);
    const auto& inlines = std::get<document::Paragraph>(blocks->front().node).inlines;
    const auto& note = std::get<document::Footnote>(inlines.at(1));
    REQUIRE(note.runs.size() == 3);
    CHECK(note.runs[1].mark.id == "n");
}

TEST_CASE("a reference without its note and a note without its reference are faults", "[read][footnotes]") {
    CHECK(read("甲[^1]乙[^二]\n\n[^1]: 注\n") == "read.footnote_undefined@1:[^二]");
    CHECK(read("甲\n乙[^1]\n") == "read.footnote_undefined@2:[^1]");
    CHECK(read("甲\n\n[^1]: 注\n") == "read.footnote_unused@3:[^1]: 注");
    CHECK(read("甲[^1]\n\n[^1]: 注\n\n[^1]: 又注\n") == "read.footnote_twice@5:[^1]: 又注");
}

TEST_CASE("brackets that are meant stay", "[read][footnotes]") {
    CHECK(read("甲\\[^1]") == "p[甲[^1]]");
    CHECK(read("甲[^1\\]") == "p[甲[^1]]");
    CHECK(read("甲[^]乙[^ 丙]") == "p[甲[^]乙[^ 丙]]");
}

TEST_CASE("a footnote is one paragraph of text", "[read][footnotes]") {
    CHECK(read("甲[^1]\n\n[^1]: 一\n\n    二\n") == "read.footnote_form@3:[^1]: 一");
    CHECK(read("甲[^1]\n\n[^1]: - 一\n") == "read.footnote_form@3:[^1]: - 一");
    CHECK(read("甲[^1]\n\n[^1]: 见[^2]\n\n[^2]: 注\n") == "read.footnote_form@5:[^2]: 注");
    CHECK(read("甲[^1]\n\n[^1]: 见[^1]\n") == "read.footnote_form@3:[^1]: 见[^1]");
}

TEST_CASE("headings and tables have no footnotes", "[read][footnotes]") {
    CHECK(read("# 甲[^1]\n\n[^1]: 注\n") == "read.footnote_place@1:# 甲[^1]");
    CHECK(read("| 甲 |\n|---|\n| 乙[^1] |\n\n[^1]: 注\n") == "read.footnote_place@3:| 乙[^1] |");
    CHECK(read("| 甲[^1] |\n|---|\n\n[^1]: 注\n") == "read.footnote_place@1:| 甲[^1] |");
}

TEST_CASE("a line that begins with 表： right above a table is its caption", "[read][table]") {
    CHECK(read("表：各社区场次\n\n| 甲 |\n|---|\n| 1 |\n") == "table{《各社区场次》甲 / 1}");
    CHECK(read("表：各社区场次\n| 甲 |\n|---|\n| 1 |\n") == "table{《各社区场次》甲 / 1}");
    CHECK(read("表：各社区场次\n\n后文\n") == "p[表：各社区场次] p[后文]");
    CHECK(read("如下表：\n\n| 甲 |\n|---|\n\n| 乙 |\n|---|\n") == "p[如下表：] table{甲} table{乙}");
}

TEST_CASE("a table's heading of two parts stands in two rows", "[read][table]") {
    CHECK(read("| 社区 | 场次 > 一季度 | 场次 > **二季度** |\n|---|--:|---|\n| 东 | 1 | 2 |\n") ==
          "table{社区|>场次/一季度|场次/<b>二季度</b> / 东|1|2}");
    CHECK(read("| a>b | 甲 > |\n|---|---|\n") == "table{a>b|甲 >}");
    CHECK(read("| 甲 > 乙 > 丙 |\n|---|\n") == "read.header_levels@1:| 甲 > 乙 > 丙 |");
    const document::Slot value = document::Inlines{document::Run{"甲 > 乙", false, false, {}}};
    const auto blocks = markdown(document::Filled{"| \uE0000\uE001 |\n|---|\n", {value}, {}, {}});
    REQUIRE(blocks);
    CHECK(dump(*blocks) == "table{甲 > 乙}");
}

}  // namespace
}  // namespace wenshu::read
