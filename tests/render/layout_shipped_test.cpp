#include <algorithm>
#include <filesystem>
#include <set>

#include "layout_support.hpp"
#include "layout_values.hpp"

namespace wenshu::render {
namespace {

using document::Alignment;
using document::Layout;
using document::RuleStyle;

std::vector<std::string> shipped_names() {
    std::vector<std::string> names;
    for (const auto& file :
         std::filesystem::directory_iterator(std::string(WENSHU_SOURCE_DIR) + "/data/layouts"))
        names.push_back(file.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

bool is_sourced(const std::string& clause) {
    return clause == "practice" || clause.find("GB/T 9704-2012 ") == 0;
}

// The paths of the numbers of a file that name no clause of their own.
void find_unsourced(const model::Tree& tree, const std::string& path, Lines& unsourced) {
    if (const auto* list = std::get_if<model::Sequence>(&tree.node))
        for (const model::Tree& item : *list) find_unsourced(item, path, unsourced);
    const auto* mapping = std::get_if<model::Mapping>(&tree.node);
    if (mapping == nullptr) return;
    const model::Tree* clause = model::find(tree, "clause");
    const bool number = model::find(tree, "value") != nullptr;
    if (number && (clause == nullptr || !is_sourced(*model::text_of(*clause)))) unsourced.push_back(path);
    for (const model::Entry& entry : *mapping) find_unsourced(entry.value, path + "/" + entry.key, unsourced);
}

// "styles.title.size" and "20" as the lines of a layout file.
std::string as_file(const std::string& path, const std::string& value) {
    std::string yaml = "name: x\ntitle: 试\n";
    std::string indent;
    for (std::size_t at = 0; at != std::string::npos;) {
        const std::size_t dot = path.find('.', at);
        yaml += indent + path.substr(at, dot - at) + ":" + (dot == std::string::npos ? " " : "\n");
        indent += "  ";
        at = dot == std::string::npos ? dot : dot + 1;
    }
    return yaml + value + "\n";
}

std::string last_key(const std::string& path) {
    return path.substr(path.rfind('.') + 1);
}

// Styles may take from body and title what they leave out, and rules may be as long as the type area is wide.
bool follows(const std::string& also, const std::string& path) {
    const bool style = path.find("styles.body.") == 0 || path.find("styles.title.") == 0;
    const bool width = path == "page.width" || path == "page.margin_left" || path == "page.margin_right";
    return (style && last_key(also) == last_key(path)) || (width && last_key(also) == "length");
}

std::set<std::string> changes(const Layout& before, const Layout& after) {
    std::set<std::string> changed;
    const auto old = values_of(before);
    for (const auto& [path, value] : values_of(after))
        if (old.at(path).text != value.text) changed.insert(path);
    return changed;
}

// What comes of the layout with this entry written otherwise.
void check_entry(const model::Tree& whole, const Layout& before, const std::string& path,
                 const std::string& other) {
    CAPTURE(path, other);
    Book book;
    const auto after = layout(overlaid(whole, layout_tree(book, as_file(path, other))));
    if (!after) {
        CAPTURE(book.lines(after.faults()));
        FAIL_CHECK("the entry is a fault");
        return;
    }
    const auto changed = changes(before, *after);
    CHECK(changed.count(path) == 1);
    for (const std::string& also : changed) CHECK((also == path || follows(also, path)));
}

}  // namespace

TEST_CASE("every shipped layout is read without faults and bears the name of its file", "[render][layout]") {
    const Lines expected = {"gbt9704",       "gbt9704-letter", "gbt9704-minutes",
                            "gbt9704-order", "gbt9704-up",     "plain"};
    CHECK(shipped_names() == expected);
    std::set<std::string> titles;
    for (const std::string& name : shipped_names()) {
        const Layout layout = shipped_layout(name);
        CHECK(layout.name == name);
        CHECK(titles.insert(layout.title).second);
    }
}

TEST_CASE("every number of every shipped layout names its clause", "[render][layout]") {
    for (const std::string& name : shipped_names()) {
        INFO(name);
        Book book;
        Lines unsourced;
        find_unsourced(layout_tree(book, shipped_file(name)), "", unsourced);
        CHECK(unsourced == Lines{});
        const Layout layout = shipped_layout(name);
        for (const auto& [path, value] : values_of(layout)) {
            INFO(path);
            if (value.number == nullptr || value.number->value == 0) continue;
            CHECK(is_sourced(value.number->clause));
        }
    }
}

TEST_CASE("one line of a layout file changes one value", "[render][layout]") {
    for (const std::string name : {"gbt9704", "gbt9704-letter"}) {
        Book book;
        const model::Tree whole = whole_tree(book, shipped_file(name));
        const Layout before = shipped_layout(name);
        std::size_t tried = 0;
        for (const auto& [path, value] : values_of(before)) {
            if (value.other.empty()) continue;
            check_entry(whole, before, path, value.other);
            ++tried;
        }
        CHECK(tried > 300);
    }
}

TEST_CASE("the layouts of official papers are the standard's page", "[render][layout]") {
    for (const std::string& name : shipped_names()) {
        INFO(name);
        const Layout layout = shipped_layout(name);
        CHECK(layout.page_width.value == 210);
        CHECK(layout.margin_left.value == 28);
        CHECK(layout.page_width.value - layout.margin_left.value - layout.margin_right.value == 156);
        CHECK(layout.margin_top.value == 37);
        CHECK(layout.margin_top.clause == "GB/T 9704-2012 5.2.1");
        CHECK(layout.margin_top.tolerance == 1);
        CHECK(layout.page_height.value - layout.margin_top.value - layout.margin_bottom.value == 225);
        CHECK(layout.body.face == "仿宋_GB2312");
        CHECK(layout.body.size.value == 16);
        CHECK(layout.body.line_pitch.value * 22 <= 225 / 25.4 * 72);
        CHECK(layout.body.line_pitch.value * 23 > 225 / 25.4 * 72);
        CHECK((layout.body.size.value + layout.char_spacing.value) * 28 <= 156 / 25.4 * 72);
        CHECK((layout.body.size.value + layout.char_spacing.value) * 29 > 156 / 25.4 * 72);
        CHECK(document::heading_number(layout.headings[0], 11) == "十一、");
        CHECK(document::heading_number(layout.headings[1], 2) == "（二）");
        CHECK(document::heading_number(layout.headings[2], 3) == "3.");
        CHECK(document::heading_number(layout.headings[3], 4) == "（4）");
        CHECK(layout.headings[0].text.face == "黑体");
        CHECK(layout.headings[1].text.face == "楷体_GB2312");
        CHECK(layout.headings[2].text.face == "仿宋_GB2312");
        CHECK_FALSE(layout.headings[1].text.bold);
        CHECK(layout.page_number_form == "— {d} —");
        CHECK(layout.date_numerals == document::Numerals::digits);
    }
}

TEST_CASE("the head of a paper stands where 7.2 has it, with signers in one that goes up",
          "[render][layout]") {
    const Layout down = shipped_layout("gbt9704");
    REQUIRE(down.head.present);
    CHECK(down.head.mark_suffix == "文件");
    CHECK(down.head.mark_top.value == 72);
    CHECK(down.head.joint);
    CHECK(down.head.number_place == document::HeadLayout::NumberPlace::below_mark);
    CHECK(down.head.number_gap.value == 2);
    CHECK_FALSE(down.head.signers);
    CHECK(down.head.rule.form == RuleStyle::Form::single);
    CHECK(down.head.rule.length.value == 156);
    CHECK(down.head.rule_gap.value == 4);
    CHECK(down.head.lower_rule.form == RuleStyle::Form::none);
    CHECK(down.mark.color == "FF0000");
    CHECK(down.head.rule.color == "FF0000");
    CHECK(down.secrecy.face == "黑体");
    CHECK(down.title_style.size.value == 22);
    CHECK(down.title_style.space_before.value == 2);
    CHECK(changes(down, shipped_layout("gbt9704-up")) == std::set<std::string>{"head.signers"});
}

TEST_CASE("the foot of a paper stands where 7.3.5 and 7.4 have it", "[render][layout]") {
    const Layout layout = shipped_layout("gbt9704");
    CHECK(layout.closing.indent_right.value == 2);
    CHECK(layout.closing.sealed_indent_right.value == 4);
    CHECK(layout.imprint.outer.thickness.value == 0.35);
    CHECK(layout.imprint.inner.thickness.value == 0.25);
    CHECK(layout.imprint.outer.length.value == 156);
    CHECK(layout.imprint_text.size.value == 14);
    CHECK(layout.imprint.printed);
    CHECK(layout.page_number_bottom.value == 7);
    CHECK(layout.page_number_on_first);
    CHECK(layout.page_number.size.value == 14);
}

TEST_CASE("a letter, an order and minutes differ where 10 says so", "[render][layout]") {
    const Layout letter = shipped_layout("gbt9704-letter");
    CHECK(letter.head.mark_suffix.empty());
    CHECK(letter.head.mark_top.value == 30);
    CHECK_FALSE(letter.head.joint);
    CHECK(letter.head.number_place == document::HeadLayout::NumberPlace::below_rule);
    CHECK(letter.head.number_gap.value * letter.body.line_pitch.value == Approx(14).epsilon(0.001));
    CHECK(letter.number.align == Alignment::right);
    CHECK(letter.head.rule.form == RuleStyle::Form::thick_thin);
    CHECK(letter.head.rule.length.value == 170);
    CHECK(letter.head.rule_gap.value == 4);
    CHECK(letter.head.lower_rule.form == RuleStyle::Form::thin_thick);
    CHECK(letter.head.lower_rule.length.value == 170);
    CHECK(letter.head.lower_rule_bottom.value == 20);
    CHECK(letter.head.lower_rule.color == "FF0000");
    CHECK(letter.imprint.outer.form == RuleStyle::Form::none);
    CHECK(letter.imprint.inner.form == RuleStyle::Form::none);
    CHECK_FALSE(letter.imprint.printed);
    CHECK_FALSE(letter.page_number_on_first);
    const Layout order = shipped_layout("gbt9704-order");
    CHECK(order.head.mark_suffix == "令");
    CHECK(order.head.mark_top.value == 57);
    CHECK(order.head.rule.form == RuleStyle::Form::none);
    CHECK(order.number.align == Alignment::center);
    CHECK(order.closing.stamp_gap.value == 2);
    CHECK(order.closing.stamp_indent_right.value == 4);
    const Layout minutes = shipped_layout("gbt9704-minutes");
    CHECK(minutes.head.mark_suffix == "纪要");
    CHECK(minutes.head.mark_top.value == 72);
    CHECK(minutes.attendance_label.face == "黑体");
}

TEST_CASE("the layout of papers without a head is the standard's but for the head", "[render][layout]") {
    const Layout plain = shipped_layout("plain");
    CHECK_FALSE(plain.head.present);
    CHECK(plain.title_style.space_before.value == 0);
    CHECK(plain.title_style.space_after.value == 1);
    CHECK(changes(shipped_layout("gbt9704"), plain) == std::set<std::string>{"styles.title.space_before"});
}

}  // namespace wenshu::render
