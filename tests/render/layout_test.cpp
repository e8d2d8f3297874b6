#include "layout_support.hpp"

namespace wenshu::render {
namespace {

using document::Layout;
using document::RuleStyle;

Lines faults_of_layout(const std::string& yaml) {
    Book book;
    const auto read = layout(whole_tree(book, yaml));
    return read ? Lines{} : book.lines(read.faults());
}

// The standard's layout with one piece of its file written otherwise.
std::string standard_with(const std::string& what, const std::string& with) {
    std::string yaml = shipped_file("gbt9704");
    const auto at = yaml.find(what);
    REQUIRE(at != std::string::npos);
    return yaml.replace(at, what.size(), with);
}

Lines based_faults(const std::string& yaml) {
    return faults_of_layout(based(yaml));
}

// A local variant as an office writes one: other margins, another pitch, 楷体 headings in bold, Han dates.
constexpr const char* local_variant = R"(
page: { margin_left: 30, margin_right: 29 }
styles: { body: { line_pitch: 29 } }
headings: { 2: { bold: true } }
date_numerals: han
)";

}  // namespace

TEST_CASE("a style takes from the body what it leaves out, but never its indent", "[render][layout]") {
    const Layout standard = shipped_layout("gbt9704");
    CHECK(standard.title_style.face == "方正小标宋简体");
    CHECK(standard.title_style.latin == "方正小标宋简体");
    CHECK(standard.title_style.line_pitch.value == 28.95);
    CHECK(standard.title_style.first_line_indent.value == 0);
    CHECK(standard.table_cell.first_line_indent.value == 0);
    CHECK(standard.addressee.size.value == 16);
    CHECK(standard.addressee.size.clause == "GB/T 9704-2012 5.2.2");
}

TEST_CASE("the title of an attachment is set like the title of the paper", "[render][layout]") {
    const Layout local = layout_of(based("styles: { title: { size: 21, face: 宋体 } }\n"));
    CHECK(local.attachment_title.size.value == 21);
    CHECK(local.attachment_title.face == "宋体");
    CHECK(local.attachment_title.align == document::Alignment::center);
    CHECK(local.attachment_title.space_before.value == 1);
}

TEST_CASE("a latin face of the body is the latin face of all styles", "[render][layout]") {
    const Layout layout = layout_of(
        standard_with("    face: 仿宋_GB2312\n", "    face: 仿宋_GB2312\n    latin: Times New Roman\n"));
    CHECK(layout.body.latin == "Times New Roman");
    CHECK(layout.title_style.latin == "Times New Roman");
    CHECK(layout.headings[0].text.latin == "Times New Roman");
}

TEST_CASE("a local variant changes what it says and nothing else", "[render][layout]") {
    const Layout standard = shipped_layout("gbt9704");
    const Layout local = layout_of(based(local_variant));
    CHECK(local.name == "x");
    CHECK(local.title == "试");
    CHECK(local.margin_left.value == 30);
    CHECK(local.margin_right.value == 29);
    CHECK(local.margin_top.value == 37);
    CHECK(local.body.line_pitch.value == 29);
    CHECK(local.body.first_line_indent.value == 2);
    CHECK(local.headings[1].text.bold);
    CHECK(local.headings[1].text.face == "楷体_GB2312");
    CHECK(local.headings[1].number == "（{n}）");
    CHECK_FALSE(local.headings[0].text.bold);
    CHECK(local.date_numerals == document::Numerals::han);
    CHECK(local.head.mark_top.value == 72);
    CHECK(local.faces.size() == standard.faces.size());
}

TEST_CASE("what styles take from the body they take from the variant's body", "[render][layout]") {
    const Layout local = layout_of(based("styles: { body: { face: 仿宋, line_pitch: 29 } }\n"));
    CHECK(local.addressee.face == "仿宋");
    CHECK(local.addressee.latin == "仿宋");
    CHECK(local.title_style.line_pitch.value == 29);
    CHECK(local.title_style.face == "方正小标宋简体");
    CHECK(local.headings[3].text.face == "仿宋");
}

TEST_CASE("a number alone keeps the tolerance below it but not the clause", "[render][layout]") {
    const Layout local =
        layout_of(based("page: { margin_top: 30, margin_left: { value: 30 },\n"
                        "  margin_right: { value: 29, clause: 本地规定, tolerance: 2 },\n"
                        "  margin_bottom: { tolerance: 3 } }\n"
                        "styles: { addressee: { space_before: 1 } }\n"));
    CHECK(local.margin_top.value == 30);
    CHECK(local.margin_top.clause == "local");
    CHECK(local.margin_top.tolerance == 1);
    CHECK(local.margin_left.clause == "local");
    CHECK(local.margin_left.tolerance == 1);
    CHECK(local.margin_right.clause == "本地规定");
    CHECK(local.margin_right.tolerance == 2);
    CHECK(local.margin_bottom.value == 35);
    CHECK(local.margin_bottom.clause == "GB/T 9704-2012 5.2.1");
    CHECK(local.margin_bottom.tolerance == 3);
    CHECK(local.addressee.space_before.clause == "local");
}

TEST_CASE("the layout below is found before anything is read", "[render][layout]") {
    Book book;
    const auto below = based_on(layout_tree(book, "based_on: plain\nnonsense: 1\n"));
    REQUIRE(below);
    CHECK(*model::text_of(below->value) == "plain");
    CHECK_FALSE(based_on(layout_tree(book, "name: plain\n")));
    CHECK_FALSE(based_on(layout_tree(book, "based_on: [plain]\n")));
    CHECK_FALSE(based_on(layout_tree(book, "- based_on\n")));
}

TEST_CASE("headings are a list of four or a map of levels, in every layout of a chain", "[render][layout]") {
    const Layout bare =
        layout_of(based("headings: [{ number: \"\" }, {}, { number: \"第{n}条\" }, { bold: true }]\n"));
    CHECK(bare.headings[0].number.empty());
    CHECK(bare.headings[0].text.face == "黑体");
    CHECK(bare.headings[1].number == "（{n}）");
    CHECK(document::heading_number(bare.headings[2], 3) == "第三条");
    CHECK(bare.headings[3].text.bold);
    const auto at = shipped_file("gbt9704").find("headings:\n");
    const auto end = shipped_file("gbt9704").find("# 版头。");
    const std::string listed =
        shipped_file("gbt9704").replace(at, end - at,
                                        "headings: [{ number: \"{d}.\" }, { number: \"\" }, "
                                        "{ number: \"\" }, { number: \"\" }]\n");
    Book book;
    const auto read = layout(overlaid(
        layout_tree(book, listed), layout_tree(book, "name: y\ntitle: 甲\nheadings: { 1: { size: 18 } }\n")));
    REQUIRE(read);
    CHECK(read->headings[0].number == "{d}.");
    CHECK(read->headings[0].text.size.value == 18);
}

TEST_CASE("numbers, suffixes, rules and the head can be switched off", "[render][layout]") {
    CHECK(layout_of(based("page_number: { form: \"\" }\n")).page_number_form.empty());
    CHECK(layout_of(based("head: { mark: { suffix: \"\" } }\n")).head.mark_suffix.empty());
    CHECK(layout_of(based("head: { rule: { form: none } }\n")).head.rule.form == RuleStyle::Form::none);
    CHECK_FALSE(layout_of(based("head: none\n")).head.present);
    CHECK(layout_of(based("head:\n")).head.present);
}

TEST_CASE("a rule may be as long as the type area is wide", "[render][layout]") {
    const Layout local = layout_of(based(local_variant));
    CHECK(local.head.rule.length.value == 151);
    CHECK(local.head.rule.length.clause == "GB/T 9704-2012 7.2.7");
    CHECK(local.head.rule.length.tolerance == 1);
    CHECK(local.imprint.outer.length.value == 151);
    CHECK(layout_of(based("head: { rule: { length: 170 } }\n")).head.rule.length.value == 170);
    CHECK(based_faults("page: { margin_left: type_area }\n") ==
          Lines{"layout.yaml:4:22 layout.number found=type_area"});
    CHECK(based_faults("page: { margin_left: 200 }\n") == Lines{"layout.yaml:4:7 layout.no_room"});
}

TEST_CASE("a face's stand-ins are replaced, the other faces stay", "[render][layout]") {
    const Layout local = layout_of(based("faces: { 黑体: 文泉驿, 隶书: [LiSu] }\n"));
    REQUIRE(local.faces.size() == 6);
    CHECK(local.faces[0].stand_ins.front() == "仿宋");
    CHECK(local.faces[2].stand_ins == Lines{"文泉驿"});
    CHECK(local.faces[5].name == "隶书");
}

TEST_CASE("everything that is missing is named at once", "[render][layout]") {
    CHECK(faults_of_layout("name: x\n") == Lines{
                                               "layout.yaml:1:1 layout.missing key=title",
                                               "layout.yaml:1:1 layout.missing key=page",
                                               "layout.yaml:1:1 layout.missing key=styles",
                                               "layout.yaml:1:1 layout.missing key=headings",
                                               "layout.yaml:1:1 layout.missing key=closing",
                                               "layout.yaml:1:1 layout.missing key=imprint",
                                               "layout.yaml:1:1 layout.missing key=page_number",
                                           });
    CHECK(faults_of_layout("based_on: gbt9704\n") ==
          Lines{"layout.yaml:1:1 layout.missing key=name", "layout.yaml:1:1 layout.missing key=title"});
    CHECK(faults_of_layout(standard_with("    face: 仿宋_GB2312\n", "")).size() == 1);
    CHECK(faults_of_layout(standard_with("  margin_top:  ", "  margin_tip:  ")).size() == 2);
    CHECK(faults_of_layout(standard_with("  3: { number:", "  5: { number:")).size() == 2);
}

TEST_CASE("what a head or a rule needs is asked for where it is there", "[render][layout]") {
    const std::string plain = "name: x\ntitle: 试\nbased_on: plain\n";
    CHECK(faults_of_layout(plain + "head: { signers: true, rule: { form: single } }\n") ==
          Lines{"layout.yaml:4:7 layout.missing key=mark", "layout.yaml:4:7 layout.missing key=number",
                "layout.yaml:4:30 layout.missing key=length", "layout.yaml:4:30 layout.missing key=thickness",
                "layout.yaml:4:30 layout.missing key=gap"});
    CHECK(faults_of_layout(plain +
                           "head: { signers: true, mark: { top: 72 }, number: { gap: 2 }, rule: {} }\n") ==
          Lines{"layout.yaml:4:51 layout.missing key=indent"});
    CHECK(based_faults("head: { lower_rule: { form: thin_thick } }\n") ==
          Lines{"layout.yaml:4:21 layout.missing key=length", "layout.yaml:4:21 layout.missing key=thickness",
                "layout.yaml:4:21 layout.missing key=bottom"});
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
    CHECK(based_faults("head: { marks: {}, rule: { lenght: 1 } }\nclosing: { stamp_gp: 1 }\n") ==
          Lines{"layout.yaml:4:9 layout.key key=marks guessed=yes guess=mark",
                "layout.yaml:4:28 layout.key key=lenght guessed=yes guess=length",
                "layout.yaml:5:12 layout.key key=stamp_gp guessed=yes guess=stamp_gap"});
    CHECK(based_faults("signature: { indent_right: 2 }\n").size() == 1);
}

TEST_CASE("a wrong type says what was found", "[render][layout]") {
    CHECK(based_faults("page: { lines: 二十二, chars: [28], width: { value: wide } }\n") ==
          Lines{"layout.yaml:4:50 layout.number found=wide", "layout.yaml:4:16 layout.number found=二十二",
                "layout.yaml:4:28 layout.number found=[…]"});
    CHECK(based_faults("styles: [body]\n").size() == 1);
    CHECK(based_faults("headings: { number: x }\n").size() == 1);
    CHECK(based_faults("headings: 黑体\n") ==
          Lines{"layout.yaml:4:11 layout.map found=黑体 keys=1, 2, 3, 4"});
    CHECK(based_faults("headings: [{}, {}]\n") == Lines{"layout.yaml:4:11 layout.headings found=2"});
    CHECK(based_faults("faces: 宋体\n") == Lines{"layout.yaml:4:8 layout.map found=宋体 keys=仿宋_GB2312"});
    CHECK(based_faults("faces: { 宋体: [{}] }\n") == Lines{"layout.yaml:4:15 layout.text found={…}"});
    CHECK(based_faults("styles: { body: { face: \"\" } }\n") == Lines{"layout.yaml:4:25 layout.text found="});
    CHECK(based_faults("head: yes\n") ==
          Lines{"layout.yaml:4:7 layout.map found=yes keys=mark, number, signers, rule, lower_rule"});
    CHECK(based_faults("head: { mark: { suffix: [文件] } }\n") ==
          Lines{"layout.yaml:4:25 layout.text found=[…]"});
    CHECK(faults_of_layout("- a\n").front().find("layout.map") != std::string::npos);
    CHECK(faults_of_layout("based_on: [gbt9704]\n").front() == "layout.yaml:1:1 layout.missing key=name");
    CHECK(faults_of_layout("based_on: [gbt9704]\n")[2] == "layout.yaml:1:11 layout.text found=[…]");
}

TEST_CASE("a number beyond what a page can be is a fault", "[render][layout]") {
    CHECK(based_faults("page: { width: 0 }\n") ==
          Lines{"layout.yaml:4:16 layout.range found=0 least=20 most=558"});
    CHECK(based_faults("page: { char_spacing: -20.5 }\n") ==
          Lines{"layout.yaml:4:23 layout.range found=-20.5 least=-20 most=50"});
    CHECK(based_faults("head: { rule: { thickness: 0, length: 600, gap: -1 } }\n") ==
          Lines{"layout.yaml:4:39 layout.range found=600 least=1 most=558",
                "layout.yaml:4:28 layout.range found=0 least=0.05 most=10",
                "layout.yaml:4:49 layout.range found=-1 least=0 most=400"});
    CHECK(based_faults("styles: { body: { size: 99999999999999999999 } }\n").size() == 1);
    CHECK(based_faults("page: { lines: { value: 22, tolerance: -1 } }\n").size() == 1);
}

TEST_CASE("choices are words of a list, with a guess", "[render][layout]") {
    CHECK(
        based_faults("styles: { title: { align: centre, bold: yes } }\n") ==
        Lines{"layout.yaml:4:41 layout.choice found=yes choices=false, true guessed=no guess=",
              "layout.yaml:4:27 layout.choice found=centre choices=left, center, right, justify guessed=yes "
              "guess=center"});
    CHECK(based_faults("head: { rule: { form: thickthin }, number: { place: under } }\n") ==
          Lines{"layout.yaml:4:53 layout.choice found=under choices=below_mark, below_rule guessed=no guess=",
                "layout.yaml:4:23 layout.choice found=thickthin choices=none, single, thick_thin, thin_thick "
                "guessed=yes guess=thick_thin"});
    CHECK(based_faults("date_numerals: Han\n") ==
          Lines{"layout.yaml:4:16 layout.choice found=Han choices=digits, han guessed=yes guess=han"});
    CHECK(based_faults("styles: { title: { color: 红 } }\nhead: { rule: { color: FF00 } }\n") ==
          Lines{"layout.yaml:4:27 layout.color found=红", "layout.yaml:5:24 layout.color found=FF00"});
}

TEST_CASE("the form of a number has its place once", "[render][layout]") {
    CHECK(based_faults("headings: [{ number: 一、 }, {}, {}, {}]\n") ==
          Lines{"layout.yaml:4:22 layout.form found=一、 places={n}, {d}"});
    CHECK(based_faults("headings: { 1: { number: \"{n}{d}\" } }\n").size() == 1);
    CHECK(based_faults("headings: { 4: { number: \"{n}{x}\" } }\n").size() == 1);
    CHECK(based_faults("page_number: { form: \"— {n} —\" }\n") ==
          Lines{"layout.yaml:4:22 layout.form found=— {n} — places={d}"});
}

TEST_CASE("a fault in the layout below is told with its own place", "[render][layout]") {
    Book book;
    const model::Tree below = layout_tree(book, standard_with("value: 37,", "value: wide,"), "base.yaml");
    const model::Tree file = layout_tree(book, "name: y\ntitle: 甲\npage: { lines: 0 }\n");
    const auto read = layout(overlaid(below, file));
    REQUIRE_FALSE(read);
    const Lines lines = book.lines(read.faults());
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].find("base.yaml:") == 0);
    CHECK(lines[1] == "layout.yaml:3:16 layout.range found=0 least=1 most=500");
}

TEST_CASE("margins must leave room for text, and everything must lie on the paper", "[render][layout]") {
    CHECK(based_faults("page: { margin_left: 150, margin_right: 55 }\n") ==
          Lines{"layout.yaml:4:7 layout.no_room"});
    CHECK(based_faults("page_number: { bottom: 36 }\n") == Lines{"layout.yaml:4:24 layout.number_off_page"});
    CHECK(based_faults("head: { mark: { top: 297 } }\n") == Lines{"layout.yaml:4:22 layout.off_page"});
    CHECK(based_faults("head: { rule: { length: 211 } }\nimprint: { inner: { length: 220 } }\n") ==
          Lines{"layout.yaml:4:25 layout.rule_too_long", "layout.yaml:5:29 layout.rule_too_long"});
    CHECK(based_faults("head: { rule: { form: none, length: 211 } }\n").empty());
}

}  // namespace wenshu::render
