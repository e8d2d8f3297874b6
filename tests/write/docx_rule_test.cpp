#include "write/docx_rule.hpp"

#include <string>
#include <utility>

#include <catch2/catch.hpp>

#include "docx_support.hpp"

namespace wenshu::write {
namespace {

using document::RuleStyle;

RuleStyle rule(RuleStyle::Form form, double length, double thickness) {
    RuleStyle style;
    style.form = form;
    style.length.value = length;
    style.thickness.value = thickness;
    return style;
}

std::string drawn(const RuleStyle& style, double top) {
    const document::Layout layout = sample_layout();
    DocxContext context(layout);
    ooxml::Xml xml;
    write_rule(xml, context, style, ooxml::AnchoredRule::From::page, top);
    return std::move(xml).finish();
}

TEST_CASE("a rule as long as the type area lies over it, a longer one in the middle of the sheet",
          "[write][docx][rule]") {
    CHECK(has(drawn(rule(RuleStyle::Form::single, 156, 0.35), 0), "<wp:posOffset>1008000<"));  // 28 mm
    CHECK(has(drawn(rule(RuleStyle::Form::single, 170, 0.35), 0), "<wp:posOffset>720000<"));   // 20 mm
    CHECK(has(drawn(rule(RuleStyle::Form::single, 100, 0.35), 0), "<wp:posOffset>2016000<"));
}

TEST_CASE("a rule's upper edge is where it is asked for", "[write][docx][rule]") {
    CHECK(has(drawn(rule(RuleStyle::Form::single, 156, 0.5), 100), "<wp:posOffset>3609000<"));
    CHECK(rule_height(rule(RuleStyle::Form::single, 156, 0.5)) == 0.5);
}

TEST_CASE("a double rule is two lines, the thick one above or below", "[write][docx][rule]") {
    const std::string upper = drawn(rule(RuleStyle::Form::thick_thin, 170, 0.6), 50);
    CHECK(count(upper, "<wps:wsp>") == 2);
    CHECK(upper.find(R"(w="21600")") < upper.find(R"(w="7200")"));
    CHECK(has(upper, "<wp:posOffset>1810800<"));  // 50 + 0.3
    CHECK(has(upper, "<wp:posOffset>1833840<"));  // 50 + 0.84 + 0.1
    CHECK(has(upper, R"(<wp:docPr id="1")"));
    CHECK(has(upper, R"(<wp:docPr id="2")"));
    const std::string lower = drawn(rule(RuleStyle::Form::thin_thick, 170, 0.6), 50);
    CHECK(lower.find(R"(w="7200")") < lower.find(R"(w="21600")"));
    CHECK(has(lower, "<wp:posOffset>1803600<"));  // 50 + 0.1
    CHECK(has(lower, "<wp:posOffset>1826640<"));  // 50 + 0.44 + 0.3
    CHECK(rule_height(rule(RuleStyle::Form::thin_thick, 170, 0.6)) == Approx(1.04));
}

TEST_CASE("no rule is no rule", "[write][docx][rule]") {
    CHECK_FALSE(has(drawn(rule(RuleStyle::Form::none, 170, 0.6), 50), "wps"));
    CHECK(rule_height(rule(RuleStyle::Form::none, 170, 0.6)) == 0);
}

}  // namespace
}  // namespace wenshu::write
