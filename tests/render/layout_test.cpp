#include "render/layout.hpp"

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "serial/parse.hpp"
#include "support.hpp"

namespace wenshu::render {
namespace {

using document::Layout;

std::string plain_file() {
    std::ifstream file(std::string(WENSHU_SOURCE_DIR) + "/data/layouts/plain.yaml", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

model::Tree tree(Book& book, const std::string& yaml) {
    const auto parsed = serial::parse(book.add("layout.yaml", yaml), serial::Format::yaml);
    REQUIRE(parsed);
    return *parsed;
}

Layout layout_of(const std::string& yaml, const Layout* base = nullptr) {
    Book book;
    auto read = layout(tree(book, yaml), base);
    if (!read) {
        CAPTURE(book.lines(read.faults()));
        FAIL("the layout has faults");
    }
    return *std::move(read);
}

Lines faults_of_layout(const std::string& yaml, const Layout* base = nullptr) {
    Book book;
    const auto read = layout(tree(book, yaml), base);
    return read ? Lines{} : book.lines(read.faults());
}

// The plain layout with one piece of its file written otherwise.
std::string plain_with(const std::string& what, const std::string& with) {
    std::string yaml = plain_file();
    const auto at = yaml.find(what);
    REQUIRE(at != std::string::npos);
    return yaml.replace(at, what.size(), with);
}

// A layout that builds on the plain one and says nothing but this.
std::string based(const std::string& yaml) {
    return "name: x\ntitle: 试\nbased_on: plain\n" + yaml;
}

Lines based_faults(const std::string& yaml) {
    const Layout plain = layout_of(plain_file());
    return faults_of_layout(based(yaml), &plain);
}

}  // namespace

TEST_CASE("the plain layout is the standard's page", "[render][layout]") {
    const Layout plain = layout_of(plain_file());
    CHECK(plain.name == "plain");
    CHECK(plain.page_width.value == 210);
    CHECK(plain.margin_top.value == 37);
    CHECK(plain.margin_top.clause == "GB/T 9704-2012 5.2.1");
    CHECK(plain.margin_top.tolerance == 1);
    CHECK(plain.page_width.value - plain.margin_left.value - plain.margin_right.value == 156);
    CHECK(plain.page_height.value - plain.margin_top.value - plain.margin_bottom.value == 225);
    CHECK(plain.char_spacing.value == -0.25);
    CHECK(plain.body.face == "仿宋_GB2312");
    CHECK(plain.body.size.value == 16);
    CHECK(plain.body.line_pitch.value == 28.95);
    CHECK(plain.body.first_line_indent.value == 2);
    CHECK(plain.title_style.align == document::Alignment::center);
    CHECK(document::heading_number(plain.headings[0], 11) == "十一、");
    CHECK(document::heading_number(plain.headings[3], 2) == "（2）");
    CHECK(plain.headings[1].text.face == "楷体_GB2312");
    CHECK(plain.page_number_form == "— {d} —");
    REQUIRE(plain.faces.size() == 5);
    CHECK(plain.faces.front().stand_ins.front() == "仿宋");
}

TEST_CASE("a style takes from the body what it leaves out, but never its indent", "[render][layout]") {
    const Layout plain = layout_of(plain_file());
    CHECK(plain.title_style.face == "方正小标宋简体");
    CHECK(plain.title_style.latin == "方正小标宋简体");
    CHECK(plain.title_style.line_pitch.value == 28.95);
    CHECK(plain.title_style.first_line_indent.value == 0);
    CHECK(plain.table_cell.first_line_indent.value == 0);
    CHECK(plain.caption.first_line_indent.value == 0);
    CHECK(plain.addressee.size.value == 16);
}

TEST_CASE("a latin face of the body is the latin face of all styles", "[render][layout]") {
    const Layout layout = layout_of(
        plain_with("    face: 仿宋_GB2312\n", "    face: 仿宋_GB2312\n    latin: Times New Roman\n"));
    CHECK(layout.body.latin == "Times New Roman");
    CHECK(layout.title_style.latin == "Times New Roman");
    CHECK(layout.headings[0].text.latin == "Times New Roman");
}

TEST_CASE("a layout builds on another and changes what it says", "[render][layout]") {
    const Layout plain = layout_of(plain_file());
    const Layout local =
        layout_of(based("page: { margin_left: 30 }\n"
                        "styles: { body: { size: 15 }, title: { bold: true, color: \"FF0000\" } }\n"
                        "page_number: { form: \"{d}\" }\n"),
                  &plain);
    CHECK(local.name == "x");
    CHECK(local.margin_left.value == 30);
    CHECK(local.margin_left.clause.empty());
    CHECK(local.margin_right.value == 26);
    CHECK(local.body.size.value == 15);
    CHECK(local.body.first_line_indent.value == 2);
    CHECK(local.addressee.size.value == 16);
    CHECK(local.title_style.bold);
    CHECK(local.title_style.color == "FF0000");
    CHECK(local.title_style.face == "方正小标宋简体");
    CHECK(local.page_number_form == "{d}");
    CHECK(local.headings[0].number == "{n}、");
    CHECK(local.faces.size() == 5);
}

TEST_CASE("the name of the layout below is found before anything is read", "[render][layout]") {
    Book book;
    CHECK(based_on(tree(book, "based_on: plain\nnonsense: 1\n")) == "plain");
    CHECK_FALSE(based_on(tree(book, "name: plain\n")));
    CHECK_FALSE(based_on(tree(book, "based_on: [plain]\n")));
    CHECK_FALSE(based_on(tree(book, "- based_on\n")));
}

TEST_CASE("a number or a heading without number may be switched off", "[render][layout]") {
    const Layout plain = layout_of(plain_file());
    CHECK(layout_of(based("page_number: { form: \"\" }\n"), &plain).page_number_form.empty());
    const Layout bare =
        layout_of(based("headings: [{ number: \"\" }, {}, { number: \"第{n}条\" }, {}]\n"), &plain);
    CHECK(bare.headings[0].number.empty());
    CHECK(bare.headings[1].number == "（{n}）");
    CHECK(document::heading_number(bare.headings[2], 3) == "第三条");
}

TEST_CASE("everything that is missing is named at once", "[render][layout]") {
    CHECK(faults_of_layout("name: x\n") == Lines{
                                               "layout.yaml:1:1 layout.missing key=title",
                                               "layout.yaml:1:1 layout.missing key=page",
                                               "layout.yaml:1:1 layout.missing key=styles",
                                               "layout.yaml:1:1 layout.missing key=headings",
                                               "layout.yaml:1:1 layout.missing key=signature",
                                               "layout.yaml:1:1 layout.missing key=page_number",
                                           });
    CHECK(faults_of_layout(plain_with("    face: 仿宋_GB2312\n", "")).size() == 1);
    CHECK(faults_of_layout(plain_with("  margin_top:  ", "  margin_tip:  ")).size() == 2);
}

TEST_CASE("an unknown key is a fault with a guess, wherever it stands", "[render][layout]") {
    CHECK(based_faults("page: { margin_lft: 30 }\n") ==
          Lines{"layout.yaml:4:9 layout.key key=margin_lft guessed=yes guess=margin_left"});
    CHECK(based_faults("colour: red\nstyles: { titel: {}, body: { fase: 宋体 } }\n") ==
          Lines{"layout.yaml:4:1 layout.key key=colour guessed=no guess=",
                "layout.yaml:5:11 layout.key key=titel guessed=yes guess=title",
                "layout.yaml:5:30 layout.key key=fase guessed=yes guess=face"});
    CHECK(based_faults("page: { lines: { value: 22, claus: x } }\n") ==
          Lines{"layout.yaml:4:29 layout.key key=claus guessed=yes guess=clause"});
}

TEST_CASE("a wrong type says what was found", "[render][layout]") {
    CHECK(based_faults("page: { lines: 二十二, chars: [28], width: { value: wide } }\n") ==
          Lines{"layout.yaml:4:50 layout.number found=wide", "layout.yaml:4:16 layout.number found=二十二",
                "layout.yaml:4:28 layout.number found=[…]"});
    CHECK(based_faults("styles: [body]\n").size() == 1);
    CHECK(based_faults("headings: { number: x }\n") ==
          Lines{"layout.yaml:4:11 layout.list found={…}", "layout.yaml:4:11 layout.headings found=0"});
    CHECK(based_faults("faces: 宋体\n") == Lines{"layout.yaml:4:8 layout.map found=宋体 keys=仿宋_GB2312"});
    CHECK(based_faults("faces: { 宋体: [{}] }\n") == Lines{"layout.yaml:4:15 layout.text found={…}"});
    CHECK(based_faults("styles: { body: { face: \"\" } }\n") == Lines{"layout.yaml:4:25 layout.text found="});
    CHECK(faults_of_layout("- a\n").front().find("layout.map") != std::string::npos);
}

TEST_CASE("a number beyond what a page can be is a fault", "[render][layout]") {
    CHECK(based_faults("page: { width: 0 }\n") ==
          Lines{"layout.yaml:4:16 layout.range found=0 least=20 most=558"});
    CHECK(based_faults("page: { char_spacing: -20.5 }\n") ==
          Lines{"layout.yaml:4:23 layout.range found=-20.5 least=-20 most=50"});
    CHECK(based_faults("styles: { body: { size: 99999999999999999999 } }\n").size() == 1);
    CHECK(based_faults("page: { lines: { value: 22, tolerance: -1 } }\n").size() == 1);
}

TEST_CASE("choices are words of a list, with a guess", "[render][layout]") {
    CHECK(
        based_faults("styles: { title: { align: centre, bold: yes } }\n") ==
        Lines{"layout.yaml:4:41 layout.choice found=yes choices=false, true guessed=no guess=",
              "layout.yaml:4:27 layout.choice found=centre choices=left, center, right, justify guessed=yes "
              "guess=center"});
    CHECK(based_faults("styles: { title: { color: 红 } }\n") ==
          Lines{"layout.yaml:4:27 layout.color found=红"});
}

TEST_CASE("the form of a number has its place once", "[render][layout]") {
    CHECK(based_faults("headings: [{ number: 一、 }, {}, {}, {}]\n") ==
          Lines{"layout.yaml:4:22 layout.form found=一、 places={n}, {d}"});
    CHECK(based_faults("headings: [{ number: \"{n}{d}\" }, {}, {}, {}]\n").size() == 1);
    CHECK(based_faults("headings: [{ number: \"{n}{x}\" }, {}, {}, {}]\n").size() == 1);
    CHECK(based_faults("page_number: { form: \"— {n} —\" }\n") ==
          Lines{"layout.yaml:4:22 layout.form found=— {n} — places={d}"});
    CHECK(based_faults("headings: [{}, {}]\n") == Lines{"layout.yaml:4:11 layout.headings found=2"});
}

TEST_CASE("margins must leave room for text, and the page number must lie on the paper", "[render][layout]") {
    CHECK(based_faults("page: { margin_left: 150, margin_right: 55 }\n") ==
          Lines{"layout.yaml:1:1 layout.no_room"});
    CHECK(based_faults("page_number: { bottom: 36 }\n") == Lines{"layout.yaml:1:1 layout.number_off_page"});
}

}  // namespace wenshu::render
