#include "write/html.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "golden.hpp"
#include "sample_document.hpp"
#include "write/base64.hpp"
#include "write/html_style.hpp"
#include "write/html_text.hpp"

namespace wenshu::write {
namespace {

using document::Link;
using document::Mark;
using document::Run;

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST_CASE("the sample as HTML is the golden", "[write][html]") {
    const auto text = written(html, sample_document(), sample_layout());
    CHECK(text == golden("sample.html", text));
}

TEST_CASE("an empty paper is a whole page without text", "[write][html]") {
    const auto text = written(html, {}, sample_layout());
    CHECK(has(text, "<title></title>"));
    CHECK(has(text, "<article>"));
    CHECK_FALSE(has(text, "<p"));
}

TEST_CASE("a page loads nothing and runs nothing", "[write][html]") {
    const auto text = written(html, hostile_document(), sample_layout());
    CHECK_FALSE(has(text, "<script"));
    CHECK_FALSE(has(text, "<link"));
    CHECK_FALSE(has(text, "<b>"));
    CHECK_FALSE(has(text, "href="));
    CHECK_FALSE(has(text, "url("));
    CHECK(has(text, "default-src &#39;none&#39;"));
    for (const char c : text) CHECK_FALSE((static_cast<unsigned char>(c) < 0x20 && c != '\n'));
}

TEST_CASE("text and attributes are escaped", "[write][html]") {
    CHECK(html_escaped("<a href=\"x\" title='y'>&amp;\x02\t") ==
          "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp; ");
    CHECK(html_inlines({Run{"甲\n乙", false, false, {}}, document::LineBreak{}}) == "甲<br>乙<br>");
    CHECK(html_inlines({Run{"3", true, false, {Mark::Kind::figure, "a\"b"}}}) ==
          "<strong><span class=\"figure\" title=\"来源指标：a&quot;b\">3</span></strong>");
    CHECK(html_inlines({Run{"【待补：甲】", false, false, {Mark::Kind::missing, "a[0].b"}}}) ==
          "<mark title=\"待补：a[0].b\">【待补：甲】</mark>");
}

TEST_CASE("links to other than web and mail addresses are text", "[write][html]") {
    CHECK(html_inlines({Link{"https://example.org/?a=1&b='\"", {Run{"甲", false, true, {}}}}}) ==
          "<a href=\"https://example.org/?a=1&amp;b=&#39;%22\" rel=\"noopener noreferrer\"><em>甲</em></a>");
    for (const std::string target :
         {"javascript:alert(1)", " JaVaScRiPt:x", "data:text/html,x", "//example.org", "x", ""}) {
        CHECK(html_inlines({Link{target, {Run{"甲", false, false, {}}}}}) == "甲");
    }
}

TEST_CASE("the style sheet has the layout's numbers", "[write][html]") {
    auto layout = sample_layout();
    auto css = html_style(layout);
    CHECK(has(css, "@page{size:210mm 297mm;margin:37mm 26mm 35mm 28mm}"));
    CHECK(has(css,
              "p,li,.run-in{font-family:\"仿宋_GB2312\",\"仿宋\",\"FangSong\",\"STFangsong\",\"Noto Serif "
              "CJK SC\",serif;"
              "font-size:1em;line-height:1.809;"));
    CHECK(has(
        css,
        "h1,.contents-title{font-family:\"方正小标宋简体\",\"方正小标宋_GBK\",\"华文中宋\",\"Noto Serif CJK "
        "SC\",serif;font-size:1.375em;"));
    layout.body.latin = "Times New Roman";
    layout.body.color = "FF0000";
    css = html_style(layout);
    CHECK(has(css,
              "@font-face{font-family:\"Latin Times New Roman\";src:local(\"Times New "
              "Roman\");unicode-range:U+20-7E}"));
    CHECK(has(css, "color:#FF0000"));
}

TEST_CASE("nothing in a layout's text can leave the style sheet", "[write][html]") {
    auto layout = sample_layout();
    layout.body.face = "\"}</style><script>";
    layout.body.color = "red;}";
    const auto css = html_style(layout);
    CHECK_FALSE(has(css, "</style"));
    CHECK_FALSE(has(css, "<script"));
    CHECK_FALSE(has(css, "red"));
}

TEST_CASE("images are part of the page", "[write][html]") {
    CHECK(base64("").empty());
    CHECK(base64("M") == "TQ==");
    CHECK(base64("Ma") == "TWE=");
    CHECK(base64("Man") == "TWFu");
    CHECK(base64(std::string("\xFF\xFE\x00", 3)) == "//4A");
    document::Document paper;
    paper.body = {{small_image("a \"b\"")}};
    CHECK(has(written(html, paper, sample_layout()),
              "<figure><img src=\"data:image/png;base64," + base64(small_image("").bytes) +
                  "\" alt=\"a &quot;b&quot;\" width=\"8\" height=\"4\"></figure>"));
}

}  // namespace
}  // namespace wenshu::write
