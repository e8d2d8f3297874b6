#include "check/merge.hpp"

#include <catch2/catch.hpp>

#include "support.hpp"

namespace wenshu::check {
namespace {

using test::object;

std::string conflicts(const std::string& a, const std::string& b) {
    const auto merged = merge(object(a), object(b));
    if (merged) return "none";
    std::string out;
    for (const auto& fault : merged.faults()) {
        out += (out.empty() ? "" : "\n") + fault.code + " " + fault.path + " " +
               test::argument(fault, "keyword") + " " + test::argument(fault, "first") + " " +
               test::argument(fault, "second");
    }
    return out;
}

TEST_CASE("merging unites properties and required keys at every level", "[check][merge]") {
    const auto a = object(R"("tasks": {"title": "任务", "type": "array", "items": {"type": "object",
        "required": ["title"], "properties": {"title": {"type": "string"}, "lead": {"type": "string"}}}},
        "x": {"type": "integer"})",
                          R"(, "required": ["tasks"])");
    const auto b =
        object(R"("tasks": {"title": "重点任务", "type": "array", "minItems": 1, "items": {"type": "object",
        "required": ["title", "practice"], "properties": {"practice": {"type": "string"}, "title": {"type": "string"}}}},
        "y": {"type": "integer"})",
               R"(, "required": ["y"])");
    const auto merged = merge(a, b);
    REQUIRE(merged);
    CHECK(merged->required == std::vector<std::string>{"tasks", "y"});
    const auto& tasks = *model::find(*merged, "tasks");
    CHECK(tasks.title == "任务");
    CHECK(tasks.min_items == 1U);
    const auto& item = tasks.items.at(0);
    CHECK(item.required == std::vector<std::string>{"title", "practice"});
    REQUIRE(item.properties.size() == 3);
    CHECK(item.properties[0].key == "title");
    CHECK(item.properties[1].key == "lead");
    CHECK(item.properties[2].key == "practice");
    CHECK(model::find(*merged, "x") != nullptr);
    CHECK(model::find(*merged, "y") != nullptr);
}

TEST_CASE("a property that says nothing takes what the other says", "[check][merge]") {
    const auto merged =
        merge(object(R"("a": {})"), object(R"("a": {"type": "string", "title": "甲", "pattern": "x"})"));
    REQUIRE(merged);
    const auto& a = *model::find(*merged, "a");
    CHECK(a.type == model::Type::string);
    CHECK(a.title == "甲");
    CHECK(a.pattern == "x");
}

TEST_CASE("of two limits the stricter holds, of two lists of choices what both have", "[check][merge]") {
    const auto merged = merge(
        object(R"("n": {"type": "integer", "minimum": 1, "maximum": 9}, "c": {"enum": ["a", "b", "c"]})"),
        object(R"("n": {"type": "integer", "minimum": 3, "maximum": 12}, "c": {"enum": ["d", "c", "b"]})"));
    REQUIRE(merged);
    const auto& n = *model::find(*merged, "n");
    CHECK(*n.minimum == base::Decimal{3, 0});
    CHECK(*n.maximum == base::Decimal{9, 0});
    CHECK(model::find(*merged, "c")->choices == std::vector<std::string>{"b", "c"});
}

TEST_CASE("what cannot both hold is a conflict with its path", "[check][merge]") {
    struct Row {
        const char* a;
        const char* b;
        const char* conflicts;
    };
    const Row rows[] = {
        {R"("a": {"type": "string"})", R"("a": {"type": "integer"})",
         "schema.conflict a type string integer"},
        {R"("a": {"format": "date"})", R"("a": {"type": "string"})", "schema.conflict a type date string"},
        {R"("a": {"format": "image"})", R"("a": {"format": "ledger"})",
         "schema.conflict a format image ledger"},
        {R"("a": {"type": "string", "pattern": "x"})", R"("a": {"type": "string", "pattern": "y"})",
         "schema.conflict a pattern x y"},
        {R"("a": {"enum": ["x"]})", R"("a": {"enum": ["y"]})", "schema.conflict a enum x y"},
        {R"("a": {"type": "integer", "minimum": 5})", R"("a": {"type": "integer", "maximum": 4})",
         "schema.conflict a minimum 5 4"},
        {R"("a": {"type": "string", "minLength": 5})", R"("a": {"type": "string", "maxLength": 4})",
         "schema.conflict a minLength 5 4"},
        {R"("a": {"type": "array", "minItems": 5})", R"("a": {"type": "array", "maxItems": 4})",
         "schema.conflict a minItems 5 4"},
        {R"("a": {"type": "integer", "readOnly": true})", R"("a": {"type": "integer"})",
         "schema.conflict a readOnly true false"},
        {R"("a": {"title": "甲"})", R"("b": {"title": "甲"})", "schema.conflict b title a 甲 b 甲"},
        {R"("a": {"type": "array", "items": {"type": "object", "properties": {"x": {"type": "string"}}}})",
         R"("a": {"type": "array", "items": {"type": "object", "properties": {"x": {"type": "number"}}}})",
         "schema.conflict a[].x type string number"},
        {R"("a": {"type": "object", "additionalProperties": {"type": "string"}})",
         R"("a": {"type": "object", "additionalProperties": {"type": "number"}})",
         "schema.conflict a.* type string number"},
    };
    for (const auto& row : rows) {
        INFO(row.a << "\n" << row.b);
        CHECK(conflicts(row.a, row.b) == row.conflicts);
    }
}

}  // namespace
}  // namespace wenshu::check
