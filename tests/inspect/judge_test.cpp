#include "inspect/judge.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "paper.hpp"

namespace {

namespace inspect = wenshu::inspect;
using namespace wenshu::test;
using inspect::Verdict;
using Pages = std::vector<inspect::PageMarks>;

Verdict verdict(const Pages& pages, const char* item) {
    const auto judgement = inspect::judge(pages, official_layout());
    const auto* finding = find(judgement, item);
    REQUIRE(finding != nullptr);
    return finding->verdict;
}

double found(const Pages& pages, const char* item) {
    const auto judgement = inspect::judge(pages, official_layout());
    const auto* finding = find(judgement, item);
    REQUIRE(finding != nullptr);
    REQUIRE(finding->found);
    return *finding->found;
}

Pages conforming() {
    return {first_page(), body_page(2), body_page(3), last_page(4)};
}

TEST_CASE("a paper as the standard wants it passes in every row", "[inspect][judge]") {
    const auto judgement = inspect::judge(conforming(), official_layout());
    for (const auto& finding : judgement.findings) {
        INFO(finding.item->code << ": " << finding.found.value_or(-1) << " for " << finding.standard);
        CHECK(finding.verdict == Verdict::pass);
    }
    CHECK(judgement.findings.size() > 20);
    CHECK(judgement.notes.empty());
}

TEST_CASE("each row names the clause and the tolerance of the layout", "[inspect][judge]") {
    const auto judgement = inspect::judge(conforming(), official_layout());
    CHECK(find(judgement, "mark_top")->clause == "7.2.4");
    CHECK(find(judgement, "mark_top")->tolerance == Approx(1));
    CHECK(find(judgement, "imprint_last")->standard == Approx(262));
    CHECK(find(judgement, "imprint_last")->tolerance == Approx(0.5));
    CHECK(find(judgement, "number_dash")->standard == Approx(269));
}

TEST_CASE("a wider pitch loses a line, and the page that shows it is named", "[inspect][judge]") {
    Pages pages = conforming();
    pages[2] = body_page(3, {21, 28, 37, 30});
    pages[1] = body_page(2, {21, 28, 37, 30});
    const auto judgement = inspect::judge(pages, official_layout());
    const auto& lines = *find(judgement, "lines");
    CHECK(*lines.found == 21);
    CHECK(lines.verdict == Verdict::fail);
    CHECK(lines.page == 2);
    CHECK(find(judgement, "pitch")->verdict == Verdict::fail);
}

TEST_CASE("a page that ends early is not full and is not counted", "[inspect][judge]") {
    CHECK(verdict({first_page(), body_page(2, {21})}, "lines") == Verdict::not_applicable);
    CHECK(verdict({first_page(), body_page(2, {12})}, "area_bottom") == Verdict::not_applicable);
}

TEST_CASE("lines of 27 characters fail", "[inspect][judge]") {
    const Pages pages = {body_page(1, {22, 27})};
    CHECK(found(pages, "characters") == 27);
    CHECK(verdict(pages, "characters") == Verdict::fail);
    CHECK(verdict(pages, "area_right") == Verdict::fail);
}

TEST_CASE("a mark that hangs outside counts for nothing and is noted", "[inspect][judge]") {
    Pages pages = {body_page(1)};
    auto& line = pages[0].lines[5];
    line.text = han(28) + "，";
    line.full = 29;
    line.box.right += 16 * point;
    const auto judgement = inspect::judge(pages, official_layout());
    CHECK(*find(judgement, "characters")->found == 28);
    CHECK(find(judgement, "area_right")->verdict == Verdict::pass);
    REQUIRE(judgement.notes.size() == 1);
    CHECK(judgement.notes[0].code == "inspect.hanging");
}

TEST_CASE("margins that are off by more than a millimetre fail", "[inspect][judge]") {
    CHECK(found({body_page(1)}, "area_top") == Approx(37).margin(0.01));
    CHECK(verdict({body_page(1, {22, 28, 38.5})}, "area_top") == Verdict::fail);
    auto shifted = body_page(1);
    for (auto& line : shifted.lines) line.box.left += 2;
    CHECK(found({shifted}, "area_left") == Approx(30));
    CHECK(verdict({shifted}, "area_left") == Verdict::fail);
}

TEST_CASE("an indent of three characters fails, and one paragraph of many does not", "[inspect][judge]") {
    CHECK(verdict({body_page(1, {22, 28, 37, 28.95, 3})}, "body_indent") == Verdict::fail);
    auto page = body_page(1);
    page.lines[0].box.left += 6;
    CHECK(verdict({page}, "body_indent") == Verdict::pass);
}

TEST_CASE("uneven lines show in the scatter", "[inspect][judge]") {
    auto page = body_page(1);
    for (std::size_t i = 0; i < 22; i += 2) {
        page.lines[i].box.top += 0.1;
        page.lines[i].box.bottom += 0.1;
    }
    CHECK(verdict({page}, "pitch_scatter") == Verdict::fail);
}

TEST_CASE("a title out of the middle fails by its worst line", "[inspect][judge]") {
    auto pages = conforming();
    auto second = line("的通知", 90, 150 + pitch, 22);
    pages[0].lines.insert(pages[0].lines.begin() + 3, second);
    CHECK(verdict(pages, "title_centre") == Verdict::fail);
    CHECK(found(pages, "title_centre") == Approx(second.box.centre()));
}

TEST_CASE("the head is measured by its red ink", "[inspect][judge]") {
    auto pages = conforming();
    pages[0].lines[0].ink.top = 70;
    CHECK(verdict(pages, "mark_top") == Verdict::fail);
    pages = conforming();
    pages[0].rules[0].middle += 2;
    CHECK(found(pages, "head_rule_gap") == Approx(6).margin(0.01));
    CHECK(verdict(pages, "head_rule_gap") == Verdict::fail);
    pages[0].rules[0].right -= 10;
    CHECK(verdict(pages, "head_rule_length") == Verdict::fail);
    CHECK(verdict(pages, "head_rule_left") == Verdict::pass);
}

TEST_CASE("a paper without the head that its layout has fails there", "[inspect][judge]") {
    const Pages pages = {body_page(1), body_page(2)};
    CHECK(verdict(pages, "mark_top") == Verdict::fail);
    CHECK(verdict(pages, "head_rule_length") == Verdict::fail);
    CHECK(verdict(pages, "head_rule_gap") == Verdict::not_applicable);
    auto plain = official_layout();
    plain.head.present = false;
    CHECK(find(inspect::judge(pages, plain), "mark_top") == nullptr);
}

TEST_CASE("a letter's double rules are each one rule", "[inspect][judge]") {
    auto layout = official_layout();
    layout.head.number_place = wenshu::document::HeadLayout::NumberPlace::below_rule;
    layout.head.rule.length = {170, "10.1", 1};
    layout.head.rule.thickness = {1, "practice", 0.2};
    layout.head.lower_rule = layout.head.rule;
    layout.head.lower_rule_bottom = {20, "10.1", 0.5};
    auto page = first_page();
    const double mark = page.lines[0].ink.bottom;
    page.rules = {rule(mark + 4.5, 1, true, 20, 190), rule(mark + 5.5, 0.35, true, 20, 190),
                  rule(275.3, 0.35, true, 20, 190), rule(276.5, 1, true, 20, 190)};
    const auto judgement = inspect::judge(Pages{page}, layout);
    for (const auto* item : {"head_rule_gap", "head_rule_left", "head_rule_length", "head_rule_thickness",
                             "lower_rule_bottom", "lower_rule_length", "lower_rule_thickness"}) {
        INFO(item);
        REQUIRE(find(judgement, item) != nullptr);
        CHECK(find(judgement, item)->verdict == Verdict::pass);
    }
    CHECK(inspect::guess_layout(Pages{page}) == "gbt9704-letter");
}

TEST_CASE("the imprint is the rules at the foot of the last page", "[inspect][judge]") {
    auto pages = conforming();
    pages.back().rules.back().middle = 260;
    CHECK(verdict(pages, "imprint_last") == Verdict::fail);
    pages = conforming();
    pages.back().rules[1].thickness = 0.5;
    CHECK(verdict(pages, "imprint_inner") == Verdict::fail);
    CHECK(verdict(pages, "imprint_outer") == Verdict::pass);
    pages = conforming();
    pages.back().rules[0].left = 30;
    CHECK(verdict(pages, "imprint_left") == Verdict::fail);
    CHECK(verdict(pages, "imprint_length") == Verdict::fail);
}

TEST_CASE("rules with text below them are no imprint, and none is not applicable", "[inspect][judge]") {
    auto pages = conforming();
    pages.back().rules = {rule(100, 0.35)};
    pages.back().lines[3].box.top = 150;
    CHECK(verdict(pages, "imprint_last") == Verdict::not_applicable);
    pages.back().rules.clear();
    CHECK(verdict(pages, "imprint_last") == Verdict::not_applicable);
}

TEST_CASE("a page number at the wrong place, and one that is missing, fail", "[inspect][judge]") {
    auto pages = conforming();
    pages[1].lines.back() = page_number(2, 270.2);
    CHECK(found(pages, "number_dash") == Approx(270.2));
    CHECK(verdict(pages, "number_dash") == Verdict::fail);
    pages = conforming();
    pages[2].lines.back() = page_number(2);  // on the wrong side, too
    CHECK(found(pages, "number_order") == 1);
    CHECK(verdict(pages, "number_order") == Verdict::fail);
    pages[1].lines.pop_back();
    CHECK(found(pages, "number_order") == 2);
    for (auto& page : pages)
        page.lines.erase(std::remove_if(page.lines.begin(), page.lines.end(),
                                        [](const auto& line) { return line.box.middle() > 262; }),
                         page.lines.end());
    CHECK(verdict(pages, "number_dash") == Verdict::fail);
}

TEST_CASE("a page number without dashes has no dash to measure", "[inspect][judge]") {
    auto pages = Pages{body_page(1)};
    pages[0].lines.back().text = "1";
    CHECK(verdict(pages, "number_dash") == Verdict::fail);
    CHECK(verdict(pages, "number_odd") == Verdict::pass);
}

TEST_CASE("a layout without a number on the first page asks for none there", "[inspect][judge]") {
    auto layout = official_layout();
    layout.page_number_on_first = false;
    auto page = body_page(1);
    page.lines.pop_back();
    const auto judgement = inspect::judge(Pages{page}, layout);
    CHECK(find(judgement, "number_dash") == nullptr);
    CHECK(find(judgement, "number_order")->verdict == Verdict::pass);
}

TEST_CASE("a landscape page counts for its paper alone and is noted", "[inspect][judge]") {
    auto pages = conforming();
    inspect::PageMarks turned{297, 210, {line(han(40), 40, 60, 12)}, {}};
    pages.insert(pages.begin() + 2, turned);
    pages[3].lines.back() = page_number(4);
    pages[4].lines.back() = page_number(5);
    const auto judgement = inspect::judge(pages, official_layout());
    for (const auto& finding : judgement.findings) {
        INFO(finding.item->code);
        CHECK(finding.verdict == Verdict::pass);
    }
    REQUIRE(judgement.notes.size() == 1);
    CHECK(judgement.notes[0].code == "inspect.landscape");
    pages[2].width = 330;
    CHECK(find(inspect::judge(pages, official_layout()), "paper_height")->verdict == Verdict::fail);
}

TEST_CASE("a page that begins with a table says nothing of the type area", "[inspect][judge]") {
    auto page = body_page(1);
    page.lines.erase(page.lines.begin(), page.lines.begin() + 4);
    page.lines.insert(page.lines.begin(), line("序号名称", 30, 41, 12));
    CHECK(verdict({page}, "area_top") == Verdict::not_applicable);
    CHECK(verdict({page}, "lines") == Verdict::not_applicable);
}

TEST_CASE("a table between the lines of a page makes it no full page", "[inspect][judge]") {
    auto page = body_page(1);
    page.lines[10] = line("序号名称", 30, page.lines[10].box.middle() + 4, 12);
    CHECK(verdict({page}, "lines") == Verdict::not_applicable);
    CHECK(verdict({page}, "area_top") == Verdict::pass);
}

TEST_CASE("pages with next to nothing on them are judged without fuss", "[inspect][judge]") {
    const inspect::PageMarks blank{210, 297, {}, {}};
    CHECK(inspect::judge(Pages{}, official_layout()).findings.empty());
    CHECK(verdict({blank}, "characters") == Verdict::not_applicable);
    CHECK(verdict({blank}, "paper_width") == Verdict::pass);
    inspect::PageMarks word{210, 297, {line("计划", 28, 41)}, {}};
    CHECK(verdict({word}, "pitch") == Verdict::not_applicable);
    CHECK(verdict({word, blank, word}, "title_centre") == Verdict::not_applicable);
}

TEST_CASE("the layout is guessed from what is red", "[inspect][judge]") {
    CHECK(inspect::guess_layout(Pages{}) == "plain");
    CHECK(inspect::guess_layout(Pages{body_page(1)}) == "plain");
    auto page = first_page();
    CHECK(inspect::guess_layout(Pages{page}) == "gbt9704");
    page.lines.push_back(line("签发人：某某", 120, 120));
    CHECK(inspect::guess_layout(Pages{page}) == "gbt9704-up");
    page.lines[0].text = "某某市人民政府常务会议纪要";
    CHECK(inspect::guess_layout(Pages{page}) == "gbt9704-minutes");
    page.rules.clear();
    page.lines[0].text = "某某市人民政府令";
    page.lines[0].ink.top = 57;
    CHECK(inspect::guess_layout(Pages{page}) == "gbt9704-order");
    page.lines[0].ink.top = 30;
    CHECK(inspect::guess_layout(Pages{page}) == "gbt9704-letter");
}

}  // namespace
