#include <algorithm>

#include <catch2/catch.hpp>

#include "render/filter.hpp"
#include "support.hpp"

namespace wenshu::render {
namespace {

using model::Type;

// One value x through a tag: its text, or the first fault.
std::string through(std::string tag, model::Value x, Type type = Type::any) {
    const model::Schema schema = map_of({{"x", of(type, "值")}});
    const Seen seen = see("{{ x | " + tag + " }}", fields({{"x", std::move(x)}}), schema);
    return seen.faults.empty() ? seen.text : seen.faults.front();
}

// The same where halves go to the even neighbour.
std::string through_even(std::string tag, model::Value x) {
    Book book;
    const auto prepared = prepare(book.add("body", "{{ x | " + tag + " }}"), {});
    REQUIRE(prepared);
    const model::Schema schema = map_of({{"x", of(Type::any)}});
    const model::Value data = fields({{"x", std::move(x)}});
    const auto filled = fill(*prepared, {data, schema, false, {}, {}, base::Rounding::half_even});
    REQUIRE(filled);
    return readable(*filled);
}

model::Value rate(std::int64_t part, std::int64_t all) {
    return value(base::Rate{{part, 0}, {all, 0}});
}

// A share and an earlier one through a tag with both.
Seen compared(std::string tag, model::Value now, model::Value before) {
    const model::Schema last = map_of({{"rate", of(Type::percent, "上年开课率")}});
    const model::Schema schema =
        map_of({{"rate", of(Type::percent, "开课率")}, {"last", last}, {"n", of(Type::integer, "数")}});
    model::Value data = fields({{"rate", std::move(now)}, {"last", fields({{"rate", std::move(before)}})}});
    return see("{{ rate | " + tag + " }}", data, schema);
}

model::Value whole(std::int64_t number) {
    return value(number);
}

model::Value decimal(std::int64_t units, std::uint8_t scale) {
    return value(base::Decimal{units, scale});
}

}  // namespace

TEST_CASE("every filter has a name of its own, a way to write it and a line of help", "[render][filters]") {
    std::vector<std::string_view> names;
    for (const Filter* filter : all_filters()) {
        INFO(filter->name);
        names.push_back(filter->name);
        CHECK(find_filter(filter->name) == filter);
        CHECK(!filter->help.empty());
        CHECK(filter->usage.substr(0, filter->name.size()) == filter->name);
        CHECK(filter->min_arguments <= filter->max_arguments);
    }
    std::sort(names.begin(), names.end());
    CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
    CHECK(find_filter("nope") == nullptr);
}

TEST_CASE("numbers become numerals, ordinals, money and grouped figures", "[render][filters]") {
    CHECK(through("zh", whole(123)) == "«一百二十三»");
    CHECK(through("zh: 'digits'", whole(2018)) == "«二〇一八»");
    CHECK(through("zh: 'digits'", value("101")) == "«一〇一»");
    CHECK(through("zh", decimal(1200, 2)) == "«十二»");
    CHECK(through("ordinal", whole(3)) == "«第三»");
    CHECK(through("money", decimal(140950, 2)) == "«人民币壹仟肆佰零玖元伍角整»");
    CHECK(through("number", whole(1234567)) == "«1,234,567»");
    CHECK(through("number: 2", whole(12345)) == "«12345.00»");
    CHECK(through("number: 'grouped', 1", decimal(1234567, 2)) == "«12,345.7»");
    CHECK(through("number: 0", decimal(125, 1)) == "«13»");
    CHECK(through("wan", whole(12345)) == "«1.2345万»");
    CHECK(through("percent", value(base::Rate{{1, 0}, {3, 0}})) == "«33.33%»");
    CHECK(through("percent: 1", value(base::Rate{{1, 0}, {2, 0}})) == "«50.0%»");
}

TEST_CASE("numbers that a filter has no form for are located faults", "[render][filters]") {
    CHECK(through("zh", decimal(15, 1)) == "body:1:8 template.filter_value filter=zh found=1.5");
    CHECK(through("zh", value("十")) == "body:1:8 template.filter_value filter=zh found=十");
    CHECK(through("ordinal", whole(-1)) == "body:1:8 template.filter_value filter=ordinal found=-1");
    CHECK(through("percent", whole(5)) ==
          "body:1:8 template.filter_type filter=percent name=x found=number expected=rate");
    CHECK(through("money", value("很多")) ==
          "body:1:8 template.filter_type filter=money name=x found=text expected=number");
    CHECK(through("date", value(true)) ==
          "body:1:8 template.filter_type filter=date name=x found=boolean expected=date");
}

TEST_CASE("halves are rounded as the plan says", "[render][filters]") {
    CHECK(through("number: 2", decimal(125, 3)) == "«0.13»");
    CHECK(through_even("number: 2", decimal(125, 3)) == "«0.12»");
    CHECK(through_even("number: 2", decimal(135, 3)) == "«0.14»");
    CHECK(through("percent: 1", rate(9825, 10'000)) == "«98.3%»");
    CHECK(through_even("percent: 1", rate(9825, 10'000)) == "«98.2%»");
    CHECK(through_even("percent", rate(1, 800)) == "«0.12%»");
    CHECK(through_even("list", items({rate(1, 800)})) == "«0.12%»");
    CHECK(through_even("default: '无'", rate(1, 800)) == "«0.12%»");
}

TEST_CASE("shares differ by percentage points", "[render][filters]") {
    CHECK(compared("points: 'last.rate'", rate(985, 1000), rate(952, 1000)).text == "«3.3个百分点»");
    CHECK(compared("points: 'last.rate'", rate(95, 100), rate(97, 100)).text == "«-2个百分点»");
    const std::string words = "points: 'last.rate', '提高', '下降'";
    CHECK(compared(words, rate(985, 1000), rate(952, 1000)).text == "«提高3.3个百分点»");
    CHECK(compared(words, rate(95, 100), rate(97, 100)).text == "«下降2个百分点»");
    CHECK(compared(words, rate(95, 100), rate(95, 100)).text == "«持平»");
    CHECK(compared(words + ", 0", rate(985, 1000), rate(952, 1000)).text == "«提高4个百分点»");
    CHECK(compared(words, rate(1, 2), rate(0, 0)).text == "«—»");
    CHECK(through("points", rate(286, 10'000)) == "«2.86个百分点»");
    CHECK(through("points: 1", rate(286, 10'000)) == "«2.9个百分点»");
}

TEST_CASE("a change is said in words and without its sign", "[render][filters]") {
    CHECK(through("growth: 1", rate(125, 1000)) == "«增长12.5%»");
    CHECK(through("growth: 1", rate(-32, 1000)) == "«下降3.2%»");
    CHECK(through("growth", rate(1, 3)) == "«增长33.33%»");
    CHECK(through("growth", rate(1, 4)) == "«增长25%»");
    CHECK(through("growth: 1", rate(0, 1000)) == "«持平»");
    CHECK(through("growth: 1", rate(-4, 10'000)) == "«基本持平»");
    CHECK(through("growth: 1", rate(0, 0)) == "«—»");
    CHECK(through("growth: '上升', '回落', 0", rate(-1, 3)) == "«回落33%»");
    CHECK(through("growth", whole(-5)) == "«减少5»");
    CHECK(through("growth", whole(5)) == "«增加5»");
    CHECK(through("growth", whole(0)) == "«持平»");
}

TEST_CASE("what has no difference in percentage points is a located fault", "[render][filters]") {
    const auto first = [](const Seen& seen) { return seen.faults.empty() ? seen.text : seen.faults.front(); };
    CHECK_THAT(first(compared("points: 'lats.rate'", rate(1, 2), rate(1, 4))),
               Catch::Contains("body:1:11 template.unknown_name name=lats"));
    CHECK_THAT(first(compared("points: 'n'", rate(1, 2), rate(1, 4))),
               Catch::Contains("template.missing_value path=n"));
    CHECK_THAT(first(compared("points: 'last'", rate(1, 2), rate(1, 4))),
               Catch::Contains("template.filter_type filter=points name=last found=map expected=rate"));
    CHECK_THAT(first(compared("points: 'last.rate', '提高'", rate(1, 2), rate(1, 4))),
               Catch::Contains("template.filter_arguments"));
    CHECK_THAT(first(compared("points: 'last.rate', 7", rate(1, 2), rate(1, 4))),
               Catch::Contains("template.filter_arguments"));
    CHECK_THAT(first(compared("points: ''", rate(1, 2), rate(1, 4))),
               Catch::Contains("template.filter_arguments"));
    CHECK(through("points", whole(3)) ==
          "body:1:8 template.filter_type filter=points name=x found=number expected=rate");
}

TEST_CASE("dates print as papers write them, by pattern, and in Han numerals", "[render][filters]") {
    const model::Value day = value(base::Date{2018, 2, 3});
    const model::Value month = value(base::Date{2018, 2, 0});
    CHECK(through("date", day) == "«2018年2月3日»");
    CHECK(through("date", month) == "«2018年2月»");
    CHECK(through("date: 'yyyy-MM-dd'", day) == "«2018-02-03»");
    CHECK(through("date_zh", day) == "«二〇一八年二月三日»");
    CHECK(through("date_zh: 'cheque'", day) == "«贰零壹捌年零贰月零叁日»");
    CHECK_THAT(through("date_zh: 'bank'", day), Catch::Contains("template.filter_arguments"));
    CHECK_THAT(through("date: 'd日'", month), Catch::Contains("body:1:8 text.date_precision"));
}

TEST_CASE("lists join, absent and empty values take their default", "[render][filters]") {
    CHECK(through("list", items({value("甲"), value("乙"), whole(3)})) == "«甲、乙、3»");
    CHECK(through("list: '；'", items({value("甲"), value("乙")})) == "«甲；乙»");
    CHECK(through("list", items({})) == "«»");
    CHECK(through("list", items({fields({})})) == "body:1:8 template.filter_value filter=list found=map");
    CHECK(through("default: '无'", value("")) == "«无»");
    CHECK(through("default: '无'", value("有")) == "«有»");
    CHECK(through("default: '无'", whole(0)) == "«0»");
    CHECK(through("date | default: '待定'", value(model::Null{})) == "«待定»");
    CHECK(through("yes_no", value(true)) == "«是»");
    CHECK(through("yes_no: '已完成', '未完成'", value(false)) == "«未完成»");
}

TEST_CASE("default keeps the rows of a list", "[render][filters]") {
    const model::Schema schema = map_of({{"x", list_of(map_of({{"a", of(Type::string)}}))}});
    const model::Value data = fields({{"x", items({fields({{"a", value("甲")}})})}});
    CHECK(see("{{#x | default: '无'}}{{a}}{{/x}}", data, schema).text == "«甲»");
    CHECK_THAT(see("{{#x | default: '无'}}{{b}}{{/x}}", data, schema).faults.front(),
               Catch::Contains("template.unknown_name"));
}

TEST_CASE("an image is loaded by its path and its place in the data", "[render][filters]") {
    const model::Schema schema = map_of({{"photo", of(Type::string)}});
    const base::Location where{base::SourceId{9}, 5};
    const model::Value data = fields({{"photo", {std::string("a.png"), where}}});
    const auto prepared = prepare("{{ photo | image: '现场' }}", {});
    REQUIRE(prepared);
    const auto load = [where](std::string_view path, std::string_view alternative,
                              base::Location at) -> base::Result<document::Image> {
        CHECK(path == "a.png");
        CHECK(at == where);
        document::Image image;
        image.alternative = alternative;
        return image;
    };
    const auto filled = fill(*prepared, {data, schema, false, load});
    REQUIRE(filled);
    const auto& blocks = std::get<std::vector<document::Block>>(filled->slots.front());
    CHECK(std::get<document::Image>(blocks.front().node).alternative == "现场");

    const auto absent = [](std::string_view, std::string_view,
                           base::Location at) -> base::Result<document::Image> {
        return base::Diagnostic{base::Severity::error, "host.absent", at, {}, {}};
    };
    CHECK(fill(*prepared, {data, schema, false, absent}).faults().front().where == where);
    CHECK(fill(*prepared, {data, schema}).faults().front().code == "template.no_images");
}

TEST_CASE("a text of the data is a passage of Markdown with its place", "[render][filters]") {
    const model::Schema schema = map_of({{"content", of(Type::string)}});
    const base::Location where{base::SourceId{9}, 5};
    const model::Value data = fields({{"content", {std::string("# 甲\n\n乙"), where}}});
    const auto prepared = prepare("{{ content | markdown }}", {});
    REQUIRE(prepared);
    const auto filled = fill(*prepared, {data, schema});
    REQUIRE(filled);
    const auto& passage = std::get<document::Markdown>(filled->slots.front());
    CHECK(passage.text == "# 甲\n\n乙");
    CHECK(passage.origin == where);
    CHECK(passage.lines == document::Lines::value);
    CHECK(faults_of("文字{{ content | markdown }}") == Lines{"body:1:3 template.block_in_line name=content"});
    CHECK(see("{{ content | markdown }}", fields({}), schema).faults ==
          Lines{"body:1:1 template.missing_value path=content title=content origin=plan"});
}

TEST_CASE("a file is included by its path and its place in the data", "[render][filters]") {
    const model::Schema schema = map_of({{"file", of(Type::string)}});
    const base::Location where{base::SourceId{9}, 5};
    const model::Value data = fields({{"file", {std::string("a.md"), where}}});
    const auto prepared = prepare("{{ file | include }}", {});
    REQUIRE(prepared);
    const auto load = [where](std::string_view path, base::Location at) -> base::Result<document::Markdown> {
        if (path != "a.md") return base::Diagnostic{base::Severity::error, "host.absent", at, {}, {}};
        CHECK(at == where);
        return document::Markdown{"乙", {base::SourceId{10}, 0}, document::Lines::file};
    };
    const auto filled = fill(*prepared, {data, schema, false, {}, load});
    REQUIRE(filled);
    CHECK(std::get<document::Markdown>(filled->slots.front()).text == "乙");
    const model::Value other = fields({{"file", {std::string("b.md"), where}}});
    CHECK(fill(*prepared, {other, schema, false, {}, load}).faults().front().where == where);
    CHECK(fill(*prepared, {data, schema}).faults().front().code == "template.no_files");
}

}  // namespace wenshu::render
