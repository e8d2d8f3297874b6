#include "model/value.hpp"

#include <catch2/catch.hpp>

#include "model/schema.hpp"
#include "model/tree.hpp"

namespace {

namespace model = wenshu::model;

TEST_CASE("a field is set in its old place and a new one behind the others", "[model][value]") {
    model::Map map;
    model::set(map, "year", {std::int64_t{2017}, {}});
    model::set(map, "subject", {std::string("健康教育"), {}});
    model::set(map, "year", {std::int64_t{2018}, {}});
    REQUIRE(map.fields.size() == 2);
    CHECK(map.fields.front().key == "year");
    CHECK(std::get<std::int64_t>(map.fields.front().value.data) == 2018);
    CHECK(model::find(map, "title") == nullptr);
}

TEST_CASE("what is not there is not found, whatever the value is", "[model][value]") {
    const model::Value text{std::string("x"), {}};
    CHECK(model::find(text, "x") == nullptr);
    CHECK(model::list_of(text) == nullptr);
    CHECK(*model::text_of(text) == "x");
}

TEST_CASE("an absent value is told from an empty text", "[model][tree]") {
    CHECK(model::is_null(model::Tree{model::Scalar{"", false}, {}}));
    CHECK(model::is_null(model::Tree{model::Scalar{"~", false}, {}}));
    CHECK(model::is_null(model::Tree{model::Scalar{"null", false}, {}}));
    CHECK_FALSE(model::is_null(model::Tree{model::Scalar{"", true}, {}}));
    CHECK_FALSE(model::is_null(model::Tree{model::Scalar{"null", true}, {}}));
    CHECK_FALSE(model::is_null(model::Tree{model::Sequence{}, {}}));
}

TEST_CASE("a property is called by its Chinese name where it has one", "[model][schema]") {
    model::Schema schema;
    schema.properties.push_back({"year", {}});
    schema.properties.push_back({"subject", {}});
    schema.properties.back().schema.title = "主题";
    CHECK(model::display_name(schema.properties.front()) == "year");
    CHECK(model::display_name(schema.properties.back()) == "主题");
    CHECK(model::find(schema, "subject")->title == "主题");
    CHECK(model::find(schema, "topic") == nullptr);
}

}  // namespace
