#include "check/schema.hpp"

#include <catch2/catch.hpp>

#include "check/schema_type.hpp"
#include "support.hpp"

namespace wenshu::check {
namespace {

using model::Type;

std::string faults(std::string_view json) {
    base::Sources sources;
    const auto read = schema(test::tree(sources, json, serial::Format::json));
    return read ? "none" : test::dump(sources, read.faults());
}

TEST_CASE("a shorthand names one of the properties", "[check][schema]") {
    CHECK(faults(R"({"type": "object", "properties": {"a": {}}, "x-shorthand": "a"})") == "none");
    CHECK(faults(R"({"type": "object", "x-shorthand": "b", "properties": {"a": {}}})") ==
          "schema.shorthand 1:35");
    CHECK(faults(R"({"type": "string", "x-shorthand": "b"})") == "schema.misplaced 1:20");
}

TEST_CASE("alternatives are properties of their map, two at least", "[check][schema]") {
    const auto with = [](const std::string& alternatives) {
        return faults(R"({"type": "object", "properties": {"a": {}, "b": {}}, "oneOf": )" + alternatives +
                      "}");
    };
    CHECK(with(R"([{"required": ["a"]}, {"required": ["b"]}])") == "none");
    CHECK(with(R"([{"required": ["a"]}, {"required": ["c"]}])") == "schema.required 1:63");
    CHECK(with(R"([{"required": ["a"]}])") == "schema.value 1:63");
    CHECK(with(R"([{"required": ["a", "b"]}, {"required": ["b"]}])") == "schema.value 1:63");
    CHECK(with(R"([{"required": ["a"]}, {"type": "string"}])") == "schema.value 1:63");
    CHECK(with(R"("a")") == "schema.value 1:63");
}

TEST_CASE("type and format together are a type of the model", "[check][schema]") {
    struct Row {
        const char* json;
        Type type;
    };
    const Row rows[] = {
        {R"({})", Type::any},
        {R"({"type": "boolean"})", Type::boolean},
        {R"({"type": "integer"})", Type::integer},
        {R"({"type": "integer", "format": "digits"})", Type::integer},
        {R"({"type": "number"})", Type::decimal},
        {R"({"type": "string"})", Type::string},
        {R"({"type": "array"})", Type::list},
        {R"({"type": "array", "format": "measures"})", Type::list},
        {R"({"type": "object"})", Type::map},
        {R"({"enum": ["a"]})", Type::string},
        {R"({"type": "string", "format": "date"})", Type::date},
        {R"({"type": "string", "format": "month"})", Type::month},
        {R"({"type": "string", "format": "decimal"})", Type::decimal},
        {R"({"type": "string", "format": "percent"})", Type::percent},
        {R"({"type": ["number", "string"], "format": "quantity"})", Type::quantity},
        {R"({"type": ["string", "number"], "format": "percent"})", Type::percent},
        {R"({"type": "string", "format": "image"})", Type::string},
        {R"({"format": "date"})", Type::date},
    };
    for (const auto& row : rows) {
        INFO(row.json);
        const auto read = test::object(std::string(R"("x": )") + row.json);
        CHECK(model::find(read, "x")->type == row.type);
    }
}

TEST_CASE("all keywords of the subset are read", "[check][schema]") {
    const auto read = test::schema_from(R"({
        "$schema": "http://json-schema.org/draft-07/schema#", "$id": "x", "title": "计划", "description": "帮助",
        "type": "object", "required": ["a"], "additionalProperties": {"type": "integer"},
        "properties": {
            "a": {"type": "array", "minItems": 1, "maxItems": 9, "items": {"type": "string", "minLength": 2,
                  "maxLength": 8, "pattern": "^x", "enum": ["xa", "xb"], "x-mask": "phone"}},
            "b": {"type": "number", "minimum": -0.50, "maximum": 12, "x-unit": "元", "readOnly": true,
                  "examples": [1.50, ["甲", 2], {"name": "乙"}, "x"]}}})");
    CHECK(read.title == "计划");
    CHECK(read.description == "帮助");
    CHECK(read.required == std::vector<std::string>{"a"});
    CHECK(read.open);
    CHECK(read.values.at(0).type == Type::integer);
    const auto& a = *model::find(read, "a");
    CHECK(a.min_items == 1U);
    CHECK(a.max_items == 9U);
    const auto& item = a.items.at(0);
    CHECK(item.min_length == 2U);
    CHECK(item.max_length == 8U);
    CHECK(item.pattern == "^x");
    CHECK(item.choices == std::vector<std::string>{"xa", "xb"});
    CHECK(item.mask == "phone");
    const auto& b = *model::find(read, "b");
    CHECK(base::to_string(*b.minimum) == "-0.50");
    CHECK(*b.maximum == base::Decimal{12, 0});
    CHECK(b.unit == "元");
    CHECK(b.computed);
    CHECK(b.examples == std::vector<std::string>{"1.50", "[甲, 2]", "{name: 乙}", "x"});
}

TEST_CASE("properties keep the order of the file and their places", "[check][schema]") {
    base::Sources sources;
    const auto read = schema(test::tree(
        sources, "{\"type\": \"object\",\n\"properties\": {\"b\": {},\n \"a\": {}}}", serial::Format::json));
    REQUIRE(read);
    CHECK(read->properties.at(0).key == "b");
    CHECK(read->properties.at(1).key == "a");
    CHECK(sources.place(read->properties.at(1).schema.where)->line == 3);
}

TEST_CASE("a reference stands for its definition, its own words first", "[check][schema]") {
    const auto read = test::schema_from(R"({"type": "object",
        "properties": {"a": {"$ref": "#/definitions/name", "title": "甲"}, "b": {"$ref": "#/definitions/name"}},
        "definitions": {"name": {"type": "string", "title": "名称", "minLength": 1}}})");
    CHECK(model::find(read, "a")->title == "甲");
    CHECK(model::find(read, "a")->min_length == 1U);
    CHECK(model::find(read, "b")->title == "名称");
}

TEST_CASE("faults of a schema have their place", "[check][schema]") {
    struct Row {
        std::string json;
        const char* faults;
    };
    const auto with = [](const std::string& property) {
        return R"({"type":"object","properties":{"a":)" + property + "}}";
    };
    const Row rows[] = {
        // Keywords
        {with(R"({"type":"string","default":"x"})"), "schema.keyword 1:53"},
        {with(R"({"type":"string","minLenght":2})"), "schema.keyword 1:53 (minLength)"},
        {with(R"({"allOf":[]})"), "schema.keyword 1:37"},
        {with(R"({"type":"integer","pattern":"x"})"), "schema.misplaced 1:54"},
        {with(R"({"type":"string","minimum":1})"), "schema.misplaced 1:53"},
        {with(R"({"type":"string","properties":{}})"), "schema.misplaced 1:53"},
        {with(R"({"properties":{}})"), "schema.misplaced 1:37"},
        {with(R"({"type":"string","format":"date","enum":["x"]})"), "schema.misplaced 1:69"},
        // Values of keywords
        {with(R"({"type":"string","title":5})"), "schema.value 1:61"},
        {with(R"({"type":"string","minLength":"2"})"), "schema.value 1:65"},
        {with(R"({"type":"string","minLength":-2})"), "schema.value 1:65"},
        {with(R"({"type":"string","maxLength":2.5})"), "schema.value 1:65"},
        {with(R"({"type":"number","minimum":"1"})"), "schema.value 1:63"},
        {with(R"({"type":"number","minimum":1e3})"), "schema.value 1:63"},
        {with(R"({"type":"string","readOnly":"true"})"), "schema.value 1:64"},
        {with(R"({"type":"string","enum":"x"})"), "schema.value 1:60"},
        {with(R"({"type":"string","enum":[]})"), "schema.value 1:60"},
        {with(R"({"type":"string","enum":["a",1]})"), "schema.value 1:65"},
        {with(R"({"type":"string","x-mask":"face"})"), "schema.value 1:62"},
        {with(R"({"type":"object","required":"x"})"), "schema.value 1:64"},
        {with(R"({"type":"object","properties":[]})"), "schema.value 1:66"},
        {with(R"({"type":"object","additionalProperties":"no"})"), "schema.value 1:76"},
        {with(R"({"type":"array","items":[{}]})"), "schema.value 1:60"},
        {with(R"({"type":"string","examples":"x"})"), "schema.value 1:64"},
        {with(R"({"type":"string","pattern":"["})"), "schema.pattern 1:63"},
        {with("true"), "schema.value 1:36"},
        // Types and formats
        {with(R"({"type":"text"})"), "schema.type 1:44"},
        {with(R"({"type":["string","null"]})"), "schema.type 1:44"},
        {with(R"({"type":["number","string"]})"), "schema.format 1:44"},
        {with(R"({"type":{"a":1}})"), "schema.value 1:44\nschema.type 1:44"},
        {with(R"({"type":"string","format":"email"})"), "schema.format 1:62"},
        {with(R"({"type":"integer","format":"date"})"), "schema.format 1:63"},
        {with(R"({"type":"string","format":"measures"})"), "schema.format 1:62"},
        // References
        {with(R"({"$ref":"#/definitions/x"})"), "schema.reference 1:44"},
        {with(R"({"$ref":"other.json#/definitions/x"})"), "schema.reference 1:44"},
        {with(R"({"$ref":5})"), "schema.value 1:44\nschema.reference 1:44"},
        {R"({"type":"object","properties":{"a":{"$ref":"#/definitions/x"}},"definitions":{"x":{"$ref":"#/definitions/x"}}})",
         "schema.circular 1:91"},
        {R"({"type":"object","properties":{"a":{"$ref":"#/definitions/x"}},"definitions":{"x":{"type":"array","items":{"$ref":"#/definitions/x"}}}})",
         "schema.circular 1:115"},
        {R"({"type":"object","properties":{"a":{"$ref":"#/definitions/x","minLength":1}},"definitions":{"x":{"type":"string"}}})",
         "schema.beside_reference 1:62"},
        // Names
        {with(R"({"type":"object","required":["b"],"properties":{"c":{}}})"), "schema.required 1:65"},
        {R"({"type":"object","properties":{"a":{"title":"甲"},"b":{"title":"甲"}}})",
         "schema.same_title 1:54"},
        {R"({"type":"object","properties":{"a":{},"b":{"title":"a"}}})", "schema.same_title 1:43"},
        // The whole
        {R"({"type":"string"})", "schema.root 1:1"},
        {R"({})", "schema.root 1:1"},
        {R"([])", "schema.value 1:1"},
    };
    for (const auto& row : rows) {
        INFO(row.json);
        CHECK(faults(row.json) == row.faults);
    }
}

TEST_CASE("all faults of a schema are found at once, sorted by place", "[check][schema]") {
    CHECK(faults("{\"type\": \"object\", \"default\": {},\n\"properties\": {\"a\": {\"type\": "
                 "\"txt\"},\n\"b\": {\"foo\": 1}}}") ==
          "schema.keyword 1:20\nschema.type 2:30\nschema.keyword 3:7");
}

TEST_CASE("references that multiply are a fault, not memory", "[check][schema]") {
    std::string json =
        R"({"type": "object", "properties": {"a": {"$ref": "#/definitions/d0"}}, "definitions": {)";
    for (int i = 0; i < 40; ++i) {
        json += fmt::format(
            R"("d{0}": {{"type": "object", "properties": {{"a": {{"$ref": "#/definitions/d{1}"}}, "b": {{"$ref": "#/definitions/d{1}"}}}}}},)",
            i, i + 1);
    }
    json += R"("d40": {"type": "string"}}})";
    CHECK(faults(json).starts_with("schema.too_large"));
}

TEST_CASE("a chain of references has a limit", "[check][schema]") {
    std::string json =
        R"({"type": "object", "properties": {"a": {"$ref": "#/definitions/d0"}}, "definitions": {)";
    for (int i = 0; i < 5000; ++i)
        json += fmt::format(R"("d{}": {{"$ref": "#/definitions/d{}"}},)", i, i + 1);
    json += R"("d5000": {"type": "string"}}})";
    CHECK(faults(json).starts_with("schema.too_large"));
}

}  // namespace
}  // namespace wenshu::check
