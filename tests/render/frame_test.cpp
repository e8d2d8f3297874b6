#include "render/frame.hpp"

#include <catch2/catch.hpp>

#include "serial/parse.hpp"
#include "support.hpp"

namespace wenshu::render {
namespace {

using model::Type;

model::Schema frame_schema() {
    return map_of(
        {{"issuer", map_of({{"name", of(Type::string, "全称")}}, "发文单位")},
         {"others", list_of(of(Type::string))},
         {"people", list_of(map_of({{"label", of(Type::string)}, {"names", list_of(of(Type::string))}}))},
         {"number", of(Type::string, "发文字号")}});
}

model::Value frame_data() {
    return fields(
        {{"issuer", fields({{"name", value("甲局")}})},
         {"others", items({value("乙局"), value("丙局")})},
         {"people",
          items({fields({{"label", value("出席")}, {"names", items({value("张明"), value("李红")})}})})}});
}

base::Result<FrameSpec> spec_of(Book& book, std::string yaml) {
    const auto tree = serial::parse(book.add("frame", std::move(yaml)), serial::Format::yaml);
    REQUIRE(tree);
    return frame(*tree);
}

FilledFrame filled(std::string yaml, bool draft = false) {
    Book book;
    const auto spec = spec_of(book, std::move(yaml));
    REQUIRE(spec);
    const auto data = frame_data();
    const auto schema = frame_schema();
    const auto made = fill_frame(*spec, {data, schema, draft});
    if (!made) FAIL(book.lines(made.faults()).front());
    return *made;
}

Lines faults_of_frame(std::string yaml) {
    Book book;
    const auto spec = spec_of(book, std::move(yaml));
    if (!spec) return book.lines(spec.faults());
    const auto data = frame_data();
    const auto schema = frame_schema();
    const auto made = fill_frame(*spec, {data, schema});
    return made ? Lines{} : book.lines(made.faults());
}

std::string joined(const std::vector<document::Inlines>& lines) {
    std::string all;
    for (const auto& line : lines) all += document::plain_text(line) + "|";
    return all;
}

}  // namespace

TEST_CASE("an element of several has one a line, in order, without empty ones", "[render][frame]") {
    const auto frame = filled(
                           "mark: |\n"
                           "  {{issuer.name}}\n"
                           "  {{#others}}\n"
                           "  {{.}}\n"
                           "  {{/others}}\n"
                           "\n"
                           "signature: ['{{issuer.name}}', '丁局']\n")
                           .frame;
    CHECK(joined(frame.mark) == "甲局|乙局|丙局|");
    CHECK(joined(frame.signature) == "甲局|丁局|");
}

TEST_CASE("an attendance is cut at its first colon", "[render][frame]") {
    const auto frame = filled(
                           "attendance: |\n"
                           "  {{#people}}\n"
                           "  {{label}}：{{names | list}}\n"
                           "  {{/people}}\n"
                           "  列席：王强：代表\n")
                           .frame;
    REQUIRE(frame.attendance.size() == 2);
    CHECK(document::plain_text(frame.attendance[0].label) == "出席");
    CHECK(document::plain_text(frame.attendance[0].names) == "张明、李红");
    CHECK(document::plain_text(frame.attendance[1].label) == "列席");
    CHECK(document::plain_text(frame.attendance[1].names) == "王强：代表");
    CHECK(faults_of_frame("attendance: 全体人员") == Lines{"frame:1:13 frame.attendance found=全体人员"});
}

TEST_CASE("how a paper is vouched for is one of three words", "[render][frame]") {
    CHECK(filled("vouching: 盖章").frame.vouching == document::Vouching::sealed);
    CHECK(filled("vouching: 签名章").frame.vouching == document::Vouching::stamped);
    CHECK(filled("vouching: 不盖章").frame.vouching == document::Vouching::unsealed);
    CHECK(filled("title: 通知").frame.vouching == document::Vouching::unsealed);
    CHECK(faults_of_frame("vouching: 公章") == Lines{"frame:1:11 frame.vouching found=公章"});
}

TEST_CASE("a frame's own element goes before the default, and an empty one switches it off",
          "[render][frame]") {
    Book book;
    auto own = spec_of(book, "title: 自己的\nnote: ''\nsigners:\n");
    const auto defaults = spec_of(book, "title: 默认的\nnote: 默认的\nsigners: 王明\ncopies: 乙局\n");
    REQUIRE(own);
    REQUIRE(defaults);
    complete(*own, *defaults);
    const auto data = frame_data();
    const auto schema = frame_schema();
    const auto made = fill_frame(*own, {data, schema});
    REQUIRE(made);
    CHECK(document::plain_text(made->frame.title) == "自己的");
    CHECK(made->frame.note.empty());
    CHECK(joined(made->frame.signers) == "王明|");
    CHECK(document::plain_text(made->frame.copies) == "乙局");
}

TEST_CASE("every element of the document's frame can be written", "[render][frame]") {
    const auto frame =
        filled(
            "copy_number: '000001'\nsecrecy: 机密★1年\nurgency: 特急\nnumber: 甲发〔2018〕1号\nto: 各局\n"
            "duty: 局长\ndate: 2018年1月1日\nprinted_by: 甲局办公室\nprinted_on: 2018年1月2日\n")
            .frame;
    CHECK(document::plain_text(frame.copy_number) == "000001");
    CHECK(document::plain_text(frame.secrecy) == "机密★1年");
    CHECK(document::plain_text(frame.urgency) == "特急");
    CHECK(document::plain_text(frame.number) == "甲发〔2018〕1号");
    CHECK(document::plain_text(frame.to) == "各局");
    CHECK(document::plain_text(frame.duty) == "局长");
    CHECK(document::plain_text(frame.date) == "2018年1月1日");
    CHECK(document::plain_text(frame.printed_by) == "甲局办公室");
    CHECK(document::plain_text(frame.printed_on) == "2018年1月2日");
}

TEST_CASE("a fact that a frame prints and the data lacks is a fault, or pending in a draft",
          "[render][frame]") {
    CHECK(faults_of_frame("number: '{{number}}'\nto: '{{number}}'") ==
          Lines{"frame:1:9 template.missing_value path=number title=发文字号 origin=plan",
                "frame:2:5 template.missing_value path=number title=发文字号 origin=plan"});
    const auto draft = filled("number: '{{number}}'", true);
    CHECK(document::plain_text(draft.frame.number) == "【待补：发文字号】");
    REQUIRE(draft.pending.size() == 1);
    CHECK(draft.pending.front().path == "number");
}

TEST_CASE("what is wrong with a frame is found at once, each at its place", "[render][frame]") {
    CHECK(faults_of_frame("titel: 通知\nnumber: {a: b}\nmark: [甲, []]\nto: '{{ a | table }}'") ==
          Lines{"frame:1:1 pack.unknown_key key=titel guessed=yes guess=title",
                "frame:2:9 pack.not_text key=number", "frame:3:11 pack.not_text key=mark",
                "frame:4:5 template.block_in_line name=a"});
    CHECK(faults_of_frame("[]") == Lines{"frame:1:1 pack.not_mapping entry=frame"});
}

TEST_CASE("lint goes through every element of a frame", "[render][frame]") {
    Book book;
    const auto spec = spec_of(book, "mark: ['{{issuer.nmae}}', '{{others}}']\nnote: '{{note}}'");
    REQUIRE(spec);
    CHECK(book.lines(lint(*spec, frame_schema())).size() == 3);
}

}  // namespace wenshu::render
